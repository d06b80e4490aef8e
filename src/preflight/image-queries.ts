import type { ImageFacts, PaintedObject, PdfFacts } from '../core/pdf-facts.js';

/** Images up to this many pixels are flat colours, not pictures. Source: GWG 2022, R0031. */
const SMALL = 16;

/** Effective resolution of a picture in tones; infinite for anything else. */
export const contonePpi = (pdf: PdfFacts, object: PaintedObject): number =>
  ppiOf(pdf, object, (image) => !image.stencil && image.bitsPerComponent > 1);

/** Effective resolution of a 1-bit image or stencil; infinite for anything else. */
export const bitmapPpi = (pdf: PdfFacts, object: PaintedObject): number =>
  ppiOf(pdf, object, (image) => image.stencil || image.bitsPerComponent === 1);

function ppiOf(
  pdf: PdfFacts,
  { image }: PaintedObject,
  counts: (image: ImageFacts) => boolean,
): number {
  const facts = image && pdf.images[image.image];
  if (!facts || !counts(facts) || facts.width <= SMALL || facts.height <= SMALL) return Infinity;
  return Math.min(image.ppiX, image.ppiY);
}
