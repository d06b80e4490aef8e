import type { PaperColor } from './ink-picture.js';

/**
 * Contrast of an sRGB colour (0…255) to the paper: CIE 1976 Lab distance over 100, at most 1, so
 * that black on white is 1. Strong blues and reds lie farther than black and count as 1 as well.
 * Source: ISO/CIE 11664-4; white point D65, as sRGB (IEC 61966-2-1) has it.
 */
export function labDistance(paper: PaperColor): (r: number, g: number, b: number) => number {
  const from = labOf(paper.r, paper.g, paper.b);
  let lastKey = -1;
  let last = 0;
  return (r, g, b) => {
    // Logos are flat: most neighbours have the very same colour.
    const key = ((r + 0.5) << 16) | ((g + 0.5) << 8) | (b + 0.5);
    if (key === lastKey) return last;
    const to = labOf(r, g, b);
    lastKey = key;
    last = Math.min(1, Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) / 100);
    return last;
  };
}

const LINEAR = Float64Array.from({ length: 256 }, (_, i) => {
  const v = i / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

function labOf(r: number, g: number, b: number): readonly [number, number, number] {
  const R = LINEAR[Math.round(r)]!;
  const G = LINEAR[Math.round(g)]!;
  const B = LINEAR[Math.round(b)]!;
  const x = cubeRoot((0.4124564 * R + 0.3575761 * G + 0.1804375 * B) / 0.95047);
  const y = cubeRoot(0.2126729 * R + 0.7151522 * G + 0.072175 * B);
  const z = cubeRoot((0.0193339 * R + 0.119192 * G + 0.9503041 * B) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The Lab transfer function with its straight part near black. */
const cubeRoot = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
