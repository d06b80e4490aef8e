import type { InkColor } from '../../core/color.js';
import type { Rect } from '../../core/geometry.js';
import type { ItemRole, ShapeItem } from '../../core/page.js';
import type { Pt } from '../../core/units.js';
import { LAYOUT } from '../pages/structure.js';

/** A filled rectangle. */
export const area = (
  box: Rect,
  fill: InkColor,
  role: ItemRole = LAYOUT,
  opacity = 1,
): ShapeItem => ({
  kind: 'shape',
  role,
  path: [
    ['M', box.x, box.y],
    ['L', box.x + box.width, box.y],
    ['L', box.x + box.width, box.y + box.height],
    ['L', box.x, box.y + box.height],
    ['Z'],
  ],
  fill,
  rule: 'nonzero',
  stroke: null,
  opacity,
});

/** A horizontal line; `y` is its middle. */
export const rule = (
  x: number,
  y: number,
  width: number,
  look: { readonly color: InkColor; readonly thickness: Pt },
  role: ItemRole = LAYOUT,
): ShapeItem => ({
  kind: 'shape',
  role,
  path: [
    ['M', x, y],
    ['L', x + width, y],
  ],
  fill: null,
  rule: 'nonzero',
  stroke: {
    color: look.color,
    width: look.thickness,
    cap: 'butt',
    join: 'miter',
    miterLimit: 10,
    dash: [],
    dashOffset: 0,
  },
  opacity: 1,
});
