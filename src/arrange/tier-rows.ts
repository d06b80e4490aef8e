import type { GridEntry, GridSpec, GridTier } from '../core/grid.js';
import type { Tier } from '../core/participant.js';
import { pt, type Pt } from '../core/units.js';
import { captionHeight, captionLines } from './caption-room.js';

/** One way to set a tier in rows of equal cells. The last row may be shorter and is centred. */
export interface TierRows {
  readonly tier: Tier;
  readonly entries: readonly GridEntry[];
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: Pt;
  /** Height of a cell at stretch 1, caption not counted. */
  readonly logoHeight: Pt;
  readonly captionLines: number;
  readonly captionHeight: Pt;
  /** How far this is from what the design wants; 0 is ideal. */
  readonly cost: number;
}

/**
 * All sensible rasters of a tier, best first. One raster rules the whole tier, so that columns
 * line up; only the last row may be short. `entries` must be sorted.
 */
export function tierRows(
  { tier, entries }: GridTier,
  spec: GridSpec,
  width: Pt,
): readonly TierRows[] {
  const { columns: wanted } = spec.sizes[tier.size];
  const count = entries.length;
  const candidates: TierRows[] = [];
  const least = Math.min(count, Math.max(1, Math.ceil(wanted * FEWEST)));
  const most = Math.min(count, wanted + EXTRA_COLUMNS);
  for (let columns = least; columns <= most; columns++) {
    candidates.push(rowsOf({ tier, entries }, spec, width, columns));
  }
  // Of equal ones the first has fewer columns and larger logos.
  return candidates.sort((a, b) => a.cost - b.cost);
}

/** Columns may leave the wish of the design this far, where full rows are won by it. */
const FEWEST = 0.5;
const EXTRA_COLUMNS = 2;

/** A few logos in one row do not spread over the whole measure: cells grow by this factor at most. */
const WIDEST_CELL = 1.35;

function rowsOf({ tier, entries }: GridTier, spec: GridSpec, width: Pt, columns: number): TierRows {
  const { columns: wanted, height } = spec.sizes[tier.size];
  const cellAt = (n: number): number => (width - (n - 1) * spec.gutter) / n;
  const wantedWidth = cellAt(wanted);
  const single = entries.length <= columns;
  const cellWidth = pt(
    single ? Math.min(cellAt(columns), WIDEST_CELL * wantedWidth) : cellAt(columns),
  );
  const lines = captionLines(entries, spec, cellWidth);
  return {
    tier,
    entries,
    columns,
    rows: Math.ceil(entries.length / columns),
    cellWidth,
    // Wider cells get a little higher, so that their shape stays near the design's.
    logoHeight: pt(height * Math.sqrt(cellWidth / wantedWidth)),
    captionLines: lines,
    captionHeight: captionHeight(spec, lines),
    cost: rasterCost(entries.length, columns, wanted),
  };
}

/**
 * Cost of the raster: columns off the design (more columns make smaller logos and weigh double),
 * a short last row by what is missing, and a lonely last logo, which looks like a leftover.
 */
function rasterCost(count: number, columns: number, wanted: number): number {
  if (count <= wanted && columns === count) return 0;
  const off = Math.log(columns / wanted);
  const columnsOff = off > 0 ? 2 * off : -off;
  const last = count % columns;
  if (last === 0) return columnsOff;
  const missing = 1 - last / columns;
  return columnsOff + 0.12 + missing * missing + (last === 1 ? 0.6 : 0);
}
