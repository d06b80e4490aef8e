import { expect, test } from '@jest/globals';
import { rect } from '../../../../src/core/geometry.js';
import { fadeBorders } from '../../../../src/compose/figures/map/fade-borders.js';

const line = (...points: readonly (readonly [number, number])[]) =>
  points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const);

test('leaves a border as it is where no name stands', () => {
  const border = line([0, 0], [30, 0], [30, 40]);
  expect(fadeBorders(border, [rect(50, 50, 10, 10)])).toEqual({ clear: border, faded: [] });
});

test('fades what runs under a name, and nothing is lost', () => {
  const { clear, faded } = fadeBorders(line([0, 0], [40, 0]), [rect(15, -5, 10, 10)]);
  expect(clear).toEqual([...line([0, 0], [15, 0]), ...line([25, 0], [40, 0])]);
  expect(faded).toEqual(line([15, 0], [25, 0]));
});

test('leaves no crumb between two names, nor between a name and a corner', () => {
  const { clear, faded } = fadeBorders(line([0, 0], [40, 0]), [
    rect(3, -5, 10, 10),
    rect(16, -5, 10, 10),
  ]);
  expect(clear).toEqual(line([26, 0], [40, 0]));
  expect(faded.filter(([kind]) => kind === 'M').map((move) => move[1])).toEqual([0, 3, 13, 16]);
});

test('keeps a short border that no name touches', () => {
  const short = line([0, 0], [2, 0]);
  expect(fadeBorders(short, [rect(50, 50, 10, 10)]).clear).toEqual(short);
});
