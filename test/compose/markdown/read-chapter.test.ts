import { describe, expect, test } from '@jest/globals';
import { plainText, type Block } from '../../../src/compose/blocks/block.js';
import { readChapter } from '../../../src/compose/markdown/read-chapter.js';

const HEAD = '---\ntitle: Titel\nshort: Kurz\nkicker: Kapitel 3\ntemplate: chapter\n---\n\n';
const read = (body: string) => readChapter({ path: 'data/text/10-x.md', text: HEAD + body });
const first = (body: string): Block => read(body).value.blocks[0] as Block;
const codes = (body: string) => read(body).findings.map((each) => each.code);

describe('readChapter', () => {
  test('takes title, running head, kicker and template from the head of the file', () => {
    const { value, findings } = read('Text.');
    expect(value).toMatchObject({
      title: 'Titel',
      short: 'Kurz',
      kicker: 'Kapitel\u00a03',
      template: 'chapter',
    });
    expect(findings).toEqual([]);
  });

  test('reports a file without a title at its first line', () => {
    const { findings } = readChapter({ path: 'a.md', text: 'Nur Text.' });
    expect(findings[0]).toMatchObject({
      code: 'front-matter-missing',
      where: { source: { file: 'a.md', line: 1, column: 1 } },
    });
  });

  test('names the line of an unknown key in the head', () => {
    const { findings } = readChapter({ path: 'a.md', text: '---\ntitle: T\nshrot: S\n---\n' });
    expect(findings[0]).toMatchObject({
      code: 'front-matter-invalid',
      params: { found: 'shrot' },
      where: { source: { line: 3, column: 1 } },
    });
  });

  test('shows the line of the head in which something is missing', () => {
    const { findings } = readChapter({ path: 'a.md', text: '---\ntitle: [offen\n---\nText\n' });
    const invalid = findings.filter(({ code }) => code === 'front-matter-invalid');
    expect(invalid[0]).toMatchObject({
      params: { found: 'title: [offen' },
      where: { source: { line: 2 } },
    });
    expect(invalid.every(({ params }) => params['found'] !== '')).toBe(true);
  });

  test('keeps words with a colon in them as they are typed', () => {
    const block = first('Bürger:innen um 16:30 in „Smart Cities: Schule“.');
    expect(block.kind === 'paragraph' && plainText(block.spans)).toMatch(
      /^Bürger:innen um 16:30 in „Smart Cities: Schule“\.$/u,
    );
  });

  test('takes the id off a heading', () => {
    expect(first('## Wer was tut {#sec-rollen}')).toMatchObject({
      kind: 'heading',
      level: 2,
      id: 'sec-rollen',
      spans: [{ text: 'Wer was tut' }],
    });
  });

  test('reads references and footnote calls with their places', () => {
    const block = first('Siehe :ref{#a} auf :page{#a}.[^n]\n\n[^n]: Text.');
    const spans = block.kind === 'paragraph' ? block.spans : [];
    expect(spans.filter((span) => span.kind === 'ref').map((span) => span.shows)).toEqual([
      'label',
      'page',
    ]);
    expect(spans.find((span) => span.kind === 'note')).toMatchObject({
      id: 'n',
      source: { line: 8 },
    });
  });

  test('finds figures beside the folder of the text', () => {
    const block = first(
      ':::figure{#f file="figures/x.svg" alt="Ein Bild" place="full"}\nUnterschrift.\n:::',
    );
    expect(block).toMatchObject({
      kind: 'figure',
      file: 'data/figures/x.svg',
      place: 'full',
      id: 'f',
    });
  });

  test('asks for the alternative text of a figure', () => {
    const { findings } = read(':::figure{file="figures/x.svg"}\nUnterschrift.\n:::');
    expect(findings).toMatchObject([
      {
        code: 'figure-alt-missing',
        severity: 'warning',
        where: { source: { line: 8, column: 1 } },
      },
    ]);
  });

  test('refuses a place that figures do not know', () => {
    expect(codes(':::figure{file="figures/x.svg" alt="A" place="oben"}\nU.\n:::')).toEqual([
      'directive-attribute',
    ]);
  });

  test('splits definitions into term and explanation', () => {
    expect(first(':::definitions\n- **Reallabor** – ein Ort.\n:::')).toMatchObject({
      items: [{ term: [{ text: 'Reallabor' }], text: [{ text: 'ein Ort.' }] }],
    });
  });

  test('names what stands in a definition and is no text of it', () => {
    expect(codes(':::definitions\n- **Reallabor** – ein Ort.\n  - mehr davon\n:::')).toEqual([
      'markdown-unsupported',
    ]);
  });

  test('keeps the columns and alignment of a table', () => {
    const block = first(
      ':::table{#t caption="C" source="S"}\n| a | b |\n|:--|--:|\n| x | 1,5 |\n:::',
    );
    expect(block).toMatchObject({
      kind: 'table',
      id: 't',
      caption: 'C',
      tableSource: 'S',
      align: ['left', 'right'],
    });
    expect(block.kind === 'table' && block.rows.map((row) => row.map(plainText))).toEqual([
      ['x', '1,5'],
    ]);
  });

  test('sets the text of an unknown directive as paragraphs and says so', () => {
    const { value, findings } = read(':::kasten\nText.\n:::');
    expect(value.blocks).toMatchObject([{ kind: 'paragraph' }]);
    expect(findings).toMatchObject([{ code: 'directive-unknown', params: { name: 'kasten' } }]);
  });

  test('says that HTML and pictures in the line have no form on paper', () => {
    expect(codes('Ein ![Bild](x.png) hier.\n\n<div>x</div>')).toEqual([
      'markdown-unsupported',
      'markdown-unsupported',
    ]);
  });

  test('reports headings that a chapter has no level for', () => {
    expect(codes('# Zu groß')).toEqual(['heading-level']);
  });
});

describe('a table from a CSV file', () => {
  const tables = new Map([
    [
      'data/tables/kreise.csv',
      {
        file: 'data/tables/kreise.csv',
        columns: ['Kreis', 'Fläche', 'Anteil'],
        rows: [
          ['Kreis Olpe', '712', '11,5 %'],
          ['Kreis Soest', '1.329', ''],
        ],
      },
    ],
  ]);
  const readWith = (body: string) =>
    readChapter({ path: 'data/text/10-x.md', text: HEAD + body }, undefined, tables);

  test('has the head and rows of the file, numbers on the right', () => {
    const { value, findings } = readWith(
      ':::table{#tab-a file="tables/kreise.csv" caption="Die Kreise"}\n:::',
    );
    expect(findings).toEqual([]);
    const [block] = value.blocks;
    expect(block).toMatchObject({
      kind: 'table',
      id: 'tab-a',
      caption: 'Die Kreise',
      align: ['left', 'right', 'right'],
    });
    expect(block?.kind === 'table' && block.rows.map((row) => row.map(plainText))).toEqual([
      ['Kreis Olpe', '712', '11,5\u202f%'],
      ['Kreis Soest', '1.329', ''],
    ]);
  });

  test('is reported where it is asked for when there is no such file', () => {
    const { value, findings } = readWith('Text.\n\n:::table{file="tables/weg.csv"}\n:::');
    expect(value.blocks).toHaveLength(1);
    expect(findings).toMatchObject([
      {
        code: 'table-missing',
        params: { file: 'data/tables/weg.csv' },
        where: { source: { file: 'data/text/10-x.md', column: 1 } },
      },
    ]);
  });
});
