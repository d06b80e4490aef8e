import type { ArtworkRequest, IngestSettings } from '../../../core/artwork-request.js';
import { ppiAt, pt } from '../../../core/units.js';
import type { DecodedImage } from '../../../raster/decode-image.js';

/** Letters and sharp edges of a logo gain up to here; photographs stop at the house's limit. */
const LOGO_PPI = 600;

/**
 * Size at which the pixels are kept: at the largest placement the print shows no more. Never
 * larger than the image.
 */
export function neededSize(
  image: DecodedImage,
  request: ArtworkRequest,
  settings: IngestSettings,
): { readonly width: number; readonly height: number } {
  const visible = visibleSize(image);
  // The visible part fills the placement, whichever side hits its limit first.
  const ptPerPixel = Math.min(
    request.largest.width / visible.width,
    request.largest.height / visible.height,
  );
  const most =
    request.purpose === 'logo'
      ? Math.max(LOGO_PPI, settings.limits.imagePpiMax)
      : settings.limits.imagePpiMax;
  const factor = Math.min(1, most / ppiAt(1, pt(ptPerPixel)));
  return {
    width: Math.max(1, Math.ceil(image.width * factor)),
    height: Math.max(1, Math.ceil(image.height * factor)),
  };
}

/** Size of the box around everything that is not paper, in pixels. */
export function visibleSize(image: DecodedImage): {
  readonly width: number;
  readonly height: number;
} {
  const { width, height, samples, alpha, model } = image;
  const channels = samples.length / (width * height);
  const threshold = image.lossy ? 24 : 6;
  const white = model === 'cmyk' ? 0 : 255;
  const seen = (x: number, y: number): boolean => {
    const pixel = y * width + x;
    if (alpha && alpha[pixel]! < threshold) return false;
    for (let at = pixel * channels; at < (pixel + 1) * channels; at += 1) {
      if (Math.abs(samples[at]! - white) > threshold) return true;
    }
    return false;
  };
  const seenInRow = (y: number): boolean => {
    for (let x = 0; x < width; x += 1) if (seen(x, y)) return true;
    return false;
  };
  // From outside inwards: what lies within the box found so far need not be looked at.
  let top = 0;
  while (top < height && !seenInRow(top)) top += 1;
  if (top === height) return { width, height };
  let bottom = height - 1;
  while (!seenInRow(bottom)) bottom -= 1;
  let left = width - 1;
  let right = 0;
  for (let y = top; y <= bottom; y += 1) {
    for (let x = 0; x < left; x += 1) if (seen(x, y)) left = x;
    for (let x = width - 1; x > right; x -= 1) if (seen(x, y)) right = x;
  }
  return { width: right - left + 1, height: bottom - top + 1 };
}
