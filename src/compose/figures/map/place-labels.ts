import { rect, type Rect } from '../../../core/geometry.js';
import type { XY } from '../draw-shape.js';
import {
  boxAround,
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
  readonly target: LabelTarget;
  /** Sizes in which the name can be set. */
  readonly shapes: readonly LabelShape[];
  /** A name that must appear may stand on other areas, with a line, when it does not fit. */
  readonly required: boolean;
}

/** An area is named on itself; a district along its part of the outer border, on the paper. */
export type LabelTarget =
  | { readonly kind: 'area'; readonly area: Area }
  | { readonly kind: 'district'; readonly border: readonly XY[] };

export interface LabelShape {
  readonly width: number;
  readonly height: number;
  /** 0 for the preferred setting; what broken or small ones are worse. */
  readonly cost: number;
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
  /** Heavy lines that no letter should touch. */
  readonly lines: readonly Edge[];
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
      const others = chosen.filter(
        (other, at): other is Candidate => other !== null && at !== index,
      );
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
  for (const label of [...placed].sort(
    (a, b) => Number(b.request.required) - Number(a.request.required),
  )) {
    if (kept.every((other) => clash(label, other) === 0)) kept.push(label);
  }
  return kept;
}

/** Most places kept for one name. */
const MOST_CANDIDATES = 120;

function candidatesFor(request: LabelRequest, room: LabelRoom): readonly Candidate[] {
  const { target } = request;
  const site = target.kind === 'area' ? siteOf(target.area, room) : null;
  const options = request.shapes.flatMap((_, shape): readonly Candidate[] => {
    if (target.kind === 'district') return along(request, shape, target.border, room);
    if (!site) return [];
    const outside = beside(request, shape, site, room);
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

/** Places around the area, joined to it by a line. */
function beside(
  request: LabelRequest,
  shape: number,
  { area, pole, near }: Site,
  room: LabelRoom,
): readonly Candidate[] {
  const size = request.shapes[shape] ?? NO_SHAPE;
  const options: Candidate[] = [];
  for (let turn = 0; turn < DIRECTIONS; turn += 1) {
    const angle = (turn * 2 * Math.PI) / DIRECTIONS;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    for (const distance of DISTANCES) {
      if (!request.required && distance > SHORT_LEADER) break;
      const x = pole.at[0] + dx * (distance + size.width / 2);
      const y = pole.at[1] + dy * (distance + size.height / 2);
      const box = around(x, y, size);
      if (!isFree(box, room) || meetsBox(area, box)) continue;
      const covers = near.filter((other) => meetsBox(other, box));
      if (!request.required && covers.length > 0) continue;
      const busy = covers.some((other) => room.busy.has(other.id));
      const margin = grown(box);
      const heavy = room.lines.some((line) => edgeMeetsBox(line, margin));
      const cost =
        60 +
        distance / 2 +
        size.cost +
        (covers.length > 0 ? 12 : 0) +
        (busy ? 40 : 0) +
        (heavy ? COST_OF_HEAVY_LINE : 0);
      const leader: Edge = [...nearestPoint(box, pole.at), ...pole.at];
      options.push({ request, shape, box, leader, cost });
    }
  }
  return options;
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
