import type { Artwork } from '../core/artwork.js';
import type { RecordedFinding } from '../core/artwork-decoder.js';
import type { Store } from '../core/project-files.js';
import { digest } from './cache-key.js';

/** What is remembered of one file: all but whose it is and where it is named. */
export interface ArtworkRecord {
  /** Null when the file cannot be used. */
  readonly artwork: Omit<Artwork, 'id' | 'file'> | null;
  readonly findings: readonly RecordedFinding[];
  /** Of the drawing's bytes in the store; empty without artwork. */
  readonly drawingDigest: string;
  /** Of the reference picture's bytes; empty without artwork. */
  readonly referenceDigest: string;
}

/**
 * Looks a file up. Null when nothing is known, or when the entry, its drawing or its reference
 * picture is damaged or gone: then it is simply made again.
 */
export async function loadRecord(store: Store, key: string): Promise<ArtworkRecord | null> {
  const bytes = await store.get(key);
  const record = bytes && parsed(bytes, key);
  if (!record) return null;
  if (!record.artwork) return record;
  const isWhole = async (place: string, expected: string): Promise<boolean> => {
    const kept = await store.get(place);
    return kept !== null && digest(kept) === expected;
  };
  const { drawing, reference } = record.artwork;
  return (await isWhole(drawing, record.drawingDigest)) &&
    (await isWhole(reference, record.referenceDigest))
    ? record
    : null;
}

export async function saveRecord(store: Store, key: string, record: ArtworkRecord): Promise<void> {
  const text = JSON.stringify(record);
  await store.put(key, Buffer.from(`${digest(key, text)}\n${text}`, 'utf8'));
}

function parsed(bytes: Uint8Array, key: string): ArtworkRecord | null {
  const text = Buffer.from(bytes).toString('utf8');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  // The digest covers the key as well: an entry under a wrong name is no entry.
  return digest(key, body) === text.slice(0, Math.max(0, end))
    ? (JSON.parse(body) as ArtworkRecord)
    : null;
}
