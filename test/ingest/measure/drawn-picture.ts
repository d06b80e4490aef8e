import { rect, type Rect } from '../../../src/core/geometry.js';
import type { RawArtwork } from '../../../src/ingest/format.js';
import type { Picture } from '../../../src/core/picture.js';

/** Opacity and grey value (0 = black) at a point of the user space; null for nothing. */
export type Painted = { readonly gray: number; readonly alpha?: number } | null;

/** Artwork given by a function of the place, sampled 4 × 4 a pixel where it changes. */
export function drawnArtwork(
  viewBox: readonly [number, number, number, number],
  paintedAt: (x: number, y: number) => Painted,
  format: RawArtwork['format'] = 'svg',
): Pick<RawArtwork, 'format' | 'viewBox' | 'render'> {
  return {
    format,
    viewBox: rect(...viewBox),
    render: (box, width) => Promise.resolve(draw(box, width, paintedAt)),
  };
}

const SAMPLES = 4;

function draw(box: Rect, width: number, paintedAt: (x: number, y: number) => Painted): Picture {
  const height = Math.max(1, Math.round((width * box.height) / box.width));
  const rgba = new Uint8Array(width * height * 4);
  const sample = (x: number, y: number): Painted =>
    paintedAt(box.x + (x / width) * box.width, box.y + (y / height) * box.height);
  const code = (x: number, y: number): number => codeOf(sample(x, y));
  let above = Float64Array.from({ length: width + 1 }, (_, x) => code(x, 0));
  for (let y = 0; y < height; y++) {
    const below = Float64Array.from({ length: width + 1 }, (_, x) => code(x, y + 1));
    for (let x = 0; x < width; x++) {
      const corner = above[x] ?? 0;
      const flat = corner === above[x + 1] && corner === below[x] && corner === below[x + 1];
      if (flat && corner === 0) continue;
      const { gray, alpha } =
        flat && corner === code(x + 0.5, y + 0.5)
          ? solid(sample(x + 0.5, y + 0.5))
          : mean(sample, x, y);
      const at = (y * width + x) * 4;
      rgba[at] = rgba[at + 1] = rgba[at + 2] = Math.round(255 * gray);
      rgba[at + 3] = Math.round(255 * alpha);
    }
    above = below;
  }
  return { width, height, rgba, box };
}

/** 0 for nothing, else a number that is the same for the same paint. */
const codeOf = (painted: Painted): number =>
  painted ? 2 + painted.gray + 10 * (painted.alpha ?? 1) : 0;

const solid = (painted: Painted): { gray: number; alpha: number } =>
  painted ? { gray: painted.gray, alpha: painted.alpha ?? 1 } : { gray: 0, alpha: 0 };

/** Straight alpha: the mean grey is weighted by opacity. */
function mean(
  sample: (x: number, y: number) => Painted,
  x: number,
  y: number,
): { gray: number; alpha: number } {
  let alpha = 0;
  let gray = 0;
  for (let s = 0; s < SAMPLES * SAMPLES; s++) {
    const dx = ((s % SAMPLES) + 0.5) / SAMPLES;
    const dy = (Math.floor(s / SAMPLES) + 0.5) / SAMPLES;
    const painted = solid(sample(x + dx, y + dy));
    alpha += painted.alpha;
    gray += painted.alpha * painted.gray;
  }
  return { gray: alpha === 0 ? 0 : gray / alpha, alpha: alpha / (SAMPLES * SAMPLES) };
}

export const inBox = (
  x: number,
  y: number,
  box: readonly [number, number, number, number],
): boolean => x >= box[0] && y >= box[1] && x < box[0] + box[2] && y < box[1] + box[3];
