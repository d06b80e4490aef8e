import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { IDENTITY, type Matrix } from '../../../../core/geometry.js';
import type { Purpose } from '../clean-image.js';
import type { Cleaning } from '../cleaning.js';
import { dictAt } from '../clean-objects.js';
import { GRAY, type ColorSpace } from '../spaces.js';
import { keepWithin } from '../pdf-limits.js';
import { contentWriter, type ContentWriter } from './content-writer.js';

/** A content stream for the new file and what it refers to. */
export interface CleanContent {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict;
}

/** Where a content stream is painted. */
export interface Setting {
  readonly purpose: Purpose;
  /** Nesting of forms, patterns and glyphs. */
  readonly depth: number;
  /** To the page. */
  readonly matrix: Matrix;
}

export const ON_THE_PAGE: Setting = { purpose: 'ink', depth: 0, matrix: IDENTITY };

/** Real files nest at most ten. */
export const MAX_DEPTH = 28;

export type Side = 'fill' | 'stroke';

/** Colour spaces and text state, as `q` saves them. */
interface State {
  /** To the page. */
  readonly matrix: Matrix;
  readonly fill: ColorSpace;
  readonly stroke: ColorSpace;
  /** Sides whose space was chosen and no colour yet: its first colour counts only if it paints. */
  readonly unset: readonly Side[];
  readonly font: {
    readonly name: string;
    readonly embedded: boolean;
    readonly type3: boolean;
  } | null;
  readonly textMode: number;
}

/** Cleans the content of a form, a pattern or a glyph, which content in turn paints. */
export type CleanNested = (
  bytes: Uint8Array,
  source: PDFDict | undefined,
  setting: Setting,
  resources?: PDFDict,
) => Promise<CleanContent>;

/** One content stream while it is rewritten: what it came from, where it is, what was written. */
export interface Frame {
  readonly cleaning: Cleaning;
  /** Its resources in the source. */
  readonly source: PDFDict | undefined;
  readonly purpose: Purpose;
  readonly depth: number;
  readonly writer: ContentWriter;
  readonly cleanNested: CleanNested;
  state: State;
}

export function openFrame(
  cleaning: Cleaning,
  source: PDFDict | undefined,
  { purpose, depth, matrix }: Setting,
  resources: PDFDict,
  cleanNested: CleanNested,
): Frame {
  return {
    cleaning,
    source,
    purpose,
    depth,
    writer: contentWriter(cleaning.target, resources),
    cleanNested,
    state: { matrix, fill: GRAY, stroke: GRAY, unset: [], font: null, textMode: 0 },
  };
}

/** Where something that the frame paints now stands. */
export const settingOf = ({ purpose, depth, state }: Frame): Setting => ({
  purpose,
  depth,
  matrix: state.matrix,
});

/** A named resource of the source, not resolved. */
export const resourceOf = (
  { source }: Frame,
  category: string,
  name: string,
): PDFObject | undefined => dictAt(source, category)?.get(PDFName.of(name));

/** Looks up the colour spaces that the source names. */
export const namedSpacesOf =
  ({ source }: Frame) =>
  (name: string): PDFObject | undefined =>
    dictAt(source, 'ColorSpace')?.lookup(PDFName.of(name));

/** Of the page and, each time, of the forms that it paints. */
export function countOperations({ limits, log }: Cleaning, count: number): void {
  log.operations += count;
  keepWithin(limits, 'pdf-operations', log.operations);
}
