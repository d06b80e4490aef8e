import { rect, type Rect } from '../../../core/geometry.js';
import type { XY } from '../draw-shape.js';
import {
  crossesBox,
  edgeMeetsBox,
  edgesCross,
  isInside,
  meetsBox,
  poleOf,
  touch,
  type Area,
  type Edge,
} from './polygon.js';

/** Something to be named on the map. */
export interface LabelRequest {
  readonly area: Area;
  /** Sizes in which the name can be set, the preferred one first. */
  readonly shapes: readonly { readonly width: number; readonly height: number }[];
  /** A name that must appear goes beside its area with a line when it does not fit. */
  readonly required: boolean;
}

export interface PlacedLabel {
  readonly request: LabelRequest;
  /** Index into the request's shapes. */
  readonly shape: number;
  readonly box: Rect;
  /** From the name's box to the area it means; null when the name stands in its area. */
  readonly leader: Edge | null;
}

/** Where names may stand. */
export interface LabelRoom {
  readonly frame: Rect;
  readonly areas: readonly Area[];
  /** Areas whose fill should not lie under somebody else's name. */
  readonly busy: ReadonlySet<string>;
  /** Boxes that are taken, such as the legend. */
  readonly taken: readonly Rect[];
}

/**
 * Chooses a place for each name so that none touches another: for every name a list of places
 * with costs (inside its area, across its border, beside it with a line), a greedy start in the
 * given order, then rounds of moving one name at a time while that lowers the total.
 * Christensen, Marks, Shieber: An empirical study of algorithms for point-feature label
 * placement, 1995; without chance, so that the same map comes out every time.
 * Names without a free place are missing from the result.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  room: LabelRoom,
): readonly PlacedLabel[] {
  const candidates = requests.map((request) => candidatesFor(request, room));
  const chosen: (Candidate | null)[] = requests.map(() => null);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    candidates.forEach((options, index) => {
      const others = chosen.filter((other, at): other is Candidate => other !== null && at !== index);
      const best = cheapest(options, others);
      if (best !== chosen[index]) moved = true;
      chosen[index] = best;
    });
    if (!moved) break;
  }
  return dropClashes(chosen.filter((each) => each !== null));
}

const ROUNDS = 8;

interface Candidate extends PlacedLabel {
  readonly cost: number;
}

/** Free space around a name, points. */
const APART = 1.6;

const CLASH = 1000;
const LEADER_CLASH = 300;

function cheapest(options: readonly Candidate[], others: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let least = Infinity;
  for (const option of options) {
    // Options come by ascending cost of their own: none of the rest can be better.
    if (option.cost >= least) break;
    const cost = others.reduce((sum, other) => sum + clash(option, other), option.cost);
    if (cost < least) [best, least] = [option, cost];
  }
  return best;
}

function clash(a: PlacedLabel, b: PlacedLabel): number {
  let cost = touch(a.box, b.box, APART) ? CLASH : 0;
  if (a.leader && edgeMeetsBox(a.leader, b.box)) cost += LEADER_CLASH;
  if (b.leader && edgeMeetsBox(b.leader, a.box)) cost += LEADER_CLASH;
  if (a.leader && b.leader && edgesCross(a.leader, b.leader)) cost += LEADER_CLASH;
  return cost;
}

/** Of two names that still touch, the one that is less important goes. */
function dropClashes(placed: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const label of [...placed].sort((a, b) => Number(b.request.required) - Number(a.request.required))) {
    if (kept.every((other) => clash(label, other) === 0)) kept.push(label);
  }
  return kept;
}

/** Most places kept for one name. */
const MOST_CANDIDATES = 120;

function candidatesFor(request: LabelRequest, room: LabelRoom): readonly Candidate[] {
  const pole = poleOf(request.area);
  const near = room.areas.filter(
    (area) => area !== request.area && touch(area.box, request.area.box, REACH),
  );
  const options = request.shapes.flatMap((_, shape) => [
    ...within(request, shape, pole, near, room),
    ...(request.required ? beside(request, shape, pole.at, near, room) : []),
  ]);
  return options.sort((a, b) => a.cost - b.cost).slice(0, MOST_CANDIDATES);
}

/** How far names can stand from their area, points. */
const REACH = 130;

/** Distance of the places tried inside an area. */
const STEP = 2.5;

/** A name in several lines is a little worse. */
const COST_OF_SHAPE = 1.5;

/** Largest share of a name that may lie on the neighbours. */
const MOST_OUTSIDE = 0.34;

function within(
  request: LabelRequest,
  shape: number,
  pole: { readonly at: XY; readonly radius: number },
  near: readonly Area[],
  room: LabelRoom,
): readonly Candidate[] {
  const { area } = request;
  const size = request.shapes[shape] ?? { width: 0, height: 0 };
  const options: Candidate[] = [];
  const { x: left, y: top, width, height } = area.box;
  for (let y = top; y <= top + height; y += STEP) {
    for (let x = left; x <= left + width; x += STEP) {
      if (!isInside(area, x, y)) continue;
      const box = around(x, y, size);
      if (!isFree(box, room)) continue;
      const offCenter = Math.hypot(x - pole.at[0], y - pole.at[1]) / Math.max(4, pole.radius);
      const cost = shape * COST_OF_SHAPE + 2 * offCenter + costOfCrossing(area, box, near, room);
      if (cost < Infinity) options.push({ request, shape, box, leader: null, cost });
    }
  }
  return options;
}

function costOfCrossing(area: Area, box: Rect, near: readonly Area[], room: LabelRoom): number {
  if (!crossesBox(area, grown(box))) return 0;
  const outside = shareOutside(area, box);
  if (outside > MOST_OUTSIDE) return Infinity;
  const disturbs = near.some((other) => room.busy.has(other.id) && meetsBox(other, box));
  return 10 + 70 * outside + (disturbs ? 25 : 0);
}

const grown = ({ x, y, width, height }: Rect): Rect => rect(x - 1, y - 1, width + 2, height + 2);

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

/** Places around the area, joined to it by a line. */
function beside(
  request: LabelRequest,
  shape: number,
  pole: XY,
  near: readonly Area[],
  room: LabelRoom,
): readonly Candidate[] {
  const size = request.shapes[shape] ?? { width: 0, height: 0 };
  const options: Candidate[] = [];
  for (let turn = 0; turn < DIRECTIONS; turn += 1) {
    const angle = (turn * 2 * Math.PI) / DIRECTIONS;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    for (const distance of DISTANCES) {
      const x = pole[0] + dx * (distance + size.width / 2);
      const y = pole[1] + dy * (distance + size.height / 2);
      const box = around(x, y, size);
      if (!isFree(box, room)) continue;
      const covers = near.filter((other) => meetsBox(other, box));
      const busy = covers.some((other) => room.busy.has(other.id)) || meetsBox(request.area, box);
      const cost = 60 + distance / 2 + shape * COST_OF_SHAPE + (covers.length > 0 ? 12 : 0) + (busy ? 40 : 0);
      const leader: Edge = [...nearestPoint(box, pole), ...pole];
      options.push({ request, shape, box, leader, cost });
    }
  }
  return options;
}

/** The point of the box's side that is nearest to `to`, a little away from the letters. */
const nearestPoint = ({ x, y, width, height }: Rect, to: XY): XY => [
  Math.min(x + width + 1, Math.max(x - 1, to[0])),
  Math.min(y + height + 0.5, Math.max(y - 0.5, to[1])),
];

const around = (x: number, y: number, { width, height }: { width: number; height: number }): Rect =>
  rect(x - width / 2, y - height / 2, width, height);

function isFree(box: Rect, { frame, taken }: LabelRoom): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height &&
    !taken.some((other) => touch(other, box, 3))
  );
}
