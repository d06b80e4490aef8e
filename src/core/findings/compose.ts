import { figureDrawingFindings } from './compose/figures.js';
import { markdownFindings } from './compose/markdown.js';
import { pageFindings } from './compose/pages.js';
import { referenceFindings } from './compose/references.js';
import { templateFindings } from './compose/template.js';
import type { FindingTable } from './finding-text.js';

/** What the stage `compose` can have to say, and what reading its templates can. */
export const composeFindings = {
  ...templateFindings,
  ...markdownFindings,
  ...referenceFindings,
  ...pageFindings,
  ...figureDrawingFindings,
} as const satisfies FindingTable;
