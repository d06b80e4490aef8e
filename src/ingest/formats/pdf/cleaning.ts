import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { ArtworkColor } from '../../../core/artwork.js';
import type { Cmyk, InkColor, Srgb } from '../../../core/color.js';
import { limitInk } from '../../../color/ink-limit.js';
import { totalInk } from '../../../core/color.js';
import type { InputLimits } from '../../../core/input-limits.js';
import type { InkConverter } from '../../../core/ink-converter.js';
import type { SpotInk } from '../../../core/participant.js';

/** What cleaning a page needs, and what it learns on the way. One for each file. */
export interface Cleaning {
  readonly source: PDFContext;
  readonly target: PDFContext;
  readonly inks: InkConverter;
  /** Exact inks by `#rrggbb`. */
  readonly exact: Readonly<Record<string, InkColor>>;
  readonly houseInks: readonly SpotInk[];
  readonly inkLimit: number;
  readonly limits: InputLimits;
  /** Of the page, in square points. */
  readonly pageArea: number;
  /** Photographs keep grey in four inks. */
  readonly purpose: 'logo' | 'figure';
  /** Tags of the layers that are switched off. */
  readonly hiddenLayers: ReadonlySet<string>;
  readonly log: CleaningLog;
  /** What was made of a source object, so that it is copied once and cycles end. */
  readonly copies: Map<string, PDFRef>;
  /** Painting operations of what is in `copies`, counted as often as they are painted. */
  readonly weights: Map<string, number>;
  /** Forms and patterns that are being copied just now. */
  readonly open: Set<string>;
}

/** An image where it is painted first. */
export interface PlacedImage {
  readonly pixels: number;
  /** In square points of the page. */
  readonly area: number;
  /** Along the side with fewer. */
  readonly pixelsPerPoint: number;
}

/** Filled while cleaning; turned into findings afterwards. */
export interface CleaningLog {
  readonly colors: Map<string, ArtworkColor>;
  readonly rgb: Set<string>;
  readonly spotsKept: Set<string>;
  readonly spotsMixed: Set<string>;
  readonly fontsMissing: Set<string>;
  readonly unsupported: Set<string>;
  readonly images: PlacedImage[];
  /** Copied graphics states that carry an overprint mode. */
  readonly overprintStates: PDFObject[];
  painted: number;
  /** Of the page and, each time, of the forms that it paints. */
  operations: number;
  highestInk: number;
  hidden: number;
}

export const emptyLog = (): CleaningLog => ({
  colors: new Map(),
  rgb: new Set(),
  spotsKept: new Set(),
  spotsMixed: new Set(),
  fontsMissing: new Set(),
  unsupported: new Set(),
  images: [],
  overprintStates: [],
  painted: 0,
  operations: 0,
  highestInk: 0,
  hidden: 0,
});

/** Inks of an RGB colour: what the designer says, else by the output profile. */
export function inkOfRgb(cleaning: Cleaning, color: Srgb): InkColor {
  const key = hexOf(color);
  const { log } = cleaning;
  const given = cleaning.exact[key];
  const ink = given ? printable(cleaning, given) : limited(cleaning, cleaning.inks.cmykOf(color));
  log.rgb.add(key);
  const printed = ink.kind === 'cmyk' ? ink : alternateOf(cleaning, ink.ink, ink.tint);
  note(log, { source: key, printed, deltaE: cleaning.inks.deltaE(color, printed) });
  return ink;
}

/** CMYK numbers of the file: kept, unless the paper does not take so much ink. */
export function inkOfCmyk(cleaning: Cleaning, color: Cmyk): Cmyk {
  const printed = limited(cleaning, color);
  const parts = [color.c, color.m, color.y, color.k].map((part) => Math.round(part * 1000) / 1000);
  note(cleaning.log, { source: `DeviceCMYK ${parts.join(' ')}`, printed, deltaE: null });
  return printed;
}

/** A tint of a house ink that has a plate of its own, else its mixture. */
export function printable(cleaning: Cleaning, ink: InkColor): InkColor {
  if (ink.kind === 'cmyk') return ink;
  const house = houseInk(cleaning, ink.ink);
  if (house?.print === 'spot') {
    cleaning.log.spotsKept.add(house.name);
    return { kind: 'spot', ink: house.name, tint: ink.tint };
  }
  return alternateOf(cleaning, ink.ink, ink.tint);
}

/** The house's ink of this name; capitals and spaces do not count ("Pantone 3025C"). */
export function houseInk(
  { houseInks }: Pick<Cleaning, 'houseInks'>,
  name: string,
): SpotInk | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '');
  return houseInks.find((ink) => plain(ink.name) === plain(name));
}

export function note(log: CleaningLog, color: ArtworkColor): void {
  // Gradients and pictures name thousands of colours; a report shows a few.
  if (log.colors.size < 64 && !log.colors.has(color.source)) log.colors.set(color.source, color);
}

export function limited({ inkLimit, log }: Cleaning, color: Cmyk): Cmyk {
  log.highestInk = Math.max(log.highestInk, totalInk(color));
  return limitInk(color, inkLimit);
}

function alternateOf(cleaning: Cleaning, name: string, tint: number): Cmyk {
  const { c, m, y, k } = houseInk(cleaning, name)?.alternate ?? { c: 0, m: 0, y: 0, k: 1 };
  return { kind: 'cmyk', c: c * tint, m: m * tint, y: y * tint, k: k * tint };
}

export const hexOf = ({ r, g, b }: Srgb): string =>
  `#${[r, g, b]
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
