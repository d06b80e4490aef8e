/** What the common optical area of a tier is chosen by; areas in pt². */
export interface TargetQuestion {
  /** Largest optical area of each logo inside its cell, in any order. */
  readonly limits: readonly number[];
  /** Mean share of their cells that the logos' boxes fill at this optical area; grows with it. */
  readonly fillAt: (area: number) => number;
  /** What the design asks for. */
  readonly wish: number;
}

/**
 * The optical area that all logos of a tier shall have.
 *
 * It is the design's wish, lowered until the tier looks even. A long thin wordmark cannot grow
 * beyond its cell; where it falls behind, all others shrink towards it, as a designer would do it:
 * nobody sees that all logos are a little smaller, everybody sees the one that is.
 * - So far that nine in ten are equal, as long as the logos fill their cells well.
 * - So far that none is visibly behind, while they still fill their cells enough.
 * - No further: a tier of tiny logos for the sake of one is worse than that one, which a finding
 *   then names (`logo-unbalanced`).
 */
export function chooseTarget({ limits, fillAt, wish }: TargetQuestion): number {
  const sorted = [...limits].sort((a, b) => a - b);
  const weakest = sorted[0];
  if (weakest === undefined) return wish;
  const equal = sorted[Math.floor((1 - MUST_REACH) * sorted.length)]!;
  const filling = (share: number): number =>
    smallestWhere((area) => fillAt(area) >= share, weakest / 16, wish);
  const uneven = smallestWhere((area) => !isEven(sorted, area), weakest, wish);
  const wanted = Math.min(wish, uneven, Math.max(equal, filling(GOOD_FILL)));
  return Math.max(wanted, filling(ENOUGH_FILL));
}

/** Share of logos that reach the target where that leaves the logos large enough. */
const MUST_REACH = 0.9;

/** Boxes that fill this share of their cells in the mean are of good size … */
const GOOD_FILL = 0.18;
/** … and with this share, a sixteenth less in width and height, still not small. */
const ENOUGH_FILL = 0.16;

/** The largest may exceed the smallest by this linear factor. */
const MOST_RATIO = 1.21;
/** Standard deviation of ln √area that is hardly seen. */
const MOST_SPREAD = 0.045;

/** True when logos with these limits look alike in size at this target. */
function isEven(limits: readonly number[], target: number): boolean {
  const behind = limits.map((limit) => 0.5 * Math.log(Math.min(1, limit / target)));
  if (Math.min(...behind) < -Math.log(MOST_RATIO)) return false;
  const mean = average(behind);
  return Math.sqrt(average(behind.map((size) => (size - mean) ** 2))) <= MOST_SPREAD;
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Smallest number of the span from which on it is so; `to` when it is nowhere so. */
function smallestWhere(isSo: (value: number) => boolean, from: number, to: number): number {
  let low = Math.min(from, to);
  let high = to;
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (isSo(middle)) high = middle;
    else low = middle;
  }
  return high;
}
