import type { ArtworkColor, ArtworkFormat, OpticalMeasure } from './artwork.js';
import type { Finding } from './finding.js';
import type { Rect } from './geometry.js';
import type { Kind } from './participant.js';
import type { Mm, Pt } from './units.js';

/** Everything that is seen in one file of artwork, on its own, wherever it may be placed later. */
export interface LogoFacts {
  /** As the user named it. */
  readonly file: string;
  readonly bytes: number;
  /** Whose logo it is, when the project says so. */
  readonly owner: LogoOwner | null;
  /** Registered name of the printing condition that the colours are meant for. */
  readonly condition: string;
  readonly limits: LogoLimits;
  /** Null when the file cannot be used; the findings say why. */
  readonly artwork: LogoView | null;
  readonly findings: readonly Finding[];
}

export interface LogoOwner {
  readonly name: string;
  readonly official: string;
  readonly kind: Kind;
}

/** House numbers that a logo is held against. */
export interface LogoLimits {
  /** Total ink, 3 = 300 %. */
  readonly totalInk: number;
  readonly imagePpi: number;
  readonly imagePpiError: number;
  readonly minLine: Pt;
}

/** What the file shows. Lengths without a unit are the file's own units. */
export interface LogoView {
  readonly format: ArtworkFormat;
  readonly vector: boolean;
  readonly sheet: Rect;
  readonly visible: Rect;
  /** Empty rim that is left out, as shares of the sheet's width and height. */
  readonly rim: Sides;
  readonly colors: readonly LogoColor[];
  readonly spots: readonly string[];
  /** Highest total ink of a solid as it will be printed, 3 = 300 %. */
  readonly maxInk: number;
  readonly measure: OpticalMeasure;
  /** Narrowest width at which the finest line holds on the plate; null when it has no lines. */
  readonly legibleFrom: Mm | null;
  /** For pixels: what they are and how far they reach; null for drawings. */
  readonly resolution: LogoResolution | null;
  readonly sizes: readonly LogoSize[];
  readonly changes: readonly LogoChange[];
}

export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A colour of the file, what it becomes, and how that looks on a screen. */
export interface LogoColor extends ArtworkColor {
  /** `#rrggbb` of the inks by the profile. */
  readonly shown: string;
}

export interface LogoResolution {
  /** Of the visible part. */
  readonly width: number;
  readonly height: number;
  /** Widest width at the resolution that nobody has to accept. */
  readonly sharpUpTo: Mm;
  /** Widest width at which it may be printed at all. */
  readonly printableUpTo: Mm;
}

/** What becomes of the logo at one placed width. */
export interface LogoSize {
  readonly width: Mm;
  readonly height: Mm;
  /** Null for drawings. */
  readonly ppi: number | null;
  /** Width of the finest line; null when it has no lines. */
  readonly stroke: Pt | null;
  /** Optical area in square millimetres: ink closed by 0.7 mm, weighed by contrast. */
  readonly opticalArea: number;
}

/** What was done to the file on its way into print, besides what the findings tell. */
export type LogoChange =
  | { readonly kind: 'trimmed'; readonly rim: Sides }
  /** Colours of a screen that became four inks. */
  | { readonly kind: 'converted'; readonly count: number }
  /** Neutral tones that became black ink alone. */
  | { readonly kind: 'black-only'; readonly count: number }
  /** Colours with exact values from the YAML. */
  | { readonly kind: 'exact'; readonly count: number }
  /** Spot inks that keep a plate of their own. */
  | { readonly kind: 'spot'; readonly inks: readonly string[] };
