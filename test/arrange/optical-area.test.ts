import { describe, expect, it } from '@jest/globals';
import { heaviestWidth, opticalArea, widthForArea } from '../../src/arrange/optical-area.js';
import type { Artwork } from '../../src/core/artwork.js';
import { pt } from '../../src/core/units.js';
import { artworkOf, USUAL } from './grid-scene.js';

const MM = 72 / 25.4;

/** Twice as wide as high, with these shares at these widths in millimetres. */
const withShares = (...coverage: readonly (readonly [number, number])[]): Artwork => {
  const artwork = artworkOf('a', { ...USUAL, aspect: 2 });
  const samples = coverage.map(([widthMm, share]) => ({ widthMm, share }));
  return { ...artwork, measure: { ...artwork.measure, coverage: samples } };
};

describe('the optical area', () => {
  const artwork = withShares([10, 0.8], [20, 0.6], [40, 0.5]);
  it.each([
    [5, 0.8],
    [10, 0.8],
    [10 * Math.SQRT2, 0.7],
    [20, 0.6],
    [20 * Math.SQRT2, 0.55],
    [40, 0.5],
    [90, 0.5],
  ])('of a logo %f mm wide has the share %f of its box', (widthMm, share) => {
    const width = widthMm * MM;
    expect(opticalArea(artwork, pt(width))).toBeCloseTo((share * width * width) / 2, 6);
  });

  it('keeps a share that was measured once only', () => {
    expect(opticalArea(withShares([10, 0.5]), pt(10))).toBe(25);
    expect(opticalArea(withShares([10, 0.5]), pt(100))).toBe(2500);
  });

  it('is the box itself where nothing was measured', () => {
    expect(opticalArea(withShares(), pt(10))).toBe(50);
  });

  it('leads back to the width', () => {
    for (const width of [12, 28, 50, 80, 113.4, 200])
      expect(widthForArea(artwork, opticalArea(artwork, pt(width)))).toBeCloseTo(width, 6);
  });

  it('leads back to the width within some ten steps: thousands of logos are solved again and again', () => {
    let steps = 0;
    const counted = {
      ...artwork,
      measure: {
        ...artwork.measure,
        get coverage() {
          steps += 1;
          return artwork.measure.coverage;
        },
      },
    };
    for (const target of [50, 400, 1_000, 3_000, 20_000]) {
      steps = 0;
      widthForArea(counted, target);
      expect(steps).toBeLessThanOrEqual(16);
    }
  });

  it('leads back to a width also where the share falls steeply, or where none has this area', () => {
    const steep = withShares([10, 1], [10.5, 0.2]);
    for (const width of [20, 28.6, 29, 29.5, 40, 60, 100]) {
      const area = opticalArea(steep, pt(width));
      expect(opticalArea(steep, widthForArea(steep, area))).toBeCloseTo(area, 4);
    }
    const jump = withShares([10, 0.01], [10.0000001, 1]);
    const found = widthForArea(jump, 100);
    expect(found).toBeCloseTo(10 * MM, 5);
    expect(opticalArea(jump, pt(found))).toBeGreaterThanOrEqual(100);
  });
});

describe('the width at which a logo weighs most', () => {
  it('is the widest, nearly always', () => {
    expect(heaviestWidth(withShares([10, 0.8], [20, 0.6]), pt(100))).toBe(100);
    expect(heaviestWidth(withShares(), pt(100))).toBe(100);
  });

  it('is a measured one below, where its share falls steeply', () => {
    const closing = withShares([10, 1], [20, 0.9], [25, 0.1], [40, 0.1]);
    expect(heaviestWidth(closing, pt(25 * MM))).toBeCloseTo(20 * MM, 9);
    expect(heaviestWidth(closing, pt(20 * MM))).toBeCloseTo(20 * MM, 9);
    expect(heaviestWidth(closing, pt(15 * MM))).toBeCloseTo(15 * MM, 9);
    // As heavy at half the width: the larger one it is.
    expect(heaviestWidth(withShares([10, 1], [20, 0.25]), pt(20 * MM))).toBeCloseTo(20 * MM, 9);
    expect(heaviestWidth(closing, pt(200 * MM))).toBeCloseTo(200 * MM, 9);
  });
});
