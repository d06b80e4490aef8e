import type { FindingTable } from './finding-text.js';

/** What the stage `preflight` can have to say. */
export const preflightFindings = {} as const satisfies FindingTable;
