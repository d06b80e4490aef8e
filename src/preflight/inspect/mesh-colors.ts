/** Finds the colour of a mesh at a place. Later triangles lie over earlier ones. */
import type { Extent } from './path.js';
import type { Corner, Triangle } from './read-mesh.js';

/** Corners of all triangles; null for an empty mesh. */
export function meshExtent(triangles: readonly Triangle[]): Extent | null {
  let extent: [number, number, number, number] | null = null;
  for (const triangle of triangles)
    for (const { x, y } of triangle) {
      extent ??= [x, y, x, y];
      extent = [
        Math.min(extent[0], x),
        Math.min(extent[1], y),
        Math.max(extent[2], x),
        Math.max(extent[3], y),
      ];
    }
  return extent;
}

/** Triangles are sorted into this many columns and rows, so that few are asked for each place. */
const CELLS = 32;

/** A place just beyond an edge still counts, so that no seam opens between two triangles. */
const SEAM = 1e-4;

export function meshColors(
  triangles: readonly Triangle[],
  extent: Extent,
): (x: number, y: number) => readonly number[] | null {
  const [left, top, right, bottom] = extent;
  const column = (x: number): number => cell(x, left, right);
  const row = (y: number): number => cell(y, top, bottom);
  const cells = Array.from({ length: CELLS * CELLS }, (): Triangle[] => []);
  for (const triangle of triangles) {
    const box = meshExtent([triangle]);
    if (!box) continue;
    for (let r = row(box[1]); r <= row(box[3]); r += 1)
      for (let c = column(box[0]); c <= column(box[2]); c += 1)
        cells[r * CELLS + c]?.push(triangle);
  }
  return (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return null;
    const near = cells[row(y) * CELLS + column(x)] ?? [];
    for (let i = near.length - 1; i >= 0; i -= 1) {
      const triangle = near[i];
      const color = triangle ? colorWithin(triangle, x, y) : null;
      if (color) return color;
    }
    return null;
  };
}

const cell = (value: number, low: number, high: number): number =>
  high > low
    ? Math.min(CELLS - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * CELLS)))
    : 0;

/** By barycentric shares; null outside and for a triangle without area. */
function colorWithin([a, b, c]: Triangle, x: number, y: number): readonly number[] | null {
  const area = cross(a, b, c);
  if (area === 0) return null;
  const place = { x, y };
  const shareA = cross(place, b, c) / area;
  const shareB = cross(a, place, c) / area;
  const shareC = 1 - shareA - shareB;
  if (shareA < -SEAM || shareB < -SEAM || shareC < -SEAM) return null;
  return a.color.map(
    (value, i) => value * shareA + (b.color[i] ?? 0) * shareB + (c.color[i] ?? 0) * shareC,
  );
}

type Place = Pick<Corner, 'x' | 'y'>;

const cross = (a: Place, b: Place, c: Place): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
