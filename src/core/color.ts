/** Process colour of the press; components 0 (no ink) … 1 (solid). */
export interface Cmyk {
  readonly kind: 'cmyk';
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

/** A declared spot ink (`print.yaml`, `inks`) at a tint of 0…1. */
export interface Spot {
  readonly kind: 'spot';
  readonly ink: string;
  readonly tint: number;
}

/** sRGB as artwork brings it, components 0…1; never reaches `paint/`. */
export interface Srgb {
  readonly kind: 'srgb';
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** What can be printed. */
export type InkColor = Cmyk | Spot;

export const cmyk = (c: number, m: number, y: number, k: number): Cmyk => ({
  kind: 'cmyk',
  c,
  m,
  y,
  k,
});

/** Black text and line art: one plate only, so that misregister cannot show. */
export const BLACK: Cmyk = cmyk(0, 0, 0, 1);

export const PAPER_WHITE: Cmyk = cmyk(0, 0, 0, 0);

/** Total ink of a process colour, 0…4. */
export const totalInk = (color: Cmyk): number => color.c + color.m + color.y + color.k;
