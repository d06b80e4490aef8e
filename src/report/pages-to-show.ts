import type { BuildFacts } from '../core/build-facts.js';
import type { DocumentFacts } from '../core/document-facts.js';
import type { Finding } from '../core/finding.js';
import { orderFindings } from './tally.js';

/** Pictures beyond this would make a report too heavy for a letter; the worst pages come first. */
const MOST_PAGES = 48;

/** The pages that a report with pictures shows: the declaration, and those that findings mark. */
export function pagesToShow(
  findings: readonly Finding[],
  facts: BuildFacts | null,
  document: DocumentFacts,
): readonly number[] {
  const marked = orderFindings(findings).flatMap(({ where }) => where.page ?? []);
  const wanted = new Set([...(facts?.declarationPages ?? []), ...marked]);
  return [...wanted]
    .filter((page) => page >= 1 && page <= document.pages.length)
    .slice(0, MOST_PAGES)
    .sort((a, b) => a - b);
}
