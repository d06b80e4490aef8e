/**
 * How many SVGs of a corpus come out right, and how fast:
 *   node bench/run.js svg-corpus [--save folder] [--limit n] folder…
 * Right: at most 0.3 % of the pixels of our PDF, shown by PDFium, differ from resvg's picture of
 * the same file by more than 40 of 255 (issue 4). Without folders: the feature files of the tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { Finding } from '../src/core/finding.js';
import { rect } from '../src/core/geometry.js';
import type { Picture } from '../src/core/picture.js';
import { pt } from '../src/core/units.js';
import type { ArtworkRequest, IngestSettings } from '../src/core/artwork-request.js';
import { openTextOutlines } from '../src/fonts/text-outlines.js';
import type { RawArtwork } from '../src/ingest/format.js';
import { readSvg } from '../src/ingest/formats/svg.js';
import { pngOf } from '../src/raster/encode-picture.js';
import { openPdf } from '../src/raster/pdf-pages.js';
import { naiveInks } from './support/naive-inks.js';
import { averaged, onWhite, shareOff } from './support/compare-pictures.js';
import { paintDrawings } from './support/paint-drawings.js';
import { viewerColors } from './support/viewer-colors.js';

/** Pixels of the longer side that are compared. */
const SIZE = 320;
/**
 * Both pictures are made this much larger and averaged down: PDFium draws no stroke thinner than
 * a pixel and shifts edges to whole ones, which no press does.
 */
const FINE = 4;
const RIGHT = 0.003;

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

export async function main(args: readonly string[]): Promise<void> {
  const save = valueOf(args, '--save');
  const limit = Number(valueOf(args, '--limit') ?? Infinity);
  const folders = args.filter(
    (arg, i) => !arg.startsWith('--') && !(args[i - 1] ?? '').startsWith('--'),
  );
  const show = await viewerColors();
  if (save !== undefined) await mkdir(save, { recursive: true });
  for (const folder of folders.length > 0 ? folders : ['test/fixtures/svg']) {
    const files = thinned(await svgFilesIn(folder), limit);
    const rows: Row[] = [];
    for (const file of files) rows.push(await examine(file, show, save));
    report(folder, rows);
  }
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

async function examine(
  file: string,
  show: (wanted: Picture) => Picture,
  save: string | undefined,
): Promise<Row> {
  const bytes = new Uint8Array(await readFile(file));
  const started = performance.now();
  const row = {
    file,
    share: Number.NaN,
    milliseconds: 0,
    kind: '–',
    rgb: false,
    said: [] as readonly string[],
  };
  try {
    const { value, findings } = await readSvg(bytes, requestFor(file), {
      settings,
      inks: naiveInks,
      fonts,
    });
    const milliseconds = performance.now() - started;
    const said = saidOf(findings);
    if (!value) return { ...row, outcome: 'refused', milliseconds, said };
    const { shown: fine, rgb } = await painted(value);
    const wanted = averaged(show(onWhite(await reference(bytes, value, fine))), FINE);
    const shown = averaged(fine, FINE);
    const share = shareOff(shown, wanted);
    if (save !== undefined && share > RIGHT) await keep(save, file, shown, wanted);
    return {
      ...row,
      outcome: share > RIGHT ? 'wrong' : 'right',
      share,
      milliseconds,
      kind: value.drawing.kind,
      rgb,
      said,
    };
  } catch (error) {
    return {
      ...row,
      outcome: 'crashed',
      milliseconds: performance.now() - started,
      said: [String(error).slice(0, 160)],
    };
  }
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

async function painted({
  drawing,
  viewBox,
}: RawArtwork): Promise<{ shown: Picture; rgb: boolean }> {
  const pdf = await paintDrawings([{ drawing, viewBox }], SIZE * FINE);
  const opened = await openPdf(pdf);
  if (!opened.ok) throw new Error('the PDF cannot be opened');
  const { width } = opened.pages.sizeOf(0);
  const shown = opened.pages.render(0, Math.max(1, Math.round(width)));
  opened.pages.close();
  return { shown, rgb: Buffer.from(pdf).includes('DeviceRGB') };
}

/** resvg's picture of the untouched file where that has the same shape, else of the repaired one. */
async function reference(bytes: Uint8Array, artwork: RawArtwork, like: Picture): Promise<Picture> {
  try {
    const options: ResvgRenderOptions = {
      font: { loadSystemFonts: false, fontDirs: ['data/fonts'] },
      logLevel: 'off',
      fitTo: { mode: 'width', value: like.width },
    };
    const raw = new Resvg(Buffer.from(bytes), options).render();
    // resvg-js frees its pixels only when the event loop turns.
    await setImmediate();
    if (Math.abs(raw.height - like.height) <= 1 && raw.width === like.width)
      return straight(raw, like);
  } catch {
    // Not a file that resvg opens as it is (entities, gzip).
  }
  const picture = await artwork.render(artwork.viewBox, like.width);
  return straight({ ...picture, pixels: Buffer.from(picture.rgba) }, like, false);
}

function straight(
  raw: { readonly width: number; readonly height: number; readonly pixels: Buffer },
  like: Picture,
  premultiplied = true,
): Picture {
  const rgba = new Uint8Array(like.width * like.height * 4);
  for (let y = 0; y < Math.min(like.height, raw.height); y += 1) {
    rgba.set(
      raw.pixels.subarray(y * raw.width * 4, (y * raw.width + like.width) * 4),
      y * like.width * 4,
    );
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

function report(folder: string, rows: readonly Row[]): void {
  const count = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
  const share = (n: number): string => `${((100 * n) / Math.max(1, rows.length)).toFixed(1)} %`;
  const times = rows.map((row) => row.milliseconds).sort((a, b) => a - b);
  const mean = times.reduce((sum, t) => sum + t, 0) / Math.max(1, times.length);
  const kinds = ['flat-svg', 'vector'].map(
    (kind) => `${String(rows.filter((row) => row.kind === kind).length)} ${kind}`,
  );
  const silent = rows.filter((row) => row.outcome === 'wrong' && row.said.length === 0).length;
  console.log(`${folder}: ${String(rows.length)} files`);
  console.log(
    `  right ${share(count('right'))} · wrong ${String(count('wrong'))} (${String(silent)} unsaid) · refused ${String(count('refused'))} · crashed ${String(count('crashed'))} · with RGB ${String(rows.filter((row) => row.rgb).length)}`,
  );
  console.log(
    `  ${kinds.join(', ')} · ${mean.toFixed(1)} ms a file, median ${(times[times.length >> 1] ?? 0).toFixed(1)}, most ${(times.at(-1) ?? 0).toFixed(0)}`,
  );
  for (const row of rows) {
    if (row.outcome !== 'right') {
      const off = Number.isNaN(row.share) ? '' : `${(row.share * 100).toFixed(2)} %`;
      console.log(
        `    ${row.outcome.padEnd(8)} ${off.padStart(8)}  ${row.file}  ${[...new Set(row.said)].join(' | ')}`,
      );
    }
  }
}
