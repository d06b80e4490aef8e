import { BLACK, cmyk, type InkColor } from '../core/color.js';
import { rectPath } from '../core/drawing.js';
import type { Rect } from '../core/geometry.js';
import type { ShapeItem } from '../core/page.js';

/** Small type in one ink each, so that it stays sharp. */
export const TEXT_BLACK = BLACK;
export const GREY: InkColor = cmyk(0, 0, 0, 0.65);
export const HAIRLINE_GREY: InkColor = cmyk(0, 0, 0, 0.3);

const LAYOUT = { kind: 'artifact', type: 'Layout' } as const;

/** Thin lines hold from 0.25 pt; half a point is seen without shouting. */
const LINE_WIDTH = 0.4;

const stroke = (color: InkColor) =>
  ({
    width: LINE_WIDTH,
    cap: 'butt',
    join: 'miter',
    miterLimit: 10,
    dash: [],
    dashOffset: 0,
    color,
  }) as const;

export const lineItem = (left: number, end: number, y: number, color: InkColor): ShapeItem => ({
  kind: 'shape',
  role: LAYOUT,
  path: [
    ['M', left, y],
    ['L', end, y],
  ],
  fill: null,
  rule: 'nonzero',
  stroke: stroke(color),
  opacity: 1,
});

/** A box of colour; `edge` draws its outline, so that paper white shows. */
export const boxItem = (box: Rect, fill: InkColor | null, edge: InkColor | null): ShapeItem => ({
  kind: 'shape',
  role: LAYOUT,
  path: rectPath(box),
  fill,
  rule: 'nonzero',
  stroke: edge && stroke(edge),
  opacity: 1,
});
