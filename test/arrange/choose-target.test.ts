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

  const range = (least: number, most: number) => ({ least, most });
  const ask = (
    ranges: Parameters<typeof chooseTarget>[0]['ranges'],
    wish = 400,
    minimums: readonly number[] = ranges.map(() => 0),
  ): number => {
    const fillAt = (area: number): number =>
      ranges.reduce((sum, { most }) => sum + Math.min(most, area), 0) / ranges.length / 1000;
    return chooseTarget({ ranges, minimums, fillAt, wish });
  };
  const steps = (most: number, least: number, count: number): number =>
    most * (least / most) ** (count / 96);

  it('takes what nine in ten reach, however much more one could', () => {
    expect(ask([...times(19, 300), 900].map((most) => range(0, most)))).toBeCloseTo(300, 6);
    expect(ask([...times(18, 300), 299, 298].map((most) => range(0, most)))).toBeCloseTo(299, 6);
  });

  it('takes less than the wish only as far as cells are well filled', () => {
    // Nine in ten reach 120 only; a fill of 0.18 asks for more.
    const target = ask(
      [...times(10, 120), ...times(10, 400)].map((most) => range(0, most)),
      400,
    );
    // Between the fills of 0.18 (240) and 0.155 (190), as even as can be: the lowest.
    expect(target).toBeCloseTo(190, 1);
  });

  it('goes down in equal steps until the largest is no fifth above the smallest', () => {
    const ranges = [...times(39, 400), 230].map((most) => range(0, most));
    // From 400 down to where the fill is 0.155; 1.21² × 230 = 336.743.
    const target = ask(ranges);
    expect(target).toBeLessThanOrEqual(1.21 ** 2 * 230);
    const least = 155;
    const count = Math.ceil((96 * Math.log(336.743 / 400)) / Math.log(least / 400));
    expect(target).toBeCloseTo(steps(400, least, count), 0);
  });

  it('goes down until the sizes hardly spread', () => {
    // Three in forty a sixth smaller: no fifth, but seen.
    const ranges = [...times(37, 400), ...times(3, 280)].map((most) => range(0, most));
    const spread = (target: number): number => {
      const [large, small] = [Math.log(target) / 2, Math.log(280) / 2];
      const mean = (37 * large + 3 * small) / 40;
      return Math.sqrt((37 * (large - mean) ** 2 + 3 * (small - mean) ** 2) / 40);
    };
    const target = ask(ranges);
    expect(spread(target)).toBeLessThanOrEqual(0.045);
    expect(spread(target * 1.012)).toBeGreaterThan(0.045);
  });

  it('is as even as it can be where minimum widths keep some large', () => {
    const ranges = [...times(10, 400).map((most) => range(0, most)), range(390, 400), range(0, 60)];
    const target = ask(ranges);
    const sizes = (at: number) =>
      ranges.map(({ least, most }) => Math.log(Math.min(most, Math.max(at, least))) / 2);
    const spread = (at: number): number => {
      const all = sizes(at);
      const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
      return all.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    };
    for (const other of [1.05, 1.1, 1.5])
      expect(spread(target * other)).toBeGreaterThan(spread(target) - 1e-4);
  });

  it('never goes below the least widths of nine in ten, nor beyond what they reach', () => {
    const ranges = [...times(19, 400), 20].map((most) => range(0, most));
    expect(ask(ranges, 400, times(20, 350))).toBeCloseTo(350, 6);
    expect(ask(ranges, 400, times(20, 900))).toBeCloseTo(400, 6);
    expect(ask(ranges, 400, [...times(17, 10), ...times(3, 350)])).toBeCloseTo(350, 6);
    expect(ask(ranges, 400, [...times(18, 10), ...times(2, 350)])).toBeCloseTo(350, 6);
    expect(ask(ranges, 400, [...times(19, 10), 350])).toBeLessThan(170);
  });
});
