import type { Rect } from '../../core/geometry.js';
import type { Picture } from '../../core/picture.js';
import { resample } from '../../raster/resample.js';

/**
 * Pixels of a reference picture: 110 × 110 for a square logo, 220 × 55 for a wordmark. A letter
 * that is 2 % of a wordmark still has some forty of them; a finer one is too small to be judged.
 */
const REFERENCE_PIXELS = 12_000;

/** Bounds extreme shapes, such as a rule of 200 : 1. */
const LONGEST_SIDE = 320;

/**
 * The visible part of a rendering, averaged down: transparent pixels lend no colour, so that the
 * edge of a red letter is red and half opaque, not pink.
 * `pixels` is the visible box in pixels of the rendering, `box` the same in user space.
 */
export function referenceView(picture: Picture, pixels: Rect, box: Rect): Picture {
  const scale = Math.min(
    1,
    Math.sqrt(REFERENCE_PIXELS / (pixels.width * pixels.height)),
    LONGEST_SIDE / Math.max(pixels.width, pixels.height),
  );
  const width = Math.max(1, Math.round(pixels.width * scale));
  const height = Math.max(1, Math.round(pixels.height * scale));
  const { samples, alpha } = resample(planesOf(picture), pixels, width, height);
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    rgba.set(samples.subarray(3 * i, 3 * i + 3), 4 * i);
    rgba[4 * i + 3] = alpha ? alpha[i]! : 255;
  }
  return { width, height, rgba, box };
}

function planesOf({ width, height, rgba }: Picture): Parameters<typeof resample>[0] {
  const count = width * height;
  const samples = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count);
  for (let i = 0, from = 0, to = 0; i < count; i += 1, from += 4, to += 3) {
    samples[to] = rgba[from]!;
    samples[to + 1] = rgba[from + 1]!;
    samples[to + 2] = rgba[from + 2]!;
    alpha[i] = rgba[from + 3]!;
  }
  return { width, height, samples, alpha };
}
