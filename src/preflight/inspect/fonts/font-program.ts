import type { Path } from '../path.js';

/** An embedded font program as the preflight needs it: widths and outlines, in 1/1000 em. */
export interface FontProgram {
  readonly kind: 'type1' | 'truetype' | 'cff' | 'opentype';
  readonly glyphCount: number;
  /** Null for a glyph that is not there. */
  widthOf(glyph: number): number | null;
  outlineOf(glyph: number): Path | null;
  /** Glyph of a name; null when names are unknown or the name is missing. */
  byName(name: string): number | null;
  /** Glyph of a CID in a CID-keyed program; in others CID and glyph are the same. */
  byCid(cid: number): number | null;
  /** Glyph the program's own encoding gives a one-byte code. */
  byCode(code: number): number | null;
  /** Glyph of a Unicode character by the `cmap` table; null without one. */
  byUnicode(codePoint: number): number | null;
}
