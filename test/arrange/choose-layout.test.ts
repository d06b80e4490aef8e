import { describe, expect, it } from '@jest/globals';
import { chooseLayout, reachesBelow } from '../../src/arrange/choose-layout.js';
import type { TierRows } from '../../src/arrange/tier-rows.js';
import { rect } from '../../src/core/geometry.js';
import type { GridFrame, GridSpec } from '../../src/core/grid.js';
import type { TierSize } from '../../src/core/participant.js';
import { pt } from '../../src/core/units.js';
import { SPEC, tierOf } from './grid-scene.js';

/** Rows of 100 and gaps of 10, without headings: three rows need 320. */
const PLAIN: GridSpec = { ...SPEC, rowGap: pt(10), tierGap: pt(10) };

const frameOf = (first: number, next: number): GridFrame => ({
  first: rect(10, 0, 400, first),
  next: rect(10, 0, 400, next),
  baseline: pt(12),
  gridOrigin: pt(0),
});

interface Facts {
  readonly size?: TierSize;
  readonly columns?: number;
  readonly cellWidth?: number;
  readonly cost?: number;
}

const planOf = (
  rows: number,
  { size = 'medium', columns = 5, cellWidth = 70, cost = 0 }: Facts = {},
): TierRows => ({
  tier: { ...tierOf([], size).tier, title: '' },
  entries: [],
  columns,
  rows,
  cellWidth: pt(cellWidth),
  logoHeight: pt(100),
  captionLines: 0,
  captionHeight: pt(0),
  cost,
});

const layout = (
  alternatives: readonly (readonly TierRows[])[],
  first: number,
  next = 800,
  spec: GridSpec = PLAIN,
) => chooseLayout(alternatives, frameOf(first, next), spec);

const rowsByPage = ({ pages }: ReturnType<typeof layout>): readonly number[] =>
  pages.map((rows) => rows.length);

describe('the stretch of a grid', () => {
  it.each([
    [320, 1],
    [400, 1.25],
    [600, 1.25],
    [352, 1.1],
    [256, 0.8],
    [240, 0.75],
  ])('fills a page of %i with three rows', (height, stretch) => {
    const found = layout([[planOf(3)]], height);
    expect(found.measures.stretch).toBeCloseTo(stretch, 5);
    expect(rowsByPage(found)).toEqual([3]);
  });

  it('stands on the next page where it would shrink too far, as high as fits there', () => {
    const found = layout([[planOf(3)]], 120, 300);
    expect(rowsByPage(found)).toEqual([0, 3]);
    expect(found.measures.stretch).toBeCloseTo(0.9375, 5);
  });

  it('keeps near the heights of the design over several pages', () => {
    const found = layout([[planOf(14)]], 430, 650);
    expect(rowsByPage(found)).toEqual([4, 6, 4]);
    expect(found.measures.stretch).toBe(1);
  });

  it('shrinks a little where that saves a page', () => {
    // Ten rows of 92 with gaps of 9.2 need 1002.8 on two pages.
    const found = layout([[planOf(10)]], 500, 502);
    expect(rowsByPage(found)).toEqual([5, 5]);
    expect(found.measures.stretch).toBe(0.92);
  });
});

describe('the choice of rasters', () => {
  const of = (rows: number, columns: number, cost: number): TierRows =>
    planOf(rows, { columns, cost });

  it('takes the cheapest where all stand on one page', () => {
    expect(layout([[of(3, 5, 0.2), of(3, 4, 0.1)]], 320).plans[0]?.columns).toBe(4);
    expect(layout([[of(3, 5, 0.1), of(3, 4, 0.1)]], 320).plans[0]?.columns).toBe(5);
  });

  it('takes a dearer one that saves a page', () => {
    const found = layout([[of(4, 5, 0), of(3, 6, 0.4)]], 320, 300);
    expect(found.plans[0]?.columns).toBe(6);
    expect(rowsByPage(found)).toEqual([3]);
  });

  it('gives up heights where that costs less than columns', () => {
    // Four rows need 430; at 0.9 they cost 6 × ln² 0.9 = 0.067.
    expect(layout([[of(4, 5, 0), of(3, 6, 0.02)]], 387).plans[0]?.columns).toBe(6);
    expect(layout([[of(4, 5, 0), of(3, 6, 0.2)]], 387).plans[0]?.columns).toBe(5);
    // At 1.2 three rows cost ln² 1.2 = 0.033 more.
    expect(layout([[of(3, 5, 0), of(3, 6, -0.03)]], 384).plans[0]?.columns).toBe(6);
  });

  it('gives a lighter tier no wider cells than the one above', () => {
    const above = planOf(1, { size: 'large', cellWidth: 70 });
    const wide = planOf(1, { size: 'small', columns: 4, cellWidth: 90 });
    const slim = planOf(1, { size: 'small', columns: 6, cellWidth: 60, cost: 0.2 });
    expect(layout([[above], [wide, slim]], 210).plans[1]?.columns).toBe(6);
    const dear = { ...slim, cost: 0.3 };
    expect(layout([[above], [wide, dear]], 210).plans[1]?.columns).toBe(4);
    // Where the design itself wants fewer columns below, wider cells are its wish.
    const fewer = {
      ...PLAIN,
      sizes: { ...PLAIN.sizes, small: { ...PLAIN.sizes.small, columns: 4 } },
    };
    expect(layout([[above], [wide, slim]], 210, 800, fewer).plans[1]?.columns).toBe(4);
  });

  it('tries fewer rasters where there are very many rows', () => {
    const many = [of(5_000, 5, 0), of(100, 6, 0.1)];
    expect(layout([many], 800).plans[0]?.columns).toBe(5);
    const few = [of(50, 5, 0), of(1, 6, 0.1)];
    expect(layout([few], 800).plans[0]?.columns).toBe(6);
  });

  it('is empty for no tiers', () => {
    expect(layout([], 300)).toMatchObject({ plans: [], pages: [[]] });
  });
});

describe('a frame that is too low', () => {
  it('is reached below by its rows', () => {
    expect(reachesBelow(layout([[planOf(2)]], 10, 12))).toBe(true);
    expect(reachesBelow(layout([[planOf(3)]], 320))).toBe(false);
    expect(reachesBelow(layout([[planOf(20)]], 120, 336))).toBe(false);
  });
});
