import { rect, type Rect } from '../../../core/geometry.js';
import type { PlacedLabel } from './label-request.js';
import { grown } from './label-site.js';
import { edgeMeetsBox, edgesCross, touch } from './polygon.js';

interface Space {
  readonly across: number;
  readonly down: number;
}

/** Free space beside and above a name, points: more beside, or two names read as one. */
const APART: Space = { across: 4, down: 1.8 };
/** Beside their areas names stand one below the other, and must not read as lines of one. */
const APART_WITH_LEADERS: Space = { across: 4, down: 5 };
/** Around names of districts, which belong to no single place. */
const APART_OF_DISTRICTS: Space = { across: 9, down: 9 };
/** Between a leader and others' letters. */
const FROM_LEADER = 2;

const CLASH = 1000;
const LEADER_CLASH = 300;

/** What two names cost each other: 0 when they leave each other in peace. */
export function clashOf(a: PlacedLabel, b: PlacedLabel): number {
  let cost = isTooClose(a, b) ? CLASH : 0;
  if (a.leader && edgeMeetsBox(a.leader, grown(b.box, FROM_LEADER))) cost += LEADER_CLASH;
  if (b.leader && edgeMeetsBox(b.leader, grown(a.box, FROM_LEADER))) cost += LEADER_CLASH;
  if (a.leader && b.leader && edgesCross(a.leader, b.leader)) cost += LEADER_CLASH;
  return cost;
}

function isTooClose(a: PlacedLabel, b: PlacedLabel): boolean {
  const { across, down } = spaceBetween(a, b);
  const around = ({ x, y, width, height }: Rect): Rect =>
    rect(x - across, y - down, width + 2 * across, height + 2 * down);
  if (!touch(around(a.box), b.box)) return false;
  return a.rows.some((row) => b.rows.some((other) => touch(around(row), other)));
}

function spaceBetween(a: PlacedLabel, b: PlacedLabel): Space {
  const isDistrict = ({ request }: PlacedLabel): boolean => request.target.kind === 'district';
  if (isDistrict(a) || isDistrict(b)) return APART_OF_DISTRICTS;
  return a.leader || b.leader ? APART_WITH_LEADERS : APART;
}
