/** Preflight of anybody's PDF, as the command line offers it. */
import type { Checked } from '../core/finding.js';
import type { PdfFacts } from '../core/pdf-facts.js';
import type { PdfStandard, PrintSpec } from '../core/print-spec.js';
import { coverPrint, isCoverSheet } from '../core/cover-sheet.js';
import { checked } from '../core/finding.js';
import { pt } from '../core/units.js';
import { asGwgRanks, asSheetCmyk } from '../standards/gwg2022/sheet-cmyk.js';
import { GWG_2022 } from '../standards/gwg2022/standard.js';
import { HOUSE } from '../standards/house/standard.js';
import { PDF_STANDARDS } from '../standards/index.js';
import type { Standard } from '../standards/standard.js';
import { inspectPdf } from './inspect/inspect-pdf.js';
import { sameSize } from './page-boxes.js';
import { judge } from './preflight.js';
import { property, trimSize } from './queries.js';

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
  /** Whether it was judged as the cover of the run, laid open. */
  readonly isCover: boolean;
}

export async function preflightFile(bytes: Uint8Array, options: FileOptions): Promise<FileVerdict> {
  const facts = await inspectPdf(bytes);
  const standard = PDF_STANDARDS[options.standard ?? claimedStandard(facts)];
  const standards = [standard, ...EXTRAS[options.profile]];
  const cover = coverOf(facts, options.spec);
  const spec = cover ?? options.spec;
  const findings =
    options.profile === 'gwg'
      ? asGwgRanks(judge(facts, asSheetCmyk(spec), standards))
      : judge(facts, spec, standards);
  return { ...checked(facts, findings), standard, isCover: cover !== null };
}

/** The outside of a cover, and its inside when that is printed. */
const COVER_PAGES = 2;

/** What the cover of the run is held against; null when the file is none. */
function coverOf({ pages }: PdfFacts, spec: PrintSpec): PrintSpec | null {
  const [sheet = null, ...others] = pages.map(trimSize);
  if (sheet === null || others.length >= COVER_PAGES) return null;
  if (!others.every((size) => size !== null && sameSize(size, sheet))) return null;
  const trim = { width: pt(sheet.width), height: pt(sheet.height) };
  return isCoverSheet(spec, trim) ? coverPrint(spec, trim) : null;
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
