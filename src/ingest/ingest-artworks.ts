/**
 * From files to measured artwork.
 *
 * In: requests (a logo of a participant, a figure of the text) and the print run's settings.
 * Out: an `Artwork` for each request whose file can be used, by its id; the drawing itself waits
 * in the store, so that 5,000 logos never lie in memory at once. Findings are in the order of
 * the requests.
 * Guaranteed: what ARTWORK.md promises; a warm store gives the same result as a cold one; the
 * same file is read once.
 * Left to others: whether the file exists (`read/`), where the artwork stands and whether its
 * resolution is enough there (`arrange/`).
 */
import type { Artwork } from '../core/artwork.js';
import type { ArtworkRequest, IngestSettings } from '../core/artwork-request.js';
import { openInkConverter } from '../color/ink-converter.js';
import { openTextOutlines } from '../fonts/text-outlines.js';
import { saveDrawing } from '../core/drawing-codec.js';
import { checked, finding, type Checked, type Finding, type Where } from '../core/finding.js';
import type { ProjectFiles, Store } from '../core/project-files.js';
import { invariant } from '../core/assert.js';
import {
  loadRecord,
  saveRecord,
  type ArtworkRecord,
  type RecordedFinding,
} from './artwork-record.js';
import { artworkKey, digest, drawingKey, extensionOf, settingsDigest } from './cache-key.js';
import { inParallel } from './in-parallel.js';
import { FORMAT_READERS } from './formats/index.js';
import type { IngestContext, RawArtwork } from './format.js';
import { linkReader } from './link-reader.js';
import { measureArtwork } from './measure/measure-artwork.js';
import { extensionFits, sniff } from './sniff.js';

/** Called after each file with the number done and the number of all. */
export type IngestProgress = (done: number, total: number) => void;

/**
 * Files in work at once: decoding runs on libvips' threads, the rest on ours; more only costs
 * memory (an A4 photograph takes 100 MB on its way).
 */
const AT_ONCE = 3;

/** Larger files are print layouts, scans or mistakes. */
const MAX_BYTES = 100_000_000;

export async function ingestArtworks(
  requests: readonly ArtworkRequest[],
  settings: IngestSettings,
  files: ProjectFiles,
  store: Store,
  onProgress?: IngestProgress,
): Promise<Checked<ReadonlyMap<string, Artwork>>> {
  const inks = await openInkConverter(settings.condition.profile);
  const fonts = openTextOutlines(settings.fonts ?? []);
  const settingsKey = settingsDigest(settings);
  const running = new Map<string, Promise<ArtworkRecord>>();
  let done = 0;

  const ingest = async (request: ArtworkRequest): Promise<ArtworkRecord> => {
    const size = files.sizeOf(request.file);
    invariant(size !== undefined, `${request.file} was not checked by read/`);
    if (size > MAX_BYTES) return refused(tooLarge(request, size));
    const bytes = await files.read(request.file);
    const key = artworkKey(bytes, request, settingsKey);
    const links = linkReader(files, request.file);
    const context: IngestContext = { settings, inks, fonts, readLinked: links.read };
    // Two participants with the same file must not write the same entry at once.
    const before = running.get(key);
    const record = before ?? recordOf({ key, bytes, request, context }, links.wereUsed, store);
    running.set(key, record);
    try {
      return await record;
    } finally {
      running.delete(key);
    }
  };

  const records = await inParallel(requests, AT_ONCE, async (request) => {
    const record = await ingest(request);
    done += 1;
    onProgress?.(done, requests.length);
    return record;
  });
  return collected(requests, records);
}

function collected(
  requests: readonly ArtworkRequest[],
  records: readonly ArtworkRecord[],
): Checked<ReadonlyMap<string, Artwork>> {
  const artworks = new Map<string, Artwork>();
  const findings: Finding[] = [];
  requests.forEach((request, i) => {
    const record = records[i];
    if (record?.artwork)
      artworks.set(request.id, { id: request.id, file: request.file, ...record.artwork });
    findings.push(...(record?.findings ?? []).map((recorded) => placed(recorded, request)));
  });
  return checked(artworks, findings);
}

interface Job {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly request: ArtworkRequest;
  readonly context: IngestContext;
}

async function recordOf(
  { key, bytes, request, context }: Job,
  linksWereUsed: () => boolean,
  store: Store,
): Promise<ArtworkRecord> {
  const known = await loadRecord(store, key);
  if (known) return known;
  const { value: raw, findings } = await readBytes(bytes, request, context);
  const record = await measured(raw, findings, request, key, store);
  // What lies beside the artwork is not part of its key, so such a result is not remembered.
  if (!linksWereUsed()) await saveRecord(store, key, record);
  return record;
}

async function readBytes(
  bytes: Uint8Array,
  request: ArtworkRequest,
  context: IngestContext,
): Promise<Checked<RawArtwork | null>> {
  const format = sniff(bytes);
  const read = format && FORMAT_READERS[format];
  if (!format || !read)
    return checked(null, [finding('artwork-kind-unknown', whereOf(request), {})]);
  const extension = extensionOf(request.file);
  const { value, findings } = await read(bytes, request, context);
  if (extensionFits(extension, format)) return checked(value, findings);
  const wrong = finding('artwork-extension-wrong', whereOf(request), {
    extension: extension === '' ? '–' : `.${extension}`,
    format: format.toUpperCase(),
  });
  return checked(value, [wrong, ...findings]);
}

async function measured(
  raw: RawArtwork | null,
  findings: readonly Finding[],
  request: ArtworkRequest,
  key: string,
  store: Store,
): Promise<ArtworkRecord> {
  const measures = raw && (await measureArtwork(raw));
  if (!raw || !measures) {
    const invisible = raw ? [finding('logo-invisible', whereOf(request), {})] : [];
    return {
      artwork: null,
      findings: [...findings, ...invisible].map(recorded),
      drawingDigest: '',
    };
  }
  const drawing = drawingKey(key);
  await saveDrawing(store, drawing, raw.drawing);
  const bytes = await store.get(drawing);
  const { format, vector, viewBox, pixelsPerUnit, colors, spots, maxInk } = raw;
  const { visible, measure, thinnestStroke } = measures;
  return {
    artwork: {
      format,
      drawing,
      vector,
      viewBox,
      visible,
      pixelsPerUnit,
      measure,
      colors,
      spots,
      maxInk,
      thinnestStroke,
    },
    findings: findings.map(recorded),
    drawingDigest: bytes ? digest(bytes) : '',
  };
}

const refused = (...findings: readonly Finding[]): ArtworkRecord => ({
  artwork: null,
  findings: findings.map(recorded),
  drawingDigest: '',
});

const tooLarge = (request: ArtworkRequest, size: number): Finding =>
  finding('artwork-too-large', whereOf(request), {
    size: Math.round(size / 1e6),
    limit: MAX_BYTES / 1e6,
  });

function whereOf({ source, subject, file, purpose }: ArtworkRequest): Where {
  return purpose === 'logo' ? { source, participant: subject, file } : { source, file };
}

const recorded = ({ code, severity, params, where }: Finding): RecordedFinding => ({
  code,
  severity,
  params,
  ...(where.fileFacts === undefined ? {} : { fileFacts: where.fileFacts }),
});

const placed = ({ fileFacts, ...rest }: RecordedFinding, request: ArtworkRequest): Finding => ({
  ...rest,
  where: { ...whereOf(request), ...(fileFacts === undefined ? {} : { fileFacts }) },
});
