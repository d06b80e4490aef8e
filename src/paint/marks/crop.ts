import type { PageItem } from '../../core/page.js';
import { pt } from '../../core/units.js';
import { MARK_LENGTH, MARK_OFFSET, markLine, segment, type MarkSheet } from './mark-sheet.js';

/** Told apart from where the knife goes. */
const FOLD_DASH = [pt(2), pt(1.5)];

/**
 * Eight lines that aim at the corners of the trim box from outside the bleed, and two dashed ones
 * for each fold.
 */
export function cropMarks({ trim, bleed, folds }: MarkSheet): readonly PageItem[] {
  const near = bleed + MARK_OFFSET;
  const far = near + MARK_LENGTH;
  const corners = [0, trim.width].flatMap((x) =>
    [0, trim.height].flatMap((y) => {
      const outX = x === 0 ? -1 : 1;
      const outY = y === 0 ? -1 : 1;
      return [
        markLine(segment(x + outX * near, y, x + outX * far, y)),
        markLine(segment(x, y + outY * near, x, y + outY * far)),
      ];
    }),
  );
  const folded = folds.flatMap((x) => [
    markLine(segment(x, -near, x, -far), FOLD_DASH),
    markLine(segment(x, trim.height + near, x, trim.height + far), FOLD_DASH),
  ]);
  return [...corners, ...folded];
}
