import type { PageItem } from '../../core/page.js';
import { MARK_LENGTH, MARK_OFFSET, markLine, segment, type MarkSheet } from './mark-sheet.js';

/** Eight lines that aim at the corners of the trim box from outside the bleed. */
export function cropMarks({ trim, bleed }: MarkSheet): readonly PageItem[] {
  const near = bleed + MARK_OFFSET;
  const far = near + MARK_LENGTH;
  return [0, trim.width].flatMap((x) =>
    [0, trim.height].flatMap((y) => {
      const outX = x === 0 ? -1 : 1;
      const outY = y === 0 ? -1 : 1;
      return [
        markLine(segment(x + outX * near, y, x + outX * far, y)),
        markLine(segment(x, y + outY * near, x, y + outY * far)),
      ];
    }),
  );
}
