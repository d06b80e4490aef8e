import type { ReportFile } from '../report-file.js';
import type { ReportFormat } from './format.js';

const LEVELS = { error: 'blocker', signoff: 'major', warning: 'minor', info: 'info' } as const;

/** A Code Quality report. Source: GitLab Docs, "Code Quality", custom tools. */
export const gitlab: ReportFormat = {
  name: 'gitlab',
  endings: ['.gitlab.json'],
  render: (report) => {
    const seen = new Map<string, number>();
    const issues = report.findings.map((each) => {
      const path = each.source?.file ?? each.file ?? 'data/strategy.yaml';
      const key = `${each.code}|${path}|${each.participant ?? ''}|${each.message}`;
      const turn = seen.get(key) ?? 0;
      seen.set(key, turn + 1);
      return {
        description: descriptionOf(each),
        check_name: each.code,
        fingerprint: hash(`${key}|${turn}`),
        severity: each.accepted ? 'info' : LEVELS[each.severity],
        location: { path, lines: { begin: each.source?.line ?? 1 } },
      };
    });
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

const descriptionOf = (each: ReportFile['findings'][number]): string =>
  each.participant === undefined || each.message.includes(each.participant)
    ? each.message
    : `${each.participant}: ${each.message}`;

/** FNV-1a, 2 × 32 bit with different offsets: stable, and enough to tell issues apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((offset) => {
      let value = offset;
      for (const byte of new TextEncoder().encode(text)) {
        value = Math.imul(value ^ byte, 0x01000193) >>> 0;
      }
      return value.toString(16).padStart(8, '0');
    })
    .join('');
}
