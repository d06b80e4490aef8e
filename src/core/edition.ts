import type { DocumentFacts } from './document-facts.js';
import type { EditionName } from './project.js';
import type { PdfStandard } from './print-spec.js';

/** A finished file in memory. */
export interface PaintedFile {
  readonly standard: PdfStandard;
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/** A finished file that the preflight has seen, not yet written. */
export interface Edition extends PaintedFile {
  readonly name: EditionName;
  /** What the preflight saw in it. */
  readonly document: DocumentFacts;
}
