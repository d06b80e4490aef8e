import { cmyk, type Cmyk } from '../../core/color.js';
import type { PageItem } from '../../core/page.js';
import { mm, ptFromMm } from '../../core/units.js';
import { MARK_OFFSET, markPatch, type MarkSheet } from './mark-sheet.js';

const PATCH = ptFromMm(mm(4));

/** Away from the crop mark at the corner. */
const START = ptFromMm(mm(10));

/** Solids and half tones of the inks, the overprints, and the grey balance of ISO 12647-2. */
const PATCHES: readonly Cmyk[] = [
  cmyk(1, 0, 0, 0),
  cmyk(0, 1, 0, 0),
  cmyk(0, 0, 1, 0),
  cmyk(0, 0, 0, 1),
  cmyk(0.5, 0, 0, 0),
  cmyk(0, 0.5, 0, 0),
  cmyk(0, 0, 0.5, 0),
  cmyk(0, 0, 0, 0.5),
  cmyk(1, 1, 0, 0),
  cmyk(0, 1, 1, 0),
  cmyk(1, 0, 1, 0),
  cmyk(0.5, 0.4, 0.4, 0),
];

/** A row of patches above the page, for the densitometer at the press. */
export const colourBar = ({ bleed }: MarkSheet): readonly PageItem[] =>
  PATCHES.map((color, index) =>
    markPatch(START + index * PATCH, -(bleed + MARK_OFFSET + PATCH), PATCH, color),
  );
