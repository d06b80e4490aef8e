import { describe, expect, it } from '@jest/globals';
import { coverPrint, isCoverSheet } from '../../src/core/cover-sheet.js';
import { mm, ptFromMm } from '../../src/core/units.js';
import { printSpec } from '../support/print-spec.js';

/** A5 stapled or glued: the cover is two pages wide, and the spine. */
const PRINT = printSpec({ trim: { width: mm(148), height: mm(210) } });
const sheet = (width: number, height: number) => ({
  width: ptFromMm(mm(width)),
  height: ptFromMm(mm(height)),
});

describe('a sheet', () => {
  it.each([
    ['without a spine', 296, 210, true],
    ['with a spine', 301.5, 210, true],
    ['cut a hair too narrow', 295.95, 210, true],
    ['cut a hair too high', 296, 210.05, true],
    ['that is too narrow', 295.8, 210, false],
    ['with a spine of 79.9 mm', 375.9, 210, true],
    ['with a spine of 80.1 mm', 376.1, 210, false],
    ['that is too high', 296, 210.2, false],
    ['that is too low', 296, 209.8, false],
  ])('%s may be a cover: %s × %s mm is %s', (_, width, height, fits) => {
    expect(isCoverSheet(PRINT, sheet(width, height))).toBe(fits);
  });
});

it('a cover is printed in its own size, loose', () => {
  const print = coverPrint(PRINT, sheet(301.5, 210));
  expect(print.trim.width).toBeCloseTo(301.5, 9);
  expect(print.trim.height).toBeCloseTo(210, 9);
  expect(print).toEqual({ ...PRINT, trim: print.trim, binding: 'none' });
});
