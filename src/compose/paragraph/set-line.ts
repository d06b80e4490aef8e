import type { GlyphRun, LineEnd } from '../../core/page.js';
import { pt, type Pt } from '../../core/units.js';
import type { LinkRef } from './inline.js';

/** One line of a paragraph, set. */
export interface SetLine {
  readonly runs: readonly GlyphRun[];
  /** Left end of the first glyph, from the left edge of the measure: indent, alignment, protrusion. */
  readonly x: Pt;
  /** From the first glyph's left end to the last glyph's right end. */
  readonly width: Pt;
  readonly end: LineEnd;
  /** Ids of the anchors in this line, in reading order. */
  readonly anchors: readonly string[];
  readonly links: readonly LineLink[];
  /**
   * How far the line is stretched (> 0) or shrunk (< 0), in units of what its spaces and glyphs
   * may give (Knuth–Plass 1981); 0 for ragged and last lines.
   */
  readonly ratio: number;
  /** Widest word space over the font's own, 1 = as designed; 1 when there is none. */
  readonly space: number;
  /** How much the line sticks out of the measure; 0 when it fits. */
  readonly overfull: Pt;
}

/** A stretch of runs that leads somewhere. */
export interface LineLink {
  readonly target: LinkRef;
  /** Runs `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

/** A stretch of a line with one link or none: becomes one `TextItem`. */
export interface LinePiece {
  readonly runs: readonly GlyphRun[];
  /** From the left edge of the measure. */
  readonly x: Pt;
  readonly width: Pt;
  readonly end: LineEnd;
  readonly link: LinkRef | null;
}

/** Cuts a line where links begin and end. Only the last piece carries the line's end. */
export function piecesOf(line: SetLine): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let x: number = line.x;
  let from = 0;
  const cuts = [...line.links.flatMap((link) => [link.from, link.to]), line.runs.length];
  for (const to of [...new Set(cuts)].sort((a, b) => a - b)) {
    if (to <= from) continue;
    const runs = line.runs.slice(from, to);
    const width = runsWidth(runs);
    const start = from;
    const link = line.links.find((each) => each.from <= start && start < each.to);
    const end = to === line.runs.length ? line.end : 'join';
    pieces.push({ runs, x: pt(x), width, end, link: link?.target ?? null });
    x += width;
    from = to;
  }
  return pieces;
}

/** Sum of the advances. */
export const runsWidth = (runs: readonly GlyphRun[]): Pt =>
  pt(runs.reduce((sum, run) => sum + run.glyphs.reduce((w, glyph) => w + glyph.advance, 0), 0));
