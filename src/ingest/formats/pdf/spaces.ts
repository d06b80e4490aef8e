import type { PDFObject } from '@cantoo/pdf-lib';
import { cmyk, type InkColor, type Srgb } from '../../../core/color.js';
import { inkOfCmyk, inkOfRgb, type Cleaning } from './cleaning.js';

/** What becomes of a colour space. Components are in the space's own range. */
export type ColorSpace = DeviceSpace | ConvertedSpace | KeptSpace | IndexedSpace | PatternSpace;

/** Stays, or becomes the device space of the same numbers. */
export interface DeviceSpace {
  readonly kind: 'gray' | 'cmyk';
  readonly components: 1 | 4;
}

/** Becomes process inks, colour by colour. */
export interface ConvertedSpace {
  readonly kind: 'converted';
  readonly components: number;
  readonly initial: readonly number[];
  /** Lowest and highest value of each component, as images decode to. */
  readonly ranges: readonly number[];
  readonly inkOf: (values: readonly number[]) => InkColor;
  /** For luminosity masks, which want the light and not the ink. */
  readonly srgbOf: (values: readonly number[]) => Srgb;
  /** RGB pixels are converted all at once. */
  readonly pixels: 'srgb' | 'single';
}

/** Separation or DeviceN whose inks have plates; `object` is its definition in the new file. */
export interface KeptSpace {
  readonly kind: 'kept';
  readonly components: number;
  readonly object: PDFObject;
}

export interface IndexedSpace {
  readonly kind: 'indexed';
  readonly base: Exclude<ColorSpace, IndexedSpace | PatternSpace>;
  readonly high: number;
  readonly table: Uint8Array;
}

export interface PatternSpace {
  readonly kind: 'pattern';
  /** Space of the colour of an uncoloured pattern. */
  readonly under: ColorSpace | null;
}

export const GRAY: DeviceSpace = { kind: 'gray', components: 1 };
export const CMYK: DeviceSpace = { kind: 'cmyk', components: 4 };

/** DeviceRGB is read as sRGB, as everybody does who shows it on a screen. */
export const rgbSpace = (cleaning: Cleaning): ConvertedSpace => ({
  kind: 'converted',
  components: 3,
  initial: [0, 0, 0],
  ranges: [0, 1, 0, 1, 0, 1],
  inkOf: (values) => inkOfRgb(cleaning, srgb(values)),
  srgbOf: srgb,
  pixels: 'srgb',
});

export const srgb = ([r = 0, g = 0, b = 0]: readonly number[]): Srgb => ({
  kind: 'srgb',
  r: unit(r),
  g: unit(g),
  b: unit(b),
});

export const unit = (value: number): number => Math.min(1, Math.max(0, value));

/** Inks of a colour in a space that is no pattern and no palette. */
export function inkOfSpace(
  cleaning: Cleaning,
  space: DeviceSpace | ConvertedSpace | KeptSpace,
  values: readonly number[],
): InkColor {
  const [first = 0, m = 0, y = 0, k = 0] = values;
  switch (space.kind) {
    case 'gray':
      return cmyk(0, 0, 0, 1 - unit(first));
    case 'cmyk':
      return inkOfCmyk(cleaning, cmyk(unit(first), unit(m), unit(y), unit(k)));
    case 'converted':
      return space.inkOf(values);
    case 'kept':
      // A separation as the alternate of another one is forbidden (ISO 32000-1, 8.6.6.4).
      return cmyk(0, 0, 0, unit(first));
  }
}
