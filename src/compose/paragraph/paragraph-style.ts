import { pt, type Pt } from '../../core/units.js';

/**
 * `justified` both edges straight, last line ragged · `left`, `right`, `center` ragged with a
 * controlled rag · `balanced` flush left, lines of even length (headings, two or three lines).
 */
export type Align = 'justified' | 'left' | 'right' | 'center' | 'balanced';

export interface HyphenLimits {
  /** Letters that must stand before the hyphen and after it. */
  readonly before: number;
  readonly after: number;
  /** Shorter words are not hyphenated. */
  readonly word: number;
  /** Lines in a row that may end in a hyphen. */
  readonly inARow: number;
  /** Penalty of a hyphen at a joint of the word, in TeX's units: 100 is the badness of a line stretched to its limit. */
  readonly cost: number;
  /** Weight of what weak breaks cost more (`weaknessOf`): 1 as usual; 0: all cost the same, as in TeX. */
  readonly weakness: number;
}

export interface ParagraphStyle {
  readonly align: Align;
  readonly firstIndent: Pt;
  readonly hyphenate: boolean;
  readonly hyphens: HyphenLimits;
  /** The last line of several is at least this long; usually the indent of the next paragraph. */
  readonly lastLineMin: Pt;
  /** How far punctuation hangs into the margin: 0 not at all, 1 as the table says. */
  readonly protrusion: number;
  /** Greatest change of the glyphs' width in justified lines, 0.015 = ±1.5 %; 0 for none. */
  readonly expansion: number;
  /** Ragged setting: the zone in which the lines should end, counted from the measure. */
  readonly ragZone: Pt;
}

/**
 * Running text: what the templates start from. A hyphen where two parts of a word meet costs 40, not
 * far from TeX's 50; within a part it costs 130 (`weakness` in `breakpoints.ts`): German words offer
 * so many points that at one price every third line ends in half a word (`bench/typography.ts`).
 */
export const RUNNING_TEXT: ParagraphStyle = {
  align: 'justified',
  firstIndent: pt(0),
  hyphenate: true,
  hyphens: { before: 2, after: 3, word: 5, inARow: 2, cost: 40, weakness: 1 },
  lastLineMin: pt(20),
  protrusion: 1,
  expansion: 0.015,
  ragZone: pt(40),
};

/**
 * Captions, tables, narrow columns. A hyphen at a joint is a smaller evil than a hole in the rag;
 * elsewhere in a word it is nearly never needed, as a short line is no blemish here.
 */
export const RAGGED_TEXT: ParagraphStyle = {
  ...RUNNING_TEXT,
  align: 'left',
  hyphens: { before: 3, after: 4, word: 8, inARow: 1, cost: 48, weakness: 4 },
  expansion: 0,
};

/** Headings: even lines, never hyphenated unless a word alone is wider than the measure. */
export const HEADING_TEXT: ParagraphStyle = {
  ...RUNNING_TEXT,
  align: 'balanced',
  hyphenate: false,
  lastLineMin: pt(0),
  expansion: 0,
};
