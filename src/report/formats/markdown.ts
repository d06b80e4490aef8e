import type { Lang } from '../lang.js';
import type { ReportFile } from '../report-file.js';
import type { ReportFormat } from './format.js';

/** A page for reviewers, such as the summary of a CI job. */
export const markdown: ReportFormat = {
  name: 'markdown',
  endings: ['.md'],
  render: (report, lang) => {
    const words = WORDS[lang];
    const files = report.files.map(
      (file) =>
        `- **${cell(file.file)}**: ${file.pages} ${words.pages}${file.standard ? `, ${file.standard}` : ''}\n`,
    );
    const { counts } = report;
    const tally = `${counts.error} ${words.errors} · ${counts.signoff} ${words.signoff} · ${counts.warning} ${words.warnings}\n`;
    return [
      `# ${cell(report.title ?? 'build-strategy')}\n\n`,
      tally,
      ...(files.length > 0 ? ['\n', ...files] : []),
      ...(report.findings.length > 0 ? ['\n', ...table(report, lang)] : []),
    ].join('');
  },
};

const WORDS = {
  de: {
    pages: 'Seiten',
    errors: 'Fehler',
    signoff: 'freigabepflichtig',
    warnings: 'Warnungen',
    head: ['', 'Meldung', 'Stelle', 'Code'],
  },
  en: {
    pages: 'pages',
    errors: 'errors',
    signoff: 'to sign off',
    warnings: 'warnings',
    head: ['', 'Message', 'Place', 'Code'],
  },
} as const satisfies Readonly<Record<Lang, unknown>>;

const SIGNS = { error: '❌', signoff: '⚠️', warning: '⚠️', info: 'ℹ️' } as const;

function table(report: ReportFile, lang: Lang): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rows = report.findings.map((each) => {
    const subject =
      each.participant === undefined || each.message.includes(each.participant)
        ? ''
        : `${each.participant}: `;
    const accepted = each.accepted ? ` (${each.accepted.by}: ${each.accepted.why})` : '';
    const place = each.source ? `${each.source.file}:${each.source.line}` : (each.file ?? '');
    const sign = each.accepted ? '✅' : SIGNS[each.severity];
    return row([sign, cell(subject + each.message + accepted), cell(place), `\`${each.code}\``]);
  });
  return [row(WORDS[lang].head), row(['---', '---', '---', '---']), ...rows];
}

const cell = (text: string): string => text.replace(/[|\\`*_<[\]]/gu, '\\$&').replace(/\s+/gu, ' ');
