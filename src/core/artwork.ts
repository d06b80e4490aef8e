import type { Cmyk } from './color.js';
import type { Rect } from './geometry.js';

/** How the file was recognised, by its bytes. */
export const ARTWORK_FORMATS = [
  'svg',
  'pdf',
  'eps',
  'png',
  'jpeg',
  'tiff',
  'webp',
  'gif',
  'avif',
] as const;
export type ArtworkFormat = (typeof ARTWORK_FORMATS)[number];

/**
 * A logo or figure, resolved and measured, without knowledge of where it will stand.
 * All lengths in the drawing's own units; see `src/ingest/ARTWORK.md` for what is promised.
 */
export interface Artwork {
  /** Participant id or figure file. */
  readonly id: string;
  readonly file: string;
  readonly format: ArtworkFormat;
  /** Key of the `Drawing` in the store (`loadDrawing`). */
  readonly drawing: string;
  /** Key of the `ReferencePicture` in the store (`loadReference`). */
  readonly reference: string;
  readonly vector: boolean;
  /** The drawing's user space as the file states it. */
  readonly viewBox: Rect;
  /** Box of what is visible on paper, within `viewBox` up to stroke width. */
  readonly visible: Rect;
  /** Pixels per unit of user space; null for vectors without images. */
  readonly pixelsPerUnit: number | null;
  readonly measure: OpticalMeasure;
  readonly colors: readonly ArtworkColor[];
  /** Names of spot inks that the drawing paints. */
  readonly spots: readonly string[];
  /** Largest total ink of a solid in the drawing, 3 = 300 %. */
  readonly maxInk: number;
  /** Set where transparency was mixed with paper white: on anything else it would look wrong. */
  readonly needsPaper?: true;
  /** Thinnest visible stroke or stem, units; null when not measurable. */
  readonly thinnestStroke: number | null;
}

/**
 * What the eye sees of the visible box, measured on a rendering on paper white.
 * Sampled over placed widths, since closing by 0.7 mm depends on the size.
 */
export interface OpticalMeasure {
  /** Optical area as share of the visible box, by placed width in mm, ascending; interpolate. */
  readonly coverage: readonly { readonly widthMm: number; readonly share: number }[];
  /** Centre of optical mass within the visible box, 0…1 from top-left. */
  readonly center: { readonly x: number; readonly y: number };
  /** Baseline of a wordmark as share of the visible height from the top; null when there is none. */
  readonly baseline: number | null;
  /** Contrast of the ink to the paper, 0…1, mean over the ink. */
  readonly contrast: number;
}

/** A colour of the file and what it becomes. */
export interface ArtworkColor {
  /** As in the file: `#rrggbb`, `DeviceCMYK 1 0 0 0`, spot name. */
  readonly source: string;
  readonly printed: Cmyk;
  /** ΔE00 between source and print; null where the source is no colorimetric value. */
  readonly deltaE: number | null;
}

/** Aspect ratio width : height of the visible artwork. */
export const aspectOf = (artwork: Pick<Artwork, 'visible'>): number =>
  artwork.visible.width / artwork.visible.height;
