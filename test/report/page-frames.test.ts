import { expect, it } from '@jest/globals';
import type { PageOutline } from '../../src/core/document-facts.js';
import { rect, type Size } from '../../src/core/geometry.js';
import { pt } from '../../src/core/units.js';
import { frameOf } from '../../src/report/page-frames.js';

const size = (width: number, height: number): Size => ({ width: pt(width), height: pt(height) });

/** 100 × 200 pt, of which the trim begins 10 pt from the top left. */
const page = (turn: PageOutline['turn']): PageOutline => ({
  number: 1,
  trim: size(80, 180),
  trimStated: true,
  bleed: null,
  media: size(100, 200),
  shown: rect(-10, -10, 100, 200),
  turn,
});

const box = rect(0, 0, 20, 40);

it.each([
  [0, { left: 10, top: 5, width: 20, height: 20 }],
  [90, { left: 75, top: 10, width: 20, height: 20 }],
  [180, { left: 70, top: 75, width: 20, height: 20 }],
  [270, { left: 5, top: 70, width: 20, height: 20 }],
] as const)('finds the place on a page turned by %i degrees', (turn, frame) => {
  expect(frameOf(page(turn), box)).toEqual(frame);
});

it('cuts a frame to the picture and keeps a small one visible', () => {
  expect(frameOf(page(0), rect(-50, -50, 400, 400))).toEqual({
    left: 0,
    top: 0,
    width: 100,
    height: 100,
  });
  expect(frameOf(page(0), rect(0, 0, 0.1, 0.1))).toMatchObject({ width: 1.5, height: 1.5 });
});

it('gives no frame beside the page', () => {
  expect(frameOf(page(0), rect(500, 0, 10, 10))).toBeNull();
});
