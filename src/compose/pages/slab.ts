import type { InkColor } from '../../core/color.js';
import type { PageItem } from '../../core/page.js';
import type { Pt } from '../../core/units.js';

/**
 * A piece of the text column that is never cut: a line, a heading, a table row, a figure.
 * Heights are whole lines of the baseline grid, so whatever stands above, text stays on it.
 */
export interface Slab {
  /** Lines of the grid. */
  readonly height: number;
  /** Empty lines above; dropped at the head of a page. The larger of `after` and `before` counts. */
  readonly before: number;
  readonly after: number;
  /** What follows stands right below, whatever it asks for: a heading is part of its text. */
  readonly clings: boolean;
  /** Cost of a page break behind this slab: 0 welcome, `FORBIDDEN` only when nothing else is possible, `FORCED` must. */
  readonly breakAfter: number;
  /** Keys of the footnotes called in it, in order. */
  readonly notes: readonly string[];
  /** Ids that references point to, with the line within the slab. */
  readonly targets: readonly SlabTarget[];
  /** Set out at the place given. */
  readonly paint: (at: SlabPlace) => readonly PageItem[];
  /** Tinted ground that neighbouring slabs share. */
  readonly ground: Ground | null;
  /** Set again at the head of a page when the break falls before this slab. */
  readonly repeats: Slab | null;
  /** Figures called here that may stand elsewhere. */
  readonly floats: readonly FloatSlab[];
  /** Other settings of the paragraph that begins with this slab. */
  readonly variants: readonly SlabVariant[];
  /** A line that ends in a torn word, where its paragraph can be set anew. */
  readonly torn: TornLine | null;
}

export interface TornLine {
  /** Slabs of the paragraph above. */
  readonly above: number;
  /** All slabs of the paragraph, as many, with a whole word at this end; null where that does not please. */
  readonly mended: () => readonly Slab[] | null;
}

/** A paragraph set a line shorter or longer. */
export interface SlabVariant {
  /** Slabs that it stands for, counted from the one that carries it. */
  readonly replaces: number;
  readonly slabs: readonly Slab[];
  /** Lines more (> 0) or less than the best setting. */
  readonly delta: number;
  /** What the worse word spaces cost, on the scale of page costs. */
  readonly cost: number;
}

export interface SlabTarget {
  readonly id: string;
  readonly line: number;
}

/** A figure that looks for its place on this page or a later one. */
export interface FloatSlab {
  readonly prefers: 'here' | 'top' | 'bottom';
  readonly slab: Slab;
}

/** Tint behind a box; where the box breaks, each page gets its own. */
export interface Ground {
  readonly key: number;
  readonly fill: InkColor;
  readonly bar: InkColor | null;
  /** From the text column's left edge. */
  readonly x: Pt;
  readonly width: Pt;
}

/** Where a slab stands. */
export interface SlabPlace {
  /** Left edge of the text column. */
  readonly x: Pt;
  /** Baseline of the slab's first grid line. */
  readonly baseline: Pt;
  readonly page: PageFacts;
}

/** What a slab may know of its page. */
export interface PageFacts {
  /** Counted from 1 in print order. */
  readonly number: number;
  readonly side: 'left' | 'right';
  readonly columns: PageColumns;
}

/** The columns of a type area, from the trim box's left edge. */
export interface PageColumns {
  readonly text: Column;
  readonly margin: Column | null;
  /** Text and margin column together. */
  readonly full: Column;
}

export interface Column {
  readonly x: Pt;
  readonly width: Pt;
}

export const FORBIDDEN = 100_000;
export const FORCED = -Infinity;

/** A slab with the usual defaults. */
export const slab = (own: Partial<Slab> & Pick<Slab, 'height' | 'paint'>): Slab => ({
  before: 0,
  after: 0,
  clings: false,
  breakAfter: 0,
  notes: [],
  targets: [],
  ground: null,
  repeats: null,
  floats: [],
  variants: [],
  torn: null,
  ...own,
});
