/**
 * How many SVGs of a corpus come out right, and how fast:
 *   node bench/run.js svg-corpus [--save folder] [--limit n] [folder…]
 * Right: at most 0.3 % of the pixels of our PDF, shown by MuPDF, differ from resvg's picture of the
 * same file by more than 40 of 255 from each of its 3 × 3 neighbours (issue 4).
 * Without folders: the feature files of the tests, and packages of the npm registry
 * (`support/svg-packages.ts`), `--limit` files of each, 150 unless told. Needs mutool.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { ArtworkRequest, IngestSettings } from '../src/core/artwork-request.js';
import type { Finding } from '../src/core/finding.js';
import { rect, type Rect } from '../src/core/geometry.js';
import type { Picture } from '../src/core/picture.js';
import { pt } from '../src/core/units.js';
import { openTextOutlines } from '../src/fonts/text-outlines.js';
import type { RawArtwork } from '../src/ingest/format.js';
import { readSvg } from '../src/ingest/formats/svg.js';
import { pngOf } from '../src/raster/encode-picture.js';
import { averaged, onWhite, shareOff } from './support/compare-pictures.js';
import { naiveInks } from './support/naive-inks.js';
import { paintDrawings } from './support/paint-drawings.js';
import { showPages } from './support/show-pages.js';
import { packageFolder, SVG_PACKAGES } from './support/svg-packages.js';

/** Pixels of the longer side that are compared. */
const SIZE = 320;
/** Files that are painted into one PDF and shown in one go. */
const BATCH = 40;
const RIGHT = 0.003;
/** Scale of the reference over what is compared. */
const FINE = 4;
const USUAL_LIMIT = 150;

type Outcome = 'right' | 'wrong' | 'refused' | 'crashed';

interface Row {
  readonly file: string;
  readonly outcome: Outcome;
  readonly share: number;
  readonly milliseconds: number;
  readonly kind: string;
  readonly rgb: boolean;
  readonly said: readonly string[];
}

interface Corpus {
  readonly name: string;
  readonly folder: string;
}

export async function main(args: readonly string[]): Promise<void> {
  const save = valueOf(args, '--save');
  const named = args.filter(
    (arg, i) => !arg.startsWith('--') && !(args[i - 1] ?? '').startsWith('--'),
  );
  const limit = Number(valueOf(args, '--limit') ?? (named.length > 0 ? Infinity : USUAL_LIMIT));
  const corpora: readonly Corpus[] =
    named.length > 0 ? named.map((folder) => ({ name: folder, folder })) : usualCorpora();
  if (save !== undefined) await mkdir(save, { recursive: true });
  const table: Record<string, object> = {};
  for (const { name, folder } of corpora) {
    const files = thinned(await svgFilesIn(folder), limit);
    const rows: Row[] = [];
    for (let at = 0; at < files.length; at += BATCH) {
      rows.push(...(await examineBatch(files.slice(at, at + BATCH), save)));
    }
    tellWhatIsNotRight(rows);
    table[name] = summary(rows);
  }
  console.table(table);
}

function usualCorpora(): readonly Corpus[] {
  const base = join(tmpdir(), 'svg-corpora');
  return [
    { name: 'features', folder: 'test/fixtures/svg/features' },
    ...Object.entries(SVG_PACKAGES).map(([name, { name: id, version }]) => ({
      name,
      folder: packageFolder(base, id, version),
    })),
  ];
}

const valueOf = (args: readonly string[], name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;

/** Every n-th file, so that a limited run still sees the whole folder. */
const thinned = (files: readonly string[], limit: number): readonly string[] =>
  files.filter(
    (_, i) =>
      Math.floor((i * limit) / files.length) !== Math.floor(((i - 1) * limit) / files.length) ||
      limit >= files.length,
  );

async function svgFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.svgz?$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

const fonts = openTextOutlines(
  readdirSync('data/fonts')
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => ({
      key: name.slice(0, -4),
      path: name,
      bytes: new Uint8Array(readFileSync(join('data/fonts', name))),
    })),
);

const settings = { limits: { totalInk: 3 }, inks: [] } as unknown as IngestSettings;

interface ReadFile {
  readonly row: Row;
  readonly bytes: Uint8Array;
  readonly artwork: RawArtwork | null;
}

async function examineBatch(
  files: readonly string[],
  save: string | undefined,
): Promise<readonly Row[]> {
  const read: ReadFile[] = [];
  for (const file of files) read.push(await readOne(file));
  const drawn = read.flatMap(({ artwork }) => (artwork ? [artwork] : []));
  const shown = await shownPages(drawn);
  const rows: Row[] = [];
  for (const { row, bytes, artwork } of read) {
    if (!artwork) {
      rows.push(row);
      continue;
    }
    const page = shown.get(artwork);
    if (!page) {
      rows.push({ ...row, outcome: 'crashed', said: ['painting failed'] });
      continue;
    }
    const wanted = averaged(onWhite(await reference(bytes, artwork, page.picture)), FINE);
    const share = shareOff(page.picture, wanted);
    if (save !== undefined && share > RIGHT) await keep(save, row.file, page.picture, wanted);
    rows.push({ ...row, outcome: share > RIGHT ? 'wrong' : 'right', share, rgb: page.rgb });
  }
  return rows;
}

async function readOne(file: string): Promise<ReadFile> {
  const bytes = new Uint8Array(await readFile(file));
  const started = performance.now();
  const row = { file, share: Number.NaN, kind: '–', rgb: false };
  try {
    const { value, findings } = await readSvg(bytes, requestFor(file), {
      settings,
      inks: naiveInks,
      fonts,
    });
    const milliseconds = performance.now() - started;
    const said = saidOf(findings);
    const kind = value?.drawing.kind ?? '–';
    return {
      row: { ...row, outcome: value ? 'right' : 'refused', kind, milliseconds, said },
      bytes,
      artwork: value,
    };
  } catch (error) {
    const said = [String(error).slice(0, 160)];
    const milliseconds = performance.now() - started;
    return { row: { ...row, outcome: 'crashed', milliseconds, said }, bytes, artwork: null };
  }
}

interface ShownPage {
  readonly picture: Picture;
  readonly rgb: boolean;
}

/** All in one file; one at a time when that file cannot be made. */
async function shownPages(
  artworks: readonly RawArtwork[],
): Promise<ReadonlyMap<RawArtwork, ShownPage>> {
  const pages = new Map<RawArtwork, ShownPage>();
  if (artworks.length === 0) return pages;
  try {
    const pdf = await paintDrawings(artworks, SIZE);
    const pictures = await showPages(pdf);
    const rgb = Buffer.from(pdf).includes('DeviceRGB');
    artworks.forEach((artwork, i) => {
      const picture = pictures[i];
      if (picture) pages.set(artwork, { picture, rgb });
    });
  } catch (error) {
    if (artworks.length === 1) return pages;
    for (const artwork of artworks) {
      for (const entry of await shownPages([artwork])) pages.set(...entry);
    }
    if (pages.size === 0) throw error;
  }
  return pages;
}

const requestFor = (file: string): ArtworkRequest => ({
  id: file,
  subject: file,
  purpose: 'logo',
  file,
  source: { file, line: 1, column: 1 },
  largest: { width: pt(100), height: pt(100) },
  background: 'auto',
  colors: {},
});

/**
 * resvg's picture of the untouched file where that has the same shape, else of the repaired one;
 * `FINE` times as large as ours, since where two shapes meet inside a pixel resvg lets paper through.
 */
async function reference(bytes: Uint8Array, artwork: RawArtwork, like: Picture): Promise<Picture> {
  const { viewBox } = artwork;
  const mode = viewBox.width >= viewBox.height ? 'width' : 'height';
  const fine = { ...like, width: like.width * FINE, height: like.height * FINE };
  const exact = atExactSize(Buffer.from(bytes), viewBox, fine);
  try {
    const options: ResvgRenderOptions = {
      font: { loadSystemFonts: false, fontDirs: ['data/fonts'] },
      logLevel: 'off',
      ...(exact ? {} : { fitTo: { mode, value: SIZE * FINE } }),
    };
    const raw = new Resvg(exact ?? Buffer.from(bytes), options).render();
    // resvg-js frees its pixels only when the event loop turns.
    await setImmediate();
    const isAlike = (a: number, b: number): boolean => Math.abs(a - b * FINE) <= FINE;
    if (isAlike(raw.height, like.height) && isAlike(raw.width, like.width))
      return straight(raw, fine);
  } catch {
    // Not a file that resvg opens as it is (entities, gzip).
  }
  const width = Math.round((SIZE * FINE * viewBox.width) / Math.max(viewBox.width, viewBox.height));
  const picture = await artwork.render(viewBox, Math.max(1, width));
  return straight({ ...picture, pixels: Buffer.from(picture.rgba) }, fine, false);
}

/**
 * The file with exactly so many pixels, stretched as our page is; resvg would round the size of the
 * drawing to whole units, and half a unit is much of a low wordmark. Null where the shape of the
 * picture is not simply that of the view box.
 */
function atExactSize(
  bytes: Buffer,
  viewBox: Rect,
  { width, height }: Pick<Picture, 'width' | 'height'>,
): Buffer | null {
  const text = bytes.toString('utf8');
  const [root] = /<svg\b[^>]*>/.exec(text) ?? [];
  const [, box = ''] = /\sviewBox=["']([^"']*)["']/.exec(root ?? '') ?? [];
  const own = box
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const shown = [viewBox.x, viewBox.y, viewBox.width, viewBox.height];
  if (root === undefined || !shown.every((n, i) => Math.abs(n - (own[i] ?? NaN)) < 1e-6))
    return null;
  const plain = root.replace(/\s(?:width|height|preserveAspectRatio)=(?:"[^"]*"|'[^']*')/g, '');
  const size = `width="${width}" height="${height}" preserveAspectRatio="none"`;
  return Buffer.from(text.replace(root, () => plain.replace('<svg', `<svg ${size}`)));
}

function straight(
  raw: { readonly width: number; readonly height: number; readonly pixels: Buffer },
  like: Picture,
  premultiplied = true,
): Picture {
  const rgba = new Uint8Array(like.width * like.height * 4);
  // resvg-js copies all of them each time it is asked.
  const { pixels: source } = raw;
  for (let y = 0; y < Math.min(like.height, raw.height); y += 1) {
    const pixels = Math.min(like.width, raw.width);
    rgba.set(source.subarray(y * raw.width * 4, (y * raw.width + pixels) * 4), y * like.width * 4);
  }
  if (premultiplied) {
    for (let i = 0; i < rgba.length; i += 4) {
      const alpha = rgba[i + 3] ?? 0;
      for (let c = i; alpha > 0 && c < i + 3; c += 1)
        rgba[c] = Math.min(255, Math.round(((rgba[c] ?? 0) * 255) / alpha));
    }
  }
  return { width: like.width, height: like.height, rgba, box: rect(0, 0, 1, 1) };
}

const saidOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map((f) => `${f.code} ${JSON.stringify(f.params)}`.slice(0, 100));

async function keep(folder: string, file: string, shown: Picture, wanted: Picture): Promise<void> {
  const gap = 8;
  const width = shown.width * 2 + gap;
  const rgba = new Uint8Array(width * shown.height * 4).fill(128);
  for (let y = 0; y < shown.height; y += 1) {
    rgba.set(shown.rgba.subarray(y * shown.width * 4, (y + 1) * shown.width * 4), y * width * 4);
    rgba.set(
      wanted.rgba.subarray(y * shown.width * 4, (y + 1) * shown.width * 4),
      (y * width + shown.width + gap) * 4,
    );
  }
  for (let i = 3; i < rgba.length; i += 4) rgba[i] = 255;
  const png = await pngOf({ width, height: shown.height, rgba, box: rect(0, 0, 1, 1) });
  await writeFile(join(folder, `${basename(file, '.svg')}.png`), png);
}

function summary(rows: readonly Row[]): Readonly<Record<string, number | string>> {
  const count = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
  const times = rows.map((row) => row.milliseconds).sort((a, b) => a - b);
  const mean = times.reduce((sum, t) => sum + t, 0) / Math.max(1, times.length);
  return {
    files: rows.length,
    'right %': Number(((100 * count('right')) / Math.max(1, rows.length)).toFixed(1)),
    wrong: count('wrong'),
    'of these unsaid': rows.filter((row) => row.outcome === 'wrong' && row.said.length === 0)
      .length,
    refused: count('refused'),
    crashed: count('crashed'),
    'with RGB': rows.filter((row) => row.rgb).length,
    'by svg-to-pdfkit': rows.filter((row) => row.kind === 'flat-svg').length,
    'ms a file': Number(mean.toFixed(1)),
    median: Number((times[times.length >> 1] ?? 0).toFixed(1)),
  };
}

function tellWhatIsNotRight(rows: readonly Row[]): void {
  for (const row of rows) {
    if (row.outcome === 'right') continue;
    const off = Number.isNaN(row.share) ? '' : `${(row.share * 100).toFixed(2)} %`;
    console.log(
      `${row.outcome.padEnd(8)} ${off.padStart(8)}  ${row.file}  ${[...new Set(row.said)].join(' | ')}`,
    );
  }
}
