import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { BLACK, cmyk, type InkColor } from '../../src/core/color.js';
import type { Drawing } from '../../src/core/drawing.js';
import { saveDrawing } from '../../src/core/drawing-codec.js';
import { rect } from '../../src/core/geometry.js';
import type { PagedDocument, PageItem, TextItem } from '../../src/core/page.js';
import { mm, mmFromPt, pt, ptFromMm } from '../../src/core/units.js';
import { embeddableFont } from '../../src/fonts/embeddable-font.js';
import { openFontBook } from '../../src/fonts/open-font-book.js';
import { setLine } from '../../src/fonts/set-line.js';
import { paintPdf } from '../../src/paint/paint-pdf.js';
import { inspectPdf } from '../../src/preflight/inspect/inspect-pdf.js';
import { memoryStore } from '../support/memory-store.js';
import { printSpec } from '../support/print-spec.js';

const BUILD_DATE = new Date('2021-11-15T00:00:00Z');

const book = openFontBook([
  {
    key: 'SourceSans3-Regular',
    path: 'data/fonts/SourceSans3-Regular.ttf',
    bytes: readFileSync('data/fonts/SourceSans3-Regular.ttf'),
  },
]).value;

const line = (text: string, y: number, color: InkColor = BLACK): TextItem => ({
  kind: 'text',
  role: { kind: 'content', node: 0 },
  x: pt(50),
  y: pt(y),
  rotate: 0,
  runs: setLine(book, { font: 'SourceSans3-Regular', size: pt(10), color }, text).runs,
  end: 'space',
});

const documentOf = (items: readonly PageItem[], title = 'Titel'): PagedDocument => ({
  trim: { width: pt(300), height: pt(200) },
  bleed: pt(9),
  pages: [{ number: 1, folio: '1', side: 'right', template: 'body', items }],
  outline: [{ title: 'Kapitel', page: 1, y: pt(20), children: [] }],
  structure: { id: 0, type: 'Document', children: [] },
  meta: { title, author: 'A', subject: 'S', keywords: ['k'], lang: 'de-DE' },
});

async function paint(
  document: PagedDocument,
  drawings: Readonly<Record<string, Drawing>> = {},
  print = printSpec(),
) {
  const store = memoryStore();
  for (const [key, drawing] of Object.entries(drawings)) await saveDrawing(store, key, drawing);
  const edition = await paintPdf(document, {
    print,
    buildDate: BUILD_DATE,
    fonts: {
      program: (key) => embeddableFont(book.program(key)),
      setInfo: (info, color, x, y) => ({ ...line(info, y, color), x }),
    },
    store,
    viewBoxes: new Map(Object.keys(drawings).map((key) => [key, rect(0, 0, 100, 100)])),
    creator: 'build-strategy test',
  });
  return { bytes: edition.bytes, text: Buffer.from(edition.bytes).toString('latin1') };
}

/** The compressed streams of a file, as text. */
const streamsOf = (bytes: Uint8Array): readonly string[] =>
  Buffer.from(bytes)
    .toString('latin1')
    .split(/stream\r?\n/u)
    .flatMap((part) => {
      try {
        return [inflateSync(Buffer.from(part, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    });

describe('paintPdf', () => {
  it('writes PDF 1.6 with trim and bleed boxes and no UserUnit', async () => {
    const { text } = await paint(documentOf([line('Größe', 40)]));
    expect(text.startsWith('%PDF-1.6')).toBe(true);
    expect(text).toContain('/MediaBox [0 0 318 218]');
    expect(text).toContain('/BleedBox [0 0 318 218]');
    expect(text).toContain('/TrimBox [9 9 309 209]');
    expect(text).not.toContain('UserUnit');
  });

  it('states one output intent with the profile of the house', async () => {
    const { text } = await paint(documentOf([line('x', 40)]));
    expect(text.match(/\/GTS_PDFX/g)).toHaveLength(1);
    expect(text).toContain('/OutputConditionIdentifier (FOGRA39)');
    expect(text).toMatch(/\/DestOutputProfile \d+ 0 R/);
  });

  it('states the boxes of A4 exact to a thousandth of a millimetre', async () => {
    const [width, height, bleed] = [210, 297, 3].map((length) => ptFromMm(mm(length)));
    if (!width || !height || !bleed) throw new Error('a length is missing');
    const document = documentOf([line('x', 40)]);
    const { text } = await paint({ ...document, trim: { width, height }, bleed });
    const box = (name: string): readonly number[] =>
      (new RegExp(`/${name}Box \\[([^\\]]+)\\]`).exec(text)?.[1] ?? '').split(' ').map(Number);
    const [left = 0, low = 0, right = 0, high = 0] = box('Trim').map((at) => mmFromPt(pt(at)));
    for (const [met, wanted] of [
      [left, 3],
      [low, 3],
      [right - left, 210],
      [high - low, 297],
    ] as const)
      expect(Math.abs(met - wanted)).toBeLessThan(0.001);
    expect(box('Media')).toEqual(box('Bleed'));
    expect(Math.abs(mmFromPt(pt(box('Bleed')[2] ?? 0)) - 216)).toBeLessThan(0.001);
  });

  it('writes tiny and turned numbers without an exponent', async () => {
    const tiny: TextItem = { ...line('x', 40), x: pt(1e-7), rotate: 90 };
    const area: PageItem = {
      kind: 'shape',
      role: { kind: 'artifact', type: 'Layout' },
      path: [['M', 1e-9, -1e-9], ['L', 100, 1e-12], ['L', 50, 3e-8], ['Z']],
      fill: cmyk(1e-9, 0.1, 1 / 3, 0),
      rule: 'nonzero',
      stroke: null,
      opacity: 1,
    };
    const { bytes } = await paint(documentOf([tiny, area]));
    const facts = await inspectPdf(bytes);
    expect(facts.problems).toEqual([]);
    expect(facts.pages[0]?.objects).toHaveLength(2);
  });

  it('names the registry only for a condition that is registered', async () => {
    const registry = '/RegistryName (http://www.color.org)';
    expect((await paint(documentOf([line('x', 40)]))).text).toContain(registry);
    const own = { ...printSpec().condition, identifier: 'Hausdruck' };
    const { text } = await paint(documentOf([line('x', 40)]), {}, printSpec({ condition: own }));
    expect(text).toContain('/OutputConditionIdentifier (Hausdruck)');
    expect(text).not.toContain(registry);
  });

  it('keeps a title with markup and emoji well-formed in XMP', async () => {
    const { text, bytes } = await paint(documentOf([line('x', 40)], 'A & B <ß> 🙂'));
    expect(Buffer.from(bytes).toString('utf8')).toContain('A &amp; B &lt;ß&gt; 🙂');
    expect(text).toContain('/Trapped');
  });

  it('gives the same bytes for the same input', async () => {
    const first = await paint(documentOf([line('Größe', 40)]));
    const second = await paint(documentOf([line('Größe', 40)]));
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('keeps a word’s own hyphen at the end of a line from being read as hyphenation', async () => {
    const broken = { ...line('die E-Mail der Südwestfalen-', 40), end: 'join' as const };
    const { bytes } = await paint(documentOf([broken, line('IT', 54)]));
    const meanings = streamsOf(bytes).find((stream) => stream.includes('beginbfchar')) ?? '';
    expect(meanings).toMatch(/> <002D>\n/);
    expect(meanings).toMatch(/> <002D200B>\n/);
  });

  it('paints drawings of every kind without RGB', async () => {
    const flat: Drawing = {
      kind: 'flat-svg',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100"><path fill="#ff0000" d="M 0 0 L 100 0 L 50 100 Z"/></svg>',
      inks: { '#ff0000': cmyk(0, 1, 1, 0) },
    };
    const vector: Drawing = {
      kind: 'vector',
      root: {
        kind: 'group',
        transform: [1, 0, 0, 1, 0, 0],
        opacity: 0.5,
        blend: 'Multiply',
        isolated: true,
        clips: [],
        mask: null,
        children: [
          {
            kind: 'path',
            path: [['M', 0, 0], ['L', 100, 0], ['L', 100, 100], ['Z']],
            transform: [1, 0, 0, 1, 0, 0],
            fill: {
              paint: {
                kind: 'gradient',
                shape: { type: 'linear', x1: 0, y1: 0, x2: 100, y2: 0 },
                transform: [1, 0, 0, 1, 0, 0],
                spread: 'pad',
                stops: [
                  { offset: 0, color: cmyk(1, 0, 0, 0), opacity: 1 },
                  { offset: 1, color: cmyk(0, 0, 1, 0), opacity: 0.2 },
                ],
              },
              opacity: 1,
              rule: 'nonzero',
            },
            stroke: null,
            strokeFirst: false,
          },
        ],
      },
    };
    const placed = (drawing: string, x: number): PageItem => ({
      kind: 'artwork',
      role: { kind: 'content', node: 0 },
      drawing,
      transform: [0.5, 0, 0, 0.5, x, 60],
      clip: null,
      visible: rect(x, 60, 50, 50),
      subject: drawing,
    });
    const { text } = await paint(
      documentOf([line('Zeile', 40), placed('flat', 50), placed('vector', 150)]),
      { flat, vector },
    );
    expect(text).not.toContain('DeviceRGB');
    expect(text.match(/\/Subtype \/Form/g)?.length).toBeGreaterThanOrEqual(4);
  });
});
