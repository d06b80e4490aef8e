import type { ReportFormat } from './format.js';

/** The report as JSON; see `schema/report.schema.json`. */
export const json: ReportFormat = {
  name: 'json',
  endings: ['.json'],
  render: (report) => `${JSON.stringify(report, null, 2)}\n`,
};
