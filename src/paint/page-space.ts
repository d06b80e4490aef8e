import type { Matrix, Rect, Size } from '../core/geometry.js';
import type { Pt } from '../core/units.js';
import type { PageBoxes, PdfBox } from './surface.js';

/** Where the trim box lies on the PDF's own page: origin bottom-left, y up. */
export interface PageSpace {
  readonly trimLeft: number;
  readonly trimTop: number;
  readonly boxes: PageBoxes;
}

/**
 * Page boxes for a trim size with bleed and, for marks, a slug around the bleed.
 * MediaBox ⊇ BleedBox ⊇ TrimBox. Source: ISO 15930-7, page boxes.
 */
export function pageSpace(trim: Size, bleed: Pt, slug: Pt): PageSpace {
  const margin = bleed + slug;
  const box = (outset: number): PdfBox => [
    margin - outset,
    margin - outset,
    margin + trim.width + outset,
    margin + trim.height + outset,
  ];
  return {
    trimLeft: margin,
    trimTop: margin + trim.height,
    boxes: { media: box(margin), bleed: box(bleed), trim: box(0) },
  };
}

/** Layout coordinates (trim's top-left, y down) to the page's. */
export const toPage = (space: PageSpace): Matrix => [1, 0, 0, -1, space.trimLeft, space.trimTop];

export const pageX = (space: PageSpace, x: number): number => space.trimLeft + x;

export const pageY = (space: PageSpace, y: number): number => space.trimTop - y;

/** A layout box as PDF's x, y, width, height. */
export const pageRect = (
  space: PageSpace,
  box: Rect,
): readonly [number, number, number, number] => [
  pageX(space, box.x),
  pageY(space, box.y + box.height),
  box.width,
  box.height,
];
