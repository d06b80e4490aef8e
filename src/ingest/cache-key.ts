import { createHash } from 'node:crypto';
import type { ArtworkRequest, IngestSettings } from '../core/artwork-request.js';
import { USUAL_LIMITS } from '../core/input-limits.js';

/**
 * Everything besides file and settings that the result depends on. Raise the first number when
 * reading, measuring or a `Drawing` changes; a test keeps the versions in step with package.json.
 */
export const INGEST_VERSION =
  'ingest 9 · @resvg/resvg-js 2.6.2 · sharp 0.35.5 · @hyzyla/pdfium 2.1.13 · @cantoo/pdf-lib 2.11.1 · lcms-wasm 1.0.5';

/** Short name of all settings that change what an artwork becomes. */
export function settingsDigest(settings: IngestSettings): string {
  const { condition, limits, inks, fonts = [] } = settings;
  const faces = fonts.map(({ key, bytes }) => [key, digest(bytes)]);
  return digest(
    INGEST_VERSION,
    condition.profile,
    JSON.stringify([
      condition.identifier,
      limits,
      inks,
      faces,
      settings.convertEps !== undefined,
      settings.transparency ?? 'allowed',
      settings.inputLimits ?? USUAL_LIMITS,
    ]),
  );
}

/**
 * Key of one artwork: equal keys mean equal drawings and measures, whoever's logo it is.
 * The file's name is part of it only by its extension, which a finding may name.
 */
export function artworkKey(bytes: Uint8Array, request: ArtworkRequest, settings: string): string {
  const { purpose, largest, background, ground, colors } = request;
  const exact = Object.entries(colors).sort(([a], [b]) => (a < b ? -1 : 1));
  return digest(
    settings,
    bytes,
    JSON.stringify([purpose, largest, background, ground, exact, extensionOf(request.file)]),
  );
}

/** Key of the drawing that belongs to an artwork. */
export const drawingKey = (key: string): string => digest(key, 'drawing');

/** Key of its reference picture. */
export const referenceKey = (key: string): string => digest(key, 'reference');

export const extensionOf = (file: string): string =>
  /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** SHA-256 over the parts, each with its length, so that no two lists run together. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    hash.update(`${String(bytes.length)}:`).update(bytes);
  }
  return hash.digest('hex');
}
