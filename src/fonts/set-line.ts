import type { InkColor } from '../core/color.js';
import type { GlyphRun } from '../core/page.js';
import { pt, type Pt } from '../core/units.js';
import type { FontBook } from './font-book.js';
import { NO_FEATURES, type FontFeatures } from './font-features.js';

/** Look of a line that needs no line breaking: folio, running head, label in a figure. */
export interface LineStyle {
  readonly font: string;
  readonly size: Pt;
  readonly color: InkColor;
  readonly features?: FontFeatures;
  readonly tracking?: Pt;
}

/** Sets one line at its natural width. */
export function setLine(
  book: FontBook,
  style: LineStyle,
  text: string,
): { readonly runs: readonly GlyphRun[]; readonly width: Pt } {
  const { font, size, color, features = NO_FEATURES, tracking = pt(0) } = style;
  const request = { font, size, text, features, tracking };
  const glyphs = book.shape(request);
  return {
    runs: glyphs.length === 0 ? [] : [{ font, size, color, rise: pt(0), stretch: 1, glyphs }],
    width: book.widthOf(request),
  };
}
