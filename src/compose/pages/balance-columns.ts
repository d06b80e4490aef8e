import { pt, type Pt } from '../../core/units.js';
import { FORBIDDEN, FORCED, slab, type Slab } from './slab.js';

export interface ColumnSet {
  readonly count: number;
  /** From the left edge of a column to that of the next. */
  readonly advance: Pt;
  /** Most lines that a page has room for. */
  readonly most: number;
  readonly step: Pt;
}

/**
 * Slabs of a narrow column → pieces of several columns side by side, each filled to nearly the
 * same depth. What is taller than a page is cut into full pages and a balanced rest.
 */
export function balanceColumns(slabs: readonly Slab[], set: ColumnSet): readonly Slab[] {
  const result: Slab[] = [];
  let rest = slabs;
  while (rest.length > 0) {
    const depth = leastDepth(rest, set);
    if (depth !== null) return [...result, sideBySide(fill(rest, set.count, depth).columns, set)];
    const page = fill(rest, set.count, set.most);
    if (page.used === 0) return [...result, sideBySide([rest], set)];
    result.push({ ...sideBySide(page.columns, set), breakAfter: FORCED });
    rest = rest.slice(page.used);
  }
  return result;
}

/** The least depth at which everything fits into `count` columns; null when a page is too small. */
function leastDepth(slabs: readonly Slab[], set: ColumnSet): number | null {
  const total = heightOf(slabs);
  for (let depth = Math.ceil(total / set.count); depth <= set.most; depth += 1) {
    if (fill(slabs, set.count, depth).used === slabs.length) return depth;
  }
  return null;
}

interface Filled {
  readonly columns: readonly (readonly Slab[])[];
  /** Slabs that found room. */
  readonly used: number;
}

function fill(slabs: readonly Slab[], count: number, depth: number): Filled {
  const columns: (readonly Slab[])[] = [];
  let used = 0;
  while (columns.length < count && used < slabs.length) {
    const taken = fitting(slabs.slice(used), depth);
    if (taken === 0) break;
    columns.push(slabs.slice(used, used + taken));
    used += taken;
  }
  return { columns, used };
}

/** How many slabs from the first on fit into `depth` lines and end at a good break. */
function fitting(slabs: readonly Slab[], depth: number): number {
  let height = 0;
  let good = 0;
  for (const [i, each] of slabs.entries()) {
    height += each.height + (i === 0 ? 0 : gapBetween(slabs[i - 1], each));
    if (height > depth) break;
    if (i === slabs.length - 1 || each.breakAfter < FORBIDDEN) good = i + 1;
  }
  return good;
}

/** Empty lines between two neighbours. */
export const gapBetween = (above: Slab | undefined, below: Slab): number =>
  above?.clings ? 0 : Math.max(above?.after ?? 0, below.before);

export const heightOf = (slabs: readonly Slab[]): number =>
  slabs.reduce(
    (sum, each, i) => sum + each.height + (i === 0 ? 0 : gapBetween(slabs[i - 1], each)),
    0,
  );

/** Slabs one below the other as a single one that is never broken. */
export const stacked = (slabs: readonly Slab[], step: Pt): Slab => ({
  ...sideBySide([slabs], { count: 1, advance: pt(0), most: Infinity, step }),
  before: slabs[0]?.before ?? 0,
  after: slabs.at(-1)?.after ?? 0,
});

function sideBySide(columns: readonly (readonly Slab[])[], { advance, step }: ColumnSet): Slab {
  const placed = columns.flatMap((column, c) => {
    let line = 0;
    return column.map((each, i) => {
      line += i === 0 ? 0 : gapBetween(column[i - 1], each);
      const at = { each, line, shift: c * advance };
      line += each.height;
      return at;
    });
  });
  return slab({
    height: Math.max(...columns.map(heightOf)),
    notes: placed.flatMap(({ each }) => each.notes),
    targets: placed.flatMap(({ each, line }) =>
      each.targets.map((target) => ({ ...target, line: target.line + line })),
    ),
    floats: placed.flatMap(({ each }) => each.floats),
    paint: (at) =>
      placed.flatMap(({ each, line, shift }) =>
        each.paint({ ...at, x: pt(at.x + shift), baseline: pt(at.baseline + line * step) }),
      ),
  });
}
