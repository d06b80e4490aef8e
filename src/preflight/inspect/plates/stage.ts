import type { Matrix } from '../../../core/geometry.js';
import type { InkAmounts, InkGuess } from '../../../core/pdf-facts.js';
import { ALL_PLATES, type ColorSpace } from '../color-space.js';
import type { DisplayList, GraphicsState, Item } from '../display-list.js';
import type { Mask, PixelBox } from './coverage.js';
import type { ImageCache } from './image-cache.js';
import type { Layer, PlateInks } from './layer.js';

/** Ink weaker than this share leaves a pixel as it is. */
export const FAINTEST = 0.001;

/** Hears of each object of the page's own content (and its forms), before it is painted. */
export type BeforePaint = (index: number, probe: (ignore: string) => number) => void;

export interface RenderRequest {
  readonly list: DisplayList;
  /** Page space to pixels. */
  readonly toPixels: Matrix;
  readonly width: number;
  readonly height: number;
  readonly plates: readonly string[];
  readonly images: ImageCache;
  readonly beforePaint: BeforePaint;
  /** False for objects whose ground nobody asks for. */
  readonly wanted: (index: number) => boolean;
}

/** Where a stream's items are painted. */
export interface Place {
  readonly layer: Layer;
  /** Stream's space to pixels. */
  readonly matrix: Matrix;
  readonly box: PixelBox;
  /** Clips of the streams around, already as masks; multiplied with the item's own. */
  readonly clip: Mask | null;
  /** Counts towards the page's objects. */
  readonly counted: boolean;
}

/** Where one item is painted: its place, and what its own clips leave of it. */
export interface Spot {
  readonly place: Place;
  readonly clip: Mask | null;
  readonly box: PixelBox;
  /** Number of the object when its ground is asked for, else -1. */
  readonly measured: number;
}

/** What all painters of a page share. */
export interface Stage {
  readonly request: RenderRequest;
  /** What was guessed, each once. */
  readonly guesses: Set<InkGuess>;
  /** Paints the items of a form, a tile, a glyph or a mask. */
  readonly walk: (items: readonly Item[], place: Place) => void;
}

/** Ink for each plate; null leaves what is there, which is how overprint works. ISO 32000-1, 11.7.4. */
export function plateInks(
  { plates }: RenderRequest,
  inks: InkAmounts,
  space: ColorSpace,
  overprint: boolean,
  mode: GraphicsState['overprintMode'],
): PlateInks {
  const all = inks[ALL_PLATES];
  return plates.map((name) => {
    if (all !== undefined) return all;
    const amount = inks[name];
    if (!overprint) return amount ?? 0;
    if (amount === undefined) return null;
    return mode === 1 && amount === 0 && space.facts.family === 'DeviceCMYK' ? null : amount;
  });
}
