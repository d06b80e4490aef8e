import type { FindingTable } from './finding-text.js';

/** What the stage `print` can have to say. */
export const printFindings = {} as const satisfies FindingTable;
