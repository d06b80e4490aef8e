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
export function thinnestStroke(ink: InkPicture, box: Rect, threshold: InkThreshold): number | null {
  const widths = ridgeWidths(ink, box, threshold.level).map(({ width }) => width);
  const enough = Math.max(LEAST_LENGTH * Math.max(box.width, box.height), 6);
  if (widths.length < enough) return null;
  widths.sort((a, b) => a - b);
  return widths[Math.floor(enough)] ?? null;
}

/** A pixel on the middle of a stroke and the stroke's width there, in pixels. */
export interface RidgePixel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Middle lines of all strokes up to `DEEPEST`; wider ones are never too thin. */
export function ridgeWidths(ink: InkPicture, box: Rect, level: number): readonly RidgePixel[] {
  const { width, height } = ink.picture;
  const left = Math.max(1, Math.floor(box.x));
  const top = Math.max(1, Math.floor(box.y));
  const endX = Math.min(width - 1, Math.ceil(right(box)));
  const endY = Math.min(height - 1, Math.ceil(bottom(box)));
  const depth = chamferDepth(ink, level);
  const onRidge = new Uint8Array(width * height);
  const found: number[] = [];
  for (let y = top; y < endY; y++) {
    for (let x = left, i = y * width + left; x < endX; x++, i++) {
      const d = depth[i]!;
      if (d === 0 || d > DEEPEST || !isRidge(depth, i, width, d)) continue;
      onRidge[i] = 1;
      found.push(i);
    }
  }
  return found
    .filter((i) => hasCompany(onRidge, i, width))
    .map((i) => {
      const x = i % width;
      const y = (i - x) / width;
      return { x, y, width: localWidth(ink, x, y, level) };
    })
    .filter(({ width: measured }) => measured > 0);
}

/** The middle line of a stroke goes on; what stands alone is the end of a tip. */
function hasCompany(onRidge: Uint8Array, i: number, width: number): boolean {
  let company = -1;
  for (let row = i - 2 * width; row <= i + 2 * width; row += width) {
    for (let at = row - 2; at <= row + 2; at++) company += onRidge[at] ?? 0;
  }
  return company >= 3;
}

/** Chamfer weights 3-4 for a step along and across the grid (Borgefors 1986). */
const STEP = 3;
const DIAGONAL = 4;

/** Strokes wider than 24 pixels of about 700 are never too thin. */
const DEEPEST = 12 * STEP;

/** Shorter pieces are tips and serifs, not strokes: share of the longer side. */
const LEAST_LENGTH = 0.1;

/** Depth of each pixel within the ink: 3 a pixel, capped a little above `DEEPEST`. */
function chamferDepth(ink: InkPicture, level: number): Uint8Array {
  const { width, height } = ink.picture;
  const cap = DEEPEST + 2 * STEP;
  const depth = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      if (ink.distance[i]! <= level) continue;
      const straight = lesser(depth[i - 1]!, depth[i - width]!) + STEP;
      const oblique = lesser(depth[i - width - 1]!, depth[i - width + 1]!) + DIAGONAL;
      depth[i] = lesser(cap, lesser(straight, oblique));
    }
  }
  for (let y = height - 2; y > 0; y--) {
    for (let x = width - 2, i = y * width + width - 2; x > 0; x--, i--) {
      if (depth[i] === 0) continue;
      const straight = lesser(depth[i + 1]!, depth[i + width]!) + STEP;
      const oblique = lesser(depth[i + width + 1]!, depth[i + width - 1]!) + DIAGONAL;
      depth[i] = lesser(depth[i]!, lesser(straight, oblique));
    }
  }
  return depth;
}

/** `Math.min` of two costs three times as much in these loops (V8 11). */
const lesser = (a: number, b: number): number => (a < b ? a : b);

/**
 * True on the middle of a stroke. Inside a right-angled corner the depth rises by 0.7 of a step
 * along the diagonal; such slopes lead to tips, not to strokes, so a rise of half a step a pixel
 * already disqualifies. Looked at over one and three pixels: chamfer depths rise unevenly.
 */
function isRidge(depth: Uint8Array, i: number, width: number, d: number): boolean {
  return !(
    rises(depth, i, 1, d, STEP) ||
    rises(depth, i, -1, d, STEP) ||
    rises(depth, i, width, d, STEP) ||
    rises(depth, i, -width, d, STEP) ||
    rises(depth, i, width + 1, d, DIAGONAL) ||
    rises(depth, i, width - 1, d, DIAGONAL) ||
    rises(depth, i, 1 - width, d, DIAGONAL) ||
    rises(depth, i, -1 - width, d, DIAGONAL)
  );
}

function rises(depth: Uint8Array, i: number, way: number, d: number, step: number): boolean {
  const next = depth[i + way]!;
  if (next > d + step / 2) return true;
  if (next < d) return false;
  const second = depth[i + 2 * way] ?? 0;
  const third = depth[i + 3 * way] ?? 0;
  return second >= next && third >= second && third > d + (3 * step) / 2;
}

/** Times the threshold: below, a stroke is too pale to be measured. */
const FAINT = 2.5;

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
  // Ink hardly above the threshold has ragged edges that look like strokes.
  return darkest < FAINT * level ? 0 : sum / darkest;
}
