import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { GeneratedFigure, MapFigure, TimelineFigure } from '../../../src/core/figure.js';
import type { PageItem, ShapeItem, TextItem } from '../../../src/core/page.js';
import type { Participant, Tier } from '../../../src/core/participant.js';
import type { ProjectFiles } from '../../../src/core/project-files.js';
import { overlaps, rect, type Rect } from '../../../src/core/geometry.js';
import { pt } from '../../../src/core/units.js';
import { composeFigure } from '../../../src/compose/figures/compose-figure.js';
import { textWidth, wrapText } from '../../../src/compose/figures/draw-text.js';
import { figureLook } from '../../../src/compose/figures/figure-look.js';
import { openFontBook } from '../../../src/fonts/open-font-book.js';
import { readFigures } from '../../../src/read/figures/read-figures.js';
import { readTemplates } from '../../../src/read/read-templates.js';

const PATHS = [
  'data/figures/beitritte.csv',
  'data/figures/beitritte.yaml',
  'data/figures/karte.yaml',
  'data/figures/pegel-beispielwerte.csv',
  'data/figures/pegel.yaml',
  'data/figures/zeitstrahl.yaml',
  'data/geo/suedwestfalen-gemeinden.topo.json',
  'templates/design.yaml',
];
const files: ProjectFiles = {
  paths: PATHS,
  sizeOf: (path) => (PATHS.includes(path) ? 1 : undefined),
  read: (path) => Promise.resolve(readFileSync(path)),
};
const designed = readdirSync('templates')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `templates/${name}`);
const allFiles = {
  ...files,
  paths: [...new Set([...PATHS, ...designed])].sort(),
};

const figures = (await readFigures(files)).value;
const templates = (await readTemplates({ ...allFiles, sizeOf: () => 1 })).value;
const fonts = ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Light', 'Bold'].map((face) => {
  const path = `data/fonts/SourceSans3-${face}.ttf`;
  return { key: `SourceSans3-${face}`, path, bytes: readFileSync(path) };
});
const book = openFontBook(fonts).value;

const source = { file: 'data/participants.yaml', line: 1, column: 1 };
const tiers: readonly Tier[] = [
  { id: 'pioneer', title: 'Pionierkommunen', size: 'large', source },
  { id: 'participant', title: 'Mitmacherkommunen', size: 'medium', source },
  { id: 'supporter', title: 'Unterstützer', size: 'small', source },
];
const member = (name: string, tier: string, ags?: string): Participant => ({
  id: name,
  name,
  official: name,
  kind: 'stadt',
  tier,
  signOff: [],
  source,
  ...(ags === undefined ? {} : { ags }),
});
const PARTICIPANTS = [
  member('Olpe', 'pioneer', '05966024'),
  member('Drolshagen', 'participant', '05966008'),
  member('Hemer', 'participant', '05962016'),
  member('Iserlohn', 'participant', '05962024'),
  member('Kreis Olpe', 'supporter', '05966'),
  member('Südwestfalen-IT', 'supporter'),
];

if (!templates) throw new Error('the design cannot be read');
const look = figureLook(book, templates, { kind: 'artifact', type: 'Layout' });

function figureNamed(name: string): GeneratedFigure {
  const figure = figures.get(`data/figures/${name}.yaml`);
  if (!figure) throw new Error(`no figure ${name}`);
  return figure;
}

function draw(figure: GeneratedFigure, width = 340, participants = PARTICIPANTS) {
  if (!templates) throw new Error('the design cannot be read');
  const role = { kind: 'artifact', type: 'Layout' } as const;
  return composeFigure(figure, pt(width), { book, templates, participants, tiers, role });
}

const isText = (item: PageItem): item is TextItem => item.kind === 'text';
const isShape = (item: PageItem): item is ShapeItem => item.kind === 'shape';
const wordsOf = (item: TextItem): string =>
  item.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
const textsOf = (items: readonly PageItem[]): readonly string[] =>
  items.filter(isText).map(wordsOf);

/** Box of a text from its baseline to the height of capitals. */
function boxOf(item: TextItem): Rect {
  const width = item.runs
    .flatMap(({ glyphs }) => glyphs)
    .reduce((sum, { advance }) => sum + advance, 0);
  const size = item.runs[0]?.size ?? 0;
  return rect(item.x, item.y - 0.65 * size, width, 0.65 * size);
}

const NAMES = ['beitritte', 'pegel', 'zeitstrahl', 'karte'];

describe.each(NAMES)('the sample figure %s', (name) => {
  const drawn = new Map<number, ReturnType<typeof draw>>();
  const drawnOnce = (width: number): ReturnType<typeof draw> => {
    const known = drawn.get(width) ?? draw(figureNamed(name), width);
    drawn.set(width, known);
    return known;
  };

  test.each([240, 340, 470])('keeps within %i pt, legible and printable', (width) => {
    const { value } = drawnOnce(width);
    for (const item of value.items.filter(isText)) {
      const box = boxOf(item);
      expect(box.x).toBeGreaterThanOrEqual(-0.1);
      expect(box.y).toBeGreaterThanOrEqual(-0.1);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.1);
      expect(item.y).toBeLessThanOrEqual(value.height);
      expect(
        item.runs.every(({ size, color }) => size >= 7 && color.kind === 'cmyk' && color.k === 1),
      ).toBe(true);
    }
    const lines = value.items
      .filter(isShape)
      .flatMap(({ stroke }) => (stroke ? [stroke.width] : []));
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(0.35);
  });

  test.each([340, 470])('lets no text touch another at %i pt', (width) => {
    const boxes = drawnOnce(width).value.items.filter(isText).map(boxOf);
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlaps(a, b)));
    expect(pairs).toEqual([]);
  });

  test('comes out the same every time', () => {
    expect(draw(figureNamed(name), 340).value).toEqual(drawnOnce(340).value);
  });
});

describe('bars', () => {
  test('are as high as their values', () => {
    const { items } = draw(figureNamed('beitritte')).value;
    const heights = items.filter(isShape).flatMap(({ fill, path }) => {
      const ys = path.flatMap((segment) => (segment[0] === 'Z' ? [] : [segment[2]]));
      return fill ? [Math.max(...ys) - Math.min(...ys)] : [];
    });
    const [first = 1] = heights;
    expect(heights.map((height) => Math.round((5 * height) / first))).toEqual([5, 6, 7, 8, 19]);
  });

  test('write decimals with a comma and thousands apart', () => {
    const bar = { label: 'a', value: 12345.5, highlight: false };
    const { items } = draw({
      kind: 'bars',
      file: '',
      source,
      unit: '',
      decimals: 1,
      direction: 'horizontal',
      bars: [bar],
    }).value;
    expect(textsOf(items)).toContain('12\u202f345,5');
  });

  test('say which word is too wide for its bar', () => {
    const bars = ['a', 'b', 'c', 'd'].map((label) => ({
      label: `${label} Donaudampfschifffahrtsgesellschaft`,
      value: 1,
      highlight: false,
    }));
    const { findings } = draw(
      { kind: 'bars', file: '', source, unit: '', decimals: 0, direction: 'vertical', bars },
      200,
    );
    expect(findings.map(({ code }) => code)).toContain('figure-too-narrow');
  });
});

describe('lines', () => {
  test('leave a gap where a value is missing', () => {
    const { items } = draw({
      kind: 'lines',
      file: '',
      source,
      unit: '',
      decimals: 0,
      x: { unit: '', labels: ['a', 'b', 'c', 'd', 'e'], numbers: null },
      series: [{ name: 'S', values: [1, 2, null, 3, 4] }],
      peaks: false,
    }).value;
    const curve = items.filter(isShape).find(({ stroke }) => stroke?.width === 1.6);
    expect(curve?.path.map(([kind]) => kind)).toEqual(['M', 'L', 'M', 'L']);
  });

  test('keep the names of their highest points well apart', () => {
    const texts = draw(figureNamed('pegel'), 340).value.items.filter(isText);
    const labels = texts.filter((item) => /^(?:Oberlauf|Ortsmitte)$|\scm, /u.test(wordsOf(item)));
    expect(labels).toHaveLength(4);
    const ends = labels.map(boxOf).sort((a, b) => a.x - b.x);
    const left = ends.slice(0, 2).map(({ x, width }) => x + width);
    const right = ends.slice(2).map(({ x }) => x);
    expect(Math.min(...right) - Math.max(...left)).toBeGreaterThan(8);
  });

  test('name the highest point of each', () => {
    const texts = textsOf(draw(figureNamed('pegel')).value.items);
    expect(texts).toContain('168\u00a0cm, 18.30\u00a0Uhr');
    expect(texts).toContain('142\u00a0cm, 17.30\u00a0Uhr');
  });
});

describe('the timeline', () => {
  test('stands in columns where they are wide enough, else in rows', () => {
    const figure = figureNamed('zeitstrahl') as TimelineFigure;
    expect(draw(figure, 470).value.height).toBeLessThan(160);
    expect(textsOf(draw(figure, 470).value.items)).toContain('2027');
    expect(textsOf(draw(figure, 240).value.items)).not.toContain('2027');
  });
});

test('lines of a narrow text are about as long as each other, with no word left over', () => {
  const style = { ...look.text.plain };
  const text = 'Die Region zeigt, was sich bewährt hat.';
  const most = textWidth(look, style, 'Die Region zeigt, ');
  expect(wrapText(look, style, text, most).map((line) => line.text)).toEqual([
    'Die Region',
    'zeigt, was sich',
    'bewährt hat.',
  ]);
});

describe('the map', () => {
  // Few names are placed faster; the sample's map above has all of them.
  const map: MapFigure = { ...(figureNamed('karte') as MapFigure), labels: 'participants' };

  test('names those who take part, and counts them in the legend', () => {
    const texts = textsOf(draw(map).value.items);
    expect(texts).toEqual(expect.arrayContaining(['Olpe', 'Drolshagen', 'Hemer', 'Iserlohn']));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Pionierkommunen (1)',
        'Mitmacherkommunen (3)',
        'noch nicht dabei (55)',
      ]),
    );
    expect(texts).not.toContain('Siegen');
  });

  test('sets the names of a tier in one size', () => {
    const members = [
      ...PARTICIPANTS,
      member('Lüdenscheid', 'participant', '05962032'),
      member('Brilon', 'participant', '05958012'),
    ];
    const names = members.filter(({ tier }) => tier === 'participant').map(({ name }) => name);
    for (const width of [300, 380, 470]) {
      const texts = draw(map, width, members)
        .value.items.filter(isText)
        .filter((item) => names.includes(wordsOf(item)));
      expect(texts.length).toBeGreaterThan(3);
      expect(new Set(texts.map(({ runs }) => runs[0]?.size)).size).toBe(1);
    }
  });

  test('tells tiers apart without colour: only the second is hatched', () => {
    const hatched = (who: readonly Participant[]): number =>
      draw(map, 340, [...who])
        .value.items.filter(isShape)
        .filter(
          ({ stroke }) =>
            stroke?.width === 0.5 && stroke.color.kind === 'cmyk' && stroke.color.k < 0.1,
        ).length;
    const one = PARTICIPANTS.slice(0, 1);
    expect(hatched(one)).toBe(0);
    expect(hatched(PARTICIPANTS)).toBeGreaterThan(0);
  });

  test('thins out a dark colour of the first tier, since names stand on it in black', () => {
    const bar = { kind: 'cmyk', c: 1, m: 0.7, y: 0, k: 0 } as const;
    if (!templates) throw new Error('the design cannot be read');
    const { blocks } = templates;
    const dark = { ...templates, blocks: { ...blocks, pullquote: { ...blocks.pullquote, bar } } };
    const role = { kind: 'artifact', type: 'Layout' } as const;
    const where = { book, role, participants: PARTICIPANTS, tiers, templates: dark };
    const drawn = composeFigure(map, pt(340), where).value.items;
    const fills = drawn.filter(isShape).flatMap(({ fill }) => fill ?? []);
    expect(fills).not.toContainEqual(bar);
    expect(
      fills.some(
        (fill) => fill.kind === 'cmyk' && fill.c > 0.4 && fill.c < 0.6 && fill.m / fill.c > 0.69,
      ),
    ).toBe(true);
  });

  test('names the others too when asked, and says whom it had to leave out', () => {
    const all: MapFigure = { ...map, labels: 'all' };
    const texts = textsOf(draw(all, 470).value.items);
    expect(texts).toEqual(expect.arrayContaining(['Schmallenberg', 'Sundern']));
    const { findings } = draw(all, 200);
    expect(findings.map(({ code }) => code)).toEqual(['figure-labels-left-out']);
  });

  test('follows a participant into another tier', () => {
    const moved = PARTICIPANTS.map((each) =>
      each.name === 'Hemer' ? { ...each, tier: 'pioneer' } : each,
    );
    expect(textsOf(draw(map, 340, moved).value.items)).toContain('Pionierkommunen (2)');
  });

  test('reports a key that its borders do not know, but not who has none', () => {
    const { findings } = draw(map, 340, [
      ...PARTICIPANTS,
      member('Köln', 'participant', '05315000'),
    ]);
    expect(findings.map(({ code, where }) => `${where.participant ?? ''} ${code}`)).toEqual([
      'Köln figure-ags-unknown',
    ]);
  });

  test('draws each border once', () => {
    const two = (id: string, x: number) => ({
      id,
      name: id,
      polygons: [
        [
          [
            [x, 50],
            [x + 1, 50],
            [x + 1, 51],
            [x, 51],
            [x, 50],
          ] as const,
        ],
      ],
    });
    const figure: MapFigure = { ...map, areas: [two('11', 8), two('12', 9)], districtDigits: 1 };
    const { items } = draw(figure, 340, []).value;
    const inner = items
      .filter(isShape)
      .filter(({ stroke, path }) => stroke?.width === 0.4 && path.length > 0);
    expect(inner.map(({ path }) => path.length)).toEqual([2]);
  });

  test('stays within the height it is given', () => {
    if (!templates) throw new Error('the design cannot be read');
    const role = { kind: 'artifact', type: 'Layout' } as const;
    const context = {
      book,
      templates,
      participants: PARTICIPANTS,
      tiers,
      role,
      maxHeight: pt(300),
    };
    expect(composeFigure(map, pt(470), context).value.height).toBeLessThanOrEqual(300.01);
  });
});
