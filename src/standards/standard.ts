import type { FindingCode } from '../core/findings/index.js';

/** A standard is a list of rules; its ledger `clauses.md` says which clause each of them covers. */
export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly rules: readonly FindingCode[];
}
