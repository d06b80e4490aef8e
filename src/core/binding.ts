import { mm, type Mm } from './units.js';

export const BINDINGS = ['saddle-stitch', 'perfect', 'none'] as const;
export type Binding = (typeof BINDINGS)[number];

/**
 * What the number of pages must be a multiple of: a stapled sheet is folded to four pages, a glued
 * leaf has two.
 */
export const PAGES_AT_ONCE: Readonly<Record<Binding, number>> = {
  'saddle-stitch': 4,
  perfect: 2,
  none: 1,
};

/** Paper of the pages between the covers. */
export interface Paper {
  /** g/m². */
  readonly grammage: number;
  /** Caliper of one leaf. */
  readonly thickness: Mm;
}

/** Caliper from mass and volume: g/m² times cm³/g is µm. `volume` is 1.0 for plain offset paper. */
export const thicknessOf = (grammage: number, volume: number): Mm => mm((grammage * volume) / 1000);

/** How a document is held together, with what the spine needs. */
export interface BoundEdge {
  readonly binding: Binding;
  /** Null when the paper is not given. */
  readonly paper: Paper | null;
  /** As the print shop has named it: comes before what is computed. Null when it has not. */
  readonly spine: Mm | null;
}

/** Front and back cover, outside and inside: they are glued around the block, not part of it. */
const COVER_PAGES = 4;
const PAGES_OF_A_LEAF = 2;

/**
 * Width of the spine of a document of `pages` pages, covers counted. Zero for bindings without
 * one; null for a glued block of unknown paper. The cover's own paper and the glue are left to the
 * print shop, which knows them: that is what `spine` is for.
 */
export function spineWidth(pages: number, { binding, paper, spine }: BoundEdge): Mm | null {
  if (binding !== 'perfect') return mm(0);
  if (spine !== null) return spine;
  if (!paper) return null;
  const leaves = Math.ceil(Math.max(0, pages - COVER_PAGES) / PAGES_OF_A_LEAF);
  return mm(leaves * paper.thickness);
}
