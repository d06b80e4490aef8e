import { describe, expect, it } from '@jest/globals';
import { breakPages } from '../../src/arrange/break-pages.js';
import {
  allRows,
  fitsBox,
  flowRows,
  frameOfPage,
  rowHeight,
  type FlowMeasures,
} from '../../src/arrange/flow-rows.js';
import { gridPanels, insideGround } from '../../src/arrange/ground.js';
import type { TierRows } from '../../src/arrange/tier-rows.js';
import { BLACK } from '../../src/core/color.js';
import { rect } from '../../src/core/geometry.js';
import type { GridFrame, GridSpec } from '../../src/core/grid.js';
import { pt } from '../../src/core/units.js';
import { SPEC, tierOf } from './grid-scene.js';

/** Rows of 50, gaps of 6 between rows and 20 between tiers; headings on lines of 12. */
const PLAIN: GridSpec = {
  ...SPEC,
  rowGap: pt(6),
  tierGap: pt(20),
  heading: { ...SPEC.heading, size: pt(10), leading: pt(14), spaceAfter: pt(5) },
  rule: { color: BLACK, width: pt(0.5) },
};

const frameOf = (first: number, next: number): GridFrame => ({
  first: rect(10, 100, 400, first),
  next: rect(10, 30, 400, next),
  baseline: pt(12),
  gridOrigin: pt(8),
});

const measuresOf = (
  first: number,
  next: number,
  more: Partial<FlowMeasures> = {},
): FlowMeasures => ({
  frame: frameOf(first, next),
  spec: PLAIN,
  stretch: 1,
  ...more,
});

const planOf = (rows: number, title = 'T', more: Partial<TierRows> = {}): TierRows => ({
  tier: { ...tierOf([], 'medium', `tier-${rows}`).tier, title },
  entries: [],
  columns: 1,
  rows,
  cellWidth: pt(100),
  logoHeight: pt(50),
  captionLines: 0,
  captionHeight: pt(0),
  cost: 0,
  ...more,
});

const flowed = (plans: readonly TierRows[], measures: FlowMeasures, from = 0) =>
  [...flowRows(allRows(plans), from, measures.frame.first, measures)].map(
    ({ row, y, height, heading }) => [
      row.index,
      y,
      height,
      heading && [heading.baseline, heading.ruleY, heading.continued],
    ],
  );

describe('rows one below the other', () => {
  // Lines of the grid stand at 8 + 12 n: 104, 116 … The first heading may stand at 114 at the highest.
  it('keep their gaps, and headings their lines', () => {
    expect(flowed([planOf(2), planOf(1)], measuresOf(900, 900))).toEqual([
      [0, 121, 50, [116, 102, false]],
      [1, 177, 50, null],
      [0, 277, 50, [272, 258, false]],
    ]);
  });

  it('stretch with their gaps, headings do not', () => {
    const stretched = flowed([planOf(2), planOf(1)], measuresOf(900, 900, { stretch: 2 }));
    expect(stretched).toEqual([
      [0, 121, 100, [116, 102, false]],
      [1, 233, 100, null],
      [0, 397, 100, [392, 378, false]],
    ]);
  });

  it('begin with their heading again where a page begins within a tier', () => {
    expect(flowed([planOf(3)], measuresOf(900, 900), 1)).toEqual([
      [1, 121, 50, [116, 102, true]],
      [2, 177, 50, null],
    ]);
  });

  it('stand at the top without a title, and after the gap below a tier', () => {
    expect(flowed([planOf(1, ''), planOf(2, '')], measuresOf(900, 900))).toEqual([
      [0, 100, 50, null],
      [0, 170, 50, null],
      [1, 226, 50, null],
    ]);
  });

  it('have capitals at the top of the box where no rule is drawn', () => {
    const spec = { ...PLAIN, rule: null, heading: { ...PLAIN.heading, size: pt(6) } };
    // 100 + 0.66 × 6 = 103.96: the next line of the grid is 104.
    expect(flowed([planOf(1)], measuresOf(900, 900, { spec }))).toEqual([
      [0, 109, 50, [104, null, false]],
    ]);
  });

  it('take a line of the grid that is met to the last bit', () => {
    const frame = { ...frameOf(900, 900), first: rect(10, 102, 400, 900) };
    expect(flowed([planOf(1)], measuresOf(0, 0, { frame }))).toEqual([
      [0, 121, 50, [116, 102, false]],
    ]);
    const below = { ...frame, first: rect(10, 102 + 1e-9, 400, 900) };
    expect(flowed([planOf(1)], measuresOf(0, 0, { frame: below }))[0]?.[1]).toBe(121);
    const above = { ...frame, first: rect(10, 102.01, 400, 900) };
    expect(flowed([planOf(1)], measuresOf(0, 0, { frame: above }))[0]?.[1]).toBe(133);
  });

  it('fit a box to the last point', () => {
    const rows = allRows([planOf(2)]);
    // They reach 227.
    for (const [height, fits] of [
      [127, true],
      [126.9, false],
      [130, true],
    ] as const) {
      const measures = measuresOf(height, 900);
      expect(fitsBox(rows, 0, measures.frame.first, measures)).toBe(fits);
    }
    const measures = measuresOf(71, 900);
    expect(fitsBox(rows, 1, measures.frame.first, measures)).toBe(true);
  });
});

describe('the height of a row', () => {
  it('is that of logo and name, stretched as far as the logo goes', () => {
    const plan = planOf(1, 'T', { captionHeight: pt(9) });
    expect(rowHeight(plan, measuresOf(900, 900, { stretch: 1.2 }))).toBeCloseTo(69, 9);
  });

  it('leaves room for a heading on the lowest page, and never vanishes', () => {
    // Leading, two lines of the grid and the space below: 14 + 24 + 5.
    expect(rowHeight(planOf(1), measuresOf(900, 80))).toBe(37);
    expect(rowHeight(planOf(1), measuresOf(10, 94))).toBe(50);
    expect(rowHeight(planOf(1), measuresOf(900, 20))).toBe(14);
    expect(rowHeight(planOf(1, 'T', { captionHeight: pt(9) }), measuresOf(900, 20))).toBe(23);
    const frame = { ...frameOf(900, 900), nextMirrored: rect(10, 30, 400, 80) };
    expect(rowHeight(planOf(1), measuresOf(0, 0, { frame }))).toBe(37);
  });
});

describe('the boxes of pages', () => {
  const frame = { ...frameOf(200, 700), nextMirrored: rect(40, 30, 400, 700) };
  it('change sides from the second further page on', () => {
    expect([0, 1, 2, 3, 4].map((page) => frameOfPage(frame, page).x)).toEqual([10, 10, 40, 10, 40]);
    expect([1, 2].map((page) => frameOfPage(frameOf(200, 700), page).x)).toEqual([10, 10]);
  });

  it('lose the rim of a ground', () => {
    const ground = { kind: 'tint', color: BLACK, padding: pt(7) } as const;
    expect(insideGround(frame, null)).toBe(frame);
    expect(insideGround(frame, ground)).toEqual({
      ...frame,
      first: rect(17, 107, 386, 186),
      next: rect(17, 37, 386, 686),
      nextMirrored: rect(47, 37, 386, 686),
    });
    expect(insideGround(frameOf(200, 700), ground)).not.toHaveProperty('nextMirrored');
  });

  it('have a ground from their head to below the last row, empty pages have none', () => {
    const measures = measuresOf(200, 700);
    const plans = [planOf(2)];
    const [first] = [...flowRows(allRows(plans), 0, measures.frame.next, measures)];
    const layout = { plans, measures, pages: [[], first ? [first] : []] };
    const ground = { kind: 'tint', color: BLACK, padding: pt(7) } as const;
    expect(gridPanels(layout, null)).toEqual([]);
    // The heading stands at 44, the row from 49 to 99.
    expect(gridPanels(layout, ground)).toEqual([
      { page: 1, box: rect(3, 23, 414, 83), color: BLACK },
    ]);
  });
});

describe('the breaks between pages', () => {
  const breaks = (plans: readonly TierRows[], first: number, next: number) =>
    breakPages(allRows(plans), measuresOf(first, next));

  it('cost nothing where all stands on the page of the declaration', () => {
    expect(breaks([planOf(2)], 127, 500)).toEqual({ starts: [0], cost: 0 });
  });

  it('cost a page, and the empty rest of the page before', () => {
    const { starts, cost } = breaks([planOf(2)], 126, 500);
    expect(starts).toEqual([0, 0]);
    expect(cost).toBeCloseTo(3 + 0.6, 9);
  });

  it('take a tier on where two rows of it stand before and two after', () => {
    // Rows reach 171, 227, 283 on the first page, 99, 155 … on the next.
    const { starts, cost } = breaks([planOf(4)], 130, 500);
    expect(starts).toEqual([0, 2]);
    expect(cost).toBeCloseTo(3 + 0.15 + 0.6 * (3 / 130) ** 2, 9);
  });

  it('leave no single row behind where another break is to be had', () => {
    expect(breaks([planOf(3)], 130, 500).starts).toEqual([0, 0]);
    expect(breaks([planOf(3)], 190, 500)).toEqual({ starts: [0], cost: 0 });
    expect(breaks([planOf(5)], 240, 500).starts).toEqual([0, 3]);
    expect(breaks([planOf(4)], 190, 500).starts).toEqual([0, 2]);
  });

  it('leave no heading with one row only', () => {
    // One row would fit below the declaration; two do not.
    expect(breaks([planOf(2)], 80, 500).starts).toEqual([0, 0]);
    expect(breaks([planOf(1), planOf(3)], 250, 500).starts).toEqual([0, 1]);
  });

  it('prefer the gap between tiers', () => {
    // Two rows of the second tier would fit, too.
    const { starts, cost } = breaks([planOf(3), planOf(4)], 340, 500);
    expect(starts).toEqual([0, 3]);
    expect(cost).toBeCloseTo(3 + 0.6 * (157 / 340) ** 2, 9);
  });

  it('put one row on each page that is too low for it', () => {
    const { starts } = breaks([planOf(3, '')], 10, 20);
    expect(starts).toEqual([0, 0, 1, 2]);
  });

  it('go over as many pages as it takes', () => {
    const { starts } = breaks([planOf(12, '')], 106, 220);
    expect(starts).toEqual([0, 2, 6, 10]);
  });
});
