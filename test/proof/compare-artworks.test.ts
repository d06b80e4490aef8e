import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Artwork } from '../../src/core/artwork.js';
import { cmyk, type Cmyk, type InkColor } from '../../src/core/color.js';
import { inset, rect, type Matrix, type Rect } from '../../src/core/geometry.js';
import type { ArtworkItem, PageItem, ShapeItem } from '../../src/core/page.js';
import { PDF_STANDARDS } from '../../src/standards/index.js';
import type { PdfStandard } from '../../src/core/print-spec.js';
import { pt } from '../../src/core/units.js';
import { compareArtworks } from '../../src/proof/compare-artworks.js';
import { loadDrawing, saveDrawing } from '../../src/core/drawing-codec.js';
import { pdfOf } from '../ingest/formats/pdf-source.js';
import { memoryStore } from '../support/memory-store.js';
import { paint, sampleLogos, sheetOf, SHOWN } from './placed-sample.js';

/** Solid colours, gradients, thin lines, a PDF, a JPEG. */
const FILES = ['olpe.svg', 'tkg-suedwestfalen.svg', 'iserlohn.svg', 'menden.pdf', 'werl.jpg'];

const area = (box: Rect, fill: InkColor): ShapeItem => ({
  kind: 'shape',
  role: { kind: 'artifact', type: 'Layout' },
  path: [
    ['M', box.x, box.y],
    ['L', box.x + box.width, box.y],
    ['L', box.x + box.width, box.y + box.height],
    ['L', box.x, box.y + box.height],
    ['Z'],
  ],
  fill,
  rule: 'nonzero',
  stroke: null,
  opacity: 1,
});

const PAPER = cmyk(0, 0, 0, 0);

/** Scaled about the middle of what is visible. */
function scaled(item: ArtworkItem, across: number, down: number): ArtworkItem {
  const { x, y, width, height } = item.visible;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const [a, b, c, d, e, f] = item.transform;
  const transform: Matrix = [
    a * across,
    b * down,
    c * across,
    d * down,
    middleX + (e - middleX) * across,
    middleY + (f - middleY) * down,
  ];
  return { ...item, transform };
}

/** The drawing with each of its process inks changed. */
function recolored<T>(value: T, change: (ink: Cmyk) => Cmyk): T {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) {
    const each = value as readonly unknown[];
    return each.map((one) => recolored(one, change)) as T;
  }
  if ('kind' in value && value.kind === 'cmyk') return change(value as unknown as Cmyk) as T;
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).map(
    ([key, each]): [string, unknown] => [key, recolored(each, change)],
  );
  return Object.fromEntries(entries) as T;
}

type Damage = (item: ArtworkItem, sheet: readonly ArtworkItem[]) => readonly PageItem[];

const DAMAGES = {
  mirrored: (item) => [scaled(item, -1, 1)],
  'upside down': (item) => [scaled(item, 1, -1)],
  'stretched by 8 %': (item) => [scaled(item, 1.08, 1)],
  'smaller by 5 %': (item) => [scaled(item, 0.95, 0.95)],
  'cut at the right by a tenth': (item) => [
    { ...item, clip: { ...item.visible, width: pt(item.visible.width * 0.9) } },
  ],
  'cut below by a tenth': (item) => [
    { ...item, clip: { ...item.visible, height: pt(item.visible.height * 0.9) } },
  ],
  'a part missing': (item) => {
    const { x, y, width, height } = item.visible;
    return [item, area(rect(x + 0.1 * width, y, 0.1 * width, height), PAPER)];
  },
  white: (item) => [item, area(inset(item.visible, pt(-1)), PAPER)],
  missing: () => [],
  exchanged: (item, sheet) => {
    const other = sheet[(sheet.indexOf(item) + 1) % sheet.length] ?? item;
    const scale = item.visible.width / other.visible.width;
    const [a, , , d, e, f] = other.transform;
    const x = item.visible.x + (e - other.visible.x) * scale;
    const y = item.visible.y + (f - other.visible.y) * scale;
    return [{ ...other, transform: [a * scale, 0, 0, d * scale, x, y] }];
  },
} satisfies Record<string, Damage>;

const different = async (
  items: readonly PageItem[],
  { sheet, artworks, store, standard }: Run,
  ground: Parameters<typeof compareArtworks>[1][number]['ground'] = null,
): Promise<readonly string[]> => {
  const placed = sheet.map(({ subject, transform, clip }) => ({
    subject,
    page: 1,
    transform,
    clip,
    ground,
    covered: [],
    reference: artworks.get(subject)?.reference ?? '',
  }));
  const bytes = await paint(items, artworks, standard, store);
  const found = await compareArtworks({ bytes, shown: [SHOWN] }, placed, store);
  return found.map(({ subject }) => subject);
};

interface Run {
  readonly standard: PdfStandard;
  readonly store: ReturnType<typeof memoryStore>;
  readonly artworks: ReadonlyMap<string, Artwork>;
  readonly sheet: readonly ArtworkItem[];
}

const standards = Object.keys(PDF_STANDARDS) as PdfStandard[];

describe.each(standards)('logos of a finished %s file', (standard) => {
  let run: Run;
  beforeAll(async () => {
    const store = memoryStore();
    const artworks = await sampleLogos(FILES, standard, store);
    run = { standard, store, artworks, sheet: sheetOf(artworks) };
    expect(artworks.size).toBe(FILES.length);
  });

  it('look like their sources', async () => {
    expect(await different(run.sheet, run)).toEqual([]);
  });

  // The comparison knows no standard: one of them is enough.
  const damages = standard === 'pdfx4' ? Object.entries(DAMAGES) : [['white', DAMAGES.white]];
  it.each(damages as [string, Damage][])('are found %s', async (_, damage) => {
    const items = run.sheet.flatMap((item) => damage(item, run.sheet));
    expect(await different(items, run)).toEqual(FILES);
  });

  it('are found with one colour changed, or all inverted', async () => {
    const { artworks, store } = run;
    const key = artworks.get('olpe.svg')?.drawing ?? '';
    const drawing = await loadDrawing(store, key);
    const repainted = async (change: (ink: Cmyk) => Cmyk) => {
      await saveDrawing(store, key, recolored(drawing, change));
      return different(run.sheet, run);
    };
    let first: string | null = null;
    const firstToRed = (ink: Cmyk): Cmyk => {
      const name = JSON.stringify(ink);
      first ??= name;
      return name === first ? cmyk(0, 1, 1, 0) : ink;
    };
    expect(await repainted(firstToRed)).toEqual(['olpe.svg']);
    const inverse = ({ c, m, y, k }: Cmyk): Cmyk => cmyk(1 - c, 1 - m, 1 - y, k);
    expect(await repainted(inverse)).toEqual(['olpe.svg']);
    expect(await repainted((ink) => ink)).toEqual([]);
  });
});

it('sees everything different in a file that does not open', async () => {
  const store = memoryStore();
  const artworks = await sampleLogos(['olpe.svg'], 'pdfx4', store);
  const [item] = sheetOf(artworks);
  const reference = artworks.get('olpe.svg')?.reference ?? '';
  const transform = item?.transform ?? [1, 0, 0, 1, 0, 0];
  const placed = {
    subject: 'olpe',
    page: 1,
    transform,
    clip: null,
    ground: null,
    covered: [],
    reference,
  };
  const bytes = new TextEncoder().encode('no PDF');
  expect(await compareArtworks({ bytes, shown: [SHOWN] }, [placed], store)).toMatchObject([
    { subject: 'olpe', share: 1 },
  ]);
});

it('takes no line of a pixel for paint where a crop box hides the rest', async () => {
  const store = memoryStore();
  const cropped = pdfOf({
    content: '0 1 0 0 k 0 0 100 100 re f .8 .5 0 0 k 20 20 60 40 re f 0 .2 .9 0 k 30 30 9 9 re f',
    page: '/CropBox[20 20 80 60]',
  });
  const artworks = await sampleLogos(['a.pdf'], 'pdfx4', store, { 'logos/a.pdf': cropped });
  const [item] = sheetOf(artworks);
  if (!item) throw new Error('the file was refused');
  // PDFium rounds elsewhere at each size and place.
  const copies = Array.from({ length: 12 }, (_, index): ArtworkItem => {
    const scale = 0.7 + index / 9.7;
    return {
      ...item,
      subject: 'a.pdf',
      transform: [scale, 0, 0, scale, 17.3 + (index % 4) * 121.7, 20.1 + (index >> 2) * 91.3],
    };
  });
  const run: Run = { standard: 'pdfx4', store, artworks, sheet: copies };
  expect(await different(copies, run)).toEqual([]);
});

it('judges nothing of a figure where a title lies over it', async () => {
  const store = memoryStore();
  const artworks = await sampleLogos(['olpe.svg'], 'pdfx4', store);
  const [item] = sheetOf(artworks);
  if (!item) throw new Error('the file was refused');
  const { x, y, width, height } = item.visible;
  const title = rect(x, y, 0.3 * width, height);
  const { subject, transform } = item;
  const reference = artworks.get(subject)?.reference ?? '';
  const bytes = await paint([item, area(title, PAPER)], artworks, 'pdfx4', store);
  const found = async (covered: readonly Rect[]) => {
    const placed = { subject, page: 1, transform, clip: null, ground: null, covered, reference };
    return compareArtworks({ bytes, shown: [SHOWN] }, [placed], store);
  };
  expect(await found([title])).toEqual([]);
  expect(await found([])).toHaveLength(1);
});

it('knows the ground that a logo stands on', async () => {
  const store = memoryStore();
  const artworks = await sampleLogos(['olpe.svg'], 'pdfx4', store);
  const run: Run = { standard: 'pdfx4', store, artworks, sheet: sheetOf(artworks) };
  const tint = cmyk(0.1, 0, 0.5, 0.1);
  const items = [area(rect(0, 0, 500, 700), tint), ...run.sheet];
  expect(await different(items, run, tint)).toEqual([]);
  expect(await different(items, run, null)).toEqual(['olpe.svg']);
});
