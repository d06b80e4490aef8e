/** Preflight of anybody's PDF, as the command line offers it. */
import type { Checked } from '../core/finding.js';
import type { PdfFacts } from '../core/pdf-facts.js';
import type { PdfStandard, PrintSpec } from '../core/print-spec.js';
import { checked } from '../core/finding.js';
import { asGwgRanks, asSheetCmyk } from '../standards/gwg2022/sheet-cmyk.js';
import { GWG_2022 } from '../standards/gwg2022/standard.js';
import { HOUSE } from '../standards/house/standard.js';
import { PDF_STANDARDS } from '../standards/index.js';
import type { Standard } from '../standards/standard.js';
import { inspectPdf } from './inspect/inspect-pdf.js';
import { judge } from './preflight.js';
import { property } from './queries.js';

/** How much is demanded: the PDF/X standard alone, with the printers' GWG profile, with the house numbers. */
export const PROFILES = ['standard', 'gwg', 'house'] as const;
export type Profile = (typeof PROFILES)[number];

export interface FileOptions {
  readonly spec: PrintSpec;
  /** Null: the standard the file claims, PDF/X-4 when it claims none. */
  readonly standard: PdfStandard | null;
  readonly profile: Profile;
}

export interface FileVerdict extends Checked<PdfFacts> {
  readonly standard: Standard;
}

export async function preflightFile(bytes: Uint8Array, options: FileOptions): Promise<FileVerdict> {
  const facts = await inspectPdf(bytes);
  const standard = PDF_STANDARDS[options.standard ?? claimedStandard(facts)];
  const standards = [standard, ...EXTRAS[options.profile]];
  const findings =
    options.profile === 'gwg'
      ? asGwgRanks(judge(facts, asSheetCmyk(options.spec), standards))
      : judge(facts, options.spec, standards);
  return { ...checked(facts, findings), standard };
}

const EXTRAS: Readonly<Record<Profile, readonly Standard[]>> = {
  standard: [],
  gwg: [GWG_2022],
  house: [GWG_2022, HOUSE],
};

function claimedStandard(facts: PdfFacts): PdfStandard {
  const claim = property(facts, 'pdfxid', 'GTS_PDFXVersion') ?? facts.info?.GTS_PDFXVersion?.text;
  return claim?.startsWith('PDF/X-1') ? 'pdfx1a' : 'pdfx4';
}
