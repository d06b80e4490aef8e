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
import type { DecoderFailure, OpenDecoder, RecordedFinding } from '../core/artwork-decoder.js';
import type { ArtworkRequest, IngestSettings } from '../core/artwork-request.js';
import { checked, finding, type Checked, type Finding } from '../core/finding.js';
import { bytesOf, sizeLimitNameOf, USUAL_LIMITS } from '../core/input-limits.js';
import type { ProjectFiles, Store } from '../core/project-files.js';
import { assertNever } from '../core/assert.js';
import { loadRecord, saveRecord, type ArtworkRecord } from './artwork-record.js';
import { artworkKey, digest, drawingKey, referenceKey, settingsDigest } from './cache-key.js';
import { openArtworkDecoder } from './decode-artwork.js';
import { inParallel } from './in-parallel.js';
import { linkReader } from './link-reader.js';
import { whereOf } from './where-of.js';

/** How ingest goes about its work; nothing here changes a result. */
export interface IngestWays {
  /** Decodes somewhere else; in this thread when absent. */
  readonly openDecoder?: OpenDecoder | undefined;
  /** Called after each file with the number done and the number of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

export async function ingestArtworks(
  requests: readonly ArtworkRequest[],
  settings: IngestSettings,
  files: ProjectFiles,
  store: Store,
  { openDecoder = openArtworkDecoder, onProgress }: IngestWays = {},
): Promise<Checked<ReadonlyMap<string, Artwork>>> {
  const decoder = openDecoder(settings);
  const settingsKey = settingsDigest(settings);
  const running = new Map<string, Promise<ArtworkRecord>>();
  let done = 0;

  const ingest = async (request: ArtworkRequest): Promise<ArtworkRecord> => {
    const size = files.sizeOf(request.file);
    // Said by those who name the file: `logo-not-found`, `figure-missing`.
    if (size === undefined) return refused();
    const limits = settings.inputLimits ?? USUAL_LIMITS;
    const most = limits[sizeLimitNameOf(request.file)];
    if (size > bytesOf(most)) return refused(tooLarge(request, size, most));
    const bytes = await files.read(request.file, limits);
    const key = artworkKey(bytes, request, settingsKey);
    const { read: readLinked, wereUsed } = linkReader(files, request.file);
    const decode = (): ReturnType<typeof decoder.decode> =>
      decoder.decode({ bytes, request, readLinked });
    // Two participants with the same file must not write the same entry at once.
    const before = running.get(key);
    const record = before ?? recordOf({ key, request, decode, linksWereUsed: wereUsed }, store);
    running.set(key, record);
    try {
      return await record;
    } finally {
      running.delete(key);
    }
  };

  const records = await inParallel(requests, decoder.atOnce, async (request) => {
    const record = await ingest(request);
    done += 1;
    onProgress?.(done, requests.length);
    return record;
  });
  decoder.close();
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
  readonly request: ArtworkRequest;
  readonly decode: () => ReturnType<ReturnType<OpenDecoder>['decode']>;
  readonly linksWereUsed: () => boolean;
}

async function recordOf(
  { key, request, decode, linksWereUsed }: Job,
  store: Store,
): Promise<ArtworkRecord> {
  const known = await loadRecord(store, key);
  if (known) return known;
  const decoded = await decode();
  // A decoder that went down says something of this run: next time the file gets its chance.
  if (decoded.kind !== 'decoded') return refused(decoderFailed(decoded, request));
  const { artwork, findings, drawing, reference } = decoded;
  const places = { drawing: drawingKey(key), reference: referenceKey(key) };
  if (drawing) await store.put(places.drawing, drawing);
  if (reference) await store.put(places.reference, reference);
  const record: ArtworkRecord = {
    artwork: artwork && { ...artwork, ...places },
    findings,
    drawingDigest: drawing ? digest(drawing) : '',
    referenceDigest: reference ? digest(reference) : '',
  };
  // What lies beside the artwork is not part of its key, so such a result is not remembered.
  if (!linksWereUsed()) await saveRecord(store, key, record);
  return record;
}

const refused = (...findings: readonly Finding[]): ArtworkRecord => ({
  artwork: null,
  findings: findings.map(({ code, severity, params }) => ({ code, severity, params })),
  drawingDigest: '',
  referenceDigest: '',
});

const tooLarge = (request: ArtworkRequest, size: number, limit: number): Finding =>
  finding('artwork-too-large', whereOf(request), {
    size: Math.round(size / 1e6),
    limit,
    name: sizeLimitNameOf(request.file),
  });

function decoderFailed(
  { kind, problem, limit: passed, log }: DecoderFailure,
  request: ArtworkRequest,
): Finding {
  const where = whereOf(request);
  const { file } = request;
  const limit = { limit: passed?.value ?? 0, name: passed?.name ?? '' };
  switch (kind) {
    case 'crashed':
      return finding('artwork-decoder-crashed', where, { file, problem, log: log ?? '–' });
    case 'unstarted':
      return finding('artwork-decoder-unstarted', where, { file, problem, log: log ?? '–' });
    case 'timeout':
      return finding('artwork-decoder-timeout', where, { file, ...limit });
    case 'memory':
      return finding('artwork-decoder-memory', where, { file, ...limit });
    default:
      return assertNever(kind);
  }
}

const placed = ({ fileFacts, ...rest }: RecordedFinding, request: ArtworkRequest): Finding => ({
  ...rest,
  where: { ...whereOf(request), ...(fileFacts === undefined ? {} : { fileFacts }) },
});
