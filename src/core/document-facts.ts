import type { Rect, Size } from './geometry.js';
import type { Pt } from './units.js';

/** What a finished file consists of, in the short form that a report shows. */
export interface DocumentFacts {
  /** Title in the file itself; null when it has none. */
  readonly title: string | null;
  /** What the file calls itself: "PDF/X-4"; null when it claims no standard. */
  readonly claim: string | null;
  readonly version: string | null;
  /** The printing condition of the output intent; null without one. */
  readonly condition: ConditionOutline | null;
  readonly pages: readonly PageOutline[];
  /** Process inks first. */
  readonly inks: readonly InkOutline[];
  /** Highest total of all inks in one place, 1 = 100 %; null when not measured. */
  readonly inkMaximum: { readonly amount: number; readonly page: number } | null;
  readonly fonts: readonly FontOutline[];
  readonly images: readonly ImageOutline[];
}

export interface ConditionOutline {
  readonly identifier: string | null;
  /** Description of the embedded profile; null when none is embedded. */
  readonly profile: string | null;
}

export interface PageOutline {
  /** Counted from 1. */
  readonly number: number;
  /** Finished size. */
  readonly trim: Size;
  /** False when the file does not say where the page is cut, and `trim` is a guess. */
  readonly trimStated: boolean;
  /** Distance of the bleed box from the trim; null when the file states no bleed box. */
  readonly bleed: Margins | null;
  /** The media box: sheet with marks. */
  readonly media: Size;
  /** What a viewer shows; origin at the top left of the trim, y down, before turning. */
  readonly shown: Rect;
  /** Clockwise turn of the page when shown. */
  readonly turn: 0 | 90 | 180 | 270;
}

export interface Margins {
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
  readonly left: Pt;
}

export interface InkOutline {
  readonly name: string;
  /** Mean ink over all pages, 1 = solid everywhere. */
  readonly share: number;
}

export interface FontOutline {
  /** Without the six letters that mark a subset. */
  readonly name: string;
  readonly kind: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly pages: readonly number[];
}

export type ImageColor = 'gray' | 'cmyk' | 'rgb' | 'lab' | 'spot' | 'mask' | 'unknown';

export interface ImageOutline {
  readonly pixels: { readonly width: number; readonly height: number };
  readonly bits: number;
  readonly color: ImageColor;
  /** The colour comes with an ICC profile. */
  readonly profiled: boolean;
  /** The largest placement, which has the lowest resolution; null when it is not painted. */
  readonly placed: { readonly ppi: number; readonly size: Size; readonly page: number } | null;
  readonly pages: readonly number[];
}
