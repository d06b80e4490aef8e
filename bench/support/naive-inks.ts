import { cmyk, type Cmyk, type Srgb } from '../../src/core/color.js';
import type { InkConverter } from '../../src/core/ink-converter.js';

/**
 * Inks as the plain complement of RGB. Painted shapes can then be compared with a picture in RGB
 * pixel by pixel, without the press' colours in between; no build uses it.
 */
export const naiveInks: InkConverter = {
  cmykOf: ({ r, g, b }) => cmyk(1 - r, 1 - g, 1 - b, 0),
  cmykOfAll: (colors) => colors.map(naiveCmyk),
  labOf: ({ c, m, y }) => ({ L: 100 * (1 - (c + m + y) / 3), a: 0, b: 0 }),
  srgbOf: ({ c, m, y, k }) => ({
    kind: 'srgb',
    r: (1 - c) * (1 - k),
    g: (1 - m) * (1 - k),
    b: (1 - y) * (1 - k),
  }),
  deltaE: () => 0,
  paper: { L: 100, a: 0, b: 0 },
  cmykOfPixels: (rgb) => {
    const inks = new Uint8Array((rgb.length / 3) * 4);
    for (let i = 0; i < rgb.length / 3; i += 1) {
      for (let channel = 0; channel < 3; channel += 1)
        inks[i * 4 + channel] = 255 - (rgb[i * 3 + channel] ?? 0);
    }
    return inks;
  },
  srgbOfPixels: (inks) => {
    const rgb = new Uint8Array((inks.length / 4) * 3);
    for (let i = 0; i < inks.length / 4; i += 1) {
      for (let channel = 0; channel < 3; channel += 1)
        rgb[i * 3 + channel] = 255 - (inks[i * 4 + channel] ?? 0);
    }
    return rgb;
  },
  openSource: () => Promise.resolve(null),
};

function naiveCmyk({ r, g, b }: Srgb): Cmyk {
  return cmyk(1 - r, 1 - g, 1 - b, 0);
}
