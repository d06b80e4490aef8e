import { describe, expect, it } from '@jest/globals';
import { finding } from '../../src/core/finding.js';
import { REPORT_FORMATS, formatNamed, formatOfFile } from '../../src/report/formats/index.js';
import { reportOf, reportSchema } from '../../src/report/report-file.js';

const source = { file: 'data/a,b.yaml', line: 3, column: 5, length: 2 };
const findings = [
  finding('chapter-unlisted', { source }, { file: '<x> & | 100%' }),
  finding('font-missing', { file: 'data/fonts' }, {}),
  {
    ...finding(
      'join-after-deadline',
      { participant: 'Olpe' },
      { participant: 'Olpe', date: 'a', deadline: 'b' },
    ),
    waiver: { finding: 'join-after-deadline', by: 'Büro', why: 'Grund' },
  },
];

const report = reportOf(findings, {
  lang: 'de',
  toolVersion: '1.2.3',
  exitCode: 1,
  files: [{ file: 's.pdf', edition: 'print', pages: 32, standard: 'PDF/X-4', bytes: 9 }],
  facts: null,
});

const rendered = (name: string): string => formatNamed(name)?.render(report, 'de') ?? '';

describe('a report file', () => {
  it('keeps the promise of its JSON Schema', () => {
    const parsed: unknown = JSON.parse(rendered('json'));
    expect(reportSchema.safeParse(parsed).error).toBeUndefined();
    expect(parsed).toMatchObject({
      exitCode: 1,
      counts: { error: 1, signoff: 0, accepted: 1, warning: 1, info: 0 },
      findings: [
        { code: 'font-missing' },
        { code: 'chapter-unlisted', source },
        { accepted: { by: 'Büro' } },
      ],
    });
  });

  it('escapes what GitHub would misread', () => {
    const [error, warning, accepted] = rendered('github').split('\n');
    expect(error).toMatch(/^::error file=data\/fonts,title=font-missing::/);
    expect(warning).toMatch(
      /^::warning file=data\/a%2Cb.yaml,line=3,col=5,title=chapter-unlisted::/,
    );
    expect(warning).toContain('100%25');
    expect(accepted).toMatch(/^::notice /);
  });

  it('gives GitLab a fingerprint that differs by finding and not by run', () => {
    const issues = JSON.parse(rendered('gitlab')) as { fingerprint: string; severity: string }[];
    expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(3);
    expect(issues.map((issue) => issue.severity)).toEqual(['blocker', 'minor', 'info']);
    expect(rendered('gitlab')).toBe(rendered('gitlab'));
  });

  it('is well-formed JUnit XML with one failure for each open finding', () => {
    const xml = rendered('junit');
    expect(xml).toContain('tests="3" failures="1"');
    expect(xml.match(/<failure /gu)).toHaveLength(1);
    expect(xml).toContain('&lt;x&gt; &amp; | 100%');
  });

  it('keeps a Markdown table whole', () => {
    const rows = rendered('markdown')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).toEqual([6, 6, 6, 6, 6]);
  });

  it('is chosen by the longest ending', () => {
    expect(formatOfFile('x/r.gitlab.json')?.name).toBe('gitlab');
    expect(formatOfFile('r.JSON')?.name).toBe('json');
    expect(formatOfFile('r.docx')).toBeUndefined();
    expect(new Set(REPORT_FORMATS.map(({ name }) => name)).size).toBe(REPORT_FORMATS.length);
  });
});
