import type { InkColor } from '../../core/color.js';
import type { PathData } from '../../core/drawing.js';
import type { Size } from '../../core/geometry.js';
import type { PageItem, ShapeItem } from '../../core/page.js';
import { mm, pt, ptFromMm, type Pt } from '../../core/units.js';

/** What marks are drawn around: one page, in layout coordinates (trim's top-left is the origin). */
export interface MarkSheet {
  readonly trim: Size;
  readonly bleed: Pt;
  /** Where the sheet is folded, from the left edge of the trim. */
  readonly folds: readonly Pt[];
  /** "Titel · Seite 3 · FOGRA39 · 2021-11-15". */
  readonly info: string;
  /** Sets the info line in a font of the document. */
  readonly setInfo: (text: string, x: Pt, y: Pt) => PageItem;
}

/** Prints on every plate, so that plates can be laid over each other. */
export const REGISTRATION: InkColor = { kind: 'spot', ink: 'All', tint: 1 };

/** Ink name of `REGISTRATION`. Source: ISO 32000-1, 8.6.6.4. */
export const ALL_PLATES = 'All';

/** Clear of the bleed, so that a mark never shows in a page that is cut inaccurately. */
export const MARK_OFFSET: Pt = ptFromMm(mm(3));

export const MARK_LENGTH: Pt = ptFromMm(mm(5));

/** Room around the bleed that all marks together need. */
export const SLUG: Pt = ptFromMm(mm(10));

const MARK_WIDTH = pt(0.25);

/** A hairline on all plates, dashed where nothing is cut. */
export const markLine = (path: PathData, dash: readonly Pt[] = []): ShapeItem => ({
  kind: 'shape',
  role: { kind: 'artifact', type: 'Layout' },
  path,
  fill: null,
  rule: 'nonzero',
  stroke: {
    color: REGISTRATION,
    width: MARK_WIDTH,
    cap: 'butt',
    join: 'miter',
    miterLimit: 10,
    dash,
    dashOffset: 0,
  },
  opacity: 1,
});

/** A patch of the colour bar. */
export const markPatch = (x: number, y: number, size: number, fill: InkColor): ShapeItem => ({
  kind: 'shape',
  role: { kind: 'artifact', type: 'Layout' },
  path: [['M', x, y], ['L', x + size, y], ['L', x + size, y + size], ['L', x, y + size], ['Z']],
  fill,
  rule: 'nonzero',
  stroke: null,
  opacity: 1,
});

export const segment = (x1: number, y1: number, x2: number, y2: number): PathData => [
  ['M', x1, y1],
  ['L', x2, y2],
];
