import { describe, expect, test } from '@jest/globals';
import {
  frameColumns,
  frameLines,
  placeBox,
  sideOf,
} from '../../../src/compose/pages/page-geometry.js';
import type { TextFrame } from '../../../src/core/template.js';
import { pt } from '../../../src/core/units.js';

const trim = { width: pt(600), height: pt(840) };
const sheet = { trim, bleed: pt(9) };
const frame: TextFrame = {
  inner: pt(60),
  outer: pt(40),
  top: pt(80),
  bottom: pt(90),
  margin: { width: pt(100), gap: pt(20), side: 'outer' },
};

describe('page geometry', () => {
  test('begins with a right-hand page', () => {
    expect([1, 2, 3].map(sideOf)).toEqual(['right', 'left', 'right']);
  });

  test('puts the margin column at the outer side of both pages', () => {
    expect(frameColumns(frame, trim, 'right')).toMatchObject({
      text: { x: 60, width: 380 },
      margin: { x: 460, width: 100 },
    });
    expect(frameColumns(frame, trim, 'left')).toMatchObject({
      text: { x: 160, width: 380 },
      margin: { x: 40, width: 100 },
    });
  });

  test('registers the lines of frames that begin at different heights', () => {
    const grid = { step: pt(14), origin: pt(10) };
    for (const top of [30, 80, 333]) {
      const { first, count } = frameLines({ ...frame, top: pt(top) }, grid, trim);
      expect((first - 10) % 14).toBeCloseTo(0);
      expect(first).toBeGreaterThan(top);
      expect(first + (count - 1) * 14).toBeLessThanOrEqual(840 - 90);
    }
  });

  test('runs a box off the page where it says bleed', () => {
    const box = { left: 'bleed', right: 'bleed', top: 'bleed', height: pt(100) } as const;
    expect(placeBox(box, sheet, 'right')).toEqual({ x: -9, y: -9, width: 618, height: 109 });
  });

  test('mirrors boxes that are measured from the spine', () => {
    const box = { inner: pt(60), width: pt(100), bottom: pt(20), height: pt(10) };
    expect(placeBox(box, sheet, 'right')).toMatchObject({ x: 60, y: 810 });
    expect(placeBox(box, sheet, 'left')).toMatchObject({ x: 440, y: 810 });
  });
});
