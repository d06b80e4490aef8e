/** Overprint, transparency and black as the rules ask about them. */
import type { Cmyk } from '../core/color.js';
import type { Where } from '../core/finding.js';
import type { InkAmounts, PaintedObject, PaintFacts, PdfFacts } from '../core/pdf-facts.js';
import type { SpotInk } from '../core/participant.js';
import { shows } from './queries.js';

export const PROCESS: readonly string[] = ['Cyan', 'Magenta', 'Yellow', 'Black'];

/** Ink on the other plates from which a white edge would show. */
export const VISIBLE_INK = 0.02;

/** True when the other plates bear ink under the object and are cleared by it. */
export const knocksOut = (object: PaintedObject, paint: PaintFacts): boolean => {
  const spares =
    !paint.overprint || (paint.space.family === 'DeviceCMYK' && object.overprintMode !== 1);
  return spares && (object.backdrop ?? 0) > VISIBLE_INK;
};

/** What makes the object transparent; empty for opaque ones. */
export function transparencyOf(object: PaintedObject): string {
  if (object.softMask) return 'SMask';
  if (object.blend !== 'Normal' && object.blend !== 'Compatible') return object.blend;
  const alpha = Math.min(object.fill?.alpha ?? 1, object.stroke?.alpha ?? 1);
  return alpha < 1 ? `${Math.round(alpha * 100)} %` : '';
}

export const printsAsSpot = (ink: SpotInk): boolean => ink.print === 'spot';

/** First page on which the ink is painted. */
export function firstUse(pdf: PdfFacts, ink: string): Where {
  for (const page of pdf.pages) {
    const object = page.objects.find(
      (candidate) =>
        shows(candidate) &&
        [candidate.fill, candidate.stroke].some((paint) => (paint?.inks?.[ink] ?? 0) > 0),
    );
    if (object)
      return {
        page: page.number,
        ...(object.box ? { box: object.box } : {}),
        ...(object.within === null ? {} : { object: object.within }),
      };
  }
  return {};
}

/** An edge of 10 mm: smaller black areas need no rich black. */
export const LARGE_AREA = (10 * 72) / 25.4;

const RECIPE_TOLERANCE = 0.015;

export const isRecipe = (inks: InkAmounts, recipe: Cmyk): boolean =>
  Math.abs((inks.Cyan ?? 0) - recipe.c) < RECIPE_TOLERANCE &&
  Math.abs((inks.Magenta ?? 0) - recipe.m) < RECIPE_TOLERANCE &&
  Math.abs((inks.Yellow ?? 0) - recipe.y) < RECIPE_TOLERANCE &&
  Math.abs((inks.Black ?? 0) - recipe.k) < RECIPE_TOLERANCE;

/** `60/40/40/100`. */
export const recipeText = (inks: InkAmounts): string =>
  PROCESS.map((plate) => Math.round((inks[plate] ?? 0) * 100)).join('/');
