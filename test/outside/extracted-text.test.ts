import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readChapter } from '../../src/compose/markdown/read-chapter.js';
import { phrasesIn } from '../../src/compose/typography/polish.js';
import { makeSmallProject } from '../support/small-project.js';
import { outside } from './programs.js';
import { allTexts, captionTexts, flowTexts, NUMBER, type SourceText } from './source-texts.js';
import { squeezed, textPages, wordsIn } from './text-pages.js';

const folder = mkdtempSync(join(tmpdir(), 'build-strategy-'));
const pdf = join(folder, 'strategy.pdf');

const strategy = parse(readFileSync('data/strategy.yaml', 'utf8')) as {
  readonly chapters: readonly string[];
};
const exceptions = Object.values(
  parse(readFileSync('data/hyphenation.yaml', 'utf8')) as Record<string, readonly string[]>,
).flat();
const micro = { off: [], together: phrasesIn(exceptions) };
const chapters = strategy.chapters.map(
  (path) => readChapter({ path, text: readFileSync(path, 'utf8') }, micro).value,
);

beforeAll(() => {
  execFileSync('node', ['bin/build-strategy.js', '--quiet', '--out', pdf]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const extracted = (...options: readonly string[]): string =>
  outside('pdftotext', ['-enc', 'UTF-8', ...options, pdf, '-']);

describe('the text that poppler extracts', () => {
  const missing: SourceText[] = [];
  const left: string[] = [];

  beforeAll(() => {
    const text = extracted();
    const pages = textPages(text);
    for (const [index, chapter] of chapters.entries()) {
      const [from, to] = pagesOf(index, text);
      // Long texts first: a table's "3" must not be found in a sentence.
      const texts = allTexts(chapter).toSorted((a, b) => b.text.length - a.text.length);
      missing.push(...texts.filter((each) => !pages.take(each.text, from, to)));
      for (let page = from; page <= to; page += 1) left.push(...pages.wordsLeft(page));
    }
  });

  it('holds every paragraph of the manuscript, word for word', () => {
    expect(missing).toEqual([]);
  });

  it('holds nothing else but titles, numbers and what figures and registers say', () => {
    const known = new Set(furniture());
    expect(left.filter((word) => !known.has(word) && !/^\d+$/u.test(word))).toEqual([]);
  });

  it('comes in the order in which it is to be read', () => {
    const text = squeezed(
      extracted('-raw')
        .split('\f')
        .slice(CONTENTS + 1)
        .join(''),
    );
    const wrong: SourceText[] = [];
    let at = 0;
    for (const each of chapters.flatMap(flowTexts)) {
      const start = squeezed(each.text).split(NUMBER)[0]?.slice(0, START_LENGTH) ?? '';
      const found = text.indexOf(start, at);
      if (found < 0) wrong.push(each);
      else at = found + start.length;
    }
    expect(wrong).toEqual([]);
  });
});

describe('a footnote that goes on overleaf', () => {
  it('is extracted whole, below the text of both pages', async () => {
    const project = join(folder, 'long-note');
    await makeSmallProject(project);
    const list = readFileSync(join(project, 'data/strategy.yaml'), 'utf8');
    const chapter = 'chapters:\n  - data/text/10-note.md';
    writeFileSync(join(project, 'data/strategy.yaml'), list.replace('chapters:', chapter));
    const text = [1, 3].map((part) => `Absatz ${part} ${'steht hier. '.repeat(part * 40)}`);
    const counted = Array.from({ length: 400 }, (_, i) => `Wort${i + 1}`);
    const note = counted.join(' ');
    writeFileSync(
      join(project, 'data/text/10-note.md'),
      `---\ntitle: Eins\ntemplate: chapter\n---\n\n${text.join('[^n]\n\n')}\n\n[^n]: ${note}\n`,
    );
    const out = join(folder, 'note.pdf');
    execFileSync('node', ['bin/build-strategy.js', '--cwd', project, '--quiet', '--out', out]);
    const pages = outside('pdftotext', ['-raw', '-enc', 'UTF-8', out, '-']).split('\f');
    const parts = pages
      .filter((page) => /Wort\d/u.test(page))
      .map((page) => page.split('steht hier.').at(-1) ?? '');
    expect(parts).toHaveLength(2);
    expect(parts.join(' ').match(/Wort\d+/gu)).toEqual(counted);
  });
});

/** Of a paragraph, enough to know it by. */
const START_LENGTH = 30;

/** Page of the contents, from 0: the titles stand there too. */
const CONTENTS = 2;

/** Pages of a chapter, from 0: from the one that opens with its title up to the next such. */
function pagesOf(index: number, text: string): readonly [number, number] {
  const pages = text.split('\f');
  const starts = chapters.map(({ title }) =>
    pages.findIndex((page, number) => number > CONTENTS && opensWith(title, page)),
  );
  const fillers = pages.findIndex((page) => page.trim().startsWith(FILLER));
  return [starts[index] ?? 0, (starts[index + 1] ?? fillers) - 1];
}

/** Title of the pages that fill the last sheet. */
const FILLER = 'Notizen';

const opensWith = (title: string, page: string): boolean =>
  page
    .replace(/^\s*Kapitel \d+/u, '')
    .trim()
    .replace(/\s+/gu, ' ')
    .startsWith(title);

/** The timeline writes them out. */
const MONTHS = ['Januar', 'Juli', 'Oktober', 'November'];

/** Words that the design, the figures from data and the lists of participants put on the pages. */
function furniture(): readonly string[] {
  const figures = readdirSync('data/figures').filter((file) => /\.(?:yaml|csv)$/u.test(file));
  const files = [
    'data/participants.yaml',
    'data/geo/suedwestfalen-gemeinden.topo.json',
    ...figures.map((file) => `data/figures/${file}`),
  ];
  const titles = chapters.flatMap(({ title, short, kicker }) => [title, short, kicker]);
  return [
    ...files.map((file) => readFileSync(file, 'utf8')),
    ...titles,
    ...chapters.flatMap(captionTexts),
    ...MONTHS,
    FILLER,
    'Abbildung Tabelle • Kreisgrenze',
  ].flatMap(wordsIn);
}
