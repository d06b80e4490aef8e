import { checked, finding, type Checked, type Finding } from '../core/finding.js';
import { rect, type Rect } from '../core/geometry.js';
import type {
  Arrangement,
  GridFrame,
  GridSpec,
  GridTier,
  Placement,
  TierHeading,
} from '../core/grid.js';
import type { PrintLimits } from '../core/print-spec.js';
import { mmFromPt, pt, type Pt } from '../core/units.js';
import { chooseLayout, reachesBelow, type GridLayout } from './choose-layout.js';
import { frameOfPage, rowHeight, type FlowedRow } from './flow-rows.js';
import { gridPanels, insideGround } from './ground.js';
import { judgeGround } from './judge-ground.js';
import { judgeLogo } from './judge-logo.js';
import { placeRow } from './place-row.js';
import { weighSmallness } from './weigh-smallness.js';
import { solveSizes, type SizedLogo, type SolvedSizes } from './solve-sizes.js';
import { sortEntries } from './sort-entries.js';
import { tierRows, type TierRows } from './tier-rows.js';

/** House numbers that the sizes are judged by. */
export type GridLimits = Pick<
  PrintLimits,
  'imagePpi' | 'imagePpiError' | 'minLine' | 'minLineNegative'
>;

/**
 * Sets all logos under the declaration: in come the free boxes on its pages and the tiers in
 * their order, out come a cell and a box for every participant and the headings.
 *
 * Guaranteed: every participant has a cell, also without artwork; within a tier the order is
 * alphabetical and the optical area equal as far as cells, minimum widths and hairlines allow;
 * no cells overlap; no logo leaves its cell; the same result for any order of the entries.
 * A heading stands with at least two rows of its tier, or with all.
 * Left to others: page numbers, painting, and the finding about a logo that is missing.
 */
export function arrangeLogos(
  free: GridFrame,
  tiers: readonly GridTier[],
  spec: GridSpec,
  house: GridLimits,
): Checked<Arrangement> {
  const frame = insideGround(free, spec.ground);
  // Light lines in a dark area fill in: they must be wider.
  const limits =
    spec.ground?.kind === 'dark' ? { ...house, minLine: house.minLineNegative } : house;
  const sorted = tiers
    .filter(({ entries }) => entries.length > 0)
    .map(({ tier, entries }) => ({ tier, entries: sortEntries(entries) }));
  const width = pt(
    Math.min(frame.first.width, frame.next.width, frame.nextMirrored?.width ?? Infinity),
  );
  const alternatives = sorted.map((tier) =>
    weighSmallness(tierRows(tier, spec, width), { spec, minLine: limits.minLine }),
  );
  const layout = chooseLayout(alternatives, frame, spec);
  const sizes = sizesByTier(layout, limits);
  const placements = placeAll(layout, sizes);

  const findings: Finding[] = [
    ...(reachesBelow(layout) ? [noRoom(frame)] : []),
    ...(spec.ground ? judgeGround(sorted, spec.ground) : []),
    ...layout.plans.flatMap(({ tier, entries }) =>
      entries.flatMap(({ participant }) => {
        const logo = sizes.get(tier.id)?.logos.get(participant.id);
        return logo ? judgeLogo(logo, limits) : [];
      }),
    ),
  ];
  const headings = layout.pages.flatMap((rows, page) =>
    rows.flatMap((row) => headingOf(row, frameOfPage(frame, page), page)),
  );
  const panels = gridPanels(layout, spec.ground);
  const pageCount = Math.max(1, layout.pages.length);
  return checked({ placements, headings, panels, pageCount }, findings);
}

const noRoom = (frame: GridFrame): Finding =>
  finding('grid-no-room', {}, { height: Math.floor(mmFromPt(frame.next.height)) });

/** A tier is lighter than the one before it when the design gives it smaller cells. */
function sizesByTier(layout: GridLayout, limits: GridLimits): ReadonlyMap<string, SolvedSizes> {
  const { spec } = layout.measures;
  const solved = new Map<string, SolvedSizes>();
  let above: { readonly plan: TierRows; readonly target: number } | null = null;
  for (const plan of layout.plans) {
    const smaller: boolean = above !== null && wishOf(plan, spec) < wishOf(above.plan, spec);
    const sizes = solveSizes(plan.entries, {
      spec,
      size: plan.tier.size,
      cell: { width: plan.cellWidth, height: logoRoom(plan, layout) },
      minLine: limits.minLine,
      ceiling: smaller && above ? above.target : Infinity,
    });
    solved.set(plan.tier.id, sizes);
    if (sizes.logos.size > 0) above = { plan, target: sizes.target };
  }
  return solved;
}

function wishOf({ tier }: TierRows, spec: GridSpec): number {
  const { columns, height, fill } = spec.sizes[tier.size];
  return (height * fill) / columns;
}

const logoRoom = (plan: TierRows, layout: GridLayout): Pt =>
  pt(rowHeight(plan, layout.measures) - plan.captionHeight);

function placeAll(
  layout: GridLayout,
  sizes: ReadonlyMap<string, SolvedSizes>,
): readonly Placement[] {
  const { frame } = layout.measures;
  let count = 0;
  return layout.pages.flatMap((rows, page) =>
    rows.flatMap((flowed) =>
      placementsOf(flowed, { layout, page, number: count++, box: frameOfPage(frame, page) }, sizes),
    ),
  );
}

interface RowPlace {
  readonly layout: GridLayout;
  readonly page: number;
  readonly number: number;
  readonly box: Rect;
}

function placementsOf(
  { row, y, height }: FlowedRow,
  { layout, page, number, box }: RowPlace,
  sizes: ReadonlyMap<string, SolvedSizes>,
): readonly Placement[] {
  const { plan, index } = row;
  const { spec } = layout.measures;
  const entries = plan.entries.slice(index * plan.columns, (index + 1) * plan.columns);
  const step = plan.cellWidth + spec.gutter;
  // A short row stands in the middle, as the eye expects below full ones.
  const left = box.x + (box.width - (entries.length * step - spec.gutter)) / 2;
  const cells = entries.map((_, i) => rect(left + i * step, y, plan.cellWidth, height));
  const logoCells = cells.map((cell) =>
    rect(cell.x, cell.y, cell.width, cell.height - plan.captionHeight),
  );
  const logos: readonly (SizedLogo | null)[] = entries.map(
    ({ participant }) => sizes.get(plan.tier.id)?.logos.get(participant.id) ?? null,
  );
  const places = placeRow(logos, logoCells);
  return entries.map(({ participant }, i): Placement => {
    const place = places[i];
    const cell = cells[i]!;
    const logoCell = logoCells[i]!;
    const room = place?.room ?? emptyRoom(logoCell);
    return {
      participant: participant.id,
      tier: plan.tier.id,
      name: participant.name,
      page,
      row: number,
      cell,
      visible: place?.visible ?? room,
      room,
      drawn: place !== null && place !== undefined,
      caption:
        plan.captionLines === 0
          ? null
          : {
              x: pt(cell.x + cell.width / 2),
              y: pt(
                logoCell.y +
                  logoCell.height +
                  spec.caption.spaceAfter +
                  CAPTION_RISE * spec.caption.leading,
              ),
              width: cell.width,
              lines: plan.captionLines,
            },
    };
  });
}

/** Baseline of a line below its top, as share of the leading. */
const CAPTION_RISE = 0.75;

/** The outlined box that stands for a missing logo: as large as a usual one. */
const emptyRoom = (cell: Rect): Rect =>
  rect(
    cell.x + 0.12 * cell.width,
    cell.y + 0.2 * cell.height,
    0.76 * cell.width,
    0.6 * cell.height,
  );

function headingOf({ row, heading }: FlowedRow, box: Rect, page: number): readonly TierHeading[] {
  if (!heading) return [];
  const { tier } = row.plan;
  return [
    {
      tier: tier.id,
      title: tier.title,
      continued: heading.continued,
      page,
      x: box.x,
      y: heading.baseline,
      width: box.width,
      ruleY: heading.ruleY,
    },
  ];
}
