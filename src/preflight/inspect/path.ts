import type { Matrix } from '../../core/geometry.js';

/** Segments of a path: `ops` one code each, `points` x, y pairs as the code demands (M 1, L 1, C 3, Z 0). */
export interface Path {
  readonly ops: number[];
  readonly points: number[];
}

export const MOVE = 0;
export const LINE = 1;
export const CURVE = 2;
export const CLOSE = 3;

export const emptyPath = (): Path => ({ ops: [], points: [] });

export const moveTo = (path: Path, x: number, y: number): void => {
  path.ops.push(MOVE);
  path.points.push(x, y);
};

export const lineTo = (path: Path, x: number, y: number): void => {
  path.ops.push(LINE);
  path.points.push(x, y);
};

export const curveTo = (
  path: Path,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x: number,
  y: number,
): void => {
  path.ops.push(CURVE);
  path.points.push(x1, y1, x2, y2, x, y);
};

export const close = (path: Path): void => {
  path.ops.push(CLOSE);
};

/** Control points are mapped in place of the curve: exact for affine maps. */
export function mapPath(path: Path, [a, b, c, d, e, f]: Matrix): Path {
  const { points } = path;
  const mapped = new Array<number>(points.length);
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    mapped[i] = a * x + c * y + e;
    mapped[i + 1] = b * x + d * y + f;
  }
  return { ops: path.ops, points: mapped };
}

/** Left, top (smaller y), right, bottom. */
export type Extent = readonly [x0: number, y0: number, x1: number, y1: number];

/** True extent with curve extrema; null for an empty path. */
export function extentOf(path: Path): Extent | null {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  const reach = (x: number, y: number): void => {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  };
  const { ops, points } = path;
  let at = 0;
  for (const op of ops) {
    if (op === CLOSE) continue;
    if (op !== CURVE) {
      reach(points[at] ?? 0, points[at + 1] ?? 0);
      at += 2;
      continue;
    }
    const px = points[at - 2] ?? 0;
    const py = points[at - 1] ?? 0;
    const curve = points.slice(at, at + 6) as [number, number, number, number, number, number];
    reach(curve[4], curve[5]);
    const inside = (v: number, lo: number, hi: number): boolean => v >= lo && v <= hi;
    const [lowX, highX] = [Math.min(px, curve[4]), Math.max(px, curve[4])];
    const [lowY, highY] = [Math.min(py, curve[5]), Math.max(py, curve[5])];
    // Most curves stay within the box of their ends and controls; only then extrema matter.
    if (!inside(curve[0], lowX, highX) || !inside(curve[2], lowX, highX)) {
      for (const t of extrema(px, curve[0], curve[2], curve[4]))
        reach(bezier(t, px, curve[0], curve[2], curve[4]), curve[5]);
    }
    if (!inside(curve[1], lowY, highY) || !inside(curve[3], lowY, highY)) {
      for (const t of extrema(py, curve[1], curve[3], curve[5]))
        reach(curve[4], bezier(t, py, curve[1], curve[3], curve[5]));
    }
    at += 6;
  }
  return x0 <= x1 ? [x0, y0, x1, y1] : null;
}

const bezier = (t: number, p0: number, p1: number, p2: number, p3: number): number => {
  const s = 1 - t;
  return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
};

function extrema(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3;
  const b = 2 * (p0 - 2 * p1 + p2);
  const c = p1 - p0;
  const roots: number[] = [];
  if (Math.abs(a) < 1e-12) {
    if (Math.abs(b) > 1e-12) roots.push(-c / b);
  } else {
    const discriminant = b * b - 4 * a * c;
    if (discriminant >= 0) {
      const root = Math.sqrt(discriminant);
      roots.push((-b + root) / (2 * a), (-b - root) / (2 * a));
    }
  }
  return roots.filter((t) => t > 0 && t < 1);
}

/** Extent of a box after an affine map. */
export function mapExtent([x0, y0, x1, y1]: Extent, [a, b, c, d, e, f]: Matrix): Extent {
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
  return [Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f];
}

/** Common part; null when the boxes do not even touch. A line without area still counts. */
export function meet(a: Extent, b: Extent): Extent | null {
  const x0 = Math.max(a[0], b[0]);
  const y0 = Math.max(a[1], b[1]);
  const x1 = Math.min(a[2], b[2]);
  const y1 = Math.min(a[3], b[3]);
  return x0 <= x1 && y0 <= y1 ? [x0, y0, x1, y1] : null;
}

export const rectanglePath = (x0: number, y0: number, x1: number, y1: number): Path => ({
  ops: [MOVE, LINE, LINE, LINE, CLOSE],
  points: [x0, y0, x1, y0, x1, y1, x0, y1],
});
