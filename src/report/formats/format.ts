import type { BuildFacts } from '../../core/build-facts.js';
import type { DocumentFacts } from '../../core/document-facts.js';
import type { Lang } from '../lang.js';
import type { ReportFile } from '../report-file.js';

/** One way to write a report. */
export interface ReportFormat {
  readonly name: string;
  /** Endings of `--report` that choose this format; the longest match wins. */
  readonly endings: readonly string[];
  /** Shows the finished file itself, and so wants `FileView`. */
  readonly illustrated?: true;
  readonly render: (report: ReportFile, lang: Lang, view?: FileView | null) => string;
}

/** The finished file, for reports that show it. */
export interface FileView {
  /** As the user named it; null for a file that was not written. */
  readonly file: string | null;
  readonly document: DocumentFacts;
  /** What the project adds; null for a file that came alone. */
  readonly facts: BuildFacts | null;
  /** Pages to be shown, and each one's picture as PNG; null when it cannot be shown. */
  readonly pictures: ReadonlyMap<number, Uint8Array | null>;
}
