import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { GeneratedFigure } from '../../../src/core/figure.js';
import type { Checked, Finding } from '../../../src/core/finding.js';
import type { ProjectFiles } from '../../../src/core/project-files.js';
import { parseNumber } from '../../../src/read/figures/table.js';
import { readFigures } from '../../../src/read/figures/read-figures.js';

const GEO = 'data/geo/suedwestfalen-gemeinden.topo.json';

/** A project of these texts; the sample's borders lie beside them. */
async function read(
  texts: Readonly<Record<string, string>>,
): Promise<Checked<ReadonlyMap<string, GeneratedFigure>>> {
  const all = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
  all.set(GEO, await readFile(GEO));
  const files: ProjectFiles = {
    paths: [...all.keys()].sort(),
    sizeOf: (path) => all.get(path)?.length,
    read: (path) => Promise.resolve(all.get(path) ?? Buffer.alloc(0)),
  };
  return readFigures(files);
}

const readOne = async (yaml: string, csv = ''): Promise<Checked<GeneratedFigure | undefined>> => {
  const { value, findings } = await read({
    'data/figures/a.yaml': yaml,
    'data/figures/a.csv': csv,
  });
  return { value: value.get('data/figures/a.yaml'), findings };
};

const placesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(
    ({ code, where: { source } }) =>
      `${source?.file ?? ''}:${source?.line ?? ''}:${source?.column ?? ''} ${code}`,
  );

const BARS = 'type: bars\ndata: a.csv\nx: stand\ny: zahl\n';

describe('readFigures', () => {
  test('refuses a table that no chart could show', async () => {
    const rows = Array.from({ length: 401 }, (_, i) => `${i};1\n`).join('');
    const { value, findings } = await readOne(BARS, `stand;zahl\n${rows}`);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([
      { code: 'figure-data-size', params: { limit: 400, name: 'csv-rows' } },
    ]);
  });

  test('takes bars from a table that German Excel saved', async () => {
    const { value, findings } = await readOne(BARS, '\ufeffstand;zahl\n2020;"1.234,5"\n2021;2\n');
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      kind: 'bars',
      bars: [
        { label: '2020', value: 1234.5 },
        { label: '2021', value: 2 },
      ],
    });
  });

  test('takes rows written in the figure itself, as typed', async () => {
    const yaml =
      'type: lines\nx: zeit\nseries: [a]\ndata:\n  - { zeit: 16.30, a: 1 }\n  - { zeit: 17.00, a: }\n';
    const { value } = await readOne(yaml);
    expect(value).toMatchObject({
      x: { labels: ['16.30', '17.00'] },
      series: [{ name: 'a', values: [1, null] }],
    });
  });

  test('sorts the rows of a numeric axis', async () => {
    const yaml = 'type: lines\nx: jahr\nx-scale: number\nseries: [a]\ndata: a.csv\n';
    const { value } = await readOne(yaml, 'jahr,a\n2025,3\n2020,1\n');
    expect(value).toMatchObject({ x: { numbers: [2020, 2025] }, series: [{ values: [1, 3] }] });
  });

  test('points at the cell that is no number', async () => {
    const { value, findings } = await readOne(BARS, 'stand,zahl\n"a, b",viele\n');
    expect(value).toBeUndefined();
    expect(placesOf(findings)).toEqual(['data/figures/a.csv:2:8 figure-not-a-number']);
  });

  test('names an unknown column and what it may have meant', async () => {
    const { findings } = await readOne(BARS, 'stand,zahlen\nx,1\n');
    expect(placesOf(findings)).toEqual(['data/figures/a.yaml:4:4 figure-column-unknown']);
    expect(findings[0]?.params).toMatchObject({
      known: 'stand, zahlen',
      meant: { en: expect.stringContaining('zahlen') },
    });
  });

  test('says which data file is missing', async () => {
    const { findings } = await readOne(BARS.replace('a.csv', 'b.csv'));
    expect(placesOf(findings)).toEqual(['data/figures/a.yaml:2:7 figure-data-missing']);
  });

  test('refuses a line with a decimal comma too many', async () => {
    const { findings } = await readOne(BARS, 'stand,zahl\nx,1\ny,3,5\n');
    expect(placesOf(findings)).toEqual(['data/figures/a.csv:3:1 figure-csv-syntax']);
  });

  test('refuses a table without rows', async () => {
    const { findings } = await readOne(BARS, 'stand,zahl\n');
    expect(findings.map(({ code }) => code)).toEqual(['figure-data-empty']);
  });

  test('reports a wrong type of figure alone, not its keys', async () => {
    const { findings } = await readOne('type: bar\ndata: a.csv\n');
    expect(placesOf(findings)).toEqual(['data/figures/a.yaml:1:7 schema-value']);
  });

  test('reports a highlighted bar that is not in the table', async () => {
    const { findings } = await readOne(
      `${BARS}highlight: [2022]\n`.replace('2022', '"2022"'),
      'stand,zahl\n2021,1\n',
    );
    expect(placesOf(findings)).toEqual(['data/figures/a.yaml:5:13 schema-value']);
  });

  test('puts events in order of time, whatever their exactness', async () => {
    const yaml =
      'type: timeline\nevents:\n  - { on: 2030, title: c }\n  - { on: 2021-10-15, title: b }\n  - { on: 2021-summer, title: a }\n';
    const { value } = await readOne(yaml);
    expect(value?.kind === 'timeline' && value.events.map(({ title }) => title)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('reads the 59 municipalities of the sample with their keys', async () => {
    const { value } = await readOne(`type: map\ngeo: ${GEO}\n`);
    if (value?.kind !== 'map') throw new Error('no map');
    expect(value.areas).toHaveLength(59);
    expect(value.areas.find(({ id }) => id === '05966024')?.name).toBe('Olpe');
    expect(
      value.areas.every(({ polygons }) => polygons.every((rings) => (rings[0]?.length ?? 0) > 3)),
    ).toBe(true);
  });

  test('reads GeoJSON with its key in a field', async () => {
    const square = [
      [
        [8, 51],
        [9, 51],
        [9, 52],
        [8, 51],
      ],
    ];
    const geo = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { AGS: 1234567, GEN: 'X' },
          geometry: { type: 'Polygon', coordinates: square },
        },
      ],
    };
    const yaml = 'type: map\ngeo: data/geo/x.json\nid-property: AGS\nname-property: GEN\n';
    const { value, findings } = await read({
      'data/figures/a.yaml': yaml,
      'data/geo/x.json': JSON.stringify(geo),
    });
    expect(findings).toEqual([]);
    expect(value.get('data/figures/a.yaml')).toMatchObject({
      areas: [{ id: '01234567', name: 'X' }],
    });
  });

  test.each([
    ['no JSON', 'hello'],
    ['another format', '{"type":"Feature"}'],
    [
      'metres instead of degrees',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: '1',
            properties: {},
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [400000, 5700000],
                  [1, 1],
                  [2, 2],
                ],
              ],
            },
          },
        ],
      }),
    ],
    [
      'areas without a key',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: {},
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [8, 51],
                  [9, 51],
                  [9, 52],
                  [8, 51],
                ],
              ],
            },
          },
        ],
      }),
    ],
  ])('refuses borders that are %s', async (_, text) => {
    const { findings } = await read({
      'data/figures/a.yaml': 'type: map\ngeo: data/geo/x.json\n',
      'data/geo/x.json': text,
    });
    expect(placesOf(findings)).toEqual(['data/figures/a.yaml:2:6 figure-geo-unreadable']);
  });
});

describe('parseNumber', () => {
  test.each([
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12 345', 12345],
    ['1.234.567', 1234567],
    ['−2', -2],
    ['12 cm', null],
    ['', null],
    ['1-2', null],
  ])('reads %j', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });
});
