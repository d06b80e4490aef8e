import { invariant } from '../core/assert.js';
import { bottom, type Rect } from '../core/geometry.js';
import type { GridFrame, GridSpec } from '../core/grid.js';
import { breakPages } from './break-pages.js';
import {
  allRows,
  bottomOf,
  fitsBox,
  flowRows,
  frameOfPage,
  ROUNDING,
  type FlowMeasures,
  type FlowedRow,
  type GridRow,
} from './flow-rows.js';
import type { TierRows } from './tier-rows.js';

/** The arrangement in rows; the logos in them are not sized yet. */
export interface GridLayout {
  readonly plans: readonly TierRows[];
  readonly measures: FlowMeasures;
  /** Rows by page; a page may be empty when the first frame is too low. */
  readonly pages: readonly (readonly FlowedRow[])[];
}

/**
 * Chooses rasters of all tiers, the common stretch of cells and gaps, and the page breaks by one
 * cost over the whole grid: a logo more in each row of one tier may save the page for all.
 */
export function chooseLayout(
  alternatives: readonly (readonly TierRows[])[],
  frame: GridFrame,
  spec: GridSpec,
): GridLayout {
  let best: Choice | null = null;
  for (const plans of combinations(alternatives)) {
    const rows = allRows(plans);
    const cost = plans.reduce((sum, plan) => sum + plan.cost, 0) + orderCost(plans, spec);
    for (const option of verticalOptions(rows, frame, spec)) {
      const total = cost + option.cost;
      if (best && total >= best.cost - ROUNDING) continue;
      const measures = { frame, spec, stretch: option.stretch };
      best = { layout: { plans, measures }, starts: option.starts, rows, cost: total };
    }
  }
  invariant(best, 'every tier has a raster, and every grid a stretch');
  const { layout, starts, rows } = best;
  const pages = starts.map((start, page) => {
    const end = starts[page + 1] ?? rows.length;
    const box = frameOfPage(frame, page);
    return [...flowRows(rows.slice(0, end), start, box, layout.measures)];
  });
  return { ...layout, pages };
}

/** A tier that the design makes lighter than the one above must not get wider cells than that. */
function orderCost(plans: readonly TierRows[], spec: GridSpec): number {
  return plans.reduce((sum, plan, i) => {
    const above = plans[i - 1];
    if (!above) return sum;
    const wider = Math.log(plan.cellWidth / above.cellWidth);
    const wanted = Math.log(columnsOf(above, spec) / columnsOf(plan, spec));
    return sum + Math.max(0, wider - Math.max(0, wanted));
  }, 0);
}

const columnsOf = ({ tier }: TierRows, spec: GridSpec): number => spec.sizes[tier.size].columns;

interface Choice {
  readonly layout: Omit<GridLayout, 'pages'>;
  readonly rows: readonly GridRow[];
  readonly starts: readonly number[];
  readonly cost: number;
}

/** Cells shrink this far to keep text and logos on one page … */
const LEAST_STRETCH = 0.75;
/** … and grow this far to fill it. */
const MOST_STRETCH = 1.25;

/** Grids over several pages keep near the design's own heights. */
const PAGED_STRETCHES = [1, 0.92, 0.85, 1.08] as const;

interface VerticalOption {
  readonly stretch: number;
  readonly starts: readonly number[];
  readonly cost: number;
}

function verticalOptions(
  rows: readonly GridRow[],
  frame: GridFrame,
  spec: GridSpec,
): readonly VerticalOption[] {
  const onOne = largestFit(rows, frame.first, { frame, spec });
  if (onOne !== null) return [{ stretch: onOne, starts: [0], cost: stretchCost(onOne) }];
  // Where the first page has no room for logos, all may still stand together on the next one.
  const onNext = largestFit(rows, frame.next, { frame, spec });
  const stretches = onNext === null ? PAGED_STRETCHES : [...PAGED_STRETCHES, onNext];
  return stretches.map((stretch) => {
    const breaks = breakPages(rows, { frame, spec, stretch });
    return { stretch, starts: breaks.starts, cost: breaks.cost + stretchCost(stretch) };
  });
}

/** Shrinking takes from the logos and weighs more than growing, which adds white only. */
function stretchCost(stretch: number): number {
  const off = Math.log(stretch);
  return (off < 0 ? 6 : 1) * off * off;
}

/** Largest stretch at which everything stands in one box, or null. */
function largestFit(
  rows: readonly GridRow[],
  box: Rect,
  measures: Omit<FlowMeasures, 'stretch'>,
): number | null {
  const fits = (stretch: number): boolean => fitsBox(rows, 0, box, { ...measures, stretch });
  if (fits(MOST_STRETCH)) return MOST_STRETCH;
  if (!fits(LEAST_STRETCH)) return null;
  let low = LEAST_STRETCH;
  let high = MOST_STRETCH;
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Rows to be tried in all combinations together. A grid of many tiers or of thousands of logos
 * keeps only the best rasters of each tier, so that the search stays within some 100 ms.
 */
const MOST_ROWS_TRIED = 6_000;

function combinations(
  alternatives: readonly (readonly TierRows[])[],
): readonly (readonly TierRows[])[] {
  let depth = Math.max(1, ...alternatives.map((each) => each.length));
  const rows = alternatives.reduce((sum, [first]) => sum + (first?.rows ?? 0), 0);
  const tried = (): number =>
    alternatives.reduce((product, each) => product * Math.min(depth, each.length), rows);
  while (depth > 1 && tried() > MOST_ROWS_TRIED) depth--;
  return alternatives.reduce<readonly (readonly TierRows[])[]>(
    (all, each) => all.flatMap((plans) => each.slice(0, depth).map((plan) => [...plans, plan])),
    [[]],
  );
}

/** True where a row reaches below its page: the frame is too low for even one row. */
export const reachesBelow = (layout: GridLayout): boolean =>
  layout.pages.some((page, i) =>
    page.some((row) => bottomOf(row) > bottom(frameOfPage(layout.measures.frame, i)) + 0.01),
  );
