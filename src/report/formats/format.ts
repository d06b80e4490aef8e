import type { Lang } from '../lang.js';
import type { ReportFile } from '../report-file.js';

/** One way to write a report. */
export interface ReportFormat {
  readonly name: string;
  /** Endings of `--report` that choose this format; the longest match wins. */
  readonly endings: readonly string[];
  readonly render: (report: ReportFile, lang: Lang) => string;
}
