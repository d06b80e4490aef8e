import type { Artwork } from '../core/artwork.js';
import { checked, type Checked } from '../core/finding.js';
import type { PagedDocument } from '../core/page.js';
import type { MarkKind, PdfStandard } from '../core/print-spec.js';
import type { Project } from '../core/project.js';
import { flattenDocument } from '../paint/flat/flatten-document.js';

/** The project with what this run wants otherwise than `data/print.yaml` says. */
export function asWished(
  project: Project,
  wishes: { readonly standard?: PdfStandard; readonly marks?: readonly MarkKind[] },
): Project {
  const { standard = project.print.standard, marks = project.print.marks } = wishes;
  return { ...project, print: { ...project.print, standard, marks } };
}

/** The document as the standard can carry it. */
export function asStandardAllows(
  document: PagedDocument,
  standard: PdfStandard,
  artworks: ReadonlyMap<string, Artwork>,
): Checked<PagedDocument> {
  if (standard !== 'pdfx1a') return checked(document);
  const needPaper = [...artworks.values()].filter(({ needsPaper }) => needsPaper);
  return flattenDocument(document, new Set(needPaper.map(({ drawing }) => drawing)));
}
