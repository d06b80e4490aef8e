import type { Matrix } from '../../../core/geometry.js';
import { extentOf, mapExtent, type Extent, type Path } from '../path.js';
import type { Mask, PixelBox } from './coverage.js';

/** Says that a clip leaves nothing; distinct from null, which says there is no clip. */
export const EMPTY: Mask = {
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  values: new Float32Array(),
  full: false,
};

/** Pixels that an extent touches. */
export const pixelsOf = ([x0, y0, x1, y1]: Extent): PixelBox => ({
  x0: Math.floor(x0),
  y0: Math.floor(y0),
  x1: Math.ceil(x1),
  y1: Math.ceil(y1),
});

export const boxOfMask = ({ x, y, width, height }: Mask): PixelBox => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});

export const fullMask = ({ x0, y0, x1, y1 }: PixelBox): Mask => ({
  x: x0,
  y: y0,
  width: x1 - x0,
  height: y1 - y0,
  values: new Float32Array((x1 - x0) * (y1 - y0)).fill(1),
  full: true,
});

export const scaleMask = (mask: Mask, by: number): Mask => ({
  ...mask,
  full: false,
  values: mask.values.map((value) => value * by),
});

export function meetBoxes(a: PixelBox, b: PixelBox): PixelBox | null {
  const box = {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
  return box.x0 < box.x1 && box.y0 < box.y1 ? box : null;
}

const extents = new WeakMap<Path, { readonly extent: Extent | null }>();

/** Extent of a path after a map; the path's own is found once. */
export function reachOf(path: Path, matrix: Matrix): Extent | null {
  let known = extents.get(path);
  if (!known) extents.set(path, (known = { extent: extentOf(path) }));
  return known.extent && mapExtent(known.extent, matrix);
}

/** Whole pixels of the box that the extent reaches; null when none. */
export function pixelBox(reach: Extent, box: PixelBox): PixelBox | null {
  return meetBoxes(box, pixelsOf(reach));
}

export const valueAt = (mask: Mask, x: number, y: number): number =>
  x < mask.x || y < mask.y || x >= mask.x + mask.width || y >= mask.y + mask.height
    ? 0
    : (mask.values[(y - mask.y) * mask.width + x - mask.x] ?? 0);

/** Product of two masks on their common pixels; null when there are none. May reuse `shape`. */
export function multiply(shape: Mask | null, clip: Mask | null): Mask | null {
  if (!shape || !clip) return shape;
  const box = meetBoxes(boxOfMask(shape), boxOfMask(clip));
  if (!box) return null;
  const whole = box.x1 - box.x0 === shape.width && box.y1 - box.y0 === shape.height;
  const out = whole ? shape : crop(shape, box);
  if (clip.full) return out;
  for (let y = 0; y < out.height; y += 1) {
    const from = (out.y + y - clip.y) * clip.width + out.x - clip.x;
    const to = y * out.width;
    for (let x = 0; x < out.width; x += 1)
      out.values[to + x] = (out.values[to + x] ?? 0) * (clip.values[from + x] ?? 0);
  }
  return { ...out, full: false };
}

export function crop(mask: Mask, box: PixelBox): Mask {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (box.y0 + y - mask.y) * mask.width + box.x0 - mask.x;
    values.set(mask.values.subarray(from, from + width), y * width);
  }
  return { x: box.x0, y: box.y0, width, height, values, full: mask.full };
}
