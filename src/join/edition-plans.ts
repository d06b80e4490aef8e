import { coverPrint } from '../core/cover-sheet.js';
import type { Finding } from '../core/finding.js';
import type { PagedDocument } from '../core/page.js';
import type { PrintSpec } from '../core/print-spec.js';
import type { EditionName } from '../core/project.js';

/** One file to make: its pages, and the print run it is held against. */
export interface EditionPlan {
  readonly name: EditionName;
  readonly document: PagedDocument;
  readonly print: PrintSpec;
}

/** The files of a run in the order they are written; `cover` is null when none is wanted or possible. */
export function editionPlans(
  wanted: readonly EditionName[],
  document: PagedDocument,
  cover: PagedDocument | null,
  print: PrintSpec,
): readonly EditionPlan[] {
  return [
    ...(wanted.includes('print') ? [{ name: 'print', document, print } as const] : []),
    ...(cover
      ? [{ name: 'cover', document: cover, print: coverPrint(print, cover.trim) } as const]
      : []),
  ];
}

/** What was found on the cover: its pages are not those of the document. */
export const coverRemarks = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((each) => ({
    ...each,
    where: {
      ...(each.where.object === undefined ? {} : { object: each.where.object }),
      edition: 'cover',
    },
  }));
