import type { ReportFormat } from './format.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { html } from './html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';

/** All report formats; `--format` goes by name, `--report` by ending. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  json,
  html,
  gitlab,
  github,
  junit,
  markdown,
];

export const formatNamed = (name: string): ReportFormat | undefined =>
  REPORT_FORMATS.find((format) => format.name === name);

/** The format for a file name, by its longest known ending. */
export function formatOfFile(file: string): ReportFormat | undefined {
  const lower = file.toLowerCase();
  const length = (format: ReportFormat): number =>
    Math.max(0, ...format.endings.filter((end) => lower.endsWith(end)).map((end) => end.length));
  const best = REPORT_FORMATS.toSorted((a, b) => length(b) - length(a))[0];
  return best && length(best) > 0 ? best : undefined;
}

/** Endings for the message about a file name that none fits. */
export const REPORT_ENDINGS: readonly string[] = REPORT_FORMATS.flatMap((each) => each.endings);
