import type { ReportFormat } from './format.js';

const LEVELS = { error: 'error', signoff: 'error', warning: 'warning', info: 'notice' } as const;

/** Annotations of GitHub Actions, one line each. Source: GitHub Docs, "Workflow commands". */
export const github: ReportFormat = {
  name: 'github',
  endings: [],
  render: (report) =>
    report.findings
      .map((each) => {
        const level = each.accepted ? 'notice' : LEVELS[each.severity];
        const file = each.source?.file ?? each.file;
        const where = [
          ...(file === undefined ? [] : [`file=${property(file)}`]),
          ...(each.source ? [`line=${each.source.line}`, `col=${each.source.column}`] : []),
          `title=${property(each.code)}`,
        ];
        const subject = each.participant === undefined ? '' : `${each.participant}: `;
        const text = [subject + each.message, each.hint].filter((part) => part !== '').join('\n');
        return `::${level} ${where.join(',')}::${data(text)}\n`;
      })
      .join(''),
};

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
