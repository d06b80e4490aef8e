import type { Candidate, LabelRequest, LabelRoom } from './label-request.js';
import { siteOf } from './label-site.js';
import { placesAlong } from './places-along.js';
import { placesBeside } from './places-beside.js';
import { placesInside } from './places-inside.js';

/** Most places kept for one name of each kind, in its area and beside it. */
const MOST_CANDIDATES = 240;

/** A name that stands as well in its area needs no place beside it. */
const GOOD_INSIDE = 10;

/** A name that need not appear is better missing than struck through or on another's colour. */
const RATHER_NONE = 300;

/**
 * Places for a name with their costs, the best first.
 * `roams`: whether the name may stand far from its area, and on those of others.
 */
export function candidatesFor(
  request: LabelRequest,
  room: LabelRoom,
  roams: boolean,
): readonly Candidate[] {
  const { target, shapes } = request;
  const numbers = shapes.map((_, shape) => shape);
  if (target.kind === 'district') {
    return best(numbers.flatMap((shape) => placesAlong(request, shape, target, room)));
  }
  const site = siteOf(target.area, room);
  const all = (places: (shape: number) => readonly Candidate[]): readonly Candidate[] =>
    best(numbers.flatMap(places).filter(({ cost }) => request.required || cost < RATHER_NONE));
  const inside = all((shape) => placesInside(request, shape, site, room));
  if ((inside[0]?.cost ?? Infinity) <= GOOD_INSIDE) return inside;
  const beside = all((shape) => placesBeside(request, shape, site, room, roams));
  return byCost([...inside, ...beside]);
}

const byCost = (options: readonly Candidate[]): readonly Candidate[] =>
  [...options].sort((a, b) => a.cost - b.cost);

/** Places closer than this say the same; only the best of them is kept, points. */
const SAME_PLACE = 1.6;

function best(options: readonly Candidate[]): readonly Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const option of byCost(options)) {
    const { shape, box, leader } = option;
    const cell = [box.x, box.y].map((each) => Math.round(each / SAME_PLACE));
    const key = `${shape} ${cell.join(' ')} ${leader === null ? '' : 'beside'}`;
    if (!kept.has(key)) kept.set(key, option);
    if (kept.size === MOST_CANDIDATES) break;
  }
  return [...kept.values()];
}
