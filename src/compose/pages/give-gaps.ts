import { gapBetween } from './balance-columns.js';
import type { Slab } from './slab.js';

/**
 * So many gaps on a page may grow or shrink by a line each, if they are wide anyway.
 * What grows fills a hole; what shrinks saves a line from going overleaf, and shows more.
 */
export const MOST_GIVE = 3;
const LEAST_GIVING = 2;
const STRETCH = 3;
const SHRINK = 30;
/** Some headings of a page closer to the text above them than others. */
const UNEVEN = 14;

/** How many gaps of a page may give: numbers only, as they are asked for with every page that is tried. */
export interface GivingGaps {
  /** Above headings: the eye compares them, so they give alike. */
  readonly headings: number;
  /** Around figures, boxes, quotes: each is a thing of its own. */
  readonly others: number;
}

/** Whether the gap above this slab may give. */
export const isGiving = (gap: number): boolean => gap >= LEAST_GIVING;

/** Lines that all gaps of a page give together. */
export const mostOf = ({ headings, others }: GivingGaps): number =>
  Math.min(MOST_GIVE, headings + others);

/** What the gaps of a page give: a line each, or nothing. */
export interface Give {
  /** Lines that the page gains (> 0) or saves (< 0). */
  readonly lines: number;
  readonly cost: number;
}

/**
 * Fills a hole of so many lines, or saves as many when they are too many (< 0): as far as the gaps
 * allow, and evenly where what then remains of the hole costs less than uneven gaps.
 */
export function evenGive(
  giving: GivingGaps,
  hole: number,
  holeCost: (lines: number) => number,
): Give {
  const most = mostOf(giving);
  if (hole === 0 || most === 0) return NOTHING;
  if (hole < 0) {
    const count = Math.min(-hole, most);
    return { lines: -count, cost: count * SHRINK + unevenness(giving, count) };
  }
  let lines = 0;
  let cost = 0;
  let least = holeCost(hole);
  for (let count = 1; count <= Math.min(hole, most); count += 1) {
    const own = count * STRETCH + unevenness(giving, count);
    const sum = own + holeCost(hole - count);
    if (sum >= least) continue;
    least = sum;
    lines = count;
    cost = own;
  }
  return lines === 0 ? NOTHING : { lines, cost };
}

const NOTHING: Give = { lines: 0, cost: 0 };

const unevenness = ({ headings, others }: GivingGaps, count: number): number =>
  count <= others || count >= headings ? 0 : UNEVEN;

/**
 * Which gaps of a page give so many lines (< 0: that they save), by the index of the slab below:
 * all above headings when there is enough for them, else rather the others; the lowest first.
 */
export function givenGaps(order: readonly Slab[], lines: number): ReadonlyMap<number, number> {
  if (lines === 0) return NO_GAPS;
  const headings: number[] = [];
  const others: number[] = [];
  for (let i = 1; i < order.length; i += 1) {
    const below = order[i] as Slab;
    if (isGiving(gapBetween(order[i - 1], below))) (below.clings ? headings : others).push(i);
  }
  const count = Math.abs(lines);
  const all = count >= headings.length && count > others.length;
  const ofHeadings = all ? headings.length : Math.max(0, count - others.length);
  const chosen = [
    ...headings.slice(headings.length - ofHeadings),
    ...others.slice(others.length - (count - ofHeadings)),
  ];
  return new Map(chosen.map((at) => [at, Math.sign(lines)]));
}

const NO_GAPS: ReadonlyMap<number, number> = new Map();
