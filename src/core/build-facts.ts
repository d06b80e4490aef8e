import type { Binding } from './binding.js';
import type { LooseDate } from './participant.js';
import type { Mm } from './units.js';

/** What a run knows of its result, for the last lines of the report. */
export interface BuildFacts {
  readonly title: string;
  /** Readable name of the printing condition: "ISO Coated v2 300% (basICColor)". */
  readonly condition: string;
  /** Logos placed, by kind, and participants whose logo could not be placed. */
  readonly logos: { readonly vector: number; readonly raster: number; readonly missing: number };
  /** Last day to join, for "Beitrittsfrist in 12 Tagen". */
  readonly deadline?: LooseDate;
  readonly buildDate: Date;
  readonly binding: Binding;
  /** Width of the spine, zero for bindings without one; null when the paper is not known. */
  readonly spine: Mm | null;
  /** Pages that carry the logos, counted from 1. */
  readonly declarationPages: readonly number[];
}
