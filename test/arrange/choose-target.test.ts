import { describe, expect, it } from '@jest/globals';
import { chooseTarget } from '../../src/arrange/choose-target.js';

/** Logos that can weigh this much in cells of 1,000; the boxes are as large as their weight. */
function targetOf(
  limits: readonly number[],
  wish = 400,
  minimums: readonly number[] = limits.map(() => 0),
): number {
  const fillAt = (area: number): number =>
    limits.reduce((sum, limit) => sum + Math.min(limit, area), 0) / limits.length / 1000;
  const ranges = limits.map((most) => ({ least: 0, most }));
  return chooseTarget({ ranges, minimums, fillAt, wish });
}

const times = (count: number, limit: number): readonly number[] =>
  Array.from({ length: count }, () => limit);

/** Linear size of the largest over the smallest. */
const ratio = (weakest: number, target: number): number => Math.sqrt(target / weakest);

describe('chooseTarget', () => {
  it('gives the design its wish where every logo can reach it', () => {
    expect(targetOf(times(20, 500))).toBeCloseTo(400, 3);
    expect(targetOf([])).toBe(400);
  });

  it('keeps logos of good size when one in ten stays a little behind', () => {
    const target = targetOf([...times(18, 300), ...times(2, 200)]);
    expect(target).toBeGreaterThanOrEqual(200);
    expect(ratio(200, target)).toBeLessThanOrEqual(1.22);
  });

  it('shrinks all others towards a thin wordmark until it is not visibly behind', () => {
    const target = targetOf([...times(29, 400), 115]);
    expect(ratio(115, target)).toBeLessThanOrEqual(1.21);
    expect(ratio(115, target)).toBeGreaterThan(1.2);
    // Below the good size of 0.18, since the eye sees the one before it sees the many.
    expect(target).toBeLessThan(180);
  });

  it('does not make all logos tiny for the sake of one', () => {
    const target = targetOf([...times(29, 400), 20]);
    expect(target).toBeGreaterThan(155);
    expect(target).toBeLessThan(165);
  });

  it('stays between logos that must be large and one that must be small', () => {
    const ranges = [
      ...times(20, 400).map((most) => ({ least: 0, most })),
      ...times(4, 400).map((most) => ({ least: 300, most })),
      { least: 0, most: 60 },
    ];
    const fillAt = (area: number): number => area / 1000;
    const target = chooseTarget({ ranges, minimums: ranges.map(() => 0), fillAt, wish: 400 });
    // Shrinking the others would only make the large ones stand out.
    expect(target).toBeGreaterThan(170);
  });

  it('does not take nine in ten below the least widths for the sake of one', () => {
    const limits = [...times(29, 400), 115];
    expect(targetOf(limits, 400, [...times(27, 190), ...times(3, 300)])).toBeGreaterThan(299);
    expect(targetOf(limits, 250, [...times(27, 190), ...times(3, 300)])).toBeCloseTo(250, 3);
    const two = targetOf(limits, 400, [...times(28, 190), ...times(2, 300)]);
    expect(two).toBeGreaterThan(189);
    expect(two).toBeLessThan(200);
  });

  it('never asks for more than the wish, even when cells stay empty', () => {
    expect(targetOf(times(5, 500), 60)).toBeCloseTo(60, 3);
  });
});
