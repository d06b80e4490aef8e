import type { GridEntry, GridSpec } from '../core/grid.js';
import { pt, ptFromMm, type Pt } from '../core/units.js';
import { ruledSpaceOf, widestByRule } from './clear-space.js';
import { solveSizes, type SizedLogo } from './solve-sizes.js';
import type { TierRows } from './tier-rows.js';

/**
 * Adds to each raster what its cells do to the logos: a raster whose logos stay below their
 * minimum widths, or far behind their neighbours, gives way to one with fewer columns.
 * Best first.
 */
export function weighSmallness(
  plans: readonly TierRows[],
  rules: { readonly spec: GridSpec; readonly minLine: Pt },
): readonly TierRows[] {
  return plans
    .map((plan) => ({ ...plan, cost: plan.cost + SMALLNESS * smallness(plan, rules) }))
    .sort((a, b) => a.cost - b.cost || a.columns - b.columns);
}

/** Weight of the mean shortfall against `rasterCost`: a tenth too small is as bad as two columns off. */
const SMALLNESS = 5;

/** Columns are judged by the width of their cells: heights may still be stretched. */
const ROOMY = 1.25;

/** Enough to know a tier by; thousands of logos are not all solved for each raster. */
const SAMPLE = 120;

function smallness(
  plan: TierRows,
  { spec, minLine }: { readonly spec: GridSpec; readonly minLine: Pt },
): number {
  const { logos } = solveSizes(sampleOf(plan.entries), {
    spec,
    size: plan.tier.size,
    cell: { width: plan.cellWidth, height: pt(plan.logoHeight * ROOMY) },
    minLine,
    ceiling: Infinity,
  });
  if (logos.size === 0) return 0;
  const all = [...logos.values()];
  const sum = all.reduce((total, logo) => total + shortfall(logo), 0);
  const broken = all.filter((logo) => breaksOwnRule(logo, plan, spec));
  return sum / all.length + (BROKEN_RULE * broken.length) / SMALLNESS;
}

/** A logo below the minimum width of its own rules needs somebody's approval: avoid each of them. */
const BROKEN_RULE = 1;

/** True when the columns are too narrow for the rule; what lacks height no raster can mend. */
function breaksOwnRule({ entry, artwork }: SizedLogo, plan: TierRows, spec: GridSpec): boolean {
  const own = entry.participant.logo?.minWidth;
  if (own === undefined) return false;
  const column = { width: plan.cellWidth, height: pt(Infinity) };
  return ptFromMm(own) > widestByRule(artwork, ruledSpaceOf(entry, spec, column), column) + 0.01;
}

/** Natural logarithm of the missing factor in size. */
const shortfall = ({ width, least, reached }: SizedLogo): number =>
  Math.max(0, Math.log(least / width)) + 0.5 * Math.max(0, Math.log(1 / reached));

function sampleOf(entries: readonly GridEntry[]): readonly GridEntry[] {
  const step = Math.max(1, Math.ceil(entries.length / SAMPLE));
  return entries.filter((_, i) => i % step === 0);
}
