import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  composePages,
  type ComposedPages,
  type ComposeInput,
} from '../../src/compose/compose-pages.js';
import type { Finding } from '../../src/core/finding.js';
import type { Page, StructNode, TextItem } from '../../src/core/page.js';
import { mm } from '../../src/core/units.js';
import { openProject } from '../../src/io/project-folder.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { dumpPages, textOf } from '../support/dump-pages.js';
import { sampleWithoutPictures } from './sample-input.js';

let sample: ComposeInput;
let composed: ComposedPages;
let findings: readonly Finding[];

const texts = (page: Page): TextItem[] =>
  page.items.filter((item): item is TextItem => item.kind === 'text');

function* nodes(node: StructNode): Generator<StructNode> {
  yield node;
  for (const child of node.children) yield* nodes(child);
}

beforeAll(async () => {
  sample = await sampleWithoutPictures();
  ({ value: composed, findings } = composePages(sample));
});

describe('composePages on the sample edition', () => {
  test('numbers the pages from the cover on, right pages odd', () => {
    composed.document.pages.forEach((page, i) => {
      expect(page.number).toBe(i + 1);
      expect(page.side).toBe(page.number % 2 === 1 ? 'right' : 'left');
    });
  });

  test('has a number of pages that can be stapled', () => {
    expect(composed.document.pages.length % 4).toBe(0);
  });

  test('shows in the contents the page on which each chapter opens', () => {
    const { document } = composed;
    const contents = document.pages.filter((page) => page.template === 'contents').flatMap(texts);
    for (const entry of document.outline) {
      const shown = contents.some((item, i) => {
        const isTitle = textOf(item).trim() === entry.title;
        return isTitle && textOf(contents[i - 1] as TextItem).trim() === String(entry.page);
      });
      const isListed = entry.title !== 'Impressum';
      expect([entry.title, shown]).toEqual([entry.title, isListed]);
    }
  });

  test('stands every line of body text on the baseline grid', () => {
    const { step, origin } = sample.templates.baseline;
    const { size } = sample.templates.blocks.body;
    const inFigures = new Set<number>();
    for (const node of nodes(composed.document.structure)) {
      if (node.type === 'Figure') inFigures.add(node.id);
    }
    const lines = composed.document.pages.flatMap(texts).filter((item) => {
      const isBody = item.runs[0]?.size === size && item.role.kind === 'content';
      return isBody && !(item.role.kind === 'content' && inFigures.has(item.role.node));
    });
    expect(lines.length).toBeGreaterThan(500);
    const off = lines.filter((item) => {
      const place = (item.y - origin) / step;
      return Math.abs(place - Math.round(place)) > 1e-6;
    });
    expect(off.map(textOf)).toEqual([]);
  });

  test('leaves neither widow nor orphan', () => {
    const parts = new Map<number, number[][]>();
    composed.document.pages.forEach((page, index) => {
      for (const item of texts(page)) {
        if (item.role.kind !== 'content') continue;
        const { node } = item.role;
        const pages = parts.get(node) ?? [];
        (pages[index] ??= []).push(item.y);
        parts.set(node, pages);
      }
    });
    const paragraphs = [...nodes(composed.document.structure)].filter((node) => node.type === 'P');
    const broken = paragraphs
      .map((node) => (parts.get(node.id) ?? []).filter(Boolean).map((ys) => new Set(ys).size))
      .filter((pages) => pages.length > 1);
    expect(broken.length).toBeGreaterThan(0);
    for (const pages of broken) expect(Math.min(...pages)).toBeGreaterThan(1);
  });

  test('tears no word over two pages', () => {
    const torn = composed.document.pages.flatMap((page) => {
      const body = texts(page).filter(
        ({ runs }) => runs[0]?.size === sample.templates.blocks.body.size,
      );
      const lowest = Math.max(...body.map(({ y }) => y));
      const last = body.filter(({ y, end }) => y === lowest && end === 'hyphen');
      return last.map(textOf);
    });
    expect(torn).toEqual([]);
  });

  test('keeps all text within the page', () => {
    const { trim } = composed.document;
    for (const item of composed.document.pages.flatMap(texts)) {
      const width = item.runs
        .flatMap((run) => run.glyphs)
        .reduce((sum, glyph) => sum + glyph.advance, 0);
      expect(item.x).toBeGreaterThan(0);
      expect(item.x + width).toBeLessThan(trim.width);
      expect(item.y).toBeLessThan(trim.height);
    }
  });

  test('gives every content item a node of the structure, each node once', () => {
    const ids = [...nodes(composed.document.structure)].map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const used = composed.document.pages
      .flatMap((page) => page.items)
      .flatMap((item) => (item.role.kind === 'content' ? [item.role.node] : []));
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  test('describes each logo for those who do not see it', () => {
    const alts = [...nodes(composed.document.structure)].map((node) => node.alt);
    expect(alts).toContain('Logo der Stadt Plettenberg');
    expect(alts).toContain('Logo des Kreises Olpe');
    expect(composed.roleOf('plettenberg')).toMatchObject({ kind: 'content' });
  });

  test('leaves the logos more than half of the page of the declaration', () => {
    const { first } = composed.gridFrame;
    const page = composed.document.pages[(composed.gridPageNumbers[0] ?? 0) - 1];
    expect(page?.template).toBe('declaration');
    expect(first.height).toBeGreaterThan(composed.document.trim.height * 0.5);
    const lowest = Math.max(
      ...texts(page as Page)
        .filter((item) => item.role.kind === 'content')
        .map((item) => item.y),
    );
    expect(first.y).toBeGreaterThan(lowest);
  });

  test('finds nothing wrong but the pictures that are not there', () => {
    const codes = new Set(findings.map((each) => each.code));
    codes.delete('figure-missing');
    codes.delete('page-hole');
    expect([...codes]).toEqual([]);
  });

  test('gives the same pages again', () => {
    expect(dumpPages(composePages(sample).value.document)).toBe(dumpPages(composed.document));
  });

  test('adds pages for a grid that needs more than one', () => {
    const { value } = composePages({ ...sample, gridPages: 3 });
    const [a = 0, b, c] = value.gridPageNumbers;
    expect([b, c]).toEqual([a + 1, a + 2]);
    expect(value.document.pages[a]?.template).toBe('declaration-more');
  });
});

/** Three paragraphs, the last calls a note that is longer than what is left of its page. */
const LONG_NOTE = `${'Ein Absatz mit einigen Wörtern, der die Seite füllt. '.repeat(6)}

${'Noch ein Absatz mit einigen Wörtern, der die Seite füllt. '.repeat(16)}[^lang]

${'Ein dritter Absatz mit Wörtern, der auf der nächsten Seite endet. '.repeat(30)}

[^lang]: ${'Die Anmerkung sagt genau, woher die Zahlen sind. '.repeat(50)}
`;

describe('composePages on a small text', () => {
  const compose = (text: string) =>
    composePages({
      ...sample,
      manuscript: [{ path: 'data/text/10-a.md', text: `---\ntitle: Titel\n---\n\n${text}` }],
      print: { trim: { width: mm(210), height: mm(297) }, bleed: mm(3), binding: 'none' },
    });
  const codes = (text: string) =>
    compose(text).findings.filter(
      (each) => each.code !== 'logos-place-missing' && each.code !== 'figure-missing',
    );

  test('reports a reference that leads nowhere, with its place', () => {
    expect(codes('Siehe :ref{#fehlt}.')).toMatchObject([
      {
        code: 'reference-unknown',
        params: { id: 'fehlt' },
        where: { source: { file: 'data/text/10-a.md', line: 5, column: 7 } },
      },
    ]);
  });

  test('reports an id that is given twice, at the second place', () => {
    expect(codes('## A {#x}\n\nText.\n\n## B {#x}\n\nText.')).toMatchObject([
      { code: 'reference-duplicate', where: { source: { line: 9 } } },
    ]);
  });

  test('reports a footnote that nobody calls', () => {
    expect(codes('Text.\n\n[^n]: Niemand ruft mich.')).toMatchObject([
      { code: 'note-unused', params: { id: 'n' }, where: { source: { line: 7 } } },
    ]);
  });

  test('reports a call of a footnote that is not there, right behind a colon word too', () => {
    expect(codes('Der Stand:heute[^fehlt] gilt.')).toMatchObject([
      { code: 'note-unknown', params: { id: 'fehlt' }, where: { source: { line: 5 } } },
    ]);
  });

  test('points at the character that the font lacks, not at its paragraph', () => {
    expect(codes('Ein Haus\nund noch ein 🏠 im Dorf.')).toMatchObject([
      {
        code: 'glyph-missing',
        where: { source: { file: 'data/text/10-a.md', line: 6, column: 14, length: 2 } },
      },
    ]);
  });

  test('reports a template that the design does not know', () => {
    const { findings: found } = composePages({
      ...sample,
      manuscript: [{ path: 'a/b/c.md', text: '---\ntitle: T\ntemplate: kapitel\n---\n\nText.' }],
    });
    expect(found.find((each) => each.code === 'flow-unknown')).toMatchObject({
      where: { source: { file: 'a/b/c.md', line: 3, column: 11 } },
    });
  });

  test('says where the logos go when no chapter asks for them', () => {
    const { value, findings: found } = compose('Text.');
    expect(found.map((each) => each.code)).toContain('logos-place-missing');
    expect(value.gridPageNumbers).toHaveLength(1);
  });

  test('reports a figure that is not there and marks its place', () => {
    const { findings: found } = compose(':::figure{file="figures/weg.svg" alt="Weg"}\nText.\n:::');
    expect(found.find((each) => each.params['file'] === 'data/figures/weg.svg')).toMatchObject({
      code: 'figure-missing',
      where: { source: { line: 5, column: 1 } },
    });
  });

  test('reports a title too long for its place', () => {
    const long = 'Ein viel zu langer Titel, '.repeat(12);
    const { findings: found } = composePages({
      ...sample,
      manuscript: [{ path: 'a/b/c.md', text: `---\ntitle: "${long}"\n---\n\nText.` }],
    });
    expect(found.map((each) => each.code)).toContain('text-too-long-for-frame');
  });

  test('reports a heading that no page can hold', () => {
    const heading = '## ' + 'Überschrift '.repeat(400);
    expect(codes(heading).map(({ code }) => code)).toContain('block-too-tall');
  });

  test('breaks a long note over two pages: one note, below the text, in reading order', () => {
    const { document } = compose(LONG_NOTE).value;
    const [note, ...more] = [...nodes(document.structure)].filter(({ type }) => type === 'Note');
    expect(more).toEqual([]);
    const own = new Set([...nodes(note as StructNode)].map(({ id }) => id));
    const isNote = ({ role }: TextItem) => role.kind === 'content' && own.has(role.node);
    const pages = document.pages.filter((page) => texts(page).some(isNote));
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      const lines = texts(page).filter(isNote);
      expect(lines.length).toBeGreaterThan(1);
      const text = texts(page).filter((item) => item.role.kind === 'content' && !isNote(item));
      expect(Math.max(...text.map(({ y }) => y))).toBeLessThan(
        Math.min(...lines.map(({ y }) => y)) - 9,
      );
      expect(
        texts(page)
          .filter((item) => item.role.kind === 'content')
          .at(-1),
      ).toBe(lines.at(-1));
    }
    const spoken = pages.flatMap(texts).filter(isNote).map(textOf).join(' ');
    expect(spoken.match(/Zahlen sind/gu)).toHaveLength(50);
    expect(spoken).toMatch(/^1 Die Anmerkung/u);
  });

  test('leads the eye from a title to its page where the design asks for it', async () => {
    const { value: templates } = await readTemplates(await openProject('.'), 'templates/plain');
    if (!templates) throw new Error('the plain design cannot be read');
    const manuscript = ['A', 'Ein längerer Titel'].map((title, i) => ({
      path: `data/text/${i}.md`,
      text: `---\ntitle: ${title}\ntemplate: chapter\n---\n\nText.`,
    }));
    const { document } = composePages({ ...sample, templates, manuscript }).value;
    const contents = document.pages.find((page) => page.template === 'contents');
    const lines = texts(contents as Page).map((item) => [textOf(item), item] as const);
    const leaders = lines.filter(([text]) => /^\.+$/u.test(text)).map(([, item]) => item);
    expect(leaders).toHaveLength(2);
    const [first, second] = leaders.map(({ x, role, runs: [run] }) => {
      expect(role.kind).toBe('artifact');
      return { x, end: x + (run?.glyphs.reduce((sum, { advance }) => sum + advance, 0) ?? 0) };
    });
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(first?.end).toBeCloseTo(second?.end ?? 0);
    for (const leader of leaders) {
      const [, title] = lines.find(([, { x, y }]) => y === leader.y && x < leader.x) ?? [];
      const [folio] = lines.find(([, { x, y }]) => y === leader.y && x > leader.x) ?? [];
      expect(title?.end).toBe('space');
      expect(folio).toMatch(/^\d+$/u);
    }
  });

  test('indents what an entry of the register turns over', () => {
    const name = 'Gesellschaft für die gemeinsame Entwicklung der Region in allen ihren Teilen';
    const [someone] = sample.participants;
    const participants = [{ ...someone!, id: 'x', name, official: name }];
    const { document } = composePages({
      ...sample,
      participants,
      manuscript: [{ path: 'a.md', text: '---\ntitle: R\n---\n\n::index{of="participants"}' }],
    }).value;
    const entry = document.pages.flatMap(texts).filter((item) => item.runs[0]?.size === 9);
    const [first, second] = entry.filter((item) => item.role.kind === 'content');
    expect(textOf(first!)).toMatch(/^Gesellschaft/u);
    expect(second!.y).toBeGreaterThan(first!.y);
    expect(second!.x - first!.x).toBeCloseTo(13.5, 0);
  });
});
