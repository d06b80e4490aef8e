import { describe, expect, it } from '@jest/globals';
import { cmyk } from '../../src/core/color.js';
import { mm, mmFromPt, pt } from '../../src/core/units.js';
import { logoView } from '../../src/join/logo-facts.js';
import { openInkConverter } from '../../src/color/ink-converter.js';
import { artworkOf, USUAL } from '../arrange/grid-scene.js';
import { printSpec } from '../support/print-spec.js';

const { condition, limits } = printSpec();
const inks = await openInkConverter(condition.profile);

describe('logoView', () => {
  it('tells how far the pixels of the visible part reach', () => {
    const view = logoView(artworkOf('a', { ...USUAL, pixels: 300 }), limits, inks);
    expect(view.resolution).toMatchObject({ width: 300, height: 120 });
    expect(view.resolution?.sharpUpTo).toBeCloseTo(25.4, 6);
    expect(view.resolution?.printableUpTo).toBeCloseTo(50.8, 6);
    expect(view.sizes.find(({ width }) => width === mm(30))?.ppi).toBeCloseTo(254, 6);
  });

  it('tells from which width the finest line holds', () => {
    // 1 of 250 units: 0.25 pt need 62.5 pt.
    const view = logoView(artworkOf('a', { ...USUAL, thinnestStroke: 1 }), limits, inks);
    expect(view.legibleFrom).toBeCloseTo(mmFromPt(pt(62.5)), 6);
    expect(view.sizes[0]?.stroke).toBeCloseTo(((15 / 25.4) * 72) / 250, 6);
  });

  it('gives the optical area in square millimetres at each width', () => {
    const { sizes } = logoView(artworkOf('a', USUAL), limits, inks);
    const at60 = sizes.find(({ width }) => width === mm(60));
    // 60 × 24 mm, of which the measure counts 43 %: between 45 % at 40 mm and 41 % at 79 mm.
    expect(at60?.opticalArea).toBeGreaterThan(60 * 24 * 0.4);
    expect(at60?.opticalArea).toBeLessThan(60 * 24 * 0.45);
  });

  it('counts what happened to the colours, and the empty rim', () => {
    const artwork = {
      ...artworkOf('a', USUAL),
      colors: [
        { source: '#0b6bb5', printed: cmyk(0.9, 0.5, 0, 0), deltaE: 2 },
        { source: '#222222', printed: cmyk(0, 0, 0, 0.9), deltaE: 4 },
        { source: '#ffffff', printed: cmyk(0, 0, 0, 0), deltaE: 0 },
        { source: '#00a3a1', printed: cmyk(0.8, 0, 0.4, 0), deltaE: null },
        { source: 'DeviceCMYK 1 0 0 0', printed: cmyk(1, 0, 0, 0), deltaE: null },
      ],
      spots: ['HKS 43 K'],
    };
    const { changes, colors } = logoView(artwork, limits, inks);
    expect(changes).toMatchObject([
      { kind: 'trimmed', rim: { top: 10 / 120, left: 10 / 270 } },
      { kind: 'converted', count: 1 },
      { kind: 'black-only', count: 1 },
      { kind: 'exact', count: 1 },
      { kind: 'spot', inks: ['HKS 43 K'] },
    ]);
    expect(colors[2]?.shown).toBe('#ffffff');
    for (const { shown } of colors) expect(shown).toMatch(/^#[0-9a-f]{6}$/u);
  });
});
