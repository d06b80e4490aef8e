import type { Srgb } from '../core/color.js';
import type { Lab } from '../core/ink-converter.js';

/**
 * Lab (D50) in sRGB, cut to its gamut. Source: CIE 15:2004; IEC 61966-2-1 with the matrix adapted
 * to D50 by Bradford's method, as ICC profiles have it.
 */
export function srgbOfLab({ L, a, b }: Lab): Srgb {
  const fy = (L + 16) / 116;
  const x = 0.96422 * inverse(fy + a / 500);
  const y = inverse(fy);
  const z = 0.82521 * inverse(fy - b / 200);
  return {
    kind: 'srgb',
    r: encoded(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
    g: encoded(-0.9787684 * x + 1.9161415 * y + 0.033454 * z),
    b: encoded(0.0719453 * x - 0.2289914 * y + 1.4052427 * z),
  };
}

const inverse = (value: number): number =>
  value > 6 / 29 ? value ** 3 : 3 * (6 / 29) ** 2 * (value - 4 / 29);

function encoded(linear: number): number {
  const value = Math.min(1, Math.max(0, linear));
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}
