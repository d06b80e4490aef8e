import { describe, expect, it } from '@jest/globals';
import { cmyk } from '../../../src/core/color.js';
import { hexOf, parseCssColor } from '../../../src/ingest/svg/css-color.js';

describe('colours as CSS writes them', () => {
  // Expected values: Chromium's getComputedStyle, rounded to 8 bits.
  it.each([
    ['Red', '#ff0000', 1],
    ['#0b6', '#00bb66', 1],
    ['#00bb6680', '#00bb66', 0.502],
    ['rgb(11, 107, 181)', '#0b6bb5', 1],
    ['rgb(100% 0% 50%)', '#ff0080', 1],
    ['rgba(0 82 159 / 25%)', '#00529f', 0.25],
    ['rgb(10.6 107.4 181)', '#0b6bb5', 1],
    ['hsl(120, 100%, 25%)', '#008000', 1],
    ['hsl(.5turn 100% 50% / .5)', '#00ffff', 0.5],
    ['hwb(0 20% 0%)', '#ff3333', 1],
    ['lab(100 0 0)', '#ffffff', 1],
    ['oklch(0 0 0)', '#000000', 1],
    ['color(srgb 1 0 0)', '#ff0000', 1],
    ['color(display-p3 1 1 1)', '#ffffff', 1],
    ['transparent', '#000000', 0],
  ])('reads %s', (text, hex, alpha) => {
    const color = parseCssColor(text);
    expect(color && hexOf(color.rgb)).toBe(hex);
    expect(color?.alpha).toBeCloseTo(alpha, 2);
  });

  it('keeps the inks of CMYK colours', () => {
    expect(parseCssColor('#e30613 icc-color(#Coated, 0, 1, 1, 0)')?.inks).toEqual(cmyk(0, 1, 1, 0));
    expect(parseCssColor('device-cmyk(0 0.5 1 0.1)')?.inks).toEqual(cmyk(0, 0.5, 1, 0.1));
    expect(parseCssColor('#e30613 icc-color(Gray, 0.5)')?.inks).toBeNull();
  });

  it.each(['none', 'currentColor', 'brandblau', '#12', 'rgb(1,2)', 'url(#a)', 'hsl(red)'])(
    'knows that %s is no colour',
    (text) => {
      expect(parseCssColor(text)).toBeNull();
    },
  );
});
