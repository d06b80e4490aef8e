import { limitInkOfPixels } from '../color/ink-limit.js';
import type { ArtworkRequest } from '../core/artwork-request.js';
import type { Picture } from '../core/picture.js';
import type { ReferencePicture } from '../core/reference-picture.js';
import type { IngestContext, RawArtwork } from './format.js';
import { withExactColors } from './formats/raster/exact-colors.js';

/** The view with its colours in inks, by the same rules as the artwork's own. */
export function inInks(
  view: Picture,
  { vector, format }: Pick<RawArtwork, 'vector' | 'format'>,
  { purpose, colors }: ArtworkRequest,
  { inks, settings }: IngestContext,
): ReferencePicture {
  const rgb = new Uint8Array((view.rgba.length / 4) * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3)
    rgb.set(view.rgba.subarray(from, from + 3), to);
  const lossy = format === 'jpeg';
  const photograph = purpose === 'figure' && !vector;
  const converted = inks.cmykOfPixels(rgb, photograph ? 'process' : lossy ? 'near' : 'exact');
  const exact = withExactColors(
    rgb,
    converted,
    colors,
    settings.inks,
    lossy ? 'lossy' : 'lossless',
  );
  return { ...view, cmyk: limitInkOfPixels(exact, settings.limits.totalInk).pixels };
}
