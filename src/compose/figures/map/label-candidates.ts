import { rect, type Rect } from '../../../core/geometry.js';
import type { XY } from '../draw-shape.js';
import type { LabelRequest, LabelRoom, LabelShape, PlacedLabel } from './label-request.js';
import {
  boxAround,
  crossesBox,
  edgeMeetsBox,
  isInside,
  meetsBox,
  poleOf,
  touch,
  type Area,
  type Edge,
} from './polygon.js';

/** A place that a name may take. */
export interface Candidate extends PlacedLabel {
  readonly cost: number;
}

/** Most places kept for one name. */
const MOST_CANDIDATES = 120;

/** `roams`: whether the name may stand far from its area, and on those of others. */
export function candidatesFor(
  request: LabelRequest,
  room: LabelRoom,
  roams: boolean,
): readonly Candidate[] {
  const { target } = request;
  const site = target.kind === 'area' ? siteOf(target.area, room) : null;
  const options = request.shapes.flatMap((_, shape): readonly Candidate[] => {
    if (target.kind === 'district') return along(request, shape, target.border, room);
    if (!site) return [];
    const outside = beside(request, shape, site, room, roams);
    return [...within(request, shape, site, room), ...outside];
  });
  return options.sort((a, b) => a.cost - b.cost).slice(0, MOST_CANDIDATES);
}

/** An area with what bears on the place of its name. */
interface Site {
  readonly area: Area;
  readonly pole: { readonly at: XY; readonly radius: number };
  readonly near: readonly Area[];
}

const siteOf = (area: Area, { areas }: LabelRoom): Site => ({
  area,
  pole: poleOf(area),
  near: areas.filter((each) => each !== area && touch(each.box, area.box, REACH)),
});

/** How far names can stand from their area, points. */
const REACH = 130;

/** Distance of the places tried inside an area, points; in large areas as many as here. */
const FINEST_STEP = 2.5;
const TRIES = 18;

/** Largest share of a name that may lie on the neighbours. */
const MOST_OUTSIDE = 0.34;

const NO_SHAPE: LabelShape = { width: 0, height: 0, cost: 0 };

function within(
  request: LabelRequest,
  shape: number,
  site: Site,
  room: LabelRoom,
): readonly Candidate[] {
  const { area, pole } = site;
  const size = request.shapes[shape] ?? NO_SHAPE;
  const options: Candidate[] = [];
  const { x: left, y: top, width, height } = area.box;
  const step = Math.max(FINEST_STEP, Math.min(width, height) / TRIES);
  for (let y: number = top; y <= top + height; y += step) {
    for (let x: number = left; x <= left + width; x += step) {
      if (!isInside(area, x, y)) continue;
      const box = around(x, y, size);
      if (!isFree(box, room)) continue;
      const offCenter = Math.hypot(x - pole.at[0], y - pole.at[1]) / Math.max(4, pole.radius);
      const cost = size.cost + 2 * offCenter + costOfCrossing(site, box, room);
      if (cost < Infinity) options.push({ request, shape, box, leader: null, cost });
    }
  }
  return options;
}

/** On somebody else's colour a name would be read as theirs. */
const COST_OF_COLOUR = 60;

/** Across a heavy line a name is worse than beside its area. */
const COST_OF_HEAVY_LINE = 80;

function costOfCrossing({ area, near }: Site, box: Rect, room: LabelRoom): number {
  const margin = grown(box);
  if (!crossesBox(area, margin)) return 0;
  const outside = shareOutside(area, box);
  if (outside > MOST_OUTSIDE) return Infinity;
  const disturbs = near.some((other) => room.busy.has(other.id) && meetsBox(other, box));
  const heavy = room.lines.some((line) => edgeMeetsBox(line, margin));
  return 10 + 70 * outside + (disturbs ? COST_OF_COLOUR : 0) + (heavy ? COST_OF_HEAVY_LINE : 0);
}

const grown = ({ x, y, width, height }: Rect, by = 1): Rect =>
  rect(x - by, y - by, width + 2 * by, height + 2 * by);

const SAMPLES = [0, 0.25, 0.5, 0.75, 1];

function shareOutside(area: Area, { x, y, width, height }: Rect): number {
  let outside = 0;
  for (const across of SAMPLES) {
    for (const down of SAMPLES) {
      if (!isInside(area, x + across * width, y + down * height)) outside += 1;
    }
  }
  return outside / SAMPLES.length ** 2;
}

const DIRECTIONS = 24;
const DISTANCES = [9, 14, 20, 28, 38, 50, 64, 80, 100];

/** Longest line to a name that need not appear; such a name also stands on paper only. */
const SHORT_LEADER = 38;

/** On somebody else's area, though with a line; names that need not be there rather go onto the paper. */
const COST_OF_COVER = 12;
const COST_OF_COVER_BY_REST = 70;

/** Places around the area, joined to it by a line. */
function beside(
  request: LabelRequest,
  shape: number,
  { area, pole, near }: Site,
  room: LabelRoom,
  roams: boolean,
): readonly Candidate[] {
  const size = request.shapes[shape] ?? NO_SHAPE;
  const coloured = near.filter((other) => room.busy.has(other.id));
  const options: Candidate[] = [];
  for (let turn = 0; turn < DIRECTIONS; turn += 1) {
    const angle = (turn * 2 * Math.PI) / DIRECTIONS;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    for (const distance of DISTANCES) {
      if (!roams && distance > SHORT_LEADER) break;
      const x = pole.at[0] + dx * (distance + size.width / 2);
      const y = pole.at[1] + dy * (distance + size.height / 2);
      const box = around(x, y, size);
      if (!isFree(box, room) || meetsBox(area, box)) continue;
      const covers = near.filter((other) => meetsBox(other, box));
      if (!roams && covers.length > 0) continue;
      const busy = covers.some((other) => room.busy.has(other.id));
      const margin = grown(box);
      const heavy = room.lines.some((line) => edgeMeetsBox(line, margin));
      const leader: Edge = [...nearestPoint(box, pole.at), ...pole.at];
      const strikes = !request.required && coloured.some((other) => runsThrough(leader, other));
      const cost =
        60 +
        distance / 2 +
        size.cost +
        (covers.length > 0 ? (request.required ? COST_OF_COVER : COST_OF_COVER_BY_REST) : 0) +
        (busy ? 40 : 0) +
        (strikes ? COST_OF_COLOUR : 0) +
        (heavy ? COST_OF_HEAVY_LINE : 0);
      options.push({ request, shape, box, leader, cost });
    }
  }
  return options;
}

/** Points looked at along a line. */
const LINE_SAMPLES = 12;

function runsThrough([x1, y1, x2, y2]: Edge, area: Area): boolean {
  for (let i = 0; i < LINE_SAMPLES; i += 1) {
    const t = i / LINE_SAMPLES;
    if (isInside(area, x1 + t * (x2 - x1), y1 + t * (y2 - y1))) return true;
  }
  return false;
}

/** Distance of the places tried around the map, and of the names from the border. */
const PAPER_STEP = 6;
const FROM_BORDER = 4;
const MOST_FROM_BORDER = 34;

/** Places on the paper beside a stretch of the outer border. */
function along(
  request: LabelRequest,
  shape: number,
  border: readonly XY[],
  room: LabelRoom,
): readonly Candidate[] {
  const size = request.shapes[shape] ?? NO_SHAPE;
  const { frame } = room;
  const center = middleOf(border);
  const reach = grown(boxAround(border), MOST_FROM_BORDER);
  const options: Candidate[] = [];
  for (
    let y = frame.y + size.height / 2;
    y <= frame.y + frame.height - size.height / 2;
    y += PAPER_STEP
  ) {
    for (
      let x = frame.x + size.width / 2;
      x <= frame.x + frame.width - size.width / 2;
      x += PAPER_STEP
    ) {
      const box = around(x, y, size);
      if (!touch(reach, box) || !isFree(box, room)) continue;
      const distance = border.reduce(
        (least, point) => Math.min(least, distanceToBox(box, point)),
        Infinity,
      );
      if (distance > MOST_FROM_BORDER || distance < FROM_BORDER) continue;
      const clear = grown(box, FROM_BORDER);
      if (room.areas.some((area) => meetsBox(area, clear))) continue;
      const cost = size.cost + distance + Math.hypot(x - center[0], y - center[1]) / 8;
      options.push({ request, shape, box, leader: null, cost });
    }
  }
  return options;
}

const middleOf = (points: readonly XY[]): XY => {
  const sum = points.reduce(([sx, sy], [x, y]): XY => [sx + x, sy + y], [0, 0] as XY);
  return [sum[0] / points.length, sum[1] / points.length];
};

const distanceToBox = (box: Rect, [x, y]: XY): number =>
  Math.hypot(
    Math.max(box.x - x, 0, x - box.x - box.width),
    Math.max(box.y - y, 0, y - box.y - box.height),
  );

/** The point of the box's side that is nearest to `to`, a little away from the letters. */
const nearestPoint = ({ x, y, width, height }: Rect, to: XY): XY => [
  Math.min(x + width + 1, Math.max(x - 1, to[0])),
  Math.min(y + height + 0.5, Math.max(y - 0.5, to[1])),
];

const around = (x: number, y: number, { width, height }: LabelShape): Rect =>
  rect(x - width / 2, y - height / 2, width, height);

/** Distance from the legend, points. */
const FROM_TAKEN = 8;

function isFree(box: Rect, { frame, taken }: LabelRoom): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height &&
    !taken.some((other) => touch(other, box, FROM_TAKEN))
  );
}
