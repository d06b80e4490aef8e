import type { FindingTable } from './finding-text.js';

/** What the stage `io` can have to say. */
export const ioFindings = {} as const satisfies FindingTable;
