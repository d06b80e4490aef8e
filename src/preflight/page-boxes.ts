/** Page boxes as the rules compare them. */
import type { Localized } from '../core/finding.js';
import { overlaps, rect, type Rect } from '../core/geometry.js';
import type { PageFacts, PaintedObject, PdfBox } from '../core/pdf-facts.js';
import { printsWhite, shows, trimSize } from './queries.js';

/** Micrometre: boxes are written with three decimals of a millimetre at most. */
const BOX_TOLERANCE = 0.003;

export const within = (outer: PdfBox, inner: PdfBox): boolean =>
  inner.left >= outer.left - BOX_TOLERANCE &&
  inner.bottom >= outer.bottom - BOX_TOLERANCE &&
  inner.right <= outer.right + BOX_TOLERANCE &&
  inner.top <= outer.top + BOX_TOLERANCE;

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Printers cut to a tenth of a millimetre; half of it is lost in rounding points. */
const SIZE_TOLERANCE = 0.15;

export const sameSize = (a: PageSize, b: PageSize): boolean =>
  Math.abs(a.width - b.width) < SIZE_TOLERANCE && Math.abs(a.height - b.height) < SIZE_TOLERANCE;

/** In millimetres, `209,9 × 297` in German. */
export function sizeText({ width, height }: PageSize): Localized {
  const en = `${tenths(width)} × ${tenths(height)}`;
  return { de: en.replaceAll('.', ','), en };
}

/** Millimetres with one decimal. */
const tenths = (points: number): number => Math.round((points * 254) / 72) / 10;

/** Trim box in page space; null when the page states no trim. */
export function trimRect(page: PageFacts): Rect | null {
  const size = page.boxes.trim || page.boxes.art ? trimSize(page) : null;
  return size && rect(0, 0, size.width, size.height);
}

/** Bleed box in page space, else the trim; null without either. */
export function bleedRect(page: PageFacts): Rect | null {
  const { bleed, trim, art } = page.boxes;
  const inner = trim ?? art;
  if (!bleed || !inner) return trimRect(page);
  const unit = page.userUnit ?? 1;
  return rect(
    (bleed.left - inner.left) * unit,
    (inner.top - bleed.top) * unit,
    (bleed.right - bleed.left) * unit,
    (bleed.top - bleed.bottom) * unit,
  );
}

/** True when the object puts ink on the finished page. */
export function marksPaper(object: PaintedObject, page: PageFacts): boolean {
  const size = trimSize(page);
  if (!shows(object) || !object.box || !size) return false;
  const paints = [object.fill, object.stroke].filter((paint) => paint !== null);
  if (paints.length > 0 && paints.every(printsWhite)) return false;
  // A hairline has no area, so the box is grown a little before it is compared.
  const { box } = object;
  return overlaps(
    rect(box.x - 0.01, box.y - 0.01, box.width + 0.02, box.height + 0.02),
    rect(0, 0, size.width, size.height),
  );
}
