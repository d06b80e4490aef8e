import { invariant } from '../core/assert.js';
import { bottom } from '../core/geometry.js';
import {
  bottomOf,
  flowRows,
  frameOfPage,
  ROUNDING,
  type FlowMeasures,
  type GridRow,
} from './flow-rows.js';

/** Rows by page, and what the breaks cost. */
export interface PageBreaks {
  /** Index of the first row of each page; equal neighbours mean an empty page. */
  readonly starts: readonly number[];
  readonly cost: number;
}

/** What a break costs, on the scale of `rasterCost`: 1 is an ugly page, 0.1 a blemish. */
const COST = {
  page: 3,
  /** A tier that goes on overleaf. */
  split: 0.15,
  /** A single row that begins or ends a tier alone on its page. */
  singleRow: 0.5,
  /** A heading with one row only at the foot: practically never. */
  headingWithOneRow: 50,
  /** An empty rest of a page, times its share of the page squared. */
  blank: 0.6,
} as const;

/**
 * Best page breaks between rows by dynamic programming over first row and side of each page. A heading
 * stands with at least two rows of its tier, or with all of them. Linear in the number of rows.
 * Source: the total-fit idea of Knuth and Plass (1981), applied to pages.
 */
export function breakPages(rows: readonly GridRow[], measures: FlowMeasures): PageBreaks {
  const states = new Map<string, State>();
  const reach = (end: number, page: number, state: State): void => {
    const key = stateKey(end, page + 1);
    const known = states.get(key);
    if (!known || state.cost < known.cost) states.set(key, state);
  };
  for (const { end, cost } of pageOptions(rows, 0, 0, measures)) {
    reach(end, 0, { start: 0, page: 0, before: null, cost });
  }
  // The rest of the declaration's page may be too low for anything and stays empty then.
  reach(0, 0, { start: 0, page: 0, before: null, cost: COST.blank });

  for (let start = 0; start < rows.length; start++) {
    for (const side of [1, 2]) {
      const before = states.get(stateKey(start, side));
      if (!before) continue;
      const page = before.page + 1;
      for (const option of pageOptions(rows, start, page, measures)) {
        const cost = before.cost + COST.page + option.cost;
        reach(option.end, page, { start, page, before, cost });
      }
    }
  }
  return cheapest(states.get(stateKey(rows.length, 1)), states.get(stateKey(rows.length, 2)));
}

/** A page that holds rows from `start` on, as the last of the cheapest way to where it ends. */
interface State {
  readonly start: number;
  readonly page: number;
  readonly before: State | null;
  readonly cost: number;
}

/** Pages differ by their side only, so that one state for each side is enough. */
const stateKey = (row: number, page: number): string => `${row}/${page % 2}`;

function cheapest(a: State | undefined, b: State | undefined): PageBreaks {
  const last = !a || (b && b.cost < a.cost) ? b : a;
  invariant(last, 'a page holds one row at least, so every row is reached');
  const starts: number[] = [];
  for (let state: State | null = last; state; state = state.before) starts.unshift(state.start);
  return { starts, cost: last.cost };
}

/** All ends of a page that begins with row `start`, one row at least. */
function pageOptions(
  rows: readonly GridRow[],
  start: number,
  page: number,
  measures: FlowMeasures,
): readonly { readonly end: number; readonly cost: number }[] {
  const box = frameOfPage(measures.frame, page);
  const options: { end: number; cost: number }[] = [];
  let at = start;
  for (const flowed of flowRows(rows, start, box, measures)) {
    const reached = bottomOf(flowed);
    // Later pages take one row even when it is too high, so that there is always a solution.
    if (reached > bottom(box) + ROUNDING && (page === 0 || at > start)) break;
    at++;
    const blank = at === rows.length ? 0 : Math.max(0, (bottom(box) - reached) / box.height);
    options.push({ end: at, cost: COST.blank * blank * blank + breakCost(rows, start, at) });
  }
  return options;
}

/** Cost of the tier parts on a page that holds rows `start` to `end` − 1. */
function breakCost(rows: readonly GridRow[], start: number, end: number): number {
  let cost = 0;
  const first = rows[start]!;
  const last = rows[end - 1]!;
  if (first.index > 0) {
    const left = Math.min(end, start + first.plan.rows - first.index) - start;
    if (left === 1) cost += COST.singleRow;
  }
  const rowsLeft = last.plan.rows - 1 - last.index;
  if (rowsLeft > 0) {
    cost += COST.split;
    const tierStart = Math.max(start, end - 1 - last.index);
    const shown = end - tierStart;
    if (shown === 1) cost += COST.headingWithOneRow;
  }
  return cost;
}
