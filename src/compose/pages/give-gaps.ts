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

/** Gaps of a page that may give, by the indices of the slabs below them. */
export interface GivingGaps {
  /** Above headings: the eye compares them, so they give alike. */
  readonly headings: readonly number[];
  /** Around figures, boxes, quotes: each is a thing of its own. */
  readonly others: readonly number[];
  /** Lines that all of them give together. */
  readonly most: number;
}

export function givingGaps(order: readonly Slab[]): GivingGaps {
  const headings: number[] = [];
  const others: number[] = [];
  for (let i = 1; i < order.length; i += 1) {
    const below = order[i] as Slab;
    if (gapBetween(order[i - 1], below) < LEAST_GIVING) continue;
    (below.clings ? headings : others).push(i);
  }
  const most = Math.min(MOST_GIVE, headings.length + others.length);
  return { headings, others, most };
}

/** What the gaps of a page give: a line each, or nothing. */
export interface Give {
  /** Lines that the page gains (> 0) or saves (< 0). */
  readonly lines: number;
  readonly cost: number;
  /** Lines by the index of the slab below the gap; made for the pages that win. */
  readonly gaps: () => ReadonlyMap<number, number>;
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
  if (hole === 0 || giving.most === 0) return NOTHING;
  if (hole < 0) return giveOf(giving, Math.min(-hole, giving.most), -1);
  let best = NOTHING;
  let least = holeCost(hole);
  for (let count = 1; count <= Math.min(hole, giving.most); count += 1) {
    const give = giveOf(giving, count, 1);
    const cost = give.cost + holeCost(hole - count);
    if (cost >= least) continue;
    best = give;
    least = cost;
  }
  return best;
}

const NOTHING: Give = { lines: 0, cost: 0, gaps: () => new Map() };

function giveOf({ headings, others }: GivingGaps, count: number, by: 1 | -1): Give {
  const isEven = count <= others.length || count >= headings.length;
  const each = by > 0 ? STRETCH : SHRINK;
  return {
    lines: count * by,
    cost: count * each + (isEven ? 0 : UNEVEN),
    gaps: () => {
      // All headings, when there is enough for them; else rather the other gaps.
      const all = count >= headings.length && count > others.length;
      const ofHeadings = all ? headings.length : Math.max(0, count - others.length);
      const chosen = [
        ...headings.slice(headings.length - ofHeadings),
        ...others.slice(others.length - (count - ofHeadings)),
      ];
      return new Map(chosen.map((at) => [at, by]));
    },
  };
}
