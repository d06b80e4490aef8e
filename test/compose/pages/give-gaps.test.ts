import { describe, expect, test } from '@jest/globals';
import { evenGive, givenGaps } from '../../../src/compose/pages/give-gaps.js';
import { slab, type Slab } from '../../../src/compose/pages/slab.js';

const text = slab({ height: 5, paint: () => [] });
const heading = slab({ height: 2, before: 2, clings: true, paint: () => [] });
const box = slab({ height: 4, before: 2, after: 1, paint: () => [] });

/** Each line of hole costs 4, as lines at the foot of a page do at first. */
const holeCost = (lines: number): number => 4 * Math.max(0, lines) ** 2;

const given = (order: readonly Slab[], hole: number) => {
  const wide = order.filter(({ before }) => before >= 2);
  const headings = wide.filter(({ clings }) => clings).length;
  const { lines } = evenGive({ headings, others: wide.length - headings }, hole, holeCost);
  return { lines, gaps: [...givenGaps(order, lines)].sort(([a], [b]) => a - b) };
};

describe('gaps of a page', () => {
  const two = [text, heading, text, heading, text];

  test('above headings grow alike', () => {
    expect(given(two, 2)).toEqual({
      lines: 2,
      gaps: [
        [1, 1],
        [3, 1],
      ],
    });
  });

  test('stay as they are rather than make one heading stand apart for a line at the foot', () => {
    expect(given(two, 1)).toEqual({ lines: 0, gaps: [] });
  });

  test('around a box give before those above headings', () => {
    expect(given([text, heading, text, box, text, heading, text], 1)).toEqual({
      lines: 1,
      gaps: [[3, 1]],
    });
  });

  test('shrink as far as it takes', () => {
    expect(given(two, -1)).toEqual({ lines: -1, gaps: [[3, -1]] });
    expect(given(two, -5).lines).toBe(-2);
  });

  test('that are narrow anyway give nothing', () => {
    const close = { ...heading, before: 1 };
    expect(given([text, close, text], 3)).toEqual({ lines: 0, gaps: [] });
  });
});
