import { bottom, type Rect } from '../core/geometry.js';
import type { GridFrame, GridSpec } from '../core/grid.js';
import { pt, type Pt } from '../core/units.js';
import type { TierRows } from './tier-rows.js';

/** A row of the whole grid in reading order. */
export interface GridRow {
  readonly plan: TierRows;
  /** Counted from 0 within the tier. */
  readonly index: number;
}

/** A row at its place on a page. */
export interface FlowedRow {
  readonly row: GridRow;
  readonly y: Pt;
  /** Whole cell, caption included. */
  readonly height: Pt;
  readonly heading: FlowedHeading | null;
}

export interface FlowedHeading {
  readonly baseline: Pt;
  readonly ruleY: Pt | null;
  readonly continued: boolean;
}

/** What the vertical rhythm depends on. `stretch` scales cells and gaps of the whole grid alike. */
export interface FlowMeasures {
  readonly frame: GridFrame;
  readonly spec: GridSpec;
  readonly stretch: number;
}

export const allRows = (plans: readonly TierRows[]): readonly GridRow[] =>
  plans.flatMap((plan) => Array.from({ length: plan.rows }, (_, index) => ({ plan, index })));

/** Free box of a page of the grid, counted from 0. */
export function frameOfPage(frame: GridFrame, page: number): Rect {
  if (page === 0) return frame.first;
  return page % 2 === 1 ? frame.next : (frame.nextMirrored ?? frame.next);
}

/**
 * Sets rows one below the other from the top of `box`: heading of a tier on the baseline grid,
 * rows at equal distances. Yields each row with the bottom it reaches; the caller stops when it
 * is too low.
 */
export function* flowRows(
  rows: readonly GridRow[],
  from: number,
  box: Rect,
  measures: FlowMeasures,
): Generator<FlowedRow> {
  const { spec, stretch } = measures;
  let y: number = box.y;
  for (let i = from; i < rows.length; i++) {
    const row = rows[i]!;
    const onTop = i === from;
    const opens = row.index === 0 || onTop;
    let heading: FlowedHeading | null = null;
    if (opens) {
      if (!onTop) y += spec.tierGap * stretch;
      if (row.plan.tier.title !== '') {
        heading = flowHeading(y, row.index > 0, measures);
        y = heading.baseline + spec.heading.spaceAfter;
      }
    } else {
      y += spec.rowGap * stretch;
    }
    const height = rowHeight(row.plan, measures);
    yield { row, y: pt(y), height, heading };
    y += height;
  }
}

/** Height of a cell; never more than a page can hold below a heading. */
export function rowHeight(plan: TierRows, { frame, spec, stretch }: FlowMeasures): Pt {
  const page = Math.min(frame.next.height, frame.nextMirrored?.height ?? Infinity);
  const head = spec.heading.leading + 2 * frame.baseline + spec.heading.spaceAfter;
  const wanted = plan.logoHeight * stretch + plan.captionHeight;
  return pt(Math.max(Math.min(wanted, page - head), LEAST_HEIGHT + plan.captionHeight));
}

/** Where not even this fits a finding says so; logos keep a height that can be seen, pt. */
const LEAST_HEIGHT = 14;

export const bottomOf = (flowed: FlowedRow): number => flowed.y + flowed.height;

/** True when all rows from `from` on fit into the box. */
export function fitsBox(
  rows: readonly GridRow[],
  from: number,
  box: Rect,
  measures: FlowMeasures,
): boolean {
  for (const flowed of flowRows(rows, from, box, measures)) {
    if (bottomOf(flowed) > bottom(box) + ROUNDING) return false;
  }
  return true;
}

/** Sums of lengths differ in the last bits, pt. */
export const ROUNDING = 1e-6;

function flowHeading(y: number, continued: boolean, { frame, spec }: FlowMeasures): FlowedHeading {
  const { size, leading } = spec.heading;
  // Below a rule the text keeps its leading; without one its capitals touch the top of the box.
  const earliest = y + (spec.rule ? leading : CAP_HEIGHT * size);
  const lines = Math.ceil((earliest - frame.gridOrigin) / frame.baseline - ROUNDING);
  const baseline = pt(frame.gridOrigin + lines * frame.baseline);
  return {
    baseline,
    // Hung on the text, not on the row above: rule and heading keep their distance everywhere.
    ruleY: spec.rule ? pt(baseline - leading) : null,
    continued,
  };
}

/** Height of capitals in em, usual for text faces (Source Sans 3: 0.66). */
const CAP_HEIGHT = 0.66;
