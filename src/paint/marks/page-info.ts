import type { PageItem } from '../../core/page.js';
import { mm, pt, ptFromMm } from '../../core/units.js';
import { MARK_OFFSET, type MarkSheet } from './mark-sheet.js';

/** Away from the crop mark at the corner. */
const START = ptFromMm(mm(10));

/** Cap height of the line, so that it stands as far off the bleed as the other marks. */
const LINE_DROP = pt(5);

/** Which page of which document this is, below the page. */
export const pageInfo = ({ trim, bleed, info, setInfo }: MarkSheet): readonly PageItem[] => [
  setInfo(info, START, pt(trim.height + bleed + MARK_OFFSET + LINE_DROP)),
];
