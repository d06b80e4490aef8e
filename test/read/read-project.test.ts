import { describe, expect, it } from '@jest/globals';
import { BuildError, type Finding } from '../../src/core/finding.js';
import type { ProjectFiles } from '../../src/core/project-files.js';
import { readProject } from '../../src/read/read-project.js';
import { sampleWith } from '../support/overlay-files.js';
import { entryYaml, LIST, listYaml } from './participants-yaml.js';

async function findingsOf(files: ProjectFiles): Promise<readonly Finding[]> {
  try {
    return (await readProject(files)).findings;
  } catch (error) {
    if (error instanceof BuildError) return error.findings;
    throw error;
  }
}

/** `code severity file:line:column`, for all findings. */
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, severity, where: { source, file } }) =>
    source
      ? `${code} ${severity} ${source.file}:${source.line}:${source.column}`
      : `${code} ${severity} ${file ?? ''}`,
  );

describe('the sample edition', () => {
  it('is read without an error', async () => {
    const { value, findings } = await readProject(await sampleWith({}));
    expect(findings.filter((each) => each.severity === 'error')).toEqual([]);
    expect(value.participants).toHaveLength(27);
    expect(value.tiers.map((tier) => tier.id)).toEqual(['pioneer', 'participant', 'supporter']);
    expect(value.meta.deadline).toEqual({ year: 2021, month: 10, day: 15 });
    expect(value.print.limits.totalInk).toBe(3);
    expect(value.print.trim).toEqual({ width: 210, height: 297 });
    expect(value.print.richBlack).toEqual({ kind: 'cmyk', c: 0.6, m: 0.4, y: 0.4, k: 1 });
    expect(value.fonts.map((font) => font.key)).toContain('SourceSans3-Regular');
    expect(value.manuscript[0]?.path).toBe('data/text/10-vorwort.md');
  });

  it('says what is not known of the joining, and invents nothing', async () => {
    const { value, findings } = await readProject(await sampleWith({}));
    const iserlohn = value.participants.find(({ id }) => id === 'iserlohn');
    expect(iserlohn?.joined).toEqual({ on: { year: 2020, month: 10 } });
    const attendorn = value.participants.find(({ id }) => id === 'attendorn');
    expect(attendorn).not.toHaveProperty('joined');
    const codes = findings.map((each) => `${each.where.participant} ${each.code}`);
    expect(codes).toContain('Iserlohn join-way-unstated');
    expect(codes).toContain('Attendorn join-missing');
  });
});

const STRATEGY = `title: Smart
edition: Neuauflage
publisher: Agentur
date: 2021-11-15
deadline: 2021-10-15
editions: [print]
chapters:
  - data/text/10-vorwort.md
`;

const PRINT = `standard: pdfx4
condition: { identifier: FOGRA39, info: ISO Coated v2, profile: data/icc/ISOcoated_v2_300_bas.icc }
page: { trim: A4, bleed: 3mm, safe-margin: 5mm, binding: none }
limits: { total-ink: 300%, image-ppi: 300, image-ppi-error: 150, image-ppi-max: 360, line-art-ppi: 1200, min-line: 0.25pt, min-line-negative: 0.4pt, min-text: 6pt, min-text-negative: 8pt, overprint-text: 12pt, overprint-line: 2pt }
rich-black: [60, 40, 40, 100]
`;

describe('what is there twice', () => {
  it('says which tier', async () => {
    const tiers =
      '  - { id: pioneer, title: Pionierkommunen }\n  - { id: pioneer, title: Noch einmal }';
    const found = told(
      await findingsOf(await sampleWith({ [LIST]: listYaml(entryYaml(), tiers) })),
    );
    expect(found).toContain(`tier-duplicate error ${LIST}:3:11`);
  });

  it('says which chapter', async () => {
    const twice = `${STRATEGY}  - data/text/10-vorwort.md\n`;
    const found = told(await findingsOf(await sampleWith({ 'data/strategy.yaml': twice })));
    expect(found.filter((each) => each.startsWith('chapter-duplicate'))).toHaveLength(1);
  });
});

describe('a slip elsewhere', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0x74, 0, 0x3a, 0]);
  const latin1 = new Uint8Array([...new TextEncoder().encode('title: S\n# '), 0xfc]);
  const slips: readonly (readonly [string, Parameters<typeof sampleWith>[0], string])[] = [
    ['a missing list', { [LIST]: null }, `file-missing error ${LIST}`],
    [
      'a UTF-16 file',
      { 'data/strategy.yaml': utf16 },
      'text-encoding error data/strategy.yaml:1:1',
    ],
    [
      'a file in Windows-1252',
      { 'data/strategy.yaml': latin1 },
      'text-encoding error data/strategy.yaml:2:3',
    ],
    [
      'a chapter that is not there',
      { 'data/strategy.yaml': STRATEGY, 'data/text/10-vorwort.md': null },
      'chapter-missing error data/strategy.yaml:8:5',
    ],
    [
      'a chapter nobody prints',
      { 'data/strategy.yaml': STRATEGY, 'data/text/15-nachtrag.md': '# x' },
      'chapter-unlisted warning data/strategy.yaml:7:1',
    ],
    [
      'an unknown edition',
      { 'data/strategy.yaml': STRATEGY.replace('[print]', '[pirnt]') },
      'schema-value error data/strategy.yaml:6:12',
    ],
    [
      'a date in German order',
      { 'data/strategy.yaml': STRATEGY.replace('2021-11-15', '15.11.2021') },
      'date-invalid error data/strategy.yaml:4:7',
    ],
    [
      'a profile that is not there',
      { 'data/print.yaml': PRINT, 'data/icc/ISOcoated_v2_300_bas.icc': null },
      'icc-missing error data/print.yaml:2:65',
    ],
    [
      'a profile that is none',
      { 'data/print.yaml': PRINT, 'data/icc/ISOcoated_v2_300_bas.icc': 'no profile' },
      'icc-invalid error data/print.yaml:2:65',
    ],
    [
      'bleed in inches',
      { 'data/print.yaml': PRINT.replace('bleed: 3mm', 'bleed: 0.125in') },
      'schema-type error data/print.yaml:3:26',
    ],
  ];

  it.each(slips)('%s is found at its place', async (_name, changes, expected) => {
    expect(told(await findingsOf(await sampleWith(changes)))).toContain(expected);
  });

  it('a folder without fonts is told', async () => {
    const sample = await sampleWith({});
    const fonts = sample.paths.filter((path) => path.startsWith('data/fonts/'));
    const files = await sampleWith(Object.fromEntries(fonts.map((path) => [path, null])));
    expect(told(await findingsOf(files))).toContain('font-missing error data/fonts');
  });

  it('a byte order mark is no slip', async () => {
    const files = await sampleWith({ 'data/strategy.yaml': (text) => `\ufeff${text}` });
    expect((await readProject(files)).value.meta.title).toMatch(/^Smart Cities/);
  });

  it('a chapter that cannot be used sends nobody looking for templates elsewhere', async () => {
    const files = await sampleWith({
      'data/strategy.yaml': (text) =>
        text.replace(/^templates: .*\n/mu, '') + 'templates: templates/plain\n',
      'data/text/10-vorwort.md': (text) => `${text}\n\u0001\n`,
    });
    const codes = (await findingsOf(files)).map(({ code }) => code);
    expect(codes).toContain('text-control-character');
    expect(codes).not.toContain('file-missing');
  });

  it('findings of all files come at once', async () => {
    const files = await sampleWith({
      [LIST]: listYaml(entryYaml({ kind: 'x' })),
      'data/strategy.yaml': (text) => text.replace('edition:', 'editoin:'),
      'data/print.yaml': (text) => text.replace('bleed: 3mm', 'bleed: drei'),
    });
    const broken = new Set((await findingsOf(files)).map(({ where }) => where.source?.file));
    expect([...broken]).toEqual(
      expect.arrayContaining([LIST, 'data/strategy.yaml', 'data/print.yaml']),
    );
  });
});
