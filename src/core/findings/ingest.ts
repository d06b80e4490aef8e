import type { FindingTable } from './finding-text.js';

/** What the stage `ingest` can have to say. */
export const ingestFindings = {} as const satisfies FindingTable;
