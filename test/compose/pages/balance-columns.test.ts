import { describe, expect, test } from '@jest/globals';
import type { PageItem, TextItem } from '../../../src/core/page.js';
import { balanceColumns } from '../../../src/compose/pages/balance-columns.js';
import { FORBIDDEN, FORCED, slab, type Slab } from '../../../src/compose/pages/slab.js';
import { pt } from '../../../src/core/units.js';

const STEP = pt(14);
const ADVANCE = pt(150);

/** A line that says its own number and where it was painted. */
const line = (number: number, own: Partial<Slab> = {}): Slab =>
  slab({
    height: 1,
    paint: ({ x, baseline }): readonly PageItem[] => [
      {
        kind: 'text',
        role: { kind: 'content', node: number },
        x,
        y: baseline,
        rotate: 0,
        runs: [],
        end: 'stop',
      } satisfies TextItem,
    ],
    ...own,
  });
const lines = (count: number): readonly Slab[] =>
  Array.from({ length: count }, (_, number) => line(number));
const set = (count: number, most = 40) => ({ count, advance: ADVANCE, most, step: STEP });

/** Numbers of the lines in each column, from left to right. */
function columnsOf(piece: Slab): readonly (readonly number[])[] {
  const columns = new Map<number, number[]>();
  const columnWidths = { x: pt(0), width: pt(450) };
  const items = piece.paint({
    x: pt(0),
    baseline: pt(0),
    page: {
      number: 1,
      side: 'right',
      columns: { text: columnWidths, margin: null, full: columnWidths },
    },
  });
  for (const item of items) {
    if (item.kind !== 'text' || item.role.kind !== 'content') continue;
    columns.set(item.x, [...(columns.get(item.x) ?? []), item.role.node]);
  }
  return [...columns.entries()].sort(([a], [b]) => a - b).map(([, column]) => column);
}

describe('balanceColumns', () => {
  test.each([
    [2, 9, [5, 4]],
    [3, 9, [3, 3, 3]],
    [3, 8, [3, 3, 2]],
  ])('ends %d columns of %d lines on the same line or one apart', (count, all, expected) => {
    const [piece, ...others] = balanceColumns(lines(all), set(count));
    expect(others).toEqual([]);
    expect(columnsOf(piece as Slab).map((column) => column.length)).toEqual(expected);
    expect(piece?.height).toBe(Math.ceil(all / count));
  });

  test('keeps the order from column to column', () => {
    const [piece] = balanceColumns(lines(7), set(2));
    expect(columnsOf(piece as Slab).flat()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('breaks no column where a break is forbidden', () => {
    const kept = lines(8).map((each, i) => (i === 3 ? { ...each, breakAfter: FORBIDDEN } : each));
    const [piece] = balanceColumns(kept, set(2));
    expect(columnsOf(piece as Slab).map((column) => column.length)).toEqual([5, 3]);
  });

  test('fills whole pages first, and balances only the last', () => {
    const pieces = balanceColumns(lines(26), set(2, 10));
    expect(pieces.map((piece) => columnsOf(piece).map((column) => column.length))).toEqual([
      [10, 10],
      [3, 3],
    ]);
    expect(pieces.map(({ breakAfter }) => breakAfter)).toEqual([FORCED, 0]);
  });

  test('starts every column at its head, without the space above', () => {
    const spaced = lines(4).map((each) => ({ ...each, before: 1 }));
    const [piece] = balanceColumns(spaced, set(2));
    expect(piece?.height).toBe(3);
    expect(columnsOf(piece as Slab)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});
