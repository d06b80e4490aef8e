import { concat, type Matrix } from '../../../core/geometry.js';
import type { Clip, SoftMask } from '../display-list.js';
import { luminosityOf } from '../luminosity.js';
import { mapExtent } from '../path.js';
import { coverage, type Mask, type PixelBox } from './coverage.js';
import { openLayer } from './layer.js';
import {
  boxOfMask,
  EMPTY,
  fullMask,
  meetBoxes,
  multiply,
  pixelBox,
  pixelsOf,
  reachOf,
} from './masks.js';
import type { Place, Stage } from './stage.js';

/** Clips that are remembered at once. */
const MOST_CLIPS = 64;

interface KnownClip {
  readonly matrix: Matrix;
  readonly around: Mask | null;
  readonly mask: Mask | null;
}

/** Clip paths as masks; `EMPTY` when nothing is left, null when there is no clip. */
export class ClipMasks {
  private readonly known = new Map<Clip, KnownClip>();

  maskOf(clip: Clip | null, place: Place): Mask | null {
    if (!clip) return place.clip;
    const known = this.known.get(clip);
    if (known?.around === place.clip && sameMatrix(known.matrix, place.matrix)) return known.mask;
    const mask = this.make(clip, place);
    if (this.known.size > MOST_CLIPS) this.known.clear();
    this.known.set(clip, { matrix: place.matrix, around: place.clip, mask });
    return mask;
  }

  private make(clip: Clip, place: Place): Mask | null {
    const around = this.maskOf(clip.parent, place);
    if (around === EMPTY) return EMPTY;
    const outline = { path: clip.path, matrix: place.matrix };
    const reach = reachOf(clip.path, place.matrix);
    const box = reach && pixelBox(reach, around ? boxOfMask(around) : place.box);
    if (!box) return EMPTY;
    return multiply(coverage([outline], clip.evenOdd, box), around) ?? EMPTY;
  }
}

/** The clip faded by a soft mask. */
export function softMaskOf(
  { request, walk }: Stage,
  mask: SoftMask,
  place: Place,
  clip: Mask | null,
  box: PixelBox,
): Mask {
  const { width, height, plates } = place.layer;
  const layer = openLayer(width, height, plates.length, false);
  const matrix = concat(mask.matrix, place.matrix);
  const within = mask.bbox ? meetBoxes(box, pixelsOf(mapExtent(mask.bbox, matrix))) : box;
  if (within)
    walk(mask.list.items, { ...place, layer, matrix, box: within, clip: null, counted: false });
  const base = clip ? { ...clip, values: Float32Array.from(clip.values) } : fullMask(box);
  const out: Mask = { ...base, full: false };
  const inks: Record<string, number> = {};
  for (let y = 0; y < out.height; y += 1) {
    for (let x = 0; x < out.width; x += 1) {
      const at = (out.y + y) * layer.width + out.x + x;
      const alpha = layer.alpha?.[at] ?? 0;
      let value = alpha;
      if (mask.luminosity) {
        request.plates.forEach((name, p) => (inks[name] = layer.plates[p]?.[at] ?? 0));
        value = alpha * luminosityOf(inks) + (1 - alpha) * mask.backdrop;
      }
      const to = y * out.width + x;
      out.values[to] = (out.values[to] ?? 0) * value;
    }
  }
  return out;
}

const sameMatrix = (a: Matrix, b: Matrix): boolean => a.every((value, i) => value === b[i]);
