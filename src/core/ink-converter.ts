import type { Cmyk, Srgb } from './color.js';

/** CIE Lab, D50, as LittleCMS gives it. */
export interface Lab {
  readonly L: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Colours through the output profile: relative colorimetric with black point compensation.
 * Neutrals (r = g = b, give or take 2/255 as Illustrator writes them) become black ink only,
 * before any profile.
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
  /** Pixels, 3 bytes each in sRGB, to 4 bytes each (255 = solid); the same numbers as `cmykOf`. */
  cmykOfPixels(rgb: Uint8Array, neutrals: NeutralPixels): Uint8Array;
  /** CMYK pixels (255 = solid) to sRGB pixels, for previews. */
  srgbOfPixels(cmyk: Uint8Array): Uint8Array;
  /**
   * Converts pixels of another space by its embedded profile; null when the profile is broken
   * or of another kind than RGB or grey.
   */
  openSource(profile: Uint8Array): Promise<SourceConverter | null>;
}

/**
 * `exact`: neutrals print in black only, as in `cmykOf` (flat artwork). `near`: also pixels a compression
 * has tinted by a hair (logos from JPEG). `process`: four inks, as photographs need it.
 */
export type NeutralPixels = 'exact' | 'near' | 'process';

/** Pixels in the space of an embedded profile. */
export interface SourceConverter {
  readonly space: 'RGB' | 'GRAY';
  /** 3 bytes (RGB) or 1 byte (GRAY) a pixel to 4 bytes in inks. */
  cmykOfPixels(samples: Uint8Array, neutrals: NeutralPixels): Uint8Array;
  /** The same pixels in sRGB, 3 bytes each. */
  srgbOfPixels(samples: Uint8Array): Uint8Array;
}
