import type { InkColor } from './color.js';
import { bottom, right, type Matrix, type Rect } from './geometry.js';

/**
 * Artwork ready to be painted: every colour an ink colour, every reference resolved,
 * no text, no CSS, no units. User space: the artwork's own, y down.
 * What a drawing promises is listed in `src/ingest/ARTWORK.md`.
 */
export type Drawing = FlatSvgDrawing | VectorDrawing | ImageDrawing | PdfDrawing;

/** A normalised SVG of solid paths only; svg-to-pdfkit paints it. `inks` maps each `#rrggbb`. */
export interface FlatSvgDrawing {
  readonly kind: 'flat-svg';
  readonly svg: string;
  readonly inks: Readonly<Record<string, InkColor>>;
}

/** A tree for our own painter. */
export interface VectorDrawing {
  readonly kind: 'vector';
  readonly root: DrawGroup;
}

/** Pixels that fill the drawing's view box, first row on top. */
export interface ImageDrawing {
  readonly kind: 'image';
  readonly image: InkImage;
}

/** A one-page PDF whose page is the artwork: colours already mapped, page box = view box. */
export interface PdfDrawing {
  readonly kind: 'pdf';
  readonly bytes: Uint8Array;
  /** Page coordinates (PDF axes, y up) to the drawing's user space. */
  readonly matrix: Matrix;
}

/** Path data in absolute coordinates; `Z` closes. Flat array: operator, then its numbers. */
export type PathData = readonly (
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']
)[];

/** The outline of a rectangle, closed. */
export const rectPath = (box: Rect): PathData => [
  ['M', box.x, box.y],
  ['L', right(box), box.y],
  ['L', right(box), bottom(box)],
  ['L', box.x, bottom(box)],
  ['Z'],
];

export type DrawNode = DrawGroup | DrawPath | DrawImage;

export const BLEND_MODES = [
  'Normal',
  'Multiply',
  'Screen',
  'Overlay',
  'Darken',
  'Lighten',
  'ColorDodge',
  'ColorBurn',
  'HardLight',
  'SoftLight',
  'Difference',
  'Exclusion',
  'Hue',
  'Saturation',
  'Color',
  'Luminosity',
] as const;
export type BlendMode = (typeof BLEND_MODES)[number];

/** `opacity` < 1, `blend` ≠ Normal, `isolated` or a mask make it a transparency group. */
export interface DrawGroup {
  readonly kind: 'group';
  readonly transform: Matrix;
  readonly opacity: number;
  readonly blend: BlendMode;
  readonly isolated: boolean;
  /** Hard clips, all of them apply (intersection). Coordinates: inside `transform`. */
  readonly clips: readonly DrawClip[];
  readonly mask: DrawMask | null;
  readonly children: readonly DrawNode[];
}

/** Union of paths, each already in the group's coordinates. */
export interface DrawClip {
  readonly path: PathData;
  readonly rule: 'nonzero' | 'evenodd';
}

/** Soft mask: grey picture; `luminosity` as SVG defines it from the source's RGB, or alpha. */
export interface DrawMask {
  readonly type: 'luminosity' | 'alpha';
  /** Drawing of the mask. For luminosity the colours are greys: cmyk(0,0,0,1-luminance). */
  readonly content: DrawGroup;
  readonly box: Rect;
}

export interface DrawPath {
  readonly kind: 'path';
  readonly path: PathData;
  readonly transform: Matrix;
  readonly fill: (DrawPaint & { readonly rule: 'nonzero' | 'evenodd' }) | null;
  readonly stroke: (DrawPaint & StrokeStyle) | null;
  /** SVG `paint-order`: stroke below the fill. */
  readonly strokeFirst: boolean;
}

export interface DrawPaint {
  readonly paint: Paint;
  readonly opacity: number;
}

export interface StrokeStyle {
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
}

export type Paint = SolidPaint | GradientPaint | PatternPaint;

export interface SolidPaint {
  readonly kind: 'solid';
  readonly color: InkColor;
}

/** Stops are already sampled densely enough that linear interpolation in CMYK is right. */
export interface GradientPaint {
  readonly kind: 'gradient';
  readonly shape:
    | {
        readonly type: 'linear';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
      }
    | {
        readonly type: 'radial';
        readonly cx: number;
        readonly cy: number;
        readonly r: number;
        readonly fx: number;
        readonly fy: number;
        readonly fr: number;
      };
  /** Gradient space to the path's user space. */
  readonly transform: Matrix;
  readonly spread: 'pad' | 'reflect' | 'repeat';
  readonly stops: readonly GradientStop[];
}

export interface GradientStop {
  /** 0…1, ascending. */
  readonly offset: number;
  readonly color: InkColor;
  readonly opacity: number;
}

export interface PatternPaint {
  readonly kind: 'pattern';
  /** One cell in pattern space. */
  readonly cell: Rect;
  readonly transform: Matrix;
  readonly content: DrawGroup;
}

export interface DrawImage {
  readonly kind: 'image';
  readonly image: InkImage;
  /** Unit square (y down) to user space. */
  readonly transform: Matrix;
  readonly opacity: number;
}

/** 8-bit pixels in inks, rows from the top. */
export interface InkImage {
  readonly width: number;
  readonly height: number;
  /** `cmyk`: 4 bytes a pixel, 255 = solid. `gray`: 1 byte, 0 = black (PDF DeviceGray). */
  readonly space: 'cmyk' | 'gray';
  /** Deflated (zlib) samples. */
  readonly data: Uint8Array;
  /** Deflated 8-bit opacity, or null when opaque. */
  readonly alpha: Uint8Array | null;
}
