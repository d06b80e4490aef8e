import type { InkColor } from './color.js';
import type { PathData, StrokeStyle } from './drawing.js';
import type { Matrix, Rect, Size } from './geometry.js';
import type { Pt } from './units.js';

/** A finished layout: each edition is painted from one. */
export interface PagedDocument {
  readonly trim: Size;
  readonly bleed: Pt;
  /** Where the sheet is folded, from the left edge of the trim; absent for single pages. */
  readonly folds?: readonly Pt[];
  /** In print order; the cover is page 1. */
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /** Reading order and meaning of all content. */
  readonly structure: StructNode;
  readonly meta: DocumentMeta;
}

export interface DocumentMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly lang: string;
}

export interface Page {
  /** Counted from 1 in print order. */
  readonly number: number;
  /** As printed and as the contents say; null on pages without. */
  readonly folio: string | null;
  readonly side: 'left' | 'right';
  /** Name of the page template. */
  readonly template: string;
  /** In paint order, from the back to the front. */
  readonly items: readonly PageItem[];
}

export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
  readonly y: Pt;
  readonly children: readonly OutlineEntry[];
}

/** Standard structure types of ISO 32000-1, 14.8.4, as far as we use them. */
export const STRUCT_TYPES = [
  'Document',
  'Part',
  'Sect',
  'Div',
  'H1',
  'H2',
  'H3',
  'H4',
  'P',
  'L',
  'LI',
  'Lbl',
  'LBody',
  'Table',
  'THead',
  'TBody',
  'TR',
  'TH',
  'TD',
  'Figure',
  'Caption',
  'BlockQuote',
  'Note',
  'Reference',
  'Link',
  'TOC',
  'TOCI',
  'Span',
  'Aside',
  'Index',
] as const;
export type StructType = (typeof STRUCT_TYPES)[number];

export interface StructNode {
  /** Unique in the document; items refer to it. */
  readonly id: number;
  readonly type: StructType;
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: 'Row' | 'Column';
  readonly children: readonly StructNode[];
}

/** What an item means: content of a structure node, or an artifact. ISO 32000-1, 14.8.2.2. */
export type ItemRole =
  | { readonly kind: 'content'; readonly node: number }
  | { readonly kind: 'artifact'; readonly type: 'Pagination' | 'Layout' | 'Background' };

export type PageItem = TextItem | ShapeItem | ArtworkItem;

/** One set line (or a piece of it): glyphs at their final places. */
export interface TextItem {
  readonly kind: 'text';
  readonly role: ItemRole;
  /** Left end of the first glyph on the baseline. */
  readonly x: Pt;
  readonly y: Pt;
  /** Counter-clockwise in degrees around (x, y); 0 for running text. */
  readonly rotate: number;
  readonly runs: readonly GlyphRun[];
  /**
   * How the line ends, for text extraction: a word broken by a hyphen that is not in the text,
   * a space (the next line goes on), nothing because the word itself goes on (after its own
   * hyphen or within an address), or nothing more to come.
   */
  readonly end: LineEnd;
  /** Where a click leads, for the screen edition. */
  readonly link?: LinkTarget;
}

export type LineEnd = 'hyphen' | 'space' | 'join' | 'stop';

export type LinkTarget =
  | { readonly kind: 'page'; readonly page: number; readonly y: Pt }
  | { readonly kind: 'url'; readonly url: string };

/** Glyphs of one font, size and colour, set one after the other. */
export interface GlyphRun {
  /** Key of the font in the font book. */
  readonly font: string;
  readonly size: Pt;
  readonly color: InkColor;
  /** Baseline shift, positive is up (superscripts without own glyphs). */
  readonly rise: Pt;
  /** Horizontal expansion of the glyphs, 1 = none (microtypography, ±1.5 %). */
  readonly stretch: number;
  readonly glyphs: readonly SetGlyph[];
}

export interface SetGlyph {
  /** Glyph index in the font. */
  readonly id: number;
  /** Characters it stands for in copied text; empty for the second part of a cluster. */
  readonly text: string;
  /** Distance to the next glyph in points: width, kerning, tracking and justification included. */
  readonly advance: number;
  /** Set for a hyphen that hyphenation added: extracted as U+00AD. */
  readonly softHyphen?: true;
}

/** Area or line of the design. */
export interface ShapeItem {
  readonly kind: 'shape';
  readonly role: ItemRole;
  readonly path: PathData;
  readonly fill: InkColor | null;
  readonly rule: 'nonzero' | 'evenodd';
  readonly stroke: (StrokeStyle & { readonly color: InkColor }) | null;
  readonly opacity: number;
}

/** A drawing from the store, placed. */
export interface ArtworkItem {
  readonly kind: 'artwork';
  readonly role: ItemRole;
  /** Key of the drawing. */
  readonly drawing: string;
  /** Drawing's user space to the page. */
  readonly transform: Matrix;
  /** Cut to this box; null for none. */
  readonly clip: Rect | null;
  /** Box of what is visible, on the page: for reports and overlays. */
  readonly visible: Rect;
  /** Participant id or figure file. */
  readonly subject: string;
}
