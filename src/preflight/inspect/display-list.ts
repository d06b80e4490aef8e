import type { Matrix } from '../../core/geometry.js';
import type { InkAmounts } from '../../core/pdf-facts.js';
import type { ColorSpace } from './color-space.js';
import type { ReadFont } from './fonts/read-font.js';
import type { Extent, Path } from './path.js';
import type { PdfDict, PdfStream } from './pdf-values.js';

/**
 * What a content stream paints, in the stream's own space (its initial CTM is the identity).
 * Forms keep their own list, so that one drawn a hundred times is interpreted once.
 */
export interface DisplayList {
  readonly items: readonly Item[];
}

export type Item = PathItem | TextItem | ImageItem | ShadingItem | FormItem;

/** Intersection of clip paths; the innermost first. */
export interface Clip {
  readonly parent: Clip | null;
  readonly path: Path;
  readonly evenOdd: boolean;
  /** Common part of the extents of this clip and all it stands in; null when nothing is left. */
  readonly extent: Extent | null;
}

export interface Paint {
  /** Equal for paints known to be the same. */
  readonly id: number;
  readonly space: ColorSpace;
  readonly components: readonly number[];
  readonly inks: InkAmounts | null;
  readonly pattern: TilingPattern | ShadingPattern | null;
}

export interface TilingPattern {
  readonly kind: 'tiling';
  readonly object: string | null;
  readonly cell: DisplayList;
  /** Pattern space to the space of the stream that holds the pattern's parent content. */
  readonly matrix: Matrix;
  readonly bbox: Extent;
  readonly stepX: number;
  readonly stepY: number;
}

export interface ShadingPattern {
  readonly kind: 'shading';
  readonly object: string | null;
  readonly shading: Shading;
  readonly matrix: Matrix;
}

export interface Shading {
  readonly object: string | null;
  readonly type: number;
  readonly space: ColorSpace;
  readonly bbox: Extent | null;
  readonly dict: PdfDict;
  /** Ink at a place of the shading's space; null outside or when the type is not followed. */
  readonly inksAt: ((x: number, y: number) => InkAmounts | null) | null;
}

export interface SoftMask {
  readonly id: number;
  readonly luminosity: boolean;
  readonly object: string | null;
  readonly list: DisplayList;
  /** Mask group's form space to the space of the stream that set it. */
  readonly matrix: Matrix;
  readonly bbox: Extent | null;
  readonly groupSpace: ColorSpace | null;
  /** Luminosity of the backdrop, 0…1. */
  readonly backdrop: number;
}

export interface TextState {
  readonly font: ReadFont | null;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** 1 = 100 %. */
  readonly scaling: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

/** Immutable: an operator makes a new one, so an item may keep the one it was painted with. */
export interface GraphicsState {
  readonly ctm: Matrix;
  readonly clip: Clip | null;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly lineWidth: number;
  readonly cap: number;
  readonly join: number;
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashPhase: number;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly blend: string;
  readonly mask: SoftMask | null;
  readonly overprintFill: boolean;
  readonly overprintStroke: boolean;
  readonly overprintMode: number;
  readonly text: TextState;
}

interface ItemBase {
  readonly state: GraphicsState;
}

export interface PathItem extends ItemBase {
  readonly kind: 'path';
  readonly path: Path;
  readonly fill: 'nonzero' | 'evenodd' | null;
  readonly stroked: boolean;
}

export interface Glyph {
  readonly code: number;
  /** Glyph space in 1/1000 em to the stream's space. */
  readonly matrix: Matrix;
}

export interface TextItem extends ItemBase {
  readonly kind: 'text';
  readonly glyphs: readonly Glyph[];
  /** What the glyphs that leave ink stand for, and blanks. */
  readonly text: string;
  readonly extent: Extent;
  /** Em square to the stream's space, for the size on the page. */
  readonly em: Matrix;
  /** Type 3 glyphs as lists, one for each of `glyphs`; null for other fonts. */
  readonly procedures: readonly (DisplayList | null)[] | null;
}

export interface ImageUse {
  readonly object: string | null;
  readonly stream: PdfStream;
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly space: ColorSpace | null;
  readonly stencil: boolean;
  readonly filters: readonly string[];
  readonly decode: readonly number[] | null;
  readonly softMask: ImageUse | null;
  /** Explicit mask (stencil) or colour key. */
  readonly mask: ImageUse | readonly number[] | null;
  readonly inline: boolean;
}

export interface ImageItem extends ItemBase {
  readonly kind: 'image';
  readonly image: ImageUse;
}

export interface ShadingItem extends ItemBase {
  readonly kind: 'shading';
  readonly shading: Shading;
}

export interface FormItem extends ItemBase {
  readonly kind: 'form';
  readonly object: string | null;
  readonly list: DisplayList;
  /** Form space to the stream's space. */
  readonly matrix: Matrix;
  readonly bbox: Extent;
  readonly group: FormGroup | null;
}

export interface FormGroup {
  readonly space: ColorSpace | null;
  readonly isolated: boolean;
  readonly knockout: boolean;
}
