import type { Srgb } from '../core/color.js';

/**
 * The amount of black ink alone that looks like a neutral, 0…1; null for a colour.
 * A neutral through an ICC profile would become 75/66/64/95, whose plates never register exactly.
 */
export type BlackInk = (color: Srgb, spread: number) => number | null;

/**
 * Spread r–g–b of a solid colour that still counts as grey. Illustrator turns tints of black
 * into #575756 and the like: a spread of 1 or 2 is always a grey that was black ink before.
 */
export const SOLID_SPREAD = 2 / 255;

/** In pictures that a lossy compression has touched. */
export const LOSSY_SPREAD = 6 / 255;

/**
 * Black as it comes back from Adobe's RGB: #231f20 (SWOP), #1d1d1b (FOGRA39), #1a171b
 * (Euroscale). All of them mean 100 K, and so does anything as dark and as neutral.
 */
const BLACK_TOP = 35 / 255;
const BLACK_SPREAD = 5 / 255;
/** From here on the tone is met exactly; between, the curve runs straight into full black. */
const TONE_FROM = 70 / 255;

/**
 * `luminances[i]` is the luminance (Y, paper = 1) of black ink at i/255, falling.
 * The tone scale of the screen is laid onto paper … solid black (black point compensation).
 */
export function blackInkFor(luminances: readonly number[]): BlackInk {
  const solid = luminances.at(-1) ?? 0;
  const inkOfTone = (tone: number): number =>
    inkOfLuminance(luminances, solid + (1 - solid) * linearOf(tone));
  const atKnee = inkOfTone(TONE_FROM);
  return ({ r, g, b }, spread) => {
    const high = Math.max(r, g, b);
    const difference = high - Math.min(r, g, b);
    if (high <= BLACK_TOP + 1e-9 && difference <= BLACK_SPREAD + 1e-9) return 1;
    if (difference > spread + 1e-9) return null;
    const tone = g;
    if (tone >= TONE_FROM) return inkOfTone(tone);
    const share = Math.min(1, (TONE_FROM - tone) / (TONE_FROM - BLACK_TOP));
    return atKnee + (1 - atKnee) * share;
  };
}

function inkOfLuminance(luminances: readonly number[], wanted: number): number {
  let low = 0;
  let high = luminances.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((luminances[middle] ?? 0) >= wanted) low = middle;
    else high = middle;
  }
  const above = luminances[low] ?? 1;
  const below = luminances[high] ?? 0;
  const share = above === below ? 0 : (above - wanted) / (above - below);
  return Math.min(1, Math.max(0, (low + share) / (luminances.length - 1)));
}

/** sRGB's transfer function. Source: IEC 61966-2-1. */
const linearOf = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** CIE 1976: luminance of a lightness. */
export const luminanceOf = (L: number): number =>
  L > 8 ? ((L + 16) / 116) ** 3 : L / 903.2962962962963;

/** CIE 1976: lightness of a luminance. */
export const lightnessOf = (Y: number): number =>
  Y > 216 / 24389 ? 116 * Math.cbrt(Y) - 16 : (24389 / 27) * Y;
