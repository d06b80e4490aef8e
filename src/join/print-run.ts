import type { Artwork } from '../core/artwork.js';
import { checked, type Checked } from '../core/finding.js';
import type { PagedDocument } from '../core/page.js';
import type { PdfStandard } from '../core/print-spec.js';
import { flattenDocument } from '../paint/flat/flatten-document.js';

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
