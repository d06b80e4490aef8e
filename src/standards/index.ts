import type { PdfStandard } from '../core/print-spec.js';
import { GWG_2022 } from './gwg2022/standard.js';
import { HOUSE } from './house/standard.js';
import { PDF_X1A } from './pdf-x1a/standard.js';
import { PDF_X4 } from './pdf-x4/standard.js';
import type { Standard } from './standard.js';

/** The PDF/X standard a file claims, by its name in `data/print.yaml`. */
export const PDF_STANDARDS: Readonly<Record<PdfStandard, Standard>> = {
  pdfx4: PDF_X4,
  pdfx1a: PDF_X1A,
};

/** Every list of rules a file can be held against. */
export const STANDARDS: readonly Standard[] = [PDF_X4, PDF_X1A, GWG_2022, HOUSE];

/** What a finished print file must meet: its standard, the printers' profile, the house numbers. */
export const printStandards = (standard: PdfStandard): readonly Standard[] => [
  PDF_STANDARDS[standard],
  GWG_2022,
  HOUSE,
];
