import { rect, type Rect } from '../../../core/geometry.js';
import type { XY } from '../draw-shape.js';
import { ANCHOR_SHARE, type Anchor } from '../draw-text.js';
import type { LabelRoom, LabelShape } from './label-request.js';
import {
  crossesBox,
  edgeMeetsBox,
  isInside,
  poleOf,
  touch,
  type Area,
  type Edge,
} from './polygon.js';

/** An area with what bears on the place of its name. */
export interface Site {
  readonly area: Area;
  /** Where the area looks widest: the middle of all points that are far from its border. */
  readonly middle: XY;
  /** Distance of the point farthest from the border. */
  readonly radius: number;
  /** Where leaders from either side may end: the middle, and a point nearer to that side. */
  readonly ends: Readonly<Record<Side, readonly XY[]>>;
  /** Other areas within reach of the name. */
  readonly near: readonly Area[];
  /** Those of the near ones whose colour a name in this area may touch, and heavy lines likewise. */
  readonly colours: readonly Area[];
  readonly heavyLines: readonly Edge[];
}

/** How far names can stand from their area, points. */
const REACH = 130;

/** How far a name in its area can stick out of it, points: a third of a long one. */
const LONGEST_OVERHANG = 40;

/** Where a name stands as seen from its area. */
export type Side = 'left' | 'right' | 'above' | 'below';

export function siteOf(area: Area, { areas, busy, lines }: LabelRoom): Site {
  const near = areas.filter((each) => each !== area && touch(each.box, area.box, REACH));
  const across = grown(area.box, LONGEST_OVERHANG);
  const pole = poleOf(area);
  const middle = middleOf(pointsIn(area, pole.radius * FAR_FROM_BORDER), pole.at);
  const safe = pointsIn(area, Math.min(END_FROM_BORDER, pole.radius * 0.7));
  const ends = (far: (point: XY) => number): readonly XY[] => {
    const end = safe.reduce((best, point) => (far(point) > far(best) ? point : best), middle);
    return end === middle ? [middle] : [middle, end];
  };
  return {
    area,
    middle,
    radius: pole.radius,
    ends: {
      left: ends(([x]) => -x),
      right: ends(([x]) => x),
      above: ends(([, y]) => -y),
      below: ends(([, y]) => y),
    },
    near,
    colours: near.filter((each) => busy.has(each.id) && touch(each.box, across)),
    heavyLines: lines.filter((line) => edgeMeetsBox(line, across)),
  };
}

/** Distance of a leader's end from the border, points; less in areas that are smaller still. */
const END_FROM_BORDER = 6;

/** Points of an area are far from its border with this share of the largest distance. */
const FAR_FROM_BORDER = 0.7;

const TRIES = 16;

/** Points of a grid around which a square of twice `space` lies within the area. */
function pointsIn(area: Area, space: number): readonly XY[] {
  const { x, y, width, height } = area.box;
  const points: XY[] = [];
  for (let row = 0.5; row < TRIES; row += 1) {
    for (let column = 0.5; column < TRIES; column += 1) {
      const at: XY = [x + (column / TRIES) * width, y + (row / TRIES) * height];
      const spot = rect(at[0] - space, at[1] - space, 2 * space, 2 * space);
      if (isInside(area, at[0], at[1]) && !crossesBox(area, spot)) points.push(at);
    }
  }
  return points;
}

/** Of the points the one nearest to their mean, which itself need not lie within; else the pole. */
function middleOf(points: readonly XY[], pole: XY): XY {
  const [sumX, sumY] = points.reduce(([sx, sy], [x, y]): XY => [sx + x, sy + y], [0, 0] as XY);
  const mean: XY = [sumX / points.length, sumY / points.length];
  const far = ([x, y]: XY): number => Math.hypot(x - mean[0], y - mean[1]);
  return points.reduce((nearest, point) => (far(point) < far(nearest) ? point : nearest), pole);
}

export const around = (x: number, y: number, { width, height }: LabelShape): Rect =>
  rect(x - width / 2, y - height / 2, width, height);

/** The lines of a name that stands in `box`. */
export function rowsOf(box: Rect, { lines }: LabelShape, align: Anchor): readonly Rect[] {
  if (lines.length === 1) return [box];
  const height = box.height / lines.length;
  return lines.map((wide, row) =>
    rect(box.x + (box.width - wide) * ANCHOR_SHARE[align], box.y + row * height, wide, height),
  );
}

export const grown = ({ x, y, width, height }: Rect, by: number): Rect =>
  rect(x - by, y - by, width + 2 * by, height + 2 * by);

/** Distance from the legend, points. */
const FROM_TAKEN = 8;

/** Whether a name can stand here as far as the edges of the figure and its legend go. */
export function isFree(box: Rect, { frame, taken }: LabelRoom): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height &&
    !taken.some((other) => touch(other, box, FROM_TAKEN))
  );
}
