import { describe, expect, it } from '@jest/globals';
import { BuildError, type Finding } from '../../src/core/finding.js';
import type { ProjectFiles } from '../../src/core/project-files.js';
import { readProject } from '../../src/read/read-project.js';
import { sampleWith } from '../support/overlay-files.js';

/** A list of two, with one place for the slip of each test. */
const list = (
  second: string,
  tiers = '  - { id: pioneer, title: Pionierkommunen }',
): string => `tiers:
${tiers}
participants:
  - id: olpe
    name: Olpe
    official: Kreisstadt Olpe
    kind: stadt
    ags: "05966024"
    tier: pioneer
    joined: { by: council-resolution, on: 2020-07 }
    logo: { file: olpe.svg }
${second}`;

const LIST = 'data/participants.yaml';
/** First line of the second entry. */
const SECOND = 12;

const entry = (changes: Readonly<Record<string, string | null>> = {}): string => {
  const fields: Record<string, string | null> = {
    id: 'brilon',
    name: 'Brilon',
    official: 'Stadt Brilon',
    kind: 'stadt',
    ags: '"05958012"',
    tier: 'pioneer',
    joined: '{ by: council-resolution, on: 2021-10 }',
    logo: '{ file: brilon.svg }',
    ...changes,
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([key, value], index) => `  ${index === 0 ? '- ' : '  '}${key}: ${value}\n`)
    .join('');
};

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

describe('a slip in participants.yaml', () => {
  const slips: readonly (readonly [string, string, string])[] = [
    ['a kind that does not exist', entry({ kind: 'stadtt' }), `kind-unknown error ${LIST}:15:11`],
    ['an unknown tier', entry({ tier: 'pionier' }), `tier-unknown error ${LIST}:17:11`],
    ['an unquoted key', entry({ ags: '05958012' }), `ags-unquoted error ${LIST}:16:10`],
    [
      'a key with a digit too few',
      entry({ ags: '"0595801"' }),
      `ags-wrong-length error ${LIST}:16:10`,
    ],
    [
      'an unknown way of joining',
      entry({ joined: '{ by: ratsbeschluß }' }),
      `join-unknown error ${LIST}:18:19`,
    ],
    [
      'an impossible date',
      entry({ joined: '{ on: 2021-02-31 }' }),
      `date-invalid error ${LIST}:18:19`,
    ],
    [
      'no way of joining',
      entry({ joined: '{ on: 2021-10 }' }),
      `join-way-unstated info ${LIST}:18:13`,
    ],
    [
      'no date of joining',
      entry({ joined: '{ by: letter-of-intent }' }),
      `join-date-unstated info ${LIST}:18:13`,
    ],
    ['nothing about joining', entry({ joined: null }), `join-missing info ${LIST}:${SECOND}:9`],
    [
      'joining too late',
      entry({ joined: '{ by: letter-of-intent, on: 2021-11 }' }),
      `join-after-deadline signoff ${LIST}:18:41`,
    ],
    ['no logo', entry({ logo: null }), `logo-missing error ${LIST}:${SECOND}:9`],
    [
      'a logo that is not there',
      entry({ logo: '{ file: Brilon.svg }' }),
      `logo-not-found error ${LIST}:19:19`,
    ],
    [
      'a logo outside the project',
      entry({ logo: '{ file: ../brilon.svg }' }),
      `path-outside error ${LIST}:19:19`,
    ],
    [
      'an absolute logo path',
      entry({ logo: '{ file: /etc/passwd }' }),
      `path-outside error ${LIST}:19:19`,
    ],
    [
      "another participant's logo",
      entry({ logo: '{ file: olpe.svg }' }),
      `logo-shared warning ${LIST}:19:19`,
    ],
    ['the same id', entry({ id: 'olpe' }), `participant-duplicate error ${LIST}:${SECOND}:9`],
    ['the same name', entry({ name: 'Olpe' }), `participant-duplicate error ${LIST}:13:11`],
    ['the same key', entry({ ags: '"05966024"' }), `participant-duplicate error ${LIST}:16:10`],
    ['a mistyped field', entry({ offical: 'x' }), `schema-unknown-key error ${LIST}:20:5`],
    ['a missing field', entry({ official: null }), `schema-missing-key error ${LIST}:${SECOND}:5`],
    ['a number for a name', entry({ name: '12' }), `schema-type error ${LIST}:13:11`],
    [
      'a unit nobody uses',
      entry({ logo: '{ file: brilon.svg, min-width: 2 Zoll }' }),
      `schema-type error ${LIST}:19:42`,
    ],
    [
      'a background that does not exist',
      entry({ logo: '{ file: brilon.svg, background: kepp }' }),
      `schema-value error ${LIST}:19:43`,
    ],
    [
      'an undeclared spot ink',
      entry({ logo: '{ file: brilon.svg, colors: { "#ff0000": HKS 13 K } }' }),
      `ink-unknown error ${LIST}:19:52`,
    ],
    [
      'a Cyrillic letter in a name',
      entry({ name: 'Brilоn' }),
      `participant-name-mixed-script warning ${LIST}:13:11`,
    ],
    [
      'an approval of nothing known',
      entry({ 'sign-off': '[{ finding: logo-low-resolutoin, by: A, why: B }]' }),
      `waiver-unknown warning ${LIST}:20:27`,
    ],
    ['an alias', entry({ name: '&n Brilon', official: '*n' }), `yaml-alias error ${LIST}:14:15`],
    ['a merge key', entry({ '<<': '{ name: x }' }), `yaml-alias error ${LIST}:20:5`],
    ['a key twice', `${entry()}    name: Brilon\n`, `yaml-duplicate-key error ${LIST}:20:5`],
    ['a tab', `${entry()}\t\tname: Brilon\n`, `yaml-syntax error ${LIST}:20:1`],
    ['a missing quote', entry({ name: '"Brilon' }), `yaml-syntax error ${LIST}:13:18`],
    ['a type tag', entry({ name: '!!js/function x' }), `yaml-syntax error ${LIST}:13:11`],
    [
      'a character that turns the reading direction',
      entry({ name: 'Bri\u202elon' }),
      `text-control-character error ${LIST}:13:14`,
    ],
    [
      'the same one hidden in an escape',
      entry({ name: '"Bri\\u202elon"' }),
      `text-control-character error ${LIST}:13:11`,
    ],
  ];

  it.each(slips)('%s is found at its place', async (_name, second, expected) => {
    const findings = await findingsOf(await sampleWith({ [LIST]: list(second) }));
    expect(told(findings)).toContain(expected);
  });

  it('does not hide the others', async () => {
    const second =
      entry({ kind: 'stadtt', logo: null, offical: 'x' }) +
      entry({ id: 'x', tier: 'y', name: 'Z', ags: '7' });
    const codes = (await findingsOf(await sampleWith({ [LIST]: list(second) }))).map((f) => f.code);
    expect(codes).toEqual(
      expect.arrayContaining(['kind-unknown', 'schema-unknown-key', 'ags-unquoted']),
    );
  });

  it('suggests what was meant', async () => {
    const second = entry({
      kind: 'stad',
      joined: '{ by: Ratsbeschluß }',
      logo: '{ file: brilon.png }',
    });
    const findings = await findingsOf(await sampleWith({ [LIST]: list(second) }));
    const meant = Object.fromEntries(findings.map(({ code, params }) => [code, params['meant']]));
    expect(meant['kind-unknown']).toMatchObject({ de: ' Gemeint ist wohl „stadt“.' });
    expect(meant['join-unknown']).toMatchObject({ de: ' Gemeint ist wohl „council-resolution“.' });
  });

  it('explains a file name that differs only in its capitals', async () => {
    const second = entry({ logo: '{ file: BRILON.svg }' });
    const findings = await findingsOf(await sampleWith({ [LIST]: list(second) }));
    const found = findings.find((each) => each.code === 'logo-not-found');
    expect(found?.params['meant']).toMatchObject({ de: ' Gemeint ist wohl „brilon.svg“.' });
    expect(found?.params['advice']).toMatchObject({
      de: expect.stringMatching(/^Groß- und Klein/),
    });
  });

  it('keeps whoever can still be shown in a proof', async () => {
    const second = entry({ tier: 'nirgends', logo: null });
    const { value, findings } = await readProject(await sampleWith({ [LIST]: list(second) }));
    expect(value.participants.map(({ id }) => id)).toEqual(['olpe', 'brilon']);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['tier-unknown', 'logo-missing']),
    );
  });

  it('finds a logo whose name is stored decomposed', async () => {
    const second = entry({ logo: '{ file: bri\u0308lon.svg }' });
    const files = await sampleWith({ [LIST]: list(second), 'logos/br\u00eflon.svg': '<svg/>' });
    expect((await findingsOf(files)).map(({ code }) => code)).not.toContain('logo-not-found');
  });

  it('is no way into the prototype of objects', async () => {
    const second = `${entry()}    __proto__: { polluted: true }\n`;
    const findings = await findingsOf(await sampleWith({ [LIST]: list(second) }));
    expect(told(findings)).toContain(`yaml-syntax error ${LIST}:20:5`);
    expect({}).not.toHaveProperty('polluted');
  });

  it('stops at nesting without end', async () => {
    const deep = `tiers: ${'['.repeat(5000)}${']'.repeat(5000)}\n`;
    const codes = (await findingsOf(await sampleWith({ [LIST]: deep }))).map(({ code }) => code);
    expect(codes).toContain('text-too-deep');
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
    const found = told(await findingsOf(await sampleWith({ [LIST]: list(entry(), tiers) })));
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
      [LIST]: list(entry({ kind: 'x' })),
      'data/strategy.yaml': (text) => text.replace('edition:', 'editoin:'),
      'data/print.yaml': (text) => text.replace('bleed: 3mm', 'bleed: drei'),
    });
    const broken = new Set((await findingsOf(files)).map(({ where }) => where.source?.file));
    expect([...broken]).toEqual(
      expect.arrayContaining([LIST, 'data/strategy.yaml', 'data/print.yaml']),
    );
  });
});
