import { expect, test } from '@jest/globals';
import { rect } from '../../../../src/core/geometry.js';
import { areaOf, crossesBox, isInside } from '../../../../src/compose/figures/map/polygon.js';

/** Two flames and a hole, in points. */
const flames = areaOf('05', 'Flammen', [
  [
    [0, 100],
    [10, 0],
    [40, 80],
    [70, 10],
    [100, 100],
  ],
  [
    [30, 90],
    [60, 90],
    [60, 95],
    [30, 95],
  ],
]);

test('knows inside from outside at any height of the area', () => {
  expect(isInside(flames, 10, 5)).toBe(true);
  expect(isInside(flames, 40, 50)).toBe(false);
  expect(isInside(flames, 70, 50)).toBe(true);
  expect(isInside(flames, 45, 92)).toBe(false);
  expect(isInside(flames, 45, 98)).toBe(true);
  expect(isInside(flames, 10, -1)).toBe(false);
});

test('counts every side once, whatever strip of the area it lies in', () => {
  const { edges } = flames;
  const wrong: string[] = [];
  for (let y = 0.5; y < 100; y += 1) {
    for (let x = 0.5; x < 100; x += 1) {
      const crossings = edges.filter(
        ([x1, y1, x2, y2]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
      );
      if (isInside(flames, x, y) !== (crossings.length % 2 === 1)) wrong.push(`${x}, ${y}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('finds the sides that run through a box, also at the very edge of the area', () => {
  expect(crossesBox(flames, rect(35, 75, 10, 10))).toBe(true);
  expect(crossesBox(flames, rect(12, 30, 2, 2))).toBe(false);
  expect(crossesBox(flames, rect(50, 99, 10, 20))).toBe(true);
  expect(crossesBox(flames, rect(50, 101, 10, 20))).toBe(false);
});

test('bears an area without height', () => {
  const flat = areaOf('0', 'Strich', [
    [
      [0, 5],
      [10, 5],
    ],
  ]);
  expect(isInside(flat, 5, 5)).toBe(false);
  expect(crossesBox(flat, rect(4, 4, 2, 2))).toBe(true);
});
