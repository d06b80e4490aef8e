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
  let left = width;
  let top = height;
  let right = -1;
  let bottom = -1;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (alpha && (alpha[pixel] ?? 0) < threshold) continue;
    let seen = false;
    for (let channel = 0; channel < channels && !seen; channel += 1) {
      seen = Math.abs((samples[pixel * channels + channel] ?? 0) - white) > threshold;
    }
    if (!seen) continue;
    const x = pixel % width;
    const y = (pixel - x) / width;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    bottom = y;
  }
  return right < 0 ? { width, height } : { width: right - left + 1, height: bottom - top + 1 };
}
