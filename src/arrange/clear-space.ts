import type { Artwork } from '../core/artwork.js';
import { aspectOf } from '../core/artwork.js';
import type { Size } from '../core/geometry.js';
import type { GridEntry, GridSpec } from '../core/grid.js';
import { pt, ptFromMm, type Pt } from '../core/units.js';

/** Empty space around a logo: a share of its height, and a length that it never falls below. */
export interface ClearSpace {
  readonly share: number;
  readonly least: Pt;
}

/** What the eye needs, whatever the rules say: share of the cell's shorter side. */
const VISUAL_MINIMUM = 0.04;

/** A logo's own rule may not take more of the cell than this on each side. */
const MOST_OF_CELL = 0.3;

/** The larger of the house rule, the logo's own rule and the visual minimum. */
export function clearSpaceOf({ participant }: GridEntry, spec: GridSpec, cell: Size): ClearSpace {
  const shorter = Math.min(cell.width, cell.height);
  const own = participant.logo?.clearSpace;
  const ownLength = own?.kind === 'length' ? ptFromMm(own.length) : 0;
  return {
    share: Math.max(spec.clearSpace, own?.kind === 'share' ? own.share : 0),
    least: pt(Math.min(Math.max(VISUAL_MINIMUM * shorter, ownLength), MOST_OF_CELL * shorter)),
  };
}

/** The rules alone, without the visual minimum: for a logo that needs the room to be wide enough. */
export const ruledSpaceOf = (entry: GridEntry, spec: GridSpec, cell: Size): ClearSpace => {
  const own = entry.participant.logo?.clearSpace;
  const { share, least } = clearSpaceOf(entry, spec, cell);
  return { share, least: own?.kind === 'length' ? least : pt(0) };
};

/** Largest width that the rules allow, wherever its optical centre comes to stand. */
export const widestByRule = (artwork: Artwork, clear: ClearSpace, cell: Size): Pt =>
  widestIn(
    { ...artwork, measure: { ...artwork.measure, center: { x: 0.5, y: 0.5 } } },
    clear,
    cell,
  );

/** Empty space in points around a logo of this height. */
export const clearAt = (clear: ClearSpace, height: number): Pt =>
  pt(Math.max(clear.share * height, clear.least));

/**
 * A logo that is heavier on one side is shifted until its optical centre stands in the middle of
 * the cell. What cannot be shifted for want of room may stay, as share of the cell's height; a
 * logo that would need more is made a little smaller instead.
 */
const OFF_CENTRE = 0.055;

/** Largest width at which the artwork, centred by its mass, and its clear space fit the cell. */
export function widestIn(artwork: Artwork, clear: ClearSpace, cell: Size): Pt {
  const aspect = aspectOf(artwork);
  const { center } = artwork.measure;
  const off = OFF_CENTRE * cell.height;
  // Twice the longer arm from the optical centre, in widths and in heights of the logo.
  const spanX = Math.min(2 * Math.max(center.x, 1 - center.x), MOST_SPAN);
  const spanY = Math.min(2 * Math.max(center.y, 1 - center.y), MOST_SPAN);
  const widthWithin = (room: number, around: number): number =>
    Math.min(room / (1 + around), (room + 2 * off) / (spanX + around));
  const heightWithin = (room: number, around: number): number =>
    Math.min(room / (1 + around), (room + 2 * off) / (spanY + around));
  return pt(
    Math.min(
      widthWithin(cell.width - 2 * clear.least, 0),
      widthWithin(cell.width, (2 * clear.share) / aspect),
      heightWithin(cell.height - 2 * clear.least, 0) * aspect,
      heightWithin(cell.height, 2 * clear.share) * aspect,
    ),
  );
}

/** Nobody wants a logo at two thirds of its size for the sake of its centre. */
const MOST_SPAN = 1.3;
