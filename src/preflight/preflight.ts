/**
 * Finished bytes → facts and findings.
 *
 * In: the very bytes that will be shipped, the print specification and the standards they are held
 * against. Out: `PdfFacts` and all findings, sorted by page and rule. Guaranteed: no exception for
 * what stands in the bytes. Left to others: showing findings (`report/`), pictures of pages (`proof/`).
 */
import { checked, type Checked, type Finding } from '../core/finding.js';
import type { PdfFacts } from '../core/pdf-facts.js';
import type { PdfStandard, PrintSpec } from '../core/print-spec.js';
import { printStandards } from '../standards/index.js';
import type { Standard } from '../standards/standard.js';
import { inspectPdf, type OnPage } from './inspect/inspect-pdf.js';
import { RULES } from './rules/index.js';

export const preflight = (
  bytes: Uint8Array,
  spec: PrintSpec,
  standard: PdfStandard = spec.standard,
  onPage?: OnPage,
): Promise<Checked<PdfFacts>> => preflightAgainst(bytes, spec, printStandards(standard), onPage);

/** As `preflight`, against a chosen list of standards. */
export async function preflightAgainst(
  bytes: Uint8Array,
  spec: PrintSpec,
  standards: readonly Standard[],
  onPage?: OnPage,
): Promise<Checked<PdfFacts>> {
  const facts = await inspectPdf(bytes, onPage);
  return checked(facts, judge(facts, spec, standards));
}

/** Findings of all rules of the standards, each rule once; in the order of pages, then of the rules. */
export function judge(
  facts: PdfFacts,
  spec: PrintSpec,
  standards: readonly Standard[],
): readonly Finding[] {
  // Of a file that cannot be decrypted only that can be said; all else would be guesses.
  const wanted = new Set(
    facts.file.readable ? standards.flatMap(({ rules }) => rules) : (['pdf-encrypted'] as const),
  );
  const findings = RULES.filter(({ id }) => wanted.has(id)).flatMap((rule) =>
    rule.check(facts, spec),
  );
  // Array sort is stable: within a page the order of the rules stays.
  return findings.sort((a, b) => (a.where.page ?? 0) - (b.where.page ?? 0));
}
