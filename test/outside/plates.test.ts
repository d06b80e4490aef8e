import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { BLACK, cmyk, PAPER_WHITE, type InkColor } from '../../src/core/color.js';
import type { PageItem, ShapeItem, TextItem } from '../../src/core/page.js';
import { MARK_KINDS, STANDARDS, type PdfStandard } from '../../src/core/print-spec.js';
import { pt } from '../../src/core/units.js';
import { embeddableFont } from '../../src/fonts/embeddable-font.js';
import { openFontBook } from '../../src/fonts/open-font-book.js';
import { setLine } from '../../src/fonts/set-line.js';
import { withRichBlack } from '../../src/join/rich-black.js';
import { paintPdf } from '../../src/paint/paint-pdf.js';
import { memoryStore } from '../support/memory-store.js';
import { printSpec } from '../support/print-spec.js';
import { separate, valuesIn, type PlatePage } from './plates.js';

const FONT = 'SourceSans3-Regular';
const book = openFontBook([
  {
    key: FONT,
    path: `data/fonts/${FONT}.ttf`,
    bytes: readFileSync(`data/fonts/${FONT}.ttf`),
  },
]).value;

const line = (text: string, x: number, y: number, size: number, color: InkColor): TextItem => ({
  kind: 'text',
  role: { kind: 'content', node: 0 },
  x: pt(x),
  y: pt(y),
  rotate: 0,
  runs: setLine(book, { font: FONT, size: pt(size), color }, text).runs,
  end: 'stop',
});

const area = (x: number, y: number, width: number, height: number, fill: InkColor): ShapeItem => ({
  kind: 'shape',
  role: { kind: 'artifact', type: 'Background' },
  path: [
    ['M', x, y],
    ['L', x + width, y],
    ['L', x + width, y + height],
    ['L', x, y + height],
    ['Z'],
  ],
  fill,
  rule: 'nonzero',
  stroke: null,
  opacity: 1,
});

const SPOT = 'HKS 43';
const ITEMS: readonly PageItem[] = [
  area(20, 20, 120, 60, cmyk(0.4, 0, 0, 0)),
  line('Schwarz auf Ton', 30, 40, 10, BLACK),
  line('Groß', 30, 72, 30, BLACK),
  line('Schwarz auf Papier', 30, 120, 10, BLACK),
  area(160, 20, 100, 60, cmyk(0, 1, 0.2, 0)),
  area(180, 30, 40, 40, PAPER_WHITE),
  area(160, 110, 60, 40, { kind: 'spot', ink: SPOT, tint: 0.5 }),
  area(230, 110, 60, 80, cmyk(0, 0, 1, 0)),
  area(235, 115, 50, 35, BLACK),
  { ...area(235, 170, 50, 0, BLACK), fill: null, stroke: fineLine() },
];

/** Half a point of black. */
function fineLine(): NonNullable<ShapeItem['stroke']> {
  return {
    color: BLACK,
    width: 0.5,
    cap: 'butt',
    join: 'miter',
    miterLimit: 4,
    dash: [],
    dashOffset: 0,
  };
}

const BLEED = 9;
const DPI = 100;
/** 10 mm of slug around the bleed, for marks. */
const SLUG = (10 / 25.4) * 72;

async function paint(standard: PdfStandard, marked: boolean): Promise<PlatePage> {
  const print = printSpec({
    standard,
    marks: marked ? MARK_KINDS : [],
    inks: [{ name: SPOT, alternate: cmyk(1, 0.8, 0, 0), print: 'spot' }],
  });
  const { bytes } = await paintPdf(
    withRichBlack(
      {
        trim: { width: pt(300), height: pt(200) },
        bleed: pt(BLEED),
        pages: [{ number: 1, folio: '1', side: 'right', template: 'body', items: ITEMS }],
        outline: [],
        structure: { id: 0, type: 'Document', children: [] },
        meta: { title: 'Platten', author: 'A', subject: 'S', keywords: [], lang: 'de-DE' },
      },
      print.richBlack,
    ),
    {
      print,
      buildDate: new Date('2021-11-15T00:00:00Z'),
      fonts: {
        program: (key) => embeddableFont(book.program(key)),
        setInfo: (text, color, x, y) => line(text, x, y, 6, color),
      },
      store: memoryStore(),
      viewBoxes: new Map(),
      creator: 'build-strategy test',
    },
  );
  const [page] = await separate(bytes, DPI);
  if (!page) throw new Error('no page');
  return page;
}

/** Box of the layout in pixels of the plate, two pixels within its edges. */
const pixels = (x: number, y: number, width: number, height: number, slug = 0) => {
  const scale = DPI / 72;
  return {
    x: (x + BLEED + slug) * scale + 2,
    y: (y + BLEED + slug) * scale + 2,
    width: width * scale - 5,
    height: height * scale - 5,
  };
};

const highest = (values: readonly number[]): number => Math.max(...values);

describe.each(STANDARDS)('the plates of %s', (standard) => {
  let page: PlatePage;
  beforeAll(async () => {
    page = await paint(standard, false);
  });

  it('are those of the press and the declared spot ink', () => {
    expect([...page.plates.keys()].sort()).toEqual(['Black', 'Cyan', SPOT, 'Magenta', 'Yellow']);
  });

  it('have black text on the black plate only', () => {
    const box = pixels(20, 105, 120, 25);
    const black = valuesIn(page, 'Black', box);
    expect(black.filter((value) => value === 255).length).toBeGreaterThan(100);
    for (const ink of ['Cyan', 'Magenta', 'Yellow', SPOT]) {
      expect(highest(valuesIn(page, ink, box))).toBe(0);
    }
  });

  it('keep the tint below small black text, and spare it below large text', () => {
    const small = pixels(22, 28, 116, 16);
    expect(valuesIn(page, 'Black', small).filter((value) => value === 255).length).toBeGreaterThan(
      100,
    );
    expect(new Set(valuesIn(page, 'Cyan', small))).toEqual(new Set([102]));
    const large = pixels(22, 48, 116, 30);
    const black = valuesIn(page, 'Black', large);
    const cyan = valuesIn(page, 'Cyan', large);
    const solid = black.flatMap((value, at) => (value === 255 ? [cyan[at]] : []));
    expect(solid.length).toBeGreaterThan(100);
    expect(new Set(solid)).toEqual(new Set([0]));
  });

  it('are empty where the page is white, on paper and on a colour', () => {
    for (const box of [pixels(180, 30, 40, 40), pixels(20, 135, 120, 40)]) {
      for (const ink of page.plates.keys()) expect(highest(valuesIn(page, ink, box))).toBe(0);
    }
    expect(highest(valuesIn(page, 'Magenta', pixels(160, 20, 15, 60)))).toBe(255);
  });

  it('have the spot colour on its own plate alone, at its tint', () => {
    const box = pixels(160, 110, 60, 40);
    const [lowest, most] = [
      Math.min(...valuesIn(page, SPOT, box)),
      highest(valuesIn(page, SPOT, box)),
    ];
    expect(lowest).toBe(most);
    expect(Math.abs(most - 127.5)).toBeLessThanOrEqual(1);
    for (const ink of ['Cyan', 'Magenta', 'Yellow', 'Black']) {
      expect(highest(valuesIn(page, ink, box))).toBe(0);
    }
  });

  it('have a large black area in the recipe of the house, sparing what is below', () => {
    const box = pixels(235, 115, 50, 35);
    for (const [ink, share] of [
      ['Cyan', 0.6],
      ['Magenta', 0.4],
      ['Yellow', 0.4],
      ['Black', 1],
    ] as const) {
      expect(new Set(valuesIn(page, ink, box))).toEqual(new Set([Math.round(share * 255)]));
    }
  });

  it('keep the tint unbroken below a fine black line', () => {
    const box = pixels(235, 160, 50, 20);
    expect(valuesIn(page, 'Black', box).filter((value) => value === 255).length).toBeGreaterThan(
      50,
    );
    expect(new Set(valuesIn(page, 'Yellow', box))).toEqual(new Set([255]));
  });

  it('all carry the marks, outside of the bleed', async () => {
    const marked = await paint(standard, true);
    const scale = DPI / 72;
    const top = { x: 0, y: 0, width: marked.width, height: (SLUG - 1) * scale };
    for (const ink of marked.plates.keys()) {
      const strip = valuesIn(marked, ink, top);
      expect(strip.filter((value) => value === 255).length).toBeGreaterThan(20);
    }
    expect([...marked.plates.keys()]).not.toContain('All');
    for (const ink of marked.plates.keys()) {
      expect(highest(valuesIn(marked, ink, pixels(20, 135, 120, 40, SLUG)))).toBe(0);
    }
  });
});
