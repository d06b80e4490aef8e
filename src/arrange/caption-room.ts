import type { GridEntry, GridSpec } from '../core/grid.js';
import { pt, type Pt } from '../core/units.js';

/** Mean width of a letter in em, on the wide side: names in a humanist sans measure 0.48…0.53. */
const LETTER_WIDTH = 0.54;

/** More lines than this make a caption heavier than its logo. */
const MOST_LINES = 3;

/** Lines to keep free for the longest name of a tier; 0 without captions. */
export function captionLines(entries: readonly GridEntry[], spec: GridSpec, width: Pt): number {
  if (!spec.captions) return 0;
  const letters = width / (LETTER_WIDTH * spec.caption.size);
  const needed = entries.map(({ participant }) => linesOf(participant.name, letters));
  return Math.min(MOST_LINES, Math.max(1, ...needed));
}

/** Distance to the logo's cell and the lines themselves. */
export const captionHeight = (spec: GridSpec, lines: number): Pt =>
  pt(lines === 0 ? 0 : spec.caption.spaceAfter + lines * spec.caption.leading);

/** Lines at word spaces only. */
function linesOf(name: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of name.split(' ')) {
    if (used > 0 && used + 1 + word.length > letters) {
      lines++;
      used = word.length;
    } else {
      used += (used > 0 ? 1 : 0) + word.length;
    }
  }
  return lines;
}
