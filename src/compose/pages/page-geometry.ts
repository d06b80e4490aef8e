import { rect, type Rect, type Size } from '../../core/geometry.js';
import type { BaselineGrid, BoxSpec, Edge, TextFrame } from '../../core/template.js';
import { pt, type Pt } from '../../core/units.js';
import type { PageColumns } from './slab.js';

export type Side = 'left' | 'right';

/** Page 1 is a right-hand page, as in every bound book. */
export const sideOf = (page: number): Side => (page % 2 === 1 ? 'right' : 'left');

/** Height of capitals and ascenders over the leading: first lines begin this far below the frame. */
const FIRST_LINE = 0.7;

/** Lines of the grid within a text frame: the same for left and right pages. */
export interface FrameLines {
  /** Baseline of the first line. */
  readonly first: Pt;
  readonly count: number;
}

export function frameLines(frame: TextFrame, grid: BaselineGrid, trim: Size): FrameLines {
  const { step, origin } = grid;
  const first = origin + Math.ceil((frame.top + FIRST_LINE * step - origin) / step - 1e-6) * step;
  const count = Math.floor((trim.height - frame.bottom - first) / step + 1e-6) + 1;
  return { first: pt(first), count: Math.max(1, count) };
}

/** Left and right edges of the columns of a page. */
export function frameColumns(frame: TextFrame, trim: Size, side: Side): PageColumns {
  const left = side === 'right' ? frame.inner : frame.outer;
  const width = pt(trim.width - frame.inner - frame.outer);
  const full = { x: left, width };
  if (!frame.margin) return { text: full, margin: null, full };
  const { width: marginWidth, gap, side: marginSide } = frame.margin;
  const textWidth = pt(width - marginWidth - gap);
  const isRight = marginSide === 'right' || (marginSide === 'outer' && side === 'right');
  return isRight
    ? {
        text: { x: left, width: textWidth },
        margin: { x: pt(left + textWidth + gap), width: marginWidth },
        full,
      }
    : {
        text: { x: pt(left + marginWidth + gap), width: textWidth },
        margin: { x: left, width: marginWidth },
        full,
      };
}

/** The type area as a box, for what fills it freely. */
export const frameBox = (frame: TextFrame, trim: Size, side: Side): Rect =>
  rect(
    side === 'right' ? frame.inner : frame.outer,
    frame.top,
    trim.width - frame.inner - frame.outer,
    trim.height - frame.top - frame.bottom,
  );

/** A box of a page template on a real page. */
export function placeBox(
  box: BoxSpec,
  sheet: { readonly trim: Size; readonly bleed: Pt },
  side: Side,
): Rect {
  const { trim, bleed } = sheet;
  const mirrored = side === 'left';
  const left = box.left ?? (mirrored ? box.outer : box.inner);
  const rightEdge = box.right ?? (mirrored ? box.inner : box.outer);
  const [x, width] = span(left, rightEdge, box.width, trim.width, bleed);
  const [y, height] = span(box.top, box.bottom, box.height, trim.height, bleed);
  return rect(x, y, width, height);
}

/** Two of near edge, far edge and length → where it begins and how long it is. */
function span(
  near: Edge | undefined,
  far: Edge | undefined,
  length: Pt | undefined,
  total: number,
  bleed: Pt,
): readonly [number, number] {
  const nearAt = near === 'bleed' ? -bleed : near;
  const farAt = far === 'bleed' ? total + bleed : far === undefined ? undefined : total - far;
  // A length is counted from the trim edge, so that the part in the bleed comes on top.
  const extra = near === 'bleed' || far === 'bleed' ? bleed : 0;
  if (nearAt !== undefined && farAt !== undefined) return [nearAt, farAt - nearAt];
  if (nearAt !== undefined) return [nearAt, (length ?? 0) + extra];
  if (farAt !== undefined) return [farAt - (length ?? 0) - extra, (length ?? 0) + extra];
  return [0, length ?? 0];
}
