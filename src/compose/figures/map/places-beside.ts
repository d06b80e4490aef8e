import { rect, type Rect } from '../../../core/geometry.js';
import type { XY } from '../draw-shape.js';
import type { Anchor } from '../draw-text.js';
import { grown, isFree, rowsOf, type Side, type Site } from './label-site.js';
import type { Candidate, LabelRequest, LabelRoom, LabelShape } from './label-request.js';
import { crossesBox, edgeMeetsBox, isInside, meetsBox, type Edge } from './polygon.js';

const SIDES: readonly Side[] = ['left', 'right', 'above', 'below'];

/** From the dot in the area to the letters, points. */
const NEAREST = 8;
const FARTHEST = 110;
const STEP = 5;
/** Longest leader of a name that need not appear; such a name also stands on paper only. */
const FARTHEST_OF_REST = 46;

/** Slants of the leader that are tried, as the distance of its ends across its direction. */
const SHIFTS = [0, 5, -5, 10, -10, 18, -18, 28, -28, 42, -42] as const;

/** A leader is worse than a name in its area; and slanting ones make a map restless. */
const COST_OF_LEADER = 44;
const COST_OF_LENGTH = 0.6;
const COST_OF_SLANT = 12;
/** Names beside their area are read easiest; above and below they look like the neighbour's. */
const COST_OF_UPRIGHT = 6;

/** Free places on paper kept on one way outwards; those further out are worse and no freer. */
const MOST_ON_A_WAY = 4;

/** Places around the area, joined to it by a line with a dot at its end. */
export function placesBeside(
  request: LabelRequest,
  shape: number,
  site: Site,
  room: LabelRoom,
  roams: boolean,
): readonly Candidate[] {
  const size = request.shapes[shape];
  if (!size) return [];
  return SIDES.flatMap((side) =>
    site.ends[side].flatMap((end) =>
      SHIFTS.flatMap((shift) =>
        placesOnWay({ side, end, shift }, size, site, room, roams).map((place) => ({
          request,
          shape,
          ...place,
        })),
      ),
    ),
  );
}

/** Straight out of an area: from the end of the leader to one side, and across as it slants. */
interface Way {
  readonly side: Side;
  readonly end: XY;
  readonly shift: number;
}

function placesOnWay(
  way: Way,
  size: LabelShape,
  site: Site,
  room: LabelRoom,
  roams: boolean,
): readonly Omit<Candidate, 'request' | 'shape'>[] {
  const align = ALIGN[way.side];
  const places: Omit<Candidate, 'request' | 'shape'>[] = [];
  let onPaper = 0;
  const start = Math.max(NEAREST, Math.abs(way.shift));
  const farthest = roams ? FARTHEST : FARTHEST_OF_REST;
  for (let far = start; far <= farthest && onPaper < MOST_ON_A_WAY; far += STEP) {
    const box = boxAt(way, size, far);
    if (!isFree(box, room) || meetsBox(site.area, grown(box, 2))) continue;
    const ground = costOfGround(box, site, room, roams);
    if (ground === Infinity) continue;
    if (ground === 0) onPaper += 1;
    const leader = leaderFrom(way, box, far);
    const cost = size.cost + costOfLeader(way, far) + ground + costOfWay(leader, site, room);
    places.push({ box, rows: rowsOf(box, size, align), leader, align, cost });
  }
  return places;
}

const costOfLeader = ({ side, shift }: Way, far: number): number =>
  COST_OF_LEADER +
  COST_OF_LENGTH * Math.hypot(far, shift) +
  COST_OF_SLANT * Math.abs(Math.sin(2 * Math.atan2(shift, far))) +
  (side === 'above' || side === 'below' ? COST_OF_UPRIGHT : 0);

/** Broken lines are flush where the leader comes in. */
const ALIGN: Readonly<Record<Side, Anchor>> = {
  left: 'end',
  right: 'start',
  above: 'middle',
  below: 'middle',
};

function boxAt(
  { side, end: [x, y], shift }: Way,
  { width, height }: LabelShape,
  far: number,
): Rect {
  switch (side) {
    case 'left':
      return rect(x - far - width, y + shift - height / 2, width, height);
    case 'right':
      return rect(x + far, y + shift - height / 2, width, height);
    case 'above':
      return rect(x + shift - width / 2, y - far - height, width, height);
    case 'below':
      return rect(x + shift - width / 2, y + far, width, height);
  }
}

/** Between a leader and the letters it starts at. */
const FROM_LETTERS = 2.5;

function leaderFrom(way: Way, box: Rect, far: number): Edge {
  const [x, y] = way.end;
  const start = startOf(way, box, far);
  const length = Math.hypot(start[0] - x, start[1] - y);
  // Straight towards the dot, so that the space before the letters is the same at every slant.
  const along = Math.max(0, length - FROM_LETTERS) / length;
  return [x + (start[0] - x) * along, y + (start[1] - y) * along, x, y];
}

function startOf({ side, end: [x, y], shift }: Way, box: Rect, far: number): XY {
  switch (side) {
    case 'left':
      return [x - far, y + shift];
    case 'right':
      return [x + far, y + shift];
    case 'above':
    case 'below': {
      // Upright where the letters reach above or below the dot.
      const reach = Math.max(0, box.width / 2 - 3);
      const over = x + shift - Math.min(reach, Math.max(-reach, shift));
      return [over, side === 'above' ? y - far : y + far];
    }
  }
}

/** Letters beside their area keep this far from other areas and heavy lines, points. */
const FROM_AREAS = 3;

const COST_OF_COVER = 70;
const COST_OF_FOREIGN = 400;

/** On paper for nothing, dearer on white areas, on others' colours only when all else fails. */
function costOfGround(box: Rect, { near }: Site, room: LabelRoom, roams: boolean): number {
  const clear = grown(box, FROM_AREAS);
  const covers = near.filter((other) => meetsBox(other, clear));
  if (covers.length === 0) return 0;
  if (!roams) return Infinity;
  const disturbs = covers.some((other) => room.busy.has(other.id));
  const isStruck = room.lines.some((line) => edgeMeetsBox(line, clear));
  return COST_OF_COVER + (disturbs ? COST_OF_FOREIGN : 0) + (isStruck ? COST_OF_FOREIGN : 0);
}

/** Distance of the points looked at along a leader, and within which a border is too near. */
const WAY_STEP = 2;
const TOO_NEAR = 1.2;

const COST_OF_NEARNESS = 3;
const COST_OF_STRANGE_WAY = 1.5;
const COST_OF_STRANGE_COLOUR = 10;

/**
 * A leader should cross its own border squarely and nothing else: each point of it that lies
 * close to a border costs, so that running along one costs most, and each on another's area.
 */
function costOfWay([x1, y1, x2, y2]: Edge, { area, near }: Site, room: LabelRoom): number {
  const points = Math.max(2, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / WAY_STEP));
  const left = Math.min(x1, x2);
  const top = Math.min(y1, y2);
  const way = grown(rect(left, top, Math.abs(x2 - x1), Math.abs(y2 - y1)), TOO_NEAR);
  const met = near.filter((other) => meetsBox(other, way));
  const all = [area, ...met];
  let cost = 0;
  for (let index = 0; index < points; index += 1) {
    const t = index / points;
    const x = x1 + t * (x2 - x1);
    const y = y1 + t * (y2 - y1);
    const spot = rect(x - TOO_NEAR, y - TOO_NEAR, 2 * TOO_NEAR, 2 * TOO_NEAR);
    if (all.some((each) => crossesBox(each, spot))) {
      // A leader that starts on a border looks as if it meant the border.
      cost += COST_OF_NEARNESS * (index < 2 ? 5 : 1);
    }
    const strange = met.find((each) => isInside(each, x, y));
    if (strange) cost += room.busy.has(strange.id) ? COST_OF_STRANGE_COLOUR : COST_OF_STRANGE_WAY;
  }
  return cost;
}
