import { describe, expect, it } from '@jest/globals';
import { USUAL_LIMITS } from '../../src/core/input-limits.js';
import type { ProjectFiles } from '../../src/core/project-files.js';
import { readStrategy } from '../../src/read/read-strategy.js';
import { filesOf } from '../support/files-of.js';
import { toldFindings } from '../support/told-findings.js';

const FILE = 'data/strategy.yaml';
const HEAD = 'title: Smart\nedition: Neuauflage\npublisher: Agentur\ndate: 2021-11-15\n';

const CHAPTERS = {
  'data/text/20-zwei.md': 'Zwei',
  'data/text/10-eins.md': 'E\u0308ins',
  'data/text/10-eins.txt': 'kein Kapitel',
  'data/text/alt/30-drei.md': 'kein Kapitel',
  'text/data/text/40-vier.md': 'kein Kapitel',
} as const;

const read = (
  text: string,
  chapters: Readonly<Record<string, string | Uint8Array>> = CHAPTERS,
  more: Partial<ProjectFiles> = {},
) => readStrategy(filesOf({ [FILE]: text, ...chapters }, more));

describe('the document as a whole', () => {
  it('says what it says, and what is usual for the rest', async () => {
    const { value, findings } = await read(HEAD);
    expect(findings).toEqual([]);
    expect(value).toEqual({
      meta: {
        title: 'Smart',
        subtitle: '',
        edition: 'Neuauflage',
        publisher: 'Agentur',
        lang: 'de',
        keywords: [],
        date: { year: 2021, month: 11, day: 15 },
        source: { file: FILE, line: 1, column: 8, length: 5 },
      },
      editions: ['print'],
      signOff: [],
      manuscript: [
        { path: 'data/text/10-eins.md', text: '\u00cbins' },
        { path: 'data/text/20-zwei.md', text: 'Zwei' },
      ],
      designFolder: 'templates',
    });
  });

  it('may say more', async () => {
    const more = `subtitle: Digital
lang: de-DE
deadline: 2021-10
keywords: [a, b]
templates: templates/plain
sign-off:
  - { finding: logo-low-resolution, by: A, why: B }
  - { finding: logo-low-resolutoin, by: A, why: B }
chapters: [data/text/20-zwei.md, data/text/10-eins.md]
`;
    const { value, findings } = await read(HEAD + more);
    expect(value).toMatchObject({
      meta: {
        subtitle: 'Digital',
        lang: 'de-DE',
        deadline: { year: 2021, month: 10 },
        keywords: ['a', 'b'],
      },
      signOff: [
        { finding: 'logo-low-resolution', source: { file: FILE, line: 11, column: 16 } },
        { finding: 'logo-low-resolutoin', source: { file: FILE, line: 12, column: 16 } },
      ],
      manuscript: [{ path: 'data/text/20-zwei.md' }, { path: 'data/text/10-eins.md' }],
      designFolder: 'templates/plain',
    });
    expect(toldFindings(findings)).toMatchSnapshot();
  });
});

describe('a slip in the document', () => {
  const listed = (...paths: readonly string[]): string =>
    `${HEAD}chapters:\n${paths.map((path) => `  - ${path}\n`).join('')}`;

  it.each<readonly [string, string]>([
    ['a mistyped key', HEAD.replace('edition', 'editoin')],
    ['no title', HEAD.replace('title: Smart\n', '')],
    ['a language in words', `${HEAD}lang: deutsch\n`],
    ['a folder of the design elsewhere', `${HEAD}templates: data/plain\n`],
    ['a deadline without a day of the calendar', `${HEAD}deadline: 2021-11-31\n`],
    ['no date', `${HEAD.replace('2021-11-15', '')}`],
    ['an empty list of chapters', `${HEAD}chapters: []\n`],
    ['a chapter outside', listed('data/text/10-eins.md', '../x.md', 'data/text/20-zwei.md')],
    ['a chapter without a name', listed('data/text/10-eins.md', '""', 'data/text/20-zwei.md')],
    ['a chapter that is a number', listed('7')],
    [
      'a chapter twice',
      listed('data/text/10-eins.md', 'data/text/20-zwei.md', 'data/text/10-eins.md'),
    ],
    ['a chapter that is not there', listed('data/text/10-ein.md', 'data/text/20-zwei.md')],
    ['a chapter that nobody prints', listed('data/text/10-eins.md')],
    ['keywords as one text', `${HEAD}keywords: a, b\n`],
    ['an edition that is none', `${HEAD}editions: [print, pirnt]\n`],
  ])('%s is told in full', async (_name, text) => {
    const { value, findings } = await read(text);
    expect([value !== null, toldFindings(findings)]).toMatchSnapshot();
  });

  it('is to have no chapters at all', async () => {
    const { value, findings } = await read(HEAD, {});
    expect([value, toldFindings(findings)]).toMatchSnapshot();
  });

  it('is a chapter that cannot be read; the others are looked at all the same', async () => {
    const { value, findings } = await read(
      HEAD,
      {
        'data/text/1.md': new Uint8Array([0xfc]),
        'data/text/2.md': '> > > tief',
        'data/text/3.md': 'a\u0007',
        'data/text/4.md': '',
      },
      { limits: { ...USUAL_LIMITS, 'markdown-depth': 2 } },
    );
    expect([value, toldFindings(findings)]).toMatchSnapshot();
  });

  it('is a chapter that the folder refuses, told with the reason', async () => {
    const why = { de: 'ein Gerät', en: 'a device' };
    const { value, findings } = await read(
      listed('data/text/10-eins.md', 'data/text/99.md', 'data/text/20-zwei.md'),
      CHAPTERS,
      { refusalOf: (path) => (path === 'data/text/99.md' ? why : undefined) },
    );
    expect([value, toldFindings(findings)]).toMatchSnapshot();
  });

  it('is that the file is missing', async () => {
    const { value, findings } = await readStrategy(filesOf(CHAPTERS));
    expect([value, findings.map(({ code }) => code)]).toEqual([null, ['file-missing']]);
  });
});
