import type { InkColor } from '../../core/color.js';
import type { PathData, StrokeStyle } from '../../core/drawing.js';
import type { ItemRole, ShapeItem } from '../../core/page.js';

/** A place in a figure, in points; y down. */
export type XY = readonly [x: number, y: number];

export interface Pen {
  readonly color: InkColor;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly cap?: StrokeStyle['cap'];
}

/** A filled area; several closed paths make holes where they overlap. */
export const filled = (role: ItemRole, path: PathData, fill: InkColor): ShapeItem => ({
  kind: 'shape',
  role,
  path,
  fill,
  rule: 'evenodd',
  stroke: null,
  opacity: 1,
});

export const stroked = (role: ItemRole, path: PathData, pen: Pen): ShapeItem => ({
  kind: 'shape',
  role,
  path,
  fill: null,
  rule: 'nonzero',
  stroke: {
    color: pen.color,
    width: pen.width,
    cap: pen.cap ?? 'butt',
    join: 'round',
    miterLimit: 4,
    dash: pen.dash ?? [],
    dashOffset: 0,
  },
  opacity: 1,
});

export const linePath = (from: XY, to: XY): PathData => [
  ['M', ...from],
  ['L', ...to],
];

/** A polygon or polyline through `points`; empty for less than two. */
export function polyPath(points: readonly XY[], closed: boolean): PathData {
  if (points.length < 2) return [];
  const path = points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const);
  return closed ? [...path, ['Z']] : path;
}

/** Distance of the control points of a quarter circle: 4/3 · (√2 − 1). */
const ARC = 0.5523;

export function circlePath([x, y]: XY, r: number): PathData {
  const a = ARC * r;
  return [
    ['M', x + r, y],
    ['C', x + r, y + a, x + a, y + r, x, y + r],
    ['C', x - a, y + r, x - r, y + a, x - r, y],
    ['C', x - r, y - a, x - a, y - r, x, y - r],
    ['C', x + a, y - r, x + r, y - a, x + r, y],
    ['Z'],
  ];
}
