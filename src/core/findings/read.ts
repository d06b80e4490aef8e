import type { FindingTable } from './finding-text.js';

/** What the stage `read` can have to say. */
export const readFindings = {} as const satisfies FindingTable;
