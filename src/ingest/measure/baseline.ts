import { connectedParts, type Part } from './connected-parts.js';
import type { ReducedInk } from './reduce-ink.js';

/**
 * Baseline of a wordmark as share of the visible height from the top, or null.
 *
 * A wordmark is a wide logo in which at least four separate parts of similar height stand on one
 * line and take up most of its width. Signs beside the word, claims above or below and letters
 * with descenders do not stand on that line and are left out. When in doubt the answer is null:
 * a logo aligned by a line that nobody sees looks misplaced, one that is centred never does.
 */
export function wordmarkBaseline(ink: ReducedInk): number | null {
  const { width, height, coverage } = ink;
  if (width < LEAST_ASPECT * height) return null;
  const parts = connectedParts(width, height, (cell) => coverage[cell]! >= 0.5).filter(
    (part) => part.bottom - part.top >= LEAST_LETTER_HEIGHT * height,
  );
  const row = longestRow(parts);
  if (row.length < LEAST_LETTERS || lengthOf(row) < LEAST_LENGTH * width) return null;
  const bottoms = row.map((part) => part.bottom).sort((a, b) => a - b);
  return bottoms[Math.floor(bottoms.length / 2)]! / height;
}

/** Narrower logos are stacked: their sign, not their line of letters, leads the eye. */
const LEAST_ASPECT = 2;

/** Smaller letters are claims. */
const LEAST_LETTER_HEIGHT = 0.2;

const LEAST_LETTERS = 4;

/** Share of the logo's width that the letters span together. */
const LEAST_LENGTH = 0.4;

/** Round letters overshoot the line by 2 % of their height; one cell is the measuring error. */
const STANDS_ON_LINE = 0.06;

/** Parts that share the baseline with the part that gathers the largest company. */
function longestRow(parts: readonly Part[]): readonly Part[] {
  let best: readonly Part[] = [];
  for (const leader of parts) {
    const height = leader.bottom - leader.top;
    const tolerance = Math.max(1, STANDS_ON_LINE * height);
    const row = parts.filter((part) => {
      const ratio = (part.bottom - part.top) / height;
      return Math.abs(part.bottom - leader.bottom) <= tolerance && ratio > 0.55 && ratio < 1 / 0.55;
    });
    if (areaOf(row) > areaOf(best)) best = row;
  }
  return best;
}

const lengthOf = (row: readonly Part[]): number =>
  row.reduce((sum, part) => sum + part.right - part.left, 0);

const areaOf = (row: readonly Part[]): number =>
  row.reduce((sum, part) => sum + (part.right - part.left) * (part.bottom - part.top), 0);
