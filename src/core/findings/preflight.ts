import type { FindingTable } from './finding-text.js';
import { blackRules } from './preflight/black.js';
import { colorRules } from './preflight/color.js';
import { fileRules } from './preflight/file.js';
import { fineRules } from './preflight/fine.js';
import { fontRules } from './preflight/font.js';
import { imageRules } from './preflight/image.js';
import { inkRules } from './preflight/ink.js';
import { intentRules } from './preflight/intent.js';
import { layoutRules } from './preflight/layout.js';
import { metadataRules } from './preflight/metadata.js';
import { pageRules } from './preflight/page.js';
import { structureRules } from './preflight/structure.js';

/** What the stage `preflight` can have to say: one entry for each rule, under the rule's id. */
export const preflightFindings = {
  ...fileRules,
  ...metadataRules,
  ...intentRules,
  ...pageRules,
  ...structureRules,
  ...fontRules,
  ...colorRules,
  ...blackRules,
  ...fineRules,
  ...inkRules,
  ...imageRules,
  ...layoutRules,
} as const satisfies FindingTable;
