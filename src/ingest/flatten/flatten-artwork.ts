import { checked, finding, type Checked, type Where } from '../../core/finding.js';
import type { ArtworkRequest } from '../../core/artwork-request.js';
import type { Drawing } from '../../core/drawing.js';
import type { IngestContext, RawArtwork } from '../format.js';
import { onPaper } from './flatten-image.js';
import { flattenVector } from './flatten-vector.js';
import { isTransparent } from './is-transparent.js';
import { withoutPdfGroups } from './pdf-transparency.js';
import { pixelsOf } from './rasterise-artwork.js';

/**
 * The artwork without transparency, for standards that have none (ISO 15930-4, 6.3).
 * In: artwork as read. Out: the same look on paper white, as paths where that is exact, else as
 * pixels at print resolution, which is said. Artwork that was opaque comes back as it was,
 * freed of groups that change nothing.
 * Left to others: whether it stands on paper (`paint/flat/`).
 */
export async function flattenArtwork(
  raw: RawArtwork,
  request: ArtworkRequest,
  context: IngestContext,
): Promise<Checked<RawArtwork>> {
  const flat = await exactly(raw.drawing);
  if (flat) {
    const { drawing, needsPaper } = flat;
    return checked(needsPaper ? { ...raw, drawing, needsPaper } : { ...raw, drawing });
  }
  const pixels = await pixelsOf(raw, request, context);
  const where: Where = { source: request.source, participant: request.subject, file: request.file };
  const fine = pixels.ppi >= context.settings.limits.lineArtPpi;
  return checked(
    {
      ...raw,
      drawing: { kind: 'image', image: pixels.image },
      vector: false,
      pixelsPerUnit: pixels.pixelsPerUnit,
      // A picture has no plates of its own.
      spots: [],
      needsPaper: true,
    },
    [finding('artwork-flattened', where, { ppi: pixels.ppi }, fine ? 'info' : 'warning')],
  );
}

interface FlatDrawing {
  readonly drawing: Drawing;
  /** True when paper shone through. */
  readonly needsPaper: boolean;
}

const opaque = (drawing: Drawing): FlatDrawing => ({ drawing, needsPaper: false });
const mixed = (drawing: Drawing): FlatDrawing => ({ drawing, needsPaper: true });

/** The drawing without transparency where that is exact; null where it is not. */
async function exactly(drawing: Drawing): Promise<FlatDrawing | null> {
  switch (drawing.kind) {
    case 'flat-svg':
      return opaque(drawing);
    case 'image': {
      const { image } = drawing;
      return image.alpha ? mixed({ ...drawing, image: onPaper(image, 1) }) : opaque(drawing);
    }
    case 'vector': {
      if (!isTransparent(drawing.root)) return opaque(drawing);
      const root = flattenVector(drawing.root);
      return root && mixed({ ...drawing, root });
    }
    case 'pdf': {
      const bytes = await withoutPdfGroups(drawing.bytes);
      return bytes && opaque({ ...drawing, bytes });
    }
  }
}
