import { bottom, right, type Rect } from '../../core/geometry.js';
import type { InkPicture } from './ink-picture.js';
import type { InkThreshold } from './visible-box.js';

/**
 * Width of the thinnest strokes in pixels of the rendering, to a fraction of a pixel; null when
 * the ink has no strokes (a photograph, a tile of colour).
 *
 * Strokes are found on the ridge of a chamfer distance transform; at each ridge pixel the
 * darkness is summed along four directions and divided by the darkest value, which counts half
 * covered edge pixels as half. The smallest sum is the local width (8 % too large at worst, at
 * 22.5° between two directions).
 */
export function thinnestStroke(
  ink: InkPicture,
  box: Rect,
  threshold: InkThreshold,
): number | null {
  const { width, height } = ink.picture;
  const left = Math.max(1, Math.floor(box.x));
  const top = Math.max(1, Math.floor(box.y));
  const endX = Math.min(width - 1, Math.ceil(right(box)));
  const endY = Math.min(height - 1, Math.ceil(bottom(box)));
  const depth = chamferDepth(ink, threshold.level);

  const widths: number[] = [];
  for (let y = top; y < endY; y++) {
    for (let x = left; x < endX; x++) {
      const i = y * width + x;
      const d = depth[i]!;
      if (d === 0 || d > DEEPEST || !isRidge(depth, i, width, d)) continue;
      widths.push(localWidth(ink, x, y, threshold.level));
    }
  }
  const enough = Math.max(LEAST_LENGTH * Math.max(box.width, box.height), 6);
  if (widths.length < enough) return null;
  widths.sort((a, b) => a - b);
  return widths[Math.floor(enough)] ?? null;
}

/** Chamfer weights 3-4 for a step along and across the grid (Borgefors 1986). */
const STEP = 3;
const DIAGONAL = 4;

/** Strokes wider than 24 pixels of about 700 are never too thin. */
const DEEPEST = 12 * STEP;

/** Shorter pieces are tips and serifs, not strokes: share of the longer side. */
const LEAST_LENGTH = 0.02;

/** Depth of each pixel within the ink: 3 a pixel, capped a little above `DEEPEST`. */
function chamferDepth(ink: InkPicture, level: number): Uint8Array {
  const { width, height } = ink.picture;
  const cap = DEEPEST + 2 * STEP;
  const depth = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      if (ink.distance[i]! <= level) continue;
      const d = Math.min(
        depth[i - 1]! + STEP,
        depth[i - width]! + STEP,
        depth[i - width - 1]! + DIAGONAL,
        depth[i - width + 1]! + DIAGONAL,
      );
      depth[i] = d > cap ? cap : d;
    }
  }
  for (let y = height - 2; y > 0; y--) {
    for (let x = width - 2, i = y * width + width - 2; x > 0; x--, i--) {
      if (depth[i] === 0) continue;
      const d = Math.min(
        depth[i + 1]! + STEP,
        depth[i + width]! + STEP,
        depth[i + width + 1]! + DIAGONAL,
        depth[i + width - 1]! + DIAGONAL,
      );
      if (d < depth[i]!) depth[i] = d;
    }
  }
  return depth;
}

/**
 * True on the middle of a stroke. Inside a right-angled corner the depth rises by 0.7 of a step
 * along the diagonal; such slopes are no strokes, so half a step upwards already disqualifies.
 */
function isRidge(depth: Uint8Array, i: number, width: number, d: number): boolean {
  const along = d + STEP / 2;
  const across = d + DIAGONAL / 2;
  return (
    depth[i - 1]! <= along &&
    depth[i + 1]! <= along &&
    depth[i - width]! <= along &&
    depth[i + width]! <= along &&
    depth[i - width - 1]! <= across &&
    depth[i - width + 1]! <= across &&
    depth[i + width - 1]! <= across &&
    depth[i + width + 1]! <= across
  );
}

/** The walk ends where the ink falls below this share of its darkest value: the next stroke. */
const FADED = 0.1;

function localWidth(ink: InkPicture, x: number, y: number, level: number): number {
  return Math.min(
    across(ink, x, y, level, [1, 0]),
    across(ink, x, y, level, [0, 1]),
    across(ink, x, y, level, [1, 1]) * Math.SQRT2,
    across(ink, x, y, level, [1, -1]) * Math.SQRT2,
  );
}

/** Darkness along a line through the pixel, over its darkest value. */
function across(
  ink: InkPicture,
  x: number,
  y: number,
  level: number,
  [dx, dy]: readonly [number, number],
): number {
  const { width, height } = ink.picture;
  let sum = ink.distance[y * width + x]!;
  let darkest = sum;
  for (const way of [1, -1]) {
    let px = x + way * dx;
    let py = y + way * dy;
    for (let n = 0; n < 3 * DEEPEST; n++) {
      if (px < 0 || py < 0 || px >= width || py >= height) break;
      const value = ink.distance[py * width + px]!;
      if (value <= level || value < FADED * darkest) break;
      sum += value;
      if (value > darkest) darkest = value;
      px += way * dx;
      py += way * dy;
    }
  }
  return sum / darkest;
}
