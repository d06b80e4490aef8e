/** Optical areas that a logo can have, pt². */
export interface AreaRange {
  /** By the minimum width of its own rules; 0 without one. */
  readonly least: number;
  /** Inside its cell. */
  readonly most: number;
}

/** What the common optical area of a tier is chosen by; areas in pt². */
export interface TargetQuestion {
  /** Of each logo, in any order. */
  readonly ranges: readonly AreaRange[];
  /** Optical area of each logo at the least width that the house wants, in any order. */
  readonly minimums: readonly number[];
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
 * - No further, and not below the house's least widths of nine in ten: a tier of tiny logos for the
 *   sake of one is worse than that one. Where the tier
 *   cannot be even, also because minimum widths keep some logos large, it is as even as it can be
 *   within these bounds, and findings name the rest (`logo-unbalanced`, `logo-outsized`).
 */
export function chooseTarget({ ranges, minimums, fillAt, wish }: TargetQuestion): number {
  const limits = ranges.map(({ most }) => most);
  if (limits.length === 0) return wish;
  const weakest = Math.min(...limits);
  const equal = quantile(limits, 1 - MUST_REACH);
  const filling = (share: number): number =>
    smallestWhere((area) => fillAt(area) >= share, weakest / 16, wish);
  const most = Math.min(wish, Math.max(equal, filling(GOOD_FILL)));
  const legible = quantile(minimums, MUST_REACH);
  const least = Math.min(most, Math.max(filling(ENOUGH_FILL), legible));
  const targets = Array.from({ length: STEPS + 1 }, (_, i) => most * (least / most) ** (i / STEPS));
  const tiers = targets.map((target) => ({ target, ...evennessOf(ranges, target) }));
  const even = tiers.find(({ ratio, spread }) => ratio <= MOST_RATIO && spread <= MOST_SPREAD);
  return (even ?? tiers.reduce((best, tier) => (tier.spread < best.spread ? tier : best))).target;
}

/** Between the largest and the smallest target that come into question: some hundredths each. */
const STEPS = 96;

/** Share of logos that reach the target where that leaves the logos large enough, and their least widths. */
const MUST_REACH = 0.9;

/** Boxes that fill this share of their cells in the mean are of good size … */
const GOOD_FILL = 0.18;
/** … and with this share, a fourteenth less in width and height, still not small. */
const ENOUGH_FILL = 0.155;

/** The largest may exceed the smallest by this linear factor. */
const MOST_RATIO = 1.21;
/** Standard deviation of ln √area that is hardly seen. */
const MOST_SPREAD = 0.045;

/** How alike in size the logos look at this target. */
function evennessOf(
  ranges: readonly AreaRange[],
  target: number,
): { readonly ratio: number; readonly spread: number } {
  const sizes = ranges.map(
    ({ least, most }) => 0.5 * Math.log(Math.min(most, Math.max(target, least))),
  );
  const mean = average(sizes);
  return {
    ratio: Math.exp(Math.max(...sizes) - Math.min(...sizes)),
    spread: Math.sqrt(average(sizes.map((size) => (size - mean) ** 2))),
  };
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(share * values.length))
  ]!;

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
