import type { Localized } from './finding.js';

interface InputLimit {
  /** What the number counts. */
  readonly unit: 'MB' | 'million pixels' | 's' | '';
  readonly value: number;
  /** The largest value that data/print.yaml can set: beyond, a library of ours would break. */
  readonly most: number;
  readonly counts: Localized;
  /** For docs/limits.md. */
  readonly why: string;
  /** The finding that names the limit. */
  readonly finding: string;
}

/**
 * What one input file may cost, by the name under which `input-limits` in data/print.yaml raises it.
 * Each is checked before the step that would cost so much. Values: the largest honest file of its
 * kind, with room; largest of 778 real logos: 3.1 MB, 14,000 elements, depth 31.
 */
export const INPUT_LIMITS = {
  'yaml-size': {
    unit: 'MB',
    value: 10,
    most: 50,
    counts: { de: 'Größe einer YAML-Datei', en: 'size of a YAML file' },
    why: 'All 10,753 German municipalities make a list of 3 MB.',
    finding: 'file-too-large',
  },
  'yaml-depth': {
    unit: '',
    value: 64,
    most: 500,
    counts: { de: 'Ebenen einer YAML-Datei', en: 'levels of a YAML file' },
    why: 'Nobody writes more than ten levels; readers walk them recursively and overflow at some thousand.',
    finding: 'text-too-deep',
  },
  'markdown-size': {
    unit: 'MB',
    value: 2,
    most: 20,
    counts: { de: 'Größe eines Kapitels', en: 'size of a chapter' },
    why: 'A chapter of 100 pages has 0.3 MB.',
    finding: 'file-too-large',
  },
  'markdown-depth': {
    unit: '',
    value: 40,
    most: 200,
    counts: { de: 'Ebenen eines Kapitels', en: 'levels of a chapter' },
    why: 'Lists within lists within quotes: three are hard to read, 1,500 take the parser minutes.',
    finding: 'text-too-deep',
  },
  'csv-size': {
    unit: 'MB',
    value: 20,
    most: 200,
    counts: { de: 'Größe einer CSV-Datei', en: 'size of a CSV file' },
    why: 'A year of values each minute has 15 MB.',
    finding: 'file-too-large',
  },
  'csv-rows': {
    unit: '',
    value: 400,
    most: 5_000,
    counts: { de: 'Zeilen', en: 'rows' },
    why: 'A chart 170 mm wide shows no more points apart; read only so far.',
    finding: 'figure-data-size',
  },
  'csv-columns': {
    unit: '',
    value: 200,
    most: 2_000,
    counts: { de: 'Spalten', en: 'columns' },
    why: 'A chart uses some ten; each cell keeps its place for findings.',
    finding: 'figure-data-size',
  },
  'map-size': {
    unit: 'MB',
    value: 50,
    most: 200,
    counts: { de: 'Größe der Geodaten', en: 'size of the geodata' },
    why: 'The borders of all German municipalities at 1:250,000 have 40 MB.',
    finding: 'file-too-large',
  },
  'map-areas': {
    unit: '',
    value: 12_000,
    most: 50_000,
    counts: { de: 'Flächen einer Karte', en: 'areas of a map' },
    why: 'Germany has 10,753 municipalities.',
    finding: 'figure-map-size',
  },
  'map-points': {
    unit: '',
    value: 500_000,
    most: 3_000_000,
    counts: { de: 'Punkte der Grenzen einer Karte', en: 'points of the borders of a map' },
    why: 'At 1:250,000 a municipality has 30 points; the press resolves far fewer.',
    finding: 'figure-map-size',
  },
  'font-size': {
    unit: 'MB',
    value: 40,
    most: 100,
    counts: { de: 'Größe einer Schrift', en: 'size of a font' },
    why: 'Chinese and Japanese in one face have 25 MB.',
    finding: 'file-too-large',
  },
  'font-time': {
    unit: 's',
    value: 10,
    most: 600,
    counts: {
      de: 'Rechenzeit für einen Schritt mit einer Schrift',
      en: 'time for one step with a font',
    },
    why: 'A word takes a millisecond, embedding a face a tenth of a second; tables whose content is damaged take hours.',
    finding: 'font-too-complex',
  },
  'profile-size': {
    unit: 'MB',
    value: 8,
    most: 8,
    counts: { de: 'Größe eines Farbprofils', en: 'size of a colour profile' },
    why: 'Profiles of presses have 0.1 to 2.5 MB; LittleCMS copies it to a stack of 15 MB, so it cannot be raised.',
    finding: 'icc-invalid',
  },
  'svg-size': {
    unit: 'MB',
    value: 20,
    most: 100,
    counts: { de: 'Größe einer SVG-Datei, ausgepackt', en: 'size of an SVG file, unpacked' },
    why: 'A gzip bomb of 300 kB unpacks to 300 MB.',
    finding: 'svg-too-complex',
  },
  'svg-elements': {
    unit: '',
    value: 200_000,
    most: 1_000_000,
    counts: { de: 'Elemente einer SVG-Datei', en: 'elements of an SVG file' },
    why: 'The trees need about 1.5 kB for each.',
    finding: 'svg-too-complex',
  },
  'svg-depth': {
    unit: '',
    value: 256,
    most: 400,
    counts: { de: 'Verschachtelung einer SVG-Datei', en: 'nesting of an SVG file' },
    why: 'usvg walks recursively: a stack overflow is an abort that no one can catch.',
    finding: 'svg-too-complex',
  },
  'svg-entities': {
    unit: '',
    value: 1_000_000,
    most: 20_000_000,
    counts: { de: 'Zeichen aus Entitäten', en: 'characters from entities' },
    why: 'The “billion laughs” starts with ten lines.',
    finding: 'svg-too-complex',
  },
  'svg-copies': {
    unit: '',
    value: 100_000,
    most: 1_000_000,
    counts: {
      de: 'Elemente, nachdem jedes „use“ kopiert ist',
      en: 'elements after every “use” is copied',
    },
    why: 'usvg copies them all and has no limit of its own; 100,000 take 0.8 s.',
    finding: 'svg-too-complex',
  },
  'svg-segments': {
    unit: '',
    value: 1_000_000,
    most: 5_000_000,
    counts: { de: 'Pfadstücke', en: 'path segments' },
    why: 'The press’ RIP has to fill them all.',
    finding: 'svg-too-complex',
  },
  'svg-dashes': {
    unit: '',
    value: 100_000,
    most: 1_000_000,
    counts: { de: 'Striche einer gestrichelten Linie', en: 'dashes of one line' },
    why: 'A tiny dash on a long path hangs viewers and RIPs.',
    finding: 'svg-too-complex',
  },
  'svg-tiles': {
    unit: '',
    value: 20_000,
    most: 200_000,
    counts: { de: 'Kacheln eines Musters', en: 'tiles of a pattern' },
    why: 'Viewers and RIPs paint each; nested patterns multiply.',
    finding: 'svg-too-complex',
  },
  'pdf-size': {
    unit: 'MB',
    value: 100,
    most: 400,
    counts: { de: 'Größe einer PDF- oder EPS-Datei', en: 'size of a PDF or EPS file' },
    why: 'Larger files are print layouts, not logos.',
    finding: 'artwork-too-large',
  },
  'pdf-stream-size': {
    unit: 'MB',
    value: 200,
    most: 400,
    counts: { de: 'Größe eines ausgepackten Teils', en: 'size of one unpacked part' },
    why: 'An A4 page in CMYK at 600 ppi has 140 MB; a flate bomb grows a thousandfold.',
    finding: 'pdf-too-complex',
  },
  'pdf-operations': {
    unit: '',
    value: 1_000_000,
    most: 10_000_000,
    counts: {
      de: 'Zeichenbefehle, Formulare mitgezählt',
      en: 'painting operations, those of forms included',
    },
    why: 'The press’ RIP has to run them all.',
    finding: 'pdf-too-complex',
  },
  'pdf-depth': {
    unit: '',
    value: 250,
    most: 1_000,
    counts: { de: 'Verschachtelung im Seiteninhalt', en: 'nesting in page content' },
    why: 'Saved states and arrays; PDF itself allows 28 states, careless programs leave some dozens open.',
    finding: 'pdf-too-complex',
  },
  'pdf-tiles': {
    unit: '',
    value: 4_000_000,
    most: 40_000_000,
    counts: {
      de: 'Kacheln eines Musters auf der ganzen Seite',
      en: 'tiles of a pattern on the whole page',
    },
    why: 'A hatch of 0.4 pt on A4 has 3 million, of which a logo fills a small part; tiny tiles hang viewers and RIPs.',
    finding: 'pdf-too-complex',
  },
  'image-size': {
    unit: 'MB',
    value: 200,
    most: 1_000,
    counts: { de: 'Größe einer Bilddatei', en: 'size of an image file' },
    why: 'A poster-sized TIFF has 200 MB.',
    finding: 'artwork-too-large',
  },
  'image-pixels': {
    unit: 'million pixels',
    value: 80,
    most: 400,
    counts: { de: 'Pixel eines Bildes', en: 'pixels of an image' },
    why: 'A full A3 page at 600 ppi has 70 million; each takes up to 16 bytes on its way.',
    finding: 'image-too-large',
  },
  'decode-time': {
    unit: 's',
    value: 10,
    most: 600,
    counts: { de: 'Rechenzeit für eine Datei', en: 'computing time for one file' },
    why: 'A hundred times what a common logo takes; computing time does not run faster on a busy computer.',
    finding: 'artwork-decoder-timeout',
  },
  'decode-wait': {
    unit: 's',
    value: 60,
    most: 600,
    counts: { de: 'Zeit ohne Antwort für eine Datei', en: 'time without an answer for one file' },
    why: 'For a decoder that waits for something that never comes.',
    finding: 'artwork-decoder-timeout',
  },
  'decode-memory': {
    unit: 'MB',
    value: 700,
    most: 4_000,
    counts: { de: 'Arbeitsspeicher für eine Datei', en: 'memory for one file' },
    why: 'A scanned A4 page of 24 megapixels holds 500 MB for a moment; several files are decoded at once.',
    finding: 'artwork-decoder-memory',
  },
} as const satisfies Readonly<Record<string, InputLimit>>;

export type InputLimitName = keyof typeof INPUT_LIMITS;

/** One number for each limit, in its unit. */
export type InputLimits = Readonly<Record<InputLimitName, number>>;

const NAMES = Object.keys(INPUT_LIMITS) as readonly InputLimitName[];

/** What counts when data/print.yaml says nothing. */
export const USUAL_LIMITS = Object.fromEntries(
  NAMES.map((name) => [name, INPUT_LIMITS[name].value]),
) as Readonly<Record<InputLimitName, number>>;

/** Bytes of a limit in MB. */
export const bytesOf = (megabytes: number): number => megabytes * 1_000_000;

/** The last sentence of a hint: where the limit can be raised. */
export const raiseHint = (name: InputLimitName): Localized => ({
  de: `Grenze: „${name}“ unter „input-limits“ in data/print.yaml.`,
  en: `Limit: “${name}” under “input-limits” in data/print.yaml.`,
});

/** Which limit counts for a file, by its ending: it is checked before the file is opened. */
const LIMIT_OF: ReadonlyMap<string, InputLimitName> = new Map([
  ['yaml', 'yaml-size'],
  ['yml', 'yaml-size'],
  ['md', 'markdown-size'],
  ['csv', 'csv-size'],
  ['json', 'map-size'],
  ['svg', 'svg-size'],
  ['svgz', 'svg-size'],
  ['pdf', 'pdf-size'],
  ['ai', 'pdf-size'],
  ['eps', 'pdf-size'],
  ['ttf', 'font-size'],
  ['otf', 'font-size'],
  ['woff', 'font-size'],
  ['icc', 'profile-size'],
  ['icm', 'profile-size'],
]);

/** Pixel images, and whatever is taken for one. */
const OTHER: InputLimitName = 'image-size';

export const sizeLimitNameOf = (path: string): InputLimitName =>
  LIMIT_OF.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? OTHER;
