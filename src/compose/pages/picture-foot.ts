import { overlaps, rect } from '../../core/geometry.js';
import type { PageMaster } from '../../core/template.js';
import type { Pt } from '../../core/units.js';
import { placeBox, type Side } from './page-geometry.js';
import type { Sheet } from './setting.js';
import type { Column } from './slab.js';

/**
 * Lower edge of the picture that opens a chapter, for a caption of this height in `column`; null
 * where the page template keeps that place for its own words, or has no picture.
 */
export function pictureFoot(
  { elements }: PageMaster,
  page: { readonly sheet: Sheet; readonly side: Side },
  column: Column,
  height: Pt,
): number | null {
  const picture = elements.find(({ kind }) => kind === 'figure');
  if (!picture) return null;
  const box = placeBox(picture.box, page.sheet, page.side);
  const foot = box.y + box.height;
  const room = rect(column.x, foot, column.width, height);
  const isTaken = elements.some(
    ({ kind, when, box: own }) =>
      kind === 'text' &&
      when !== 'no-figure' &&
      overlaps(placeBox(own, page.sheet, page.side), room),
  );
  return isTaken ? null : foot;
}
