import type { FindingTable } from './finding-text.js';
import { colorRules } from './preflight/color.js';
import { fileRules } from './preflight/file.js';
import { imageRules } from './preflight/image.js';
import { inkRules } from './preflight/ink.js';
import { layoutRules } from './preflight/layout.js';
import { pageRules } from './preflight/page.js';
import { structureRules } from './preflight/structure.js';

/** What the stage `preflight` can have to say: one entry for each rule, under the rule's id. */
export const preflightFindings = {
  ...fileRules,
  ...pageRules,
  ...structureRules,
  ...colorRules,
  ...inkRules,
  ...imageRules,
  ...layoutRules,
} as const satisfies FindingTable;
