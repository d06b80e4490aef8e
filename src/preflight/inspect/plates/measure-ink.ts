/** Highest and mean ink of a rendering. Source of the square: GWG 2022, R0026 (side of 15 mm). */
import { rect } from '../../../core/geometry.js';
import type { InkFacts, InkPlace } from '../../../core/pdf-facts.js';
import type { PlateRendering } from './render-plates.js';

const SIDE_MM = 15;
const MM_PER_INCH = 25.4;

/** Ink below this is rounding. */
const NO_INK = 0.002;

/**
 * `pixelsPerInch` and the place of pixel (0, 0) in page space tell the boxes.
 * The maximum leaves out single pixels at edges: it is the highest total that fills 2 × 2 pixels.
 */
export function measureInk(
  rendering: PlateRendering,
  pixelsPerInch: number,
  left: number,
  top: number,
): InkFacts {
  const { width, height, layer, names, guesses } = rendering;
  const size = width * height;
  const total = new Float32Array(size);
  const inked = layer.plates.map((plate) => addPlate(total, plate));
  const points = 72 / pixelsPerInch;
  const place = (x: number, y: number, side: number, amount: number): InkPlace => ({
    amount,
    box: rect(left + x * points, top + y * points, side * points, side * points),
  });
  const maximum = highest(total, width, height);
  const side = Math.max(1, Math.round((SIDE_MM / MM_PER_INCH) * pixelsPerInch));
  const mean = highestMean(total, width, height, Math.min(side, width, height));
  return {
    maximum: maximum && place(maximum.x, maximum.y, 2, maximum.amount),
    mean: mean && place(mean.x, mean.y, side, mean.amount),
    coverage: Object.fromEntries(names.map((name, p) => [name, (inked[p]?.pixels ?? 0) / size])),
    consumption: Object.fromEntries(names.map((name, p) => [name, (inked[p]?.ink ?? 0) / size])),
    guesses,
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly amount: number;
}

function highest(total: Float32Array, width: number, height: number): Spot | null {
  let best: Spot | null = null;
  let most = NO_INK;
  for (let y = 0; y + 1 < height; y += 1)
    for (let x = 0; x + 1 < width; x += 1) {
      const i = y * width + x;
      const first = total[i] ?? 0;
      if (first <= most) continue;
      const amount = Math.min(
        first,
        total[i + 1] ?? 0,
        total[i + width] ?? 0,
        total[i + width + 1] ?? 0,
      );
      if (amount <= most) continue;
      most = amount;
      best = { x, y, amount };
    }
  return best;
}

/** The square is moved by this many pixels at a time: 0.7 mm, a twentieth of its side. */
const STRIDE = 2;

/** By a table of running sums: linear in the number of pixels. */
function highestMean(
  total: Float32Array,
  width: number,
  height: number,
  side: number,
): Spot | null {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += total[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  let best: Spot | null = null;
  for (let y = 0; y + side <= height; y += STRIDE)
    for (let x = 0; x + side <= width; x += STRIDE) {
      const sum =
        (sums[(y + side) * stride + x + side] ?? 0) -
        (sums[y * stride + x + side] ?? 0) -
        (sums[(y + side) * stride + x] ?? 0) +
        (sums[y * stride + x] ?? 0);
      const amount = sum / (side * side);
      if (amount > (best?.amount ?? NO_INK)) best = { x, y, amount };
    }
  return best;
}

/** Adds a plate to the total; gives the number of pixels that bear its ink, and their sum. */
function addPlate(
  total: Float32Array,
  plate: Float32Array,
): { readonly pixels: number; readonly ink: number } {
  let pixels = 0;
  let sum = 0;
  for (let i = 0; i < plate.length; i += 1) {
    const ink = plate[i] ?? 0;
    if (ink <= 0) continue;
    total[i] = (total[i] ?? 0) + ink;
    sum += ink;
    if (ink > NO_INK) pixels += 1;
  }
  return { pixels, ink: sum };
}
