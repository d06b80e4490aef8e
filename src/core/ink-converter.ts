import type { Cmyk, Srgb } from './color.js';

/** CIE Lab, D50, as LittleCMS gives it. */
export interface Lab {
  readonly L: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Colours through the output profile: relative colorimetric with black point compensation.
 * Neutrals (r = g = b) become black ink only, before any profile.
 */
export interface InkConverter {
  cmykOf(color: Srgb): Cmyk;
  cmykOfAll(colors: readonly Srgb[]): readonly Cmyk[];
  /** What the inks look like on the press' paper. */
  labOf(color: Cmyk): Lab;
  /** For screens and previews. */
  srgbOf(color: Cmyk): Srgb;
  /** CIEDE2000 between the colour wanted and its print. */
  deltaE(wanted: Srgb, printed: Cmyk): number;
  /** Lab of paper white relative to the medium: L = 100. */
  readonly paper: Lab;
}
