import type { EditionName } from './project.js';
import type { PdfStandard } from './print-spec.js';

/** A finished file in memory, not yet written. */
export interface PaintedEdition {
  readonly name: EditionName;
  readonly standard: PdfStandard | null;
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}
