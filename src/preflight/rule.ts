import {
  finding,
  type Finding,
  type ParamsOf,
  type Severity,
  type Where,
} from '../core/finding.js';
import type { FindingCode } from '../core/findings/index.js';
import type { PdfFacts } from '../core/pdf-facts.js';
import type { PrintSpec } from '../core/print-spec.js';

/** One demand on a finished file. Its sentences stand in the catalogue under the same id. */
export interface Rule {
  /** Kebab-case, thing first, never reused; at the same time the code of its findings. */
  readonly id: FindingCode;
  /** The demand in one sentence, for `docs/rules.md`. */
  readonly requires: string;
  /** Standard and clause with the way it was read, or "house rule". */
  readonly source: string;
  readonly check: (pdf: PdfFacts, spec: PrintSpec) => readonly Finding[];
}

/** One place where a rule is broken; without a severity the catalogue's holds. */
export interface Hit<P> {
  readonly where: Where;
  readonly params: P;
  readonly severity?: Severity;
}

export const defineRule = <C extends FindingCode>(rule: {
  readonly id: C;
  readonly requires: string;
  readonly source: string;
  readonly check: (pdf: PdfFacts, spec: PrintSpec) => readonly Hit<ParamsOf<C>>[];
}): Rule => ({
  ...rule,
  check: (pdf, spec) =>
    rule
      .check(pdf, spec)
      .map(({ where, params, severity }) => finding(rule.id, where, params, severity)),
});
