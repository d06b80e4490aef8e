import { describe, expect, it } from '@jest/globals';
import {
  bottom,
  concat,
  contains,
  inset,
  invert,
  overlaps,
  rect,
  right,
  transformPoint,
  union,
  type Matrix,
} from '../../src/core/geometry.js';
import { pt } from '../../src/core/units.js';

const BOX = rect(10, 20, 30, 40);

describe('a box', () => {
  it('has its right and lower edge', () => {
    expect(BOX).toEqual({ x: 10, y: 20, width: 30, height: 40 });
    expect(right(BOX)).toBe(40);
    expect(bottom(BOX)).toBe(60);
  });

  it('shrinks on all four sides, and grows by less than nothing', () => {
    expect(inset(BOX, pt(5))).toEqual(rect(15, 25, 20, 30));
    expect(inset(BOX, pt(-5))).toEqual(rect(5, 15, 40, 50));
  });

  it('lies with another in the smallest box around both', () => {
    expect(union(BOX, rect(5, 50, 20, 20))).toEqual(rect(5, 20, 35, 50));
    expect(union(rect(5, 50, 20, 20), BOX)).toEqual(rect(5, 20, 35, 50));
  });
});

describe('a box within another', () => {
  it('may touch its edges', () => {
    expect(contains(BOX, BOX)).toBe(true);
  });

  it.each([
    ['left', rect(8, 30, 10, 10)],
    ['top', rect(20, 18, 10, 10)],
    ['right', rect(32, 30, 10, 10)],
    ['lower', rect(20, 52, 10, 10)],
  ])('does not cross the %s edge, but for the tolerance', (_, inner) => {
    expect(contains(BOX, inner)).toBe(false);
    expect(contains(BOX, inner, 1.9)).toBe(false);
    expect(contains(BOX, inner, 2)).toBe(true);
  });
});

describe('boxes that overlap', () => {
  it('share an area', () => {
    expect(overlaps(BOX, rect(20, 30, 100, 100))).toBe(true);
    expect(overlaps(rect(20, 30, 100, 100), BOX)).toBe(true);
  });

  it.each([
    ['left', rect(0, 30, 11, 10)],
    ['top', rect(20, 11, 10, 10)],
    ['right', rect(39, 30, 10, 10)],
    ['lower', rect(20, 59, 10, 10)],
  ])('reach over the %s edge by more than the tolerance', (_, other) => {
    expect(overlaps(BOX, other)).toBe(true);
    expect(overlaps(BOX, other, 0.9)).toBe(true);
    expect(overlaps(BOX, other, 1)).toBe(false);
  });

  it('do not merely touch', () => {
    expect(overlaps(BOX, rect(40, 20, 10, 10))).toBe(false);
    expect(overlaps(BOX, rect(10, 60, 10, 10))).toBe(false);
  });
});

describe('an affine map', () => {
  const SKEWED: Matrix = [2, 3, 5, 7, 11, 13];

  it('takes a point along both axes and shifts it', () => {
    expect(transformPoint(SKEWED, 1, 10)).toEqual([2 + 50 + 11, 3 + 70 + 13]);
  });

  it('is applied before the second of two', () => {
    const second: Matrix = [1, 4, 6, 8, 9, 10];
    const both = concat(SKEWED, second);
    const [x, y] = transformPoint(SKEWED, 17, 19);
    expect(transformPoint(both, 17, 19)).toEqual(transformPoint(second, x, y));
    expect(both).toEqual([20, 32, 47, 76, 98, 158]);
  });

  it('is undone by its inverse', () => {
    expect(invert([4, 1, 2, 1, 6, 10])).toEqual([0.5, -0.5, -1, 2, 7, -17]);
  });

  it('has no inverse when it flattens the plane or is no number', () => {
    expect(invert([1, 2, 2, 4, 0, 0])).toBeNull();
    expect(invert([Infinity, 0, 0, 1, 0, 0])).toBeNull();
    expect(invert([Number.NaN, 0, 0, 1, 0, 0])).toBeNull();
  });
});
