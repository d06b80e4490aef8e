import type { Artwork } from '../core/artwork.js';
import { aspectOf } from '../core/artwork.js';
import type { Size } from '../core/geometry.js';
import type { GridEntry, GridSpec } from '../core/grid.js';
import type { TierSize } from '../core/participant.js';
import { pt, ptFromMm, type Pt } from '../core/units.js';
import {
  clearSpaceOf,
  ruledSpaceOf,
  widestByRule,
  widestIn,
  type ClearSpace,
} from './clear-space.js';
import { chooseTarget } from './choose-target.js';
import { heaviestWidth, opticalArea, widthForArea } from './optical-area.js';

/** A logo with its size; where it stands is not decided yet. */
export interface SizedLogo {
  readonly entry: GridEntry;
  readonly artwork: Artwork;
  readonly clear: ClearSpace;
  readonly width: Pt;
  /** Least width by its own rule and the house rule; may exceed the cell. */
  readonly least: Pt;
  /** Linear size over the one that balance asks for: 1 = reached. */
  readonly reached: number;
}

/** What sizes in a tier depend on. */
export interface SizeRules {
  readonly spec: GridSpec;
  readonly size: TierSize;
  /** Room for logo and clear space. */
  readonly cell: Size;
  /** Thinnest line that the press holds. */
  readonly minLine: Pt;
  /** Optical area of the tier above, pt²; Infinity for the first: lower tiers never outweigh it. */
  readonly ceiling: number;
}

/** Sizes of a tier by id, and the optical area they share, pt². */
export interface SolvedSizes {
  readonly logos: ReadonlyMap<string, SizedLogo>;
  readonly target: number;
}

/**
 * Gives all logos of a tier the same optical area, as far as each can reach it inside its cell.
 * Same result in any order of `entries`.
 */
export function solveSizes(entries: readonly GridEntry[], rules: SizeRules): SolvedSizes {
  const bounded = entries.flatMap((entry) => boundsOf(entry, rules));
  const target = Math.min(
    chooseTarget({
      ranges: bounded.map(({ artwork, heaviest, own, scale }) => ({
        least: own > 0 ? opticalArea(artwork, pt(Math.min(own, heaviest))) / scale ** 2 : 0,
        most: opticalArea(artwork, heaviest) / scale ** 2,
      })),
      minimums: bounded.map(houseArea),
      fillAt: (area) => meanFill(bounded, area, rules.cell),
      wish: rules.spec.sizes[rules.size].fill * rules.cell.width * rules.cell.height,
    }),
    rules.ceiling,
  );
  const logos = new Map(
    bounded.map((bounds) => [bounds.entry.participant.id, sized(bounds, target)] as const),
  );
  return { logos, target };
}

interface Bounds {
  readonly entry: GridEntry;
  readonly artwork: Artwork;
  readonly clear: ClearSpace;
  readonly scale: number;
  readonly widest: Pt;
  /** Where it weighs most within that; nearly always the widest itself. */
  readonly heaviest: Pt;
  /** By the logo's own rules: kept even when balance suffers. */
  readonly own: Pt;
  /** By the house rule: kept as far as balance hardly suffers. */
  readonly house: Pt;
  /** Width at which the thinnest stroke holds. */
  readonly legible: Pt;
}

/**
 * Hairlines and the house minimum may enlarge a logo this much beyond balance, which is hardly
 * seen; what is needed beyond that is said by a finding.
 */
const LEGIBLE_GAIN = 1.06;

/** Shape that the house minimum is meant for: sign and word side by side. */
const USUAL_ASPECT = 2;

function boundsOf(entry: GridEntry, rules: SizeRules): readonly Bounds[] {
  const { artwork, participant } = entry;
  if (!artwork) return [];
  const { clear, widest } = roomOf(entry, artwork, rules);
  // Narrower logos need the same area, not the same width: a seal as wide as words is a giant.
  const shape = Math.min(1, Math.sqrt(aspectOf(artwork) / USUAL_ASPECT));
  const own = participant.logo?.minWidth;
  const stroke = artwork.thinnestStroke;
  return [
    {
      entry,
      artwork,
      clear,
      scale: participant.logo?.scale ?? 1,
      widest,
      heaviest: heaviestWidth(artwork, widest),
      own: pt(own === undefined ? 0 : ptFromMm(own)),
      house: pt(rules.spec.sizes[rules.size].minWidth * shape),
      legible: pt(stroke === null ? 0 : (rules.minLine * artwork.visible.width) / stroke),
    },
  ];
}

/** What the eye needs gives way where a logo would fall below its own minimum width otherwise. */
function roomOf(
  entry: GridEntry,
  artwork: Artwork,
  { spec, cell }: SizeRules,
): Pick<Bounds, 'clear' | 'widest'> {
  const clear = clearSpaceOf(entry, spec, cell);
  const widest = widestIn(artwork, clear, cell);
  const own = entry.participant.logo?.minWidth;
  if (own === undefined || ptFromMm(own) <= widest) return { clear, widest };
  const ruled = ruledSpaceOf(entry, spec, cell);
  return { clear: ruled, widest: pt(Math.min(ptFromMm(own), widestByRule(artwork, ruled, cell))) };
}

function sized(bounds: Bounds, target: number): SizedLogo {
  const { entry, artwork, clear, own, house } = bounds;
  const balanced = balancedWidth(bounds, target);
  const width = widthAt(bounds, balanced);
  return {
    entry,
    artwork,
    clear,
    least: pt(Math.max(own, house)),
    width,
    reached: width / balanced,
  };
}

const balancedWidth = ({ artwork, scale }: Bounds, target: number): number =>
  widthForArea(artwork, target) * scale;

function widthAt(bounds: Bounds, balanced: number): Pt {
  const wanted = [bounds.legible, bounds.house].filter((w) => w <= balanced * LEGIBLE_GAIN);
  const largest = balanced > bounds.widest ? bounds.heaviest : balanced;
  return pt(Math.min(Math.max(largest, bounds.own, ...wanted), bounds.widest));
}

/**
 * What a logo weighs at the house minimum, or as near to it as its cell and a slight gain allow. Its
 * own minimum is its own affair: the others do not grow with it.
 */
const houseArea = ({ artwork, house, widest, scale }: Bounds): number =>
  opticalArea(artwork, pt(Math.min(house, widest) / LEGIBLE_GAIN)) / scale ** 2;

/** Cells count as this wide over high at the least: added height is white that no wide logo can use. */
const FILLED_ASPECT = 1.3;

/** Mean share of their cells that the visible boxes fill. */
function meanFill(bounded: readonly Bounds[], target: number, cell: Size): number {
  const cellArea = cell.width * Math.min(cell.height, cell.width / FILLED_ASPECT);
  const boxes = bounded.map((bounds) => {
    const width = widthAt(bounds, balancedWidth(bounds, target));
    return (width * width) / aspectOf(bounds.artwork) / cellArea;
  });
  return boxes.reduce((sum, box) => sum + box, 0) / boxes.length;
}
