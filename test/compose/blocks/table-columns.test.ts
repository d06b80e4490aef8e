import { describe, expect, test } from '@jest/globals';
import { chooseWidths } from '../../../src/compose/blocks/table-columns.js';
import { pt } from '../../../src/core/units.js';

const need = (least: number, most: number, narrow = most) => ({ least, most, narrow, tail: 0 });
const widths = (needs: ReturnType<typeof need>[], total: number) =>
  chooseWidths(needs, pt(total), pt(6)).map((column) => column.width);

describe('chooseWidths', () => {
  test('fills the measure exactly, gaps included', () => {
    for (const total of [60, 120, 340, 800]) {
      const columns = chooseWidths([need(20, 60), need(30, 200), need(10, 15)], pt(total), pt(6));
      const last = columns.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(total, 3);
    }
  });

  test('widens the gaps alike with what is left over', () => {
    const columns = chooseWidths([need(20, 60), need(30, 90), need(10, 15)], pt(300), pt(6));
    const gaps = columns
      .slice(1)
      .map(({ x }, i) => x - (columns[i]?.x ?? 0) - (columns[i]?.width ?? 0));
    expect(gaps[0]).toBeGreaterThan(60);
    expect(gaps[0]).toBeCloseTo(gaps[1] ?? 0, 6);
  });

  test('breaks heads before it breaks the rows', () => {
    const [words = 0, numbers = 0] = widths([need(40, 200), need(40, 60, 40)], 260);
    expect(words).toBeGreaterThanOrEqual(200);
    expect(numbers).toBeLessThan(60);
  });

  test('takes what is missing from the widest column alone', () => {
    const [short = 0, long = 0] = widths([need(20, 60), need(30, 400)], 340);
    expect(short).toBeGreaterThanOrEqual(60);
    expect(long).toBeLessThan(280);
  });

  test('leaves every column room for its longest word while there is any', () => {
    const [a = 0, b = 0] = widths([need(50, 300), need(90, 300)], 160);
    expect(a).toBeGreaterThanOrEqual(50);
    expect(b).toBeGreaterThanOrEqual(90);
  });
});
