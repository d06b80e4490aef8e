import { describe, expect, it } from '@jest/globals';
import { USUAL_LIMITS } from '../../../src/core/input-limits.js';
import { toldFindings } from '../../support/told-findings.js';
import { FIGURE, figureOf } from './figure-of.js';

const GEO = 'data/geo/a.json';
const MAP = `type: map\ngeo: ${GEO}\n`;

type Points = readonly (readonly number[])[];

/** A triangle of about a degree around these degrees. */
const around = (x: number, y: number): Points => [
  [x, y],
  [x + 1, y],
  [x, y + 1],
  [x, y],
];

interface Area {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: unknown;
}

const polygon = (...rings: readonly Points[]) => ({ type: 'Polygon', coordinates: rings });

const area = (more: Area = {}): object => ({
  type: 'Feature',
  id: '05966024',
  properties: { name: 'Olpe' },
  geometry: polygon(around(8, 51)),
  ...more,
});

const collection = (...areas: readonly object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features: areas });

/** Two triangles that share no border, as TopoJSON. */
const topology = (objects: unknown): string =>
  JSON.stringify({ type: 'Topology', arcs: [around(7, 50), around(9, 52)], objects });

const triangle = (arc: number, id: string) => ({ type: 'Polygon', arcs: [[arc]], id });

const read = (geo: string, yaml = MAP) => figureOf(yaml, { [GEO]: geo });

describe('a map', () => {
  it('says what it says, and what is usual for the rest', async () => {
    const { value, findings } = await read(collection(area()));
    expect(findings).toEqual([]);
    expect(value).toEqual({
      kind: 'map',
      file: FIGURE,
      source: { file: FIGURE, line: 1, column: 1, length: 4 },
      geo: GEO,
      areas: [{ id: '05966024', name: 'Olpe', polygons: [[around(8, 51)]] }],
      districtDigits: 5,
      labels: 'participants',
      rest: 'weitere Kommunen',
      border: 'Kreisgrenze',
      credit: '',
    });
  });

  it('stands as a whole where it is written', async () => {
    const yaml = `{ type: map, geo: ${GEO} }`;
    const { value } = await read(collection(area()), yaml);
    expect(value?.source).toEqual({ file: FIGURE, line: 1, column: 1, length: yaml.length });
  });

  it('has words and digits of its own', async () => {
    const yaml = `${MAP}district-digits: 0\nlabels: all\nrest: übrige\nborder: Grenze\ncredit: " BKG "\n`;
    expect((await read(collection(area()), yaml)).value).toMatchObject({
      districtDigits: 0,
      labels: 'all',
      rest: 'übrige',
      border: 'Grenze',
      credit: 'BKG',
    });
  });

  it('has areas of several polygons with holes, without the height of their points', async () => {
    const hole = around(8.1, 51.1);
    const geometry = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [8, 51, 300],
            [9, 51, 310],
            [8, 52, 290],
            [8, 51, 300],
          ],
          hole,
        ],
        [around(10, 51)],
      ],
    };
    expect((await read(collection(area({ geometry })))).value).toMatchObject({
      areas: [{ polygons: [[around(8, 51), hole], [around(10, 51)]] }],
    });
  });

  it('leaves out what is no area', async () => {
    const geo = collection(
      area({ geometry: null }),
      area({ geometry: { type: 'Point', coordinates: [8, 51] }, id: null }),
      area({ id: '1' }),
    );
    expect((await read(geo)).value).toMatchObject({ areas: [{ id: '1' }] });
  });

  it('calls an area by its id where it has no name, and its name in NFC', async () => {
    const geo = collection(
      area({ properties: { name: 7 } }),
      area({ properties: null }),
      area({ properties: { name: 'Su\u0308d', GEN: 'Nord' } }),
    );
    const names = async (yaml: string): Promise<unknown> => {
      const { value } = await read(geo, yaml);
      return value?.kind === 'map' && value.areas.map(({ name }) => name);
    };
    expect(await names(MAP)).toEqual(['05966024', '05966024', 'S\u00fcd']);
    expect(await names(`${MAP}name-property: GEN\n`)).toEqual(['05966024', '05966024', 'Nord']);
  });

  it('gives a key that is a number its leading zero back', async () => {
    const geo = collection(area({ id: 5966024, properties: { AGS: 15966024, name: 'Olpe' } }));
    expect((await read(geo)).value).toMatchObject({ areas: [{ id: '05966024' }] });
    expect((await read(geo, `${MAP}id-property: AGS\n`)).value).toMatchObject({
      areas: [{ id: '15966024', name: 'Olpe' }],
    });
  });

  it('goes to the very edge of the world and not beyond', async () => {
    const corner = (x: number, y: number) =>
      area({
        geometry: polygon([
          [x, y],
          [0, 0],
          [0, 1],
          [x, y],
        ]),
      });
    for (const [x, y] of [
      [180, 90],
      [-180, -90],
    ] as const)
      expect((await read(collection(corner(x, y)))).findings).toEqual([]);
    for (const [x, y] of [
      [180.1, 0],
      [0, 90.1],
      [-180.1, 0],
      [0, -90.1],
    ] as const)
      expect((await read(collection(corner(x, y)))).findings).toHaveLength(1);
  });

  it('takes the object that is asked for, or the first, from TopoJSON', async () => {
    const geo = topology({
      west: triangle(0, 'w'),
      all: { type: 'GeometryCollection', geometries: [triangle(0, 'w'), triangle(1, 'o')] },
    });
    const ids = async (yaml: string): Promise<unknown> => {
      const { value } = await read(geo, yaml);
      return value?.kind === 'map' && value.areas.map(({ id }) => id);
    };
    expect(await ids(MAP)).toEqual(['w']);
    expect(await ids(`${MAP}object: all\n`)).toEqual(['w', 'o']);
  });
});

describe('borders that cannot be used', () => {
  const GOOD = collection(area());
  it.each<readonly [string, string, string]>([
    ['no file', MAP.replace('a.json', 'b.json'), GOOD],
    ['a path outside', MAP.replace('data/', '../'), GOOD],
    ['a label that is none', `${MAP}labels: alle\n`, GOOD],
    ['half a digit', `${MAP}district-digits: 2.5\n`, GOOD],
    ['no JSON', MAP, '{'],
    ['nothing', MAP, 'null'],
    ['a single area', MAP, JSON.stringify(area())],
    ['a collection without areas', MAP, '{"type":"FeatureCollection"}'],
    ['an empty collection', MAP, collection()],
    ['no area among them', MAP, collection(area({ geometry: null }))],
    ['an area without an id', MAP, collection(area(), area({ id: undefined }))],
    ['an area with an empty id', MAP, collection(area({ id: '' }))],
    ['an area without the field', `${MAP}id-property: AGS\n`, collection(area())],
    [
      'an area without any field',
      `${MAP}id-property: AGS\n`,
      collection(area({ properties: null })),
    ],
    [
      'an object that is not there',
      `${MAP}object: orte\n`,
      topology({ gemeinden: triangle(0, 'w'), kreise: triangle(1, 'o') }),
    ],
    ['no objects', MAP, topology({})],
    ['an object of the language', `${MAP}object: constructor\n`, topology({ a: triangle(0, 'w') })],
    ['an arc that is not there', MAP, topology({ a: triangle(7, 'w') })],
    [
      'metres',
      MAP,
      collection(
        area({
          geometry: polygon([
            [400_000, 51],
            [8, 51],
            [8, 52],
          ]),
        }),
      ),
    ],
    [
      'a point of one number',
      MAP,
      collection(area({ geometry: polygon([[8], [8, 51], [8, 52]]) })),
    ],
    [
      'words for numbers',
      MAP,
      collection(area({ geometry: { type: 'Polygon', coordinates: [[['8', '51']]] } })),
    ],
    ['control characters and no area', MAP, `\u007f${collection()}`],
    ['another encoding', `type: map\ngeo: data/geo/b.bin\n`, GOOD],
  ])('are told with the reason: %s', async (_name, yaml, geo) => {
    const others = { [GEO]: geo, 'data/geo/b.bin': new Uint8Array([0xfc]) };
    const { value, findings } = await figureOf(yaml, others);
    expect(value).toBeUndefined();
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('are those of more areas or points than allowed', async () => {
    const geo = collection(
      area({ id: '1' }),
      area({ id: '2', properties: { at: [{ x: [7, 7] }] } }),
    );
    const within = async (limits: Partial<typeof USUAL_LIMITS>): Promise<string> => {
      const all = { limits: { ...USUAL_LIMITS, ...limits } };
      const { value, findings } = await figureOf(MAP, { [GEO]: geo }, all);
      expect(value === undefined).toBe(findings.length > 0);
      return toldFindings(findings);
    };
    // Twice four corners, and a pair of numbers that is none.
    expect(await within({ 'map-points': 9, 'map-areas': 2 })).toBe('');
    expect(await within({ 'map-points': 8 })).toMatchSnapshot();
    expect(await within({ 'map-areas': 1 })).toMatchSnapshot();
  });
});
