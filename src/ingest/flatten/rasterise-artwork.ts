import type { ArtworkRequest } from '../../core/artwork-request.js';
import type { InkImage } from '../../core/drawing.js';
import type { Picture } from '../../core/picture.js';
import { limitInkOfPixels } from '../../color/ink-limit.js';
import { packInkImage } from '../../raster/ink-image.js';
import type { IngestContext, RawArtwork } from '../format.js';
import { withExactColors } from '../formats/raster/exact-colors.js';

/** The whole artwork as pixels that fill its view box. */
export interface ArtworkPixels {
  readonly image: InkImage;
  readonly pixelsPerUnit: number;
  /** At the largest size at which the artwork can be placed. */
  readonly ppi: number;
}

/** Edges stay as sharp as a plate's. */
const PPI = 1200;

/** 1,200 ppi at 60 × 60 mm; larger figures get what fits (A4: 340 ppi). */
const MAX_PIXELS = 8_000_000;

/** Renders the source on paper white and brings it into inks; the designer's exact ones are kept. */
export async function pixelsOf(
  raw: RawArtwork,
  { largest, colors }: ArtworkRequest,
  { inks, settings }: IngestContext,
): Promise<ArtworkPixels> {
  const { viewBox } = raw;
  const pointsPerUnit = Math.min(largest.width / viewBox.width, largest.height / viewBox.height);
  const wanted = (pointsPerUnit * PPI) / 72;
  const fits = Math.sqrt(MAX_PIXELS / (viewBox.width * viewBox.height));
  const width = Math.max(1, Math.floor(viewBox.width * Math.min(wanted, fits)));
  const picture = await raw.render(viewBox, width);
  const pixelsPerUnit = picture.width / viewBox.width;
  const rgb = rgbOnPaper(picture);
  const converted = inks.cmykOfPixels(rgb, 'exact');
  const exact = withExactColors(rgb, converted, colors, settings.inks, 'lossless');
  const { pixels: cmyk } = limitInkOfPixels(exact, settings.limits.totalInk);
  return {
    image: packInkImage({ width: picture.width, height: picture.height, cmyk, alpha: null }),
    pixelsPerUnit,
    ppi: Math.round((pixelsPerUnit / pointsPerUnit) * 72),
  };
}

function rgbOnPaper({ rgba }: Picture): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const alpha = (rgba[from + 3] ?? 0) / 255;
    for (let part = 0; part < 3; part += 1) {
      rgb[to + part] = Math.round((rgba[from + part] ?? 0) * alpha + 255 * (1 - alpha));
    }
  }
  return rgb;
}
