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
const VISUAL_MINIMUM = 0.05;

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

/** Empty space in points around a logo of this height. */
export const clearAt = (clear: ClearSpace, height: number): Pt =>
  pt(Math.max(clear.share * height, clear.least));

/** Largest width at which the artwork and its clear space fit into the cell. */
export function widestIn(artwork: Artwork, clear: ClearSpace, cell: Size): Pt {
  const aspect = aspectOf(artwork);
  const around = 1 + 2 * clear.share;
  return pt(
    Math.min(
      cell.width - 2 * clear.least,
      (cell.height - 2 * clear.least) * aspect,
      cell.width / (1 + (2 * clear.share) / aspect),
      (cell.height / around) * aspect,
    ),
  );
}
