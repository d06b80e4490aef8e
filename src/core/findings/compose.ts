import type { FindingTable } from './finding-text.js';

/** What the stage `compose` can have to say. */
export const composeFindings = {} as const satisfies FindingTable;
