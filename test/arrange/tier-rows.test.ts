import { describe, expect, it } from '@jest/globals';
import { captionHeight, captionLines } from '../../src/arrange/caption-room.js';
import { sortEntries } from '../../src/arrange/sort-entries.js';
import { tierRows } from '../../src/arrange/tier-rows.js';
import type { GridSpec } from '../../src/core/grid.js';
import { pt } from '../../src/core/units.js';
import { entriesOf, entryOf, participantOf, SPEC, tierOf, USUAL } from './grid-scene.js';

/** Five columns wanted, 21 mm high, 4 mm between them; cells of 100 pt. */
const GUTTER = SPEC.gutter;
const WIDTH = pt(5 * 100 + 4 * GUTTER);
const HEIGHT = SPEC.sizes.medium.height;

const rasters = (count: number, spec: GridSpec = SPEC) =>
  tierRows(tierOf(entriesOf(Array.from({ length: count }, () => USUAL))), spec, WIDTH);

describe('the rasters of a tier', () => {
  it.each<readonly [number, readonly number[]]>([
    [1, [1]],
    [2, [2, 1]],
    [3, [3, 2, 1]],
  ])('of %i logos have at most as many columns', (count, columns) => {
    expect(
      rasters(count)
        .map((plan) => plan.columns)
        .sort((a, b) => b - a),
    ).toEqual(columns.filter((each) => each >= Math.min(count, 3)));
  });

  it.each<readonly [number, readonly (readonly [columns: number, rows: number, cost: number])[]]>([
    [
      5,
      [
        [5, 1, 0],
        [3, 2, Math.log(5 / 3) + 0.12 + 1 / 9],
        [4, 2, Math.log(1.25) + 0.12 + 0.5625 + 0.6],
      ],
    ],
    [
      12,
      [
        [4, 3, Math.log(1.25)],
        [6, 2, 2 * Math.log(1.2)],
        [5, 3, 0.12 + 0.36],
        [3, 4, Math.log(5 / 3)],
        [7, 2, 2 * Math.log(1.4) + 0.12 + (2 / 7) ** 2],
      ],
    ],
    [
      4,
      [
        [4, 1, 0],
        [3, 2, Math.log(5 / 3) + 0.12 + 4 / 9 + 0.6],
      ],
    ],
    [
      6,
      [
        [6, 1, 2 * Math.log(1.2)],
        [3, 2, Math.log(5 / 3)],
        [4, 2, Math.log(1.25) + 0.12 + 0.25],
        [5, 2, 0.12 + 0.64 + 0.6],
      ],
    ],
  ])('of %i logos cost what they leave of the design', (count, expected) => {
    const found = rasters(count).map(({ columns, rows, cost }) => [columns, rows, cost] as const);
    const sorted = [...expected].sort(([, , a], [, , b]) => a - b);
    expect(found.map(([columns, rows]) => [columns, rows])).toEqual(
      sorted.map(([columns, rows]) => [columns, rows]),
    );
    for (const [i, [, , cost]] of found.entries()) expect(cost).toBeCloseTo(sorted[i]![2], 9);
  });

  it('reach from half the columns that are wanted to two more', () => {
    expect(
      rasters(60)
        .map(({ columns }) => columns)
        .sort(),
    ).toEqual([3, 4, 5, 6, 7]);
    const one = { ...SPEC, sizes: { ...SPEC.sizes, medium: { ...SPEC.sizes.medium, columns: 1 } } };
    expect(
      rasters(60, one)
        .map(({ columns }) => columns)
        .sort(),
    ).toEqual([1, 2, 3]);
  });

  it('have cells that fill the measure, a little higher where they are wider', () => {
    const four = rasters(12).find(({ columns }) => columns === 4);
    const width = (WIDTH - 3 * GUTTER) / 4;
    expect(four?.cellWidth).toBeCloseTo(width, 9);
    expect(four?.logoHeight).toBeCloseTo(HEIGHT * Math.sqrt(width / 100), 9);
    expect(four).toMatchObject({ captionLines: 0, captionHeight: 0 });
  });

  it('do not spread a single row over the whole measure', () => {
    expect(rasters(2)[0]).toMatchObject({ columns: 2, cellWidth: expect.closeTo(135, 9) });
    expect(rasters(5)[0]?.cellWidth).toBeCloseTo(100, 9);
    const single = rasters(4).find(({ columns }) => columns === 4);
    expect(single?.cellWidth).toBeCloseTo((WIDTH - 3 * GUTTER) / 4, 9);
    const two = rasters(4).find(({ columns }) => columns === 3);
    expect(two?.cellWidth).toBeCloseTo((WIDTH - 2 * GUTTER) / 3, 9);
  });

  it('keep room for the names', () => {
    const spec = { ...SPEC, captions: true };
    const [first] = rasters(5, spec);
    expect(first).toMatchObject({ captionLines: 1 });
    expect(first?.captionHeight).toBeCloseTo(spec.caption.spaceAfter + 9, 9);
  });
});

describe('the lines under a logo', () => {
  const spec = { ...SPEC, captions: true };
  /** Room for ten letters of 0.54 em. */
  const TEN = pt(10 * 0.54 * spec.caption.size);
  const lines = (...names: readonly string[]): number =>
    captionLines(
      names.map((name) => entryOf(name)),
      spec,
      TEN,
    );

  it.each<readonly [string, number]>([
    ['Olpe', 1],
    ['abcde fghi', 1],
    ['abcde fghij', 2],
    ['abcdefghijklmnop', 1],
    ['abcdefghijklmnop q', 2],
    ['a abcdefghijklmnop', 2],
    ['abc def gh', 1],
    ['abc def ghi', 2],
    ['abc def ghi jkl', 2],
    ['abcdefghi a b c', 2],
    ['abcdefgh abcdefgh abcdefgh', 3],
    ['abcdefgh abcdefgh abcdefgh abcdefgh', 3],
  ])('of %j are %i', (name, count) => {
    expect(lines(name)).toBe(count);
  });

  it('are those of the longest name, none without names, one without entries', () => {
    expect(lines('Olpe', 'abcde fghij', 'Werl')).toBe(2);
    expect(captionLines([entryOf('abcde fghij')], SPEC, TEN)).toBe(0);
    expect(lines()).toBe(1);
  });

  it('have their height and the distance to the logo', () => {
    expect(captionHeight(spec, 0)).toBe(0);
    expect(captionHeight(spec, 2)).toBeCloseTo(spec.caption.spaceAfter + 18, 9);
  });
});

describe('the order of the logos', () => {
  it('is that of the names, then of the ids', () => {
    const entry = (name: string, id: string) => ({
      participant: participantOf(name, {}, id),
      artwork: null,
    });
    const given = [entry('Zell', 'a'), entry('Ärzen', 'c'), entry('Olpe', 'z'), entry('Olpe', 'b')];
    const before = [...given];
    expect(sortEntries(given).map(({ participant }) => participant.id)).toEqual([
      'c',
      'b',
      'z',
      'a',
    ]);
    expect(given).toEqual(before);
  });
});
