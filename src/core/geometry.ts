import { pt, type Pt } from './units.js';

/** A place on the page: origin at the top-left corner of the trim box, y down. */
export interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/** Axis-parallel box; `x`, `y` is the top-left corner. Bleed has negative coordinates. */
export interface Rect extends Point, Size {}

/**
 * Affine map as PDF and SVG write it: x' = a·x + c·y + e, y' = b·x + d·y + f.
 * Source: ISO 32000-1, 8.3.3.
 */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const rect = (x: number, y: number, width: number, height: number): Rect => ({
  x: pt(x),
  y: pt(y),
  width: pt(width),
  height: pt(height),
});

export const right = (box: Rect): Pt => pt(box.x + box.width);

export const bottom = (box: Rect): Pt => pt(box.y + box.height);

/** Shrinks the box by `by` on all four sides; a negative value grows it. */
export const inset = (box: Rect, by: Pt): Rect =>
  rect(box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by);

/** True when `inner` lies within `outer`, give or take `tolerance` points. */
export const contains = (outer: Rect, inner: Rect, tolerance = 1e-6): boolean =>
  inner.x >= outer.x - tolerance &&
  inner.y >= outer.y - tolerance &&
  right(inner) <= right(outer) + tolerance &&
  bottom(inner) <= bottom(outer) + tolerance;

/** True when the boxes share an area; touching edges do not count. */
export const overlaps = (a: Rect, b: Rect, tolerance = 1e-6): boolean =>
  a.x < right(b) - tolerance &&
  b.x < right(a) - tolerance &&
  a.y < bottom(b) - tolerance &&
  b.y < bottom(a) - tolerance;

/** Smallest box around both. */
export const union = (a: Rect, b: Rect): Rect => {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return rect(x, y, Math.max(right(a), right(b)) - x, Math.max(bottom(a), bottom(b)) - y);
};

/** Applies `first`, then `second`. */
export const concat = (first: Matrix, second: Matrix): Matrix => {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [
    A * a + C * b,
    B * a + D * b,
    A * c + C * d,
    B * c + D * d,
    A * e + C * f + E,
    B * e + D * f + F,
  ];
};

export const transformPoint = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** Inverse map, or null for a singular one. */
export const invert = ([a, b, c, d, e, f]: Matrix): Matrix | null => {
  const det = a * d - b * c;
  if (det === 0 || !Number.isFinite(det)) return null;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
};
