import type { FindingTable } from './finding-text.js';

/** What the stage `arrange` can have to say. */
export const arrangeFindings = {} as const satisfies FindingTable;
