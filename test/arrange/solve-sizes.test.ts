import { describe, expect, it } from '@jest/globals';
import { heaviestWidth, opticalArea, widthForArea } from '../../src/arrange/optical-area.js';
import { solveSizes, type SizeRules } from '../../src/arrange/solve-sizes.js';
import { tierRows, type TierRows } from '../../src/arrange/tier-rows.js';
import { weighSmallness } from '../../src/arrange/weigh-smallness.js';
import { aspectOf } from '../../src/core/artwork.js';
import type { GridEntry } from '../../src/core/grid.js';
import { mm, pt, ptFromMm } from '../../src/core/units.js';
import {
  entryOf,
  LIMITS,
  SPEC,
  tierOf,
  USUAL,
  withoutRules,
  type LogoShape,
} from './grid-scene.js';

const CELL = { width: pt(90), height: pt(60) };

const rules = (more: Partial<SizeRules> = {}): SizeRules => ({
  spec: SPEC,
  size: 'medium',
  cell: CELL,
  minLine: LIMITS.minLine,
  ceiling: Infinity,
  ...more,
});

const usual = (count: number, from = 0): readonly GridEntry[] =>
  Array.from({ length: count }, (_, i) => entryOf(`Ort ${i + from}`));

const sized = (entries: readonly GridEntry[], more: Partial<SizeRules> = {}) => {
  const { logos, target } = solveSizes(entries, rules(more));
  const logo = (name: string) => {
    const found = logos.get(name.toLowerCase());
    if (!found) throw new Error(`${name} has no size`);
    return found;
  };
  return { logos, target, logo };
};

/** With a logo of this shape and these rules among nine usual ones. */
const among = (
  shape: Partial<LogoShape>,
  logo: Parameters<typeof entryOf>[2] = {},
  more: Partial<SizeRules> = {},
) => sized([...usual(9), entryOf('X', { ...USUAL, ...shape }, logo)], more);

describe('the common size of a tier', () => {
  it('is the share of the cell that the design asks for, where all can reach it', () => {
    const dense = { ...USUAL, share: 0.9, aspect: 1.5 };
    const { target } = sized([entryOf('A', dense), entryOf('B', dense)]);
    expect(target).toBeCloseTo(0.3 * 90 * 60, 6);
  });

  it('is not larger than that of the tier above', () => {
    expect(sized(usual(4), { ceiling: 500 }).target).toBe(500);
    expect(sized(usual(4), { ceiling: 50_000 }).target).toBeLessThan(1620.001);
  });

  it('gives each logo the width of that area, times its scale', () => {
    const { target, logo } = among({ aspect: 1.4 }, { scale: 0.8 });
    const { artwork, width, reached } = logo('X');
    expect(width).toBeCloseTo(0.8 * widthForArea(artwork, target), 6);
    expect(reached).toBeCloseTo(1, 6);
    expect(logo('Ort 0').reached).toBeCloseTo(1, 6);
  });

  it('is that of who says nothing about the logo, too', () => {
    const entries = usual(6);
    const silent = entries.map(withoutRules);
    const plans = tierRows(tierOf(entries), SPEC, pt(480));
    const weigh = (all: readonly GridEntry[]) =>
      weighSmallness(
        plans.map((plan) => ({ ...plan, entries: all })),
        { spec: SPEC, minLine: LIMITS.minLine },
      ).map(({ cost }) => cost);
    expect(sized(silent).target).toBe(sized(entries).target);
    expect(sized(silent).logo('Ort 0').width).toBe(sized(entries).logo('Ort 0').width);
    expect(weigh(silent)).toEqual(weigh(entries));
  });

  it('leaves out who has no logo', () => {
    const { logos } = sized([entryOf('A', null), entryOf('B')]);
    expect([...logos.keys()]).toEqual(['b']);
    expect(sized([entryOf('A', null)]).logos.size).toBe(0);
  });

  it('is one that a long thin logo misses, and says by how much', () => {
    const { target, logo } = among({ aspect: 14, share: 0.2 });
    const { width, reached, artwork } = logo('X');
    expect(reached).toBeCloseTo(width / widthForArea(artwork, target), 9);
    expect(reached).toBeLessThan(0.8);
  });
});

describe('what makes a logo wider than balance wants', () => {
  it('is its own minimum, whatever it costs', () => {
    const { logo } = among({ aspect: 1, share: 0.9 }, { minWidth: mm(17) });
    expect(logo('X').width).toBeCloseTo(ptFromMm(mm(17)), 6);
    expect(logo('X').least).toBeCloseTo(ptFromMm(mm(17)), 6);
    expect(logo('X').reached).toBeGreaterThan(1.1);
  });

  it('is its own minimum, with the room of the visual minimum, but not of a rule', () => {
    const width = 86;
    const clear = { kind: 'share', share: 0.1 } as const;
    const { logo } = among({ aspect: 5 }, { minWidth: mm((width * 25.4) / 72), clearSpace: clear });
    expect(logo('X').width).toBeCloseTo(width, 6);
    expect(logo('X').clear).toEqual({ share: 0.1, least: 0 });
    const { logo: wider } = among({ aspect: 5 }, { minWidth: mm(60), clearSpace: clear });
    expect(wider('X').width).toBeCloseTo(90 / (1 + 0.2 / 5), 6);
    expect(logo('Ort 0').clear).toEqual({ share: 0.1, least: expect.closeTo(2.4, 9) });
  });

  it('is a hairline, as long as a twentieth or so is enough', () => {
    const lower = { ceiling: 600 };
    const { artwork, width } = among({ share: 0.46 }, {}, lower).logo('X');
    const strokeFor = (factor: number) =>
      (LIMITS.minLine * artwork.visible.width) / (factor * width);
    const widened = (factor: number): number =>
      among({ share: 0.46, thinnestStroke: strokeFor(factor) }, {}, lower).logo('X').width / width;
    expect(widened(1.05)).toBeCloseTo(1.05, 6);
    expect(widened(1.07)).toBeCloseTo(1, 6);
    expect(widened(0.9)).toBeCloseTo(1, 6);
  });

  it('is the least width of the house, less for what is narrower than two to one', () => {
    const least = SPEC.sizes.medium.minWidth;
    expect(among({}).logo('X').least).toBeCloseTo(least, 9);
    expect(among({ aspect: 1 }).logo('X').least).toBeCloseTo(least * Math.sqrt(0.5), 9);
    expect(among({}, { minWidth: mm(3) }).logo('X').least).toBeCloseTo(least, 9);
    const small = sized(usual(4), { ceiling: 20 });
    const balanced = widthForArea(small.logo('Ort 0').artwork, 20);
    expect(small.logo('Ort 0').width).toBeCloseTo(balanced, 6);
    const area = (factor: number) => opticalArea(small.logo('Ort 0').artwork, pt(least / factor));
    expect(sized(usual(4), { ceiling: area(1.05) }).logo('Ort 0').width).toBeCloseTo(least, 6);
  });

  it('never reaches beyond the cell', () => {
    const { logo } = among({ aspect: 9 }, { scale: 4 });
    const { artwork, width, clear } = logo('X');
    const height = width / aspectOf(artwork);
    expect(width + 2 * Math.max(clear.least, clear.share * height)).toBeLessThanOrEqual(90.000001);
    expect(heaviestWidth(artwork, width)).toBe(width);
  });
});

describe('the rasters, weighed by what they do to the logos', () => {
  const weigh = (plans: readonly TierRows[]) =>
    weighSmallness(plans, { spec: SPEC, minLine: LIMITS.minLine });
  const rasters = (entries: readonly GridEntry[]) => tierRows(tierOf(entries), SPEC, pt(480));
  const added = (entries: readonly GridEntry[], columns: number): number => {
    const plan = rasters(entries).find((each) => each.columns === columns);
    if (!plan) throw new Error(`no raster of ${columns} columns`);
    return (weigh([plan])[0]?.cost ?? NaN) - plan.cost;
  };

  it('cost nothing more for usual logos, or for none', () => {
    expect(added(usual(14), 5)).toBeCloseTo(0, 6);
    expect(added([entryOf('A', null), entryOf('B', null)], 2)).toBe(0);
  });

  it('cost a whole point for each logo below its own rule', () => {
    const wide = entryOf('Weit', { ...USUAL, aspect: 6 }, { minWidth: mm(36) });
    const wider = entryOf('Weiter', { ...USUAL, aspect: 6 }, { minWidth: mm(36) });
    const one = added([...usual(13), wide], 5);
    const two = added([...usual(12), wide, wider], 5);
    expect(one).toBeGreaterThan(1);
    expect(two).toBeGreaterThan(one + 1);
    expect(added([...usual(13), wide], 4)).toBeLessThan(0.2);
  });

  it('come best first', () => {
    const wide = entryOf('Weit', { ...USUAL, aspect: 6 }, { minWidth: mm(36) });
    const after = weigh(rasters([...usual(13), wide]));
    const costs = after.map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(after[0]?.columns).toBe(4);
  });

  it('are judged by a sample of a large tier', () => {
    const wide = entryOf('Weit', { ...USUAL, aspect: 6 }, { minWidth: mm(36) });
    // Every second of 240 is looked at: the first is, the second is not.
    expect(added([wide, ...usual(239)], 5)).toBeGreaterThan(1);
    expect(added([usual(1)[0]!, wide, ...usual(238, 1)], 5)).toBeCloseTo(0, 6);
    expect(added([...usual(119), wide], 5)).toBeGreaterThan(1);
  });
});
