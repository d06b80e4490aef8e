import type { PageItem } from '../../core/page.js';
import { MARK_KINDS, type MarkKind } from '../../core/print-spec.js';
import { colourBar } from './colour-bar.js';
import { cropMarks } from './crop.js';
import type { MarkSheet } from './mark-sheet.js';
import { pageInfo } from './page-info.js';
import { registrationMarks } from './registration.js';

const MARKS: Readonly<Record<MarkKind, (sheet: MarkSheet) => readonly PageItem[]>> = {
  crop: cropMarks,
  registration: registrationMarks,
  'colour-bar': colourBar,
  'page-info': pageInfo,
};

/** The marks asked for, each once, in a fixed order. */
export const marksFor = (kinds: readonly MarkKind[], sheet: MarkSheet): readonly PageItem[] =>
  MARK_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => MARKS[kind](sheet));
