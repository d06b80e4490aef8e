import { finding, type Finding } from '../core/finding.js';
import type { GridGround, GridTier } from '../core/grid.js';
import { whereOf } from './judge-logo.js';

/**
 * Contrast of the ink to its ground (CIE Lab distance over 100, mean over the ink) below which a logo
 * is hard to make out: pale yellow (#fff7cc) on white has 0.22.
 */
const FAINT = 0.25;

/** What a coloured ground does to the logos: one drawn for paper, one that hardly stands out. */
export function judgeGround(tiers: readonly GridTier[], { kind }: GridGround): readonly Finding[] {
  return tiers.flatMap(({ entries }) =>
    entries.flatMap(({ participant, artwork }) => {
      if (!artwork) return [];
      const where = whereOf(participant, artwork.file);
      if (kind === 'dark' && !participant.logo?.negative)
        return [finding('logo-negative-missing', where, {})];
      const contrast = Math.round(100 * artwork.measure.contrast);
      return artwork.measure.contrast < FAINT
        ? [finding('logo-faint-on-ground', where, { contrast, needed: 100 * FAINT })]
        : [];
    }),
  );
}
