import { beforeAll, describe, expect, test } from '@jest/globals';
import { composePages, type ComposeInput } from '../../src/compose/compose-pages.js';
import type { Page, ShapeItem, TextItem } from '../../src/core/page.js';
import { textOf } from '../support/dump-pages.js';
import { sampleWithoutPictures } from './sample-input.js';

let sample: ComposeInput;

beforeAll(async () => {
  sample = await sampleWithoutPictures();
});

/** Chapters of their own instead of the sample's. */
const composed = (...texts: readonly string[]) =>
  composePages({
    ...sample,
    manuscript: texts.map((text, i) => ({
      path: `data/text/${i}.md`,
      text: text.startsWith('---')
        ? text
        : `---\ntitle: Titel ${i}\nshort: Kurz ${i}\ntemplate: chapter\n---\n\n${text}`,
    })),
  });
const pagesOf = (...texts: readonly string[]): readonly Page[] =>
  composed(...texts).value.document.pages;

const texts = (page: Page): TextItem[] =>
  page.items.filter((item): item is TextItem => item.kind === 'text');
const words = (page: Page): readonly string[] =>
  texts(page).map((item) => textOf(item).replaceAll('\u00ad', ''));
const endOf = (item: TextItem): number =>
  item.x + item.runs.flatMap((run) => run.glyphs).reduce((sum, { advance }) => sum + advance, 0);
const prose = (sentences: number): string =>
  'Ein Satz aus gewöhnlichen Wörtern füllt hier die Seite. '.repeat(sentences);

describe('a chapter', () => {
  test('shows its short title and the page number from its second page on', () => {
    const pages = pagesOf(prose(120));
    const opening = pages.findIndex((page) => page.template === 'opening');
    const [first, second] = pages.slice(opening);
    expect(words(first!)).not.toContain('Kurz 0');
    expect(words(second!)).toContain('Kurz 0');
    expect(words(second!)).toContain(String(second!.number));
  });

  test('numbers its footnotes anew', () => {
    const note = 'Wort.[^n]\n\n[^n]: Anmerkung.';
    const pages = pagesOf(note, note);
    const notes = pages.filter((page) => words(page).includes('Anmerkung.'));
    expect(notes).toHaveLength(2);
    for (const page of notes) {
      const at = words(page).indexOf('Anmerkung.');
      expect(words(page)[at - 1]).toBe('1');
    }
  });

  test('begins on the right where its template says so', () => {
    const flows = Object.fromEntries(
      Object.entries(sample.templates.flows).map(([name, flow]) => [
        name,
        { ...flow, start: 'right' as const },
      ]),
    );
    const { document } = composePages({
      ...sample,
      templates: { ...sample.templates, flows },
      manuscript: ['A', 'B'].map((title) => ({
        path: `${title}.md`,
        text: `---\ntitle: ${title}\ntemplate: chapter\n---\n\nWort.`,
      })),
    }).value;
    for (const { page } of document.outline) expect(page % 2).toBe(1);
  });
});

describe('a list', () => {
  /** Chapters that differ only in how much text stands above their end. */
  const lengths = Array.from({ length: 12 }, (_, i) => prose(30 + i));

  test('is not parted from the colon that announces it', () => {
    const pages = pagesOf(
      ...lengths.map((above) => `${above}\n\nDas gehört dazu:\n\n- Eins.\n- Zwei.\n- Drei.`),
    );
    const announcing = pages.filter((page) => words(page).includes('Das gehört dazu:'));
    expect(announcing).toHaveLength(lengths.length);
    for (const page of announcing) expect(words(page)).toContain('Eins.');
  });

  test('leaves neither its first nor its last item behind', () => {
    const list = ['Eins', 'Zwei', 'Drei', 'Vier'].map((item) => `- ${item}.`).join('\n');
    const pages = pagesOf(...lengths.map((above) => `${above}\n\n${list}\n\n${prose(40)}`));
    const [first, second, third, last] = ['Eins.', 'Zwei.', 'Drei.', 'Vier.'].map((item) =>
      pages.filter((page) => words(page).includes(item)),
    );
    expect(second).toEqual(first);
    expect(last).toEqual(third);
  });

  test('of terms is closed by a rule below the last one', () => {
    const pages = pagesOf(
      ':::definitions\n- **Wort** Erklärung.\n- **Zweites** Noch eine.\n- **Letztes** Ende.\n:::',
    );
    const page = pages.find((each) => words(each).includes('Ende.'))!;
    const { rule, ruleWidth } = sample.templates.blocks.table;
    const rules = page.items.filter(
      (item) =>
        item.kind === 'shape' && item.stroke?.width === ruleWidth && item.stroke.color === rule,
    );
    expect(rules).toHaveLength(4);
  });
});

describe('a reference', () => {
  test('names the page of what it points to', () => {
    const pages = pagesOf(
      'Siehe Seite :page{#ziel}.',
      `${prose(90)}\n\n## Das Ziel {#ziel}\n\nWort.`,
    );
    const target = pages.find(
      (page) => page.template !== 'contents' && words(page).includes('Das Ziel'),
    );
    const text = pages.flatMap(words).join('').replaceAll('\u00a0', ' ');
    expect(target).toBeDefined();
    expect(text.includes(`Siehe Seite ${target?.number}.`)).toBe(true);
  });
});

describe('page numbers', () => {
  /**
   * With „9“ the paragraph takes three lines, which can't be broken: it goes overleaf with its
   * heading, to page 10. With „10“ it takes five lines, of which two stay with the heading.
   */
  const wandering = (lines: number): string =>
    `## Abschnitt\n\n${'Ein Satz aus Wörtern.\n\n'.repeat(lines)}### Das Ziel {#ziel}\n\n` +
    `${`${':page{#ziel}'.repeat(6)} `.repeat(24)}\n\n${'Ein Satz.\n\n'.repeat(25)}`;

  test('that never settle stop the build, with the place that wanders', () => {
    // Which length it is depends on the design's spaces.
    for (let lines = 254; lines < 260; lines += 1) {
      const { findings } = composed(wandering(lines));
      const found = findings.filter(({ code }) => code === 'pages-unstable');
      if (found.length === 0) continue;
      expect(found).toMatchObject([
        {
          severity: 'error',
          where: { source: { file: 'data/text/0.md', line: 9 + 2 * lines } },
          params: { tries: 5 },
        },
      ]);
      expect([found[0]?.params.one, found[0]?.params.other].sort()).toEqual(['10', '9']);
      return;
    }
    throw new Error('none of the texts wanders');
  });

  test('that settle are said to be nothing', () => {
    const { findings } = composed(wandering(250));
    expect(findings.map(({ code }) => code)).not.toContain('pages-unstable');
  });
});

describe('a box', () => {
  test('that breaks has a ground of its own on every page, behind all of its text', () => {
    const box = `${prose(14)}\n\n:::box{title="Kasten"}\n${`${prose(12)}\n\n`.repeat(8)}:::`;
    const { fill } = sample.templates.blocks.box;
    const parts = pagesOf(box).flatMap((page) => {
      const grounds = page.items.filter(
        (item): item is ShapeItem => item.kind === 'shape' && item.fill === fill,
      );
      return grounds.map((ground) => ({ page, ground }));
    });
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts.map(({ page }) => page.number)).size).toBe(parts.length);
    for (const { page, ground } of parts) {
      const heights = ground.path.flatMap((step) => (step.length > 2 ? [Number(step[2])] : []));
      const [top, foot] = [Math.min(...heights), Math.max(...heights)];
      const first = page.items.findIndex(
        (item) => item.kind === 'text' && item.y > top && item.y < foot,
      );
      expect(page.items.indexOf(ground)).toBeLessThan(first);
    }
  });
});

describe('a table', () => {
  const rows = (count: number): string =>
    Array.from(
      { length: count },
      (_, i) => `| Ort ${i} | ${i % 2 === 0 ? `${i},25` : `${i}0,5`} |`,
    ).join('\n');
  const table = (count: number): string =>
    `:::table{#tab-x caption="Zahlen"}\n| Name | Wert |\n|:--|--:|\n${rows(count)}\n:::`;

  test('stands its numbers with the commas one below the other', () => {
    const page = pagesOf(table(4)).find((each) => words(each).includes('0,25'));
    const commas = texts(page!)
      .filter((item) => /^\d+,\d+$/u.test(textOf(item)))
      .map((item) => {
        const glyphs = item.runs.flatMap((run) => run.glyphs);
        const before = glyphs.slice(
          0,
          glyphs.findIndex(({ text }) => text === ','),
        );
        return item.x + before.reduce((sum, { advance }) => sum + advance, 0);
      });
    expect(commas).toHaveLength(4);
    for (const comma of commas) expect(comma).toBeCloseTo(commas[0] ?? 0);
  });

  test('repeats its head on every page that it takes', () => {
    const pages = pagesOf(table(90)).filter((page) =>
      words(page).some((text) => text.startsWith('Ort ')),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(words(page).filter((text) => text === 'Wert')).toHaveLength(1);
  });
});

describe('several columns', () => {
  test('keep small paragraphs whole', () => {
    const group = 'Zeile um Zeile steht hier ein kurzer Absatz aus wenigen Wörtern.';
    const groups = Array.from({ length: 5 }, (_, i) => `Absatz ${i}. ${group}`).join('\n\n');
    const page = pagesOf(`:::columns{count=2}\n${groups}\n\n:::`).find((each) =>
      words(each).some((line) => line.startsWith('Absatz')),
    )!;
    const highest = Math.min(
      ...texts(page).flatMap((item) => (textOf(item).startsWith('Absatz') ? [item.y] : [])),
    );
    // Both columns begin with the first line of a paragraph.
    const heads = texts(page).filter(({ y }) => Math.abs(y - highest) < 1e-6);
    expect(heads.map((item) => textOf(item).slice(0, 6))).toEqual(['Absatz', 'Absatz']);
  });

  test('stand side by side and end on nearly the same line', () => {
    const text = `:::columns{count=2}\n${`${prose(3)}\n\n`.repeat(4)}:::`;
    const page = pagesOf(text).find((each) =>
      words(each).some((line) => line.startsWith('Ein Satz')),
    );
    const { size } = sample.templates.blocks.body;
    const lines = texts(page!).filter(
      (item) => item.runs[0]?.size === size && item.role.kind === 'content',
    );
    const middle = (Math.min(...lines.map(({ x }) => x)) + Math.max(...lines.map(endOf))) / 2;
    const [left, right] = [
      lines.filter(({ x }) => x < middle),
      lines.filter(({ x }) => x > middle),
    ];
    for (const line of left) expect(endOf(line)).toBeLessThan(middle);
    const lowest = (column: readonly TextItem[]) => Math.max(...column.map(({ y }) => y));
    const { step } = sample.templates.baseline;
    expect(Math.abs(lowest(left) - lowest(right))).toBeLessThan(7 * step);
    expect(Math.min(...left.map(({ y }) => y))).toBeCloseTo(Math.min(...right.map(({ y }) => y)));
  });
});

describe('a page that cannot be made good', () => {
  test('is reported with the lines that stay empty', () => {
    const columns = `:::columns{count=2}\n${prose(60)}\n:::`;
    const { findings } = composed(`${prose(25)}\n\n${columns}`);
    expect(findings.map(({ code }) => code)).toContain('page-hole');
    expect(findings.find(({ code }) => code === 'page-hole')?.params['lines']).toBeGreaterThan(7);
  });
});

describe('figures', () => {
  test('of the register of figures stand with number, caption and page', () => {
    const figure = ':::figure{#fig-karte file="figures/karte.yaml" alt="Karte"}\nDie Karte.\n:::';
    const pages = pagesOf(figure, '---\ntitle: Verzeichnis\n---\n\n::figures');
    const shown = pages.find((page) => words(page).join(' ').includes('Die Karte.'));
    const list = pages.findLast(
      (page) => words(page).includes('Verzeichnis') && page.template !== 'contents',
    );
    const entry = words(list!).find((text) => text.includes('Die Karte.'));
    expect(entry).toMatch(new RegExp(`Die Karte\\.\\s+${shown?.number}$`, 'u'));
  });

  test('in text are lining or old-style as the style says, those of tables of one width', () => {
    const pages = pagesOf(
      'Im Jahr 1917.\n\n:::table{#tab-y caption="Z"}\n| a | b |\n|--|--:|\n| x | 1111 |\n| y | 7777 |\n:::',
    );
    const widthOf = (text: string): number => {
      const item = pages.flatMap(texts).find((each) => textOf(each) === text);
      return item ? endOf(item) - item.x : NaN;
    };
    expect(widthOf('1111')).toBeCloseTo(widthOf('7777'));
    const line = pages.flatMap(texts).find((each) => textOf(each).includes('1917'));
    const [one, nine] =
      line?.runs.flatMap(({ glyphs }) => glyphs.filter(({ text }) => '19'.includes(text))) ?? [];
    expect(one?.advance).toBeLessThan(nine?.advance ?? 0);
  });
});
