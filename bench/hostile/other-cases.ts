import {
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  fine,
  refusedBy,
  withFinding,
  type Change,
  type Expected,
  type ProjectCase,
} from './case.js';
import { damagedFont } from '../../test/fonts/damaged-font.js';
import { PLAIN_SVG } from './control-picture.js';

type Row = readonly [
  name: string,
  changes: ProjectCase['changes'],
  expected: Expected,
  more?: Partial<ProjectCase>,
];

const rows = (kind: string, list: readonly Row[]): readonly ProjectCase[] =>
  list.map(([name, changes, expected, more = {}]) => ({ kind, name, changes, expected, ...more }));

const same = { prints: 'same' } as const;

const DESIGN = 'templates/plain/design.yaml';
const PLAIN = 'templates/plain/plain.yaml';

const templates = (): readonly ProjectCase[] =>
  rows('template', [
    [
      'design-bom-crlf',
      { [DESIGN]: (text) => `\ufeff${text.replaceAll('\n', '\r\n')}` },
      fine,
      same,
    ],
    ['page-with-comments', { [PLAIN]: (text) => text.replaceAll('\n', ' # x\n') }, fine, same],
    [
      'unknown-colour',
      { [DESIGN]: (text) => text.replace('color: black', 'color: blakc') },
      refusedBy('template-name-unknown'),
    ],
    [
      'style-of-itself',
      { [DESIGN]: (text) => text.replace('  body: { extends: base', '  body: { extends: body') },
      refusedBy('template-circular'),
    ],
    [
      'colour-of-itself',
      { [DESIGN]: (text) => text.replace('pale: { of: blue', 'pale: { of: pale') },
      refusedBy('template-circular'),
    ],
    [
      'font-by-path',
      {
        [DESIGN]: (text) => text.replace('font: SourceSans3-Regular', 'font: ../../outside/canary'),
      },
      refusedBy('template-font-unknown'),
    ],
    [
      'size-infinite',
      { [DESIGN]: (text) => text.replace('size: 10\n', 'size: .inf\n') },
      refusedBy('schema-type'),
    ],
    [
      'size-zero',
      { [DESIGN]: (text) => text.replace('size: 10\n', 'size: 0\n') },
      refusedBy('schema-type'),
    ],
    [
      'size-huge',
      { [DESIGN]: (text) => text.replace('size: 10\n', 'size: 1e9\n') },
      refusedBy('schema-type'),
    ],
    [
      'leading-tiny',
      { [DESIGN]: (text) => text.replace('step: 14pt', 'step: 0.00001pt') },
      refusedBy('schema-type'),
    ],
    [
      'columns-million',
      { [DESIGN]: (text) => text.replace('columns: 4', 'columns: 1000000') },
      refusedBy('schema-type'),
    ],
    [
      'frame-inside-out',
      {
        [PLAIN]: (text) =>
          text.replace('inner: 30, outer: 30, top: 62', 'inner: 150, outer: 150, top: 62'),
      },
      withFinding('margin-safe'),
    ],
    [
      'picture-parent',
      {
        [PLAIN]: (text) =>
          `${text}  - { kind: image, file: ../../../outside/canary.png, box: { left: 0, width: 9, top: 0, height: 9 } }\n`,
      },
      refusedBy('schema-type'),
    ],
    ['proto-key', { [PLAIN]: (text) => `${text}__proto__: { a: 1 }\n` }, refusedBy('yaml-syntax')],
    ['missing-design', { [DESIGN]: null }, refusedBy('file-missing')],
    ['utf16', { [PLAIN]: Buffer.from('\ufeffframe: {}\n', 'utf16le') }, refusedBy('text-encoding')],
  ]);

const FONT = 'data/fonts/SourceSans3-Regular.ttf';
const fontBytes = (): Buffer => readFileSync(FONT);

/** The table directory of a font with one entry changed. Source: OpenType 1.9, "Table directory". */
function withTable(tag: string, change: (entry: Buffer, bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(fontBytes());
  for (let i = 0; i < bytes.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    if (bytes.toString('latin1', at, at + 4) === tag) change(bytes.subarray(at, at + 16), bytes);
  }
  return bytes;
}

const fonts = (): readonly ProjectCase[] => {
  const unreadable = refusedBy('font-unreadable');
  const font = (bytes: Change): ProjectCase['changes'] => ({ [FONT]: bytes });
  const filled = (tag: string, value: number): Buffer =>
    withTable(tag, (entry, bytes) =>
      bytes.fill(value, entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12)),
    );
  return rows('font', [
    ['trailing-bytes', font(Buffer.concat([fontBytes(), Buffer.alloc(100)])), fine, same],
    ['extra-font', { 'data/fonts/Zusatz.ttf': fontBytes() }, fine, same],
    ['empty', font(''), unreadable],
    ['text', font('Bitte Schrift nachreichen'), unreadable],
    ['png', font(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])), unreadable],
    ['cut-off', font(fontBytes().subarray(0, 40_000)), unreadable],
    ['only-head', font(fontBytes().subarray(0, 12)), unreadable],
    [
      'table-outside',
      font(withTable('glyf', (entry) => entry.writeUInt32BE(0xfffffff0, 8))),
      unreadable,
    ],
    ['cmap-garbage', font(filled('cmap', 0xff)), unreadable],
    ['head-garbage', font(filled('head', 0xff)), unreadable],
    ['hmtx-garbage', font(filled('hmtx', 0xff)), unreadable],
    ['loca-garbage', font(filled('loca', 0xff)), unreadable],
    ['glyf-garbage', font(filled('glyf', 0xff)), unreadable],
    ['gsub-garbage', font(filled('GSUB', 0xff)), unreadable],
    ['gpos-garbage', font(filled('GPOS', 0xff)), unreadable],
    ...['GSUB', 'GPOS', 'cmap', 'loca', 'glyf'].map((tag): Row => [
      `${tag.toLowerCase()}-garbage-sealed`,
      font(damagedFont(tag, (table) => table.fill(0xff))),
      // Tables that only words ask for keep the reader busy; the rest is seen at once.
      refusedBy(tag.startsWith('G') ? 'font-too-complex' : 'font-unreadable'),
    ]),
    [
      'units-zero',
      font(withTable('head', (entry, bytes) => bytes.writeUInt16BE(0, entry.readUInt32BE(8) + 18))),
      unreadable,
    ],
    [
      'wrong-face',
      { [FONT]: readFileSync('data/fonts/SourceSans3-Bold.ttf') },
      withFinding('font-face'),
    ],
    [
      'none-at-all',
      Object.fromEntries(
        ['Bold', 'It', 'Light', 'Regular', 'Semibold', 'SemiboldIt'].map((face) => [
          `data/fonts/SourceSans3-${face}.ttf`,
          null,
        ]),
      ),
      refusedBy('font-missing'),
    ],
  ]);
};

const ICC = 'data/icc/ISOcoated_v2_300_bas.icc';

const profiles = (): readonly ProjectCase[] => {
  const invalid = refusedBy('icc-invalid');
  const bytes = readFileSync(ICC);
  const changed = (change: (copy: Buffer) => void): ProjectCase['changes'] => {
    const copy = Buffer.from(bytes);
    change(copy);
    return { [ICC]: copy };
  };
  return rows('ICC', [
    [
      'other-name',
      {
        'data/icc/anders.icc': bytes,
        'data/print.yaml': (text) => text.replace('ISOcoated_v2_300_bas.icc', 'anders.icc'),
      },
      fine,
      same,
    ],
    ['trailing-bytes', { [ICC]: Buffer.concat([bytes, Buffer.alloc(64)]) }, fine],
    ['empty', { [ICC]: '' }, invalid],
    ['text', { [ICC]: 'kein Profil' }, invalid],
    ['cut-off', { [ICC]: bytes.subarray(0, 100_000) }, invalid],
    ['no-signature', changed((copy) => copy.fill(0, 36, 40)), invalid],
    ['rgb-class', changed((copy) => copy.write('RGB ', 16, 'latin1')), invalid],
    ['display-class', changed((copy) => copy.write('mntr', 12, 'latin1')), invalid],
    ['many-tags', changed((copy) => copy.writeUInt32BE(0xffffffff, 128)), invalid],
    ['tag-outside', changed((copy) => copy.writeUInt32BE(0xfffffff0, 136)), invalid],
    ['tables-garbage', changed((copy) => copy.fill(0xaa, 2000)), invalid],
    ['huge-grid', changed((copy) => hugeGrid(copy)), invalid],
    [
      'too-large',
      { [ICC]: Buffer.concat([bytes, Buffer.alloc(9_000_000)]) },
      refusedBy('file-too-large'),
    ],
  ]);
};

/** A colour table that says it has 255 points along each of four inks. Source: ICC.1:2001-04, 6.5.7. */
function hugeGrid(profile: Buffer): void {
  for (let i = 0; i < profile.readUInt32BE(128); i += 1) {
    const at = 132 + i * 12;
    const offset = profile.readUInt32BE(at + 4);
    if (/^[AB]2/u.test(profile.toString('latin1', at, at + 4))) profile[offset + 10] = 255;
  }
}

const CHART = 'data/figures/balken.yaml';
const CSV = 'data/figures/werte.csv';
const chart = 'type: bars\ndata: werte.csv\nx: Jahr\ny: Wert\n';

/** Shows the figure in the text, beside its table. */
const shown =
  (file: string): Change =>
  (text) =>
    `${text}\n:::figure{file="${file.replace('data/', '')}" alt="Ein Bild" credit="Probe" place="here"}\nEin Bild\n:::\n`;

const tables = (): readonly ProjectCase[] => {
  const csv = (bytes: Change): ProjectCase['changes'] => ({
    [CHART]: chart,
    [CSV]: bytes,
    'data/text/10-text.md': shown(CHART),
  });
  const good = 'Jahr;Wert\n2019;3\n2020;5\n2021;8\n';
  const words = { prints: ['2019', '2020', '2021'] };
  return rows('CSV', [
    ['semicolons', csv(good), fine, words],
    ['commas', csv(good.replaceAll(';', ',')), fine, words],
    ['tabs', csv(good.replaceAll(';', '\t')), fine, words],
    ['bom-crlf', csv(`\ufeff${good.replaceAll('\n', '\r\n')}`), fine, words],
    ['quoted', csv('"Jahr";"Wert"\n"2019";"3,5"\n"2020";"1.234,5"\n"2021";"8"\n'), fine, words],
    ['spaces-around', csv('Jahr ; Wert\n 2019 ; 3\n 2020;5\n2021 ;8\n'), fine, words],
    ['empty', csv(''), refusedBy('figure-data-empty')],
    ['only-head', csv('Jahr;Wert\n'), refusedBy('figure-data-empty')],
    ['no-column', csv(good.replace('Wert', 'Anzahl')), refusedBy('figure-column-unknown')],
    ['words-for-numbers', csv(good.replace(';5', ';viele')), refusedBy('figure-not-a-number')],
    ['formula', csv(good.replace(';5', ';=SUM(A1)')), refusedBy('figure-not-a-number')],
    ['infinite', csv(good.replace(';5', ';1e999')), refusedBy('figure-not-a-number')],
    ['unequal-rows', csv(`${good}2022;1;2;3\n`), refusedBy('figure-csv-syntax')],
    ['lone-quote', csv(`${good}"2022;1\n`), refusedBy('figure-csv-syntax')],
    [
      'too-many-rows',
      csv(`Jahr;Wert\n${Array.from({ length: 5000 }, (_, i) => `${i};${i}\n`).join('')}`),
      refusedBy('figure-data-size'),
    ],
    ['million-rows', csv(`Jahr;Wert\n${'1;1\n'.repeat(1_500_000)}`), refusedBy('figure-data-size')],
    [
      'million-columns',
      csv(`Jahr;Wert${';x'.repeat(1_000_000)}\n1;2${';3'.repeat(1_000_000)}\n`),
      refusedBy('figure-data-size'),
    ],
    ['utf16', csv(Buffer.from(`\ufeff${good}`, 'utf16le')), refusedBy('text-encoding')],
    [
      'latin1',
      csv(Buffer.from(good.replace('Jahr', 'Größe'), 'latin1')),
      refusedBy('text-encoding'),
    ],
    ['proto-column', csv('__proto__;Wert\n1;2\n'), refusedBy('figure-column-unknown')],
    [
      'data-parent',
      { ...csv(good), [CHART]: chart.replace('werte.csv', '../../../outside/canary.txt') },
      refusedBy('schema-type'),
    ],
  ]);
};

const MAP = 'data/figures/karte.yaml';
const GEO = 'data/geo/gebiet.json';
const map = `type: map\ngeo: ${GEO}\ncredit: Probe\nborder: Grenzen\n`;

const maps = (): readonly ProjectCase[] => {
  const geo = (json: Change, yaml: string = map): ProjectCase['changes'] => ({
    [MAP]: yaml,
    [GEO]: json,
    'data/text/10-text.md': shown(MAP),
  });
  const unreadable = refusedBy('figure-geo-unreadable');
  const ring = [
    [8, 51],
    [8.4, 51],
    [8.4, 51.3],
    [8, 51.3],
    [8, 51],
  ];
  const areas = (geometry: unknown, id: unknown = '05966024'): string =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id, properties: { name: 'Olpe' }, geometry }],
    });
  const polygon = areas({ type: 'Polygon', coordinates: [ring] });
  const topology = (more: object): string =>
    JSON.stringify({
      type: 'Topology',
      arcs: [ring],
      objects: {
        gebiet: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', id: '05966024', properties: { name: 'Olpe' }, arcs: [[0]] },
          ],
        },
      },
      ...more,
    });
  const many = JSON.stringify({
    type: 'FeatureCollection',
    features: Array.from({ length: 60_000 }, (_, i) => ({
      type: 'Feature',
      id: String(i),
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
  const long = Array.from({ length: 900_000 }, (_, i) => [
    8 + Math.cos(i) / 9,
    51 + Math.sin(i) / 9,
  ]);
  return rows('Geo', [
    ['geojson', geo(polygon), fine],
    ['topojson', geo(topology({})), fine],
    ['bom', geo(`\ufeff${polygon}`), fine],
    ['indented', geo(JSON.stringify(JSON.parse(polygon), null, 4)), fine],
    ['multi-polygon', geo(areas({ type: 'MultiPolygon', coordinates: [[ring]] })), fine],
    ['no-json', geo('{ "type": '), unreadable],
    ['empty', geo(''), unreadable],
    ['other-json', geo('{"type":"Point"}'), unreadable],
    ['null', geo('null'), unreadable],
    ['no-features', geo('{"type":"FeatureCollection","features":[]}'), unreadable],
    ['features-no-list', geo('{"type":"FeatureCollection","features":{"a":1}}'), unreadable],
    ['no-id', geo(areas({ type: 'Polygon', coordinates: [ring] }, null)), unreadable],
    [
      'utm',
      geo(
        areas({
          type: 'Polygon',
          coordinates: [
            [
              [432000, 5660000],
              [433000, 5660000],
              [433000, 5661000],
              [432000, 5660000],
            ],
          ],
        }),
      ),
      unreadable,
    ],
    [
      'coordinates-words',
      geo(
        areas({
          type: 'Polygon',
          coordinates: [
            [
              ['a', 'b'],
              ['c', 'd'],
            ],
          ],
        }),
      ),
      unreadable,
    ],
    ['arcs-outside', geo(topology({ arcs: [] })), unreadable],
    ['arcs-in-a-circle', geo(topology({ objects: 5 })), unreadable],
    ['proto-object', geo(topology({}), `${map}object: __proto__\n`), unreadable],
    ['deep-json', geo(`${'['.repeat(200_000)}${']'.repeat(200_000)}`), unreadable],
    ['too-many-areas', geo(many), refusedBy('figure-map-size')],
    [
      'too-many-points',
      geo(areas({ type: 'Polygon', coordinates: [long] })),
      refusedBy('figure-map-size'),
    ],
    [
      'geo-parent',
      geo(polygon, map.replace(GEO, '../../outside/canary.json')),
      refusedBy('schema-type'),
    ],
  ]);
};

const addLogo =
  (file: string): Change =>
  (text) =>
    `${text}  - { id: neu, name: Neu, official: Stadt Neu, kind: stadt, tier: all, joined: { by: council-resolution, on: 2021-09 }, logo: { file: ${JSON.stringify(file)} } }\n`;
const withLogo = (file: string): ProjectCase['changes'] => ({
  'data/participants.yaml': addLogo(file),
});

const paths = (): readonly ProjectCase[] => {
  const unreadable = refusedBy('file-unreadable');
  const link =
    (to: (outside: string) => string, at = 'logos/verweis.svg') =>
    (folder: string, outside: string): void =>
      symlinkSync(to(outside), join(folder, at));
  const long = `${'ä'.repeat(125)}.svg`;
  return rows('paths', [
    [
      'link-outside',
      withLogo('verweis.svg'),
      unreadable,
      { prepare: link((outside) => `${outside}/canary.svg`) },
    ],
    [
      'link-relative-outside',
      withLogo('verweis.svg'),
      unreadable,
      { prepare: link(() => '../../../outside/canary.svg') },
    ],
    ['link-to-passwd', withLogo('verweis.svg'), unreadable, { prepare: link(() => '/etc/passwd') }],
    ['link-to-itself', withLogo('verweis.svg'), unreadable, { prepare: link(() => 'verweis.svg') }],
    [
      'link-to-nothing',
      withLogo('verweis.svg'),
      unreadable,
      { prepare: link(() => 'gibtesnicht.svg') },
    ],
    [
      'link-inside',
      {
        ...withLogo('verweis.svg'),
        'logos/echt.svg': PLAIN_SVG.replace('</svg>', '<!-- a --></svg>'),
      },
      fine,
      { prepare: link(() => 'echt.svg') },
    ],
    [
      'folder-link-outside',
      withLogo('ordner/canary.svg'),
      unreadable,
      { prepare: link((outside) => outside, 'logos/ordner') },
    ],
    [
      'text-link-outside',
      { 'data/text/10-text.md': null },
      unreadable,
      { prepare: link((outside) => `${outside}/canary.txt`, 'data/text/10-text.md') },
    ],
    [
      'font-link-outside',
      { 'data/fonts/Zusatz.ttf': null },
      fine,
      {
        prepare: link((outside) => `${outside}/canary.txt`, 'data/fonts/Zusatz.ttf'),
        prints: 'same',
      },
    ],
    [
      'pipe',
      withLogo('rohr.svg'),
      unreadable,
      { prepare: (folder) => void execFileSync('mkfifo', [join(folder, 'logos/rohr.svg')]) },
    ],
    ['device-link', withLogo('verweis.svg'), unreadable, { prepare: link(() => '/dev/zero') }],
    [
      'folder-named-svg',
      withLogo('ordner.svg'),
      refusedBy('logo-not-found'),
      { prepare: (folder) => mkdirSync(join(folder, 'logos/ordner.svg')) },
    ],
    [
      'sparse-8-gb',
      withLogo('gross.png'),
      refusedBy('artwork-too-large'),
      { prepare: (folder) => sparse(join(folder, 'logos/gross.png'), 8e9) },
    ],
    [
      'sparse-yaml',
      {},
      refusedBy('file-too-large'),
      { prepare: (folder) => truncateSync(join(folder, 'data/print.yaml'), 8e9) },
    ],
    [
      'nfd-name',
      {
        ...withLogo('größe.svg'),
        [`logos/${'größe.svg'.normalize('NFD')}`]: PLAIN_SVG.replace('</svg>', '<!-- b --></svg>'),
      },
      fine,
    ],
    [
      'space-and-quotes',
      {
        ...withLogo('Logo  "neu" (1) & \'alt\'.svg'),
        'logos/Logo  "neu" (1) & \'alt\'.svg': PLAIN_SVG.replace('</svg>', '<!-- c --></svg>'),
      },
      fine,
    ],
    [
      'name-of-254-bytes',
      { ...withLogo(long), [`logos/${long}`]: PLAIN_SVG.replace('</svg>', '<!-- d --></svg>') },
      fine,
    ],
    [
      'other-case',
      {
        ...withLogo('gross.svg'),
        'logos/Gross.SVG': PLAIN_SVG.replace('</svg>', '<!-- e --></svg>'),
      },
      refusedBy('logo-not-found'),
    ],
    [
      'windows-name',
      { ...withLogo('con.svg'), 'logos/con.svg': PLAIN_SVG.replace('</svg>', '<!-- f --></svg>') },
      fine,
    ],
    ['unused-newline-name', { 'logos/a\nb.svg': PLAIN_SVG }, fine, same],
    [
      'unused-junk',
      { 'logos/.DS_Store': 'x', 'logos/Thumbs.db': 'x', 'data/.git/config': 'x' },
      fine,
      same,
    ],
    ['unused-hostile-logo', { 'logos/ungenutzt.svg': '<svg><![CDATA[' }, fine, same],
    [
      'no-logos-folder',
      {},
      refusedBy('logo-not-found'),
      { prepare: (folder) => renameSync(join(folder, 'logos'), join(folder, 'weg')) },
    ],
    [
      'no-templates-folder',
      {},
      refusedBy('file-missing'),
      { prepare: (folder) => renameSync(join(folder, 'templates'), join(folder, 'weg')) },
    ],
    [
      'deep-folders',
      {},
      fine,
      {
        prepare: (folder) =>
          mkdirSync(join(folder, `logos/${'a/'.repeat(60)}`), { recursive: true }),
        prints: 'same',
      },
    ],
  ]);
};

function sparse(path: string, size: number): void {
  writeFileSync(path, '');
  truncateSync(path, size);
}

export const otherCases = (): readonly ProjectCase[] => [
  ...templates(),
  ...fonts(),
  ...profiles(),
  ...tables(),
  ...maps(),
  ...paths(),
];
