import type { InkColor } from '../../core/color.js';
import type { Pt } from '../../core/units.js';
import type { FontFeatures } from '../../fonts/font-features.js';

/** How characters look: resolved values, no names of styles left. */
export interface CharStyle {
  /** Key of the font in the font book. */
  readonly font: string;
  readonly size: Pt;
  readonly color: InkColor;
  readonly features: FontFeatures;
  /** Baseline shift, positive is up. */
  readonly rise: Pt;
  /** Added after each glyph. */
  readonly tracking: Pt;
}

/** Where a stretch of text leads. A `ref` is an id that the page layout resolves to a place. */
export type LinkRef =
  { readonly kind: 'url'; readonly url: string } | { readonly kind: 'ref'; readonly id: string };

/** Text of one look. Spaces: U+0020 stretches and breaks, U+00A0 stretches, U+202F and U+2009 are fixed. */
export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly style: CharStyle;
  /** Never broken nor hyphenated, its spaces keep together (names, dates). */
  readonly noBreak?: true;
  readonly link?: LinkRef;
  /** BCP 47, where it differs from the document's; such words are not hyphenated. */
  readonly lang?: string;
}

/** The author's line break: the line ends here and is not stretched. */
export interface BreakInline {
  readonly kind: 'break';
}

/** A place without width that reports its line: footnote call, label, index entry. */
export interface AnchorInline {
  readonly kind: 'anchor';
  readonly id: string;
}

export type Inline = TextInline | BreakInline | AnchorInline;
