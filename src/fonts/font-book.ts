import type { SetGlyph } from '../core/page.js';
import type { Pt } from '../core/units.js';
import type { FontFeatures } from './font-features.js';

/** Measures of a font, all per em (multiply by the size). */
export interface FontMetrics {
  /** Of the line as the font sees it; positive up. */
  readonly ascent: number;
  /** Negative: below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Top of the underline, negative. */
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  /** Width of the word space. */
  readonly space: number;
  readonly italic: boolean;
  /** 100 … 900. */
  readonly weight: number;
}

export interface ShapeRequest {
  readonly font: string;
  readonly size: Pt;
  readonly text: string;
  readonly features: FontFeatures;
  /** Added after each glyph. */
  readonly tracking: Pt;
}

declare const program: unique symbol;

/** A parsed font program; only `paint/` opens it, and hands it to the PDF library unread. */
export interface FontProgram {
  readonly [program]: 'fontkit';
}

/** Does work with the bytes of a font; throws `font-unreadable` where they are damaged. */
export type FontStep = <T>(work: () => T) => T;

/** The fonts of a project, opened. Asking for a key that is not in `keys` is a mistake of the caller. */
export interface FontBook {
  /** In the order of the files. */
  readonly keys: readonly string[];
  has(font: string): boolean;
  metrics(font: string): FontMetrics;
  /**
   * Glyphs with kerning and ligatures; their `text` joined is the text. Results are shared
   * between calls: never change them. Ligatures at a U+200C are not made, and it is left out.
   */
  shape(request: ShapeRequest): readonly SetGlyph[];
  /** Sum of the advances of `shape`. */
  widthOf(request: ShapeRequest): Pt;
  /** Characters without a glyph, each once, in order of appearance. */
  missingIn(font: string, text: string): readonly string[];
  hasFeature(font: string, tag: string): boolean;
  program(font: string): FontProgram;
  /** For work with the program itself. Steps do not nest. */
  step<T>(font: string, work: () => T): T;
}
