import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, unlink, utimes } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { invariant } from '../core/assert.js';
import type { Store } from '../core/project-files.js';
import { newSpillFolder } from './spill-folder.js';
import { finished, newTempPath, removeStale } from './temp-files.js';

/** A store that knows when the run is over. */
export interface ArtifactStore extends Store {
  /** True when no run has put anything yet: all artwork will have to be decoded. */
  readonly isNew: boolean;
  /** Removes what must not outlive the run. Synchronous: also called when a signal ends it. */
  dispose(): void;
}

const MB = 1_000_000;

/** Drawings of 10,000 logos take about 300 MB. */
const MAX_FOLDER_BYTES = 1000 * MB;

/** After a sweep there is room again for some runs. */
const SWEPT_SHARE = 0.8;

/** What another run may be using right now is not swept. */
const YOUNGEST_SWEPT_MS = 3_600_000;

/** How often a run looks whether the folder has grown too large. */
const SWEEP_EVERY_MS = 86_400_000;

/** Without a folder this much stays in memory, the rest in a temporary folder. */
const MAX_MEMORY_BYTES = 96 * MB;

/**
 * Content-addressed store in `folder`, shared by all runs; null keeps nothing after this run.
 * A damaged entry reads as absent. What cannot be written to disk stays in memory for this run, so
 * that whatever was put can be got until `dispose`.
 */
export async function openStore(folder: string | null): Promise<ArtifactStore> {
  if (folder === null) return volatileStore();
  const base = join(folder, 'v1');
  const made = await mkdir(base, { recursive: true }).then(
    (first) => ({ isNew: first !== undefined }),
    // A read-only or missing home is no reason not to build: the run only gets slower.
    () => null,
  );
  if (!made) return volatileStore();
  await sweepSometimes(base);
  return folderStore(base, new Map(), made.isNew);
}

/** Entries that this run put itself must be there, even when the disk refuses them. */
function folderStore(
  base: string,
  fallback: Map<string, Uint8Array>,
  isNew: boolean,
): ArtifactStore {
  return {
    isNew,
    get: async (key) => fallback.get(key) ?? (await readEntry(base, key)),
    put: async (key, bytes) => {
      if (!(await writeEntry(base, key, bytes))) fallback.set(key, bytes);
    },
    dispose: () => fallback.clear(),
  };
}

/** In memory until that is enough, then in a folder of the system that goes with the run. */
function volatileStore(): ArtifactStore {
  const memory = new Map<string, Uint8Array>();
  let held = 0;
  let spill: Promise<string> | null = null;
  let spillFolder: string | null = null;
  const spillBase = (): Promise<string> => {
    spill ??= newSpillFolder().then((made) => (spillFolder = made));
    return spill;
  };
  return {
    isNew: true,
    get: async (key) => memory.get(key) ?? (spill ? readEntry(await spill, key) : null),
    put: async (key, bytes) => {
      const fits = held + bytes.length <= MAX_MEMORY_BYTES;
      if (
        !fits &&
        (await spillBase().then(
          (base) => writeEntry(base, key, bytes),
          () => false,
        ))
      )
        return;
      held += bytes.length - (memory.get(key)?.length ?? 0);
      memory.set(key, bytes);
    },
    dispose: () => {
      memory.clear();
      if (spillFolder !== null) rmSync(spillFolder, { recursive: true, force: true });
    },
  };
}

const CHECKSUM_BYTES = 32;

const checksumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function folderOf(base: string, key: string): string {
  // Keys become file names: nothing else may.
  invariant(/^[0-9a-f]{8,128}$/u.test(key), `store key "${key}" is no hex digest`);
  return join(base, key.slice(0, 2));
}

async function readEntry(base: string, key: string): Promise<Uint8Array | null> {
  const path = join(folderOf(base, key), key);
  const entry = await readParts(path).catch(() => null);
  if (!entry) return null;
  if (!checksumOf(entry.bytes).equals(entry.checksum)) {
    await unlink(path).catch(() => undefined);
    return null;
  }
  await touch(path);
  return entry.bytes;
}

/** The bytes have memory of their own: readers may keep a part of them. */
async function readParts(
  path: string,
): Promise<{ readonly checksum: Uint8Array; readonly bytes: Uint8Array }> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const checksum = new Uint8Array(CHECKSUM_BYTES);
    const bytes = new Uint8Array(Math.max(0, size - CHECKSUM_BYTES));
    // One that is too short, or that shrinks meanwhile, fails by its checksum.
    await handle.read(checksum, 0, CHECKSUM_BYTES, 0);
    if (bytes.length > 0) await handle.read(bytes, 0, bytes.length, CHECKSUM_BYTES);
    return { checksum, bytes };
  } finally {
    await handle.close();
  }
}

/** Marks an entry as used, at most once a day: the sweep takes the longest unused first. */
async function touch(path: string): Promise<void> {
  const facts = await stat(path).catch(() => null);
  const now = Date.now();
  if (facts && now - facts.mtimeMs > SWEEP_EVERY_MS) {
    await utimes(path, now / 1000, now / 1000).catch(() => undefined);
  }
}

/** False when the disk is full or refuses: the caller keeps the bytes. */
async function writeEntry(base: string, key: string, bytes: Uint8Array): Promise<boolean> {
  const folder = folderOf(base, key);
  let temp: string | null = null;
  try {
    await mkdir(folder, { recursive: true });
    temp = newTempPath(folder, key);
    const handle = await open(temp, 'wx');
    try {
      await handle.writeFile(checksumOf(bytes));
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
    // Renaming is atomic: of two builds at once, either leaves a whole entry.
    await rename(temp, join(folder, key));
    return true;
  } catch {
    if (temp !== null) await unlink(temp).catch(() => undefined);
    return false;
  } finally {
    if (temp !== null) finished(temp);
  }
}

async function sweepSometimes(base: string): Promise<void> {
  const marker = join(base, 'swept');
  const facts = await stat(marker).catch(() => null);
  if (facts && Date.now() - facts.mtimeMs < SWEEP_EVERY_MS) return;
  const handle = await open(marker, 'w').catch(() => null);
  await handle?.utimes(Date.now() / 1000, Date.now() / 1000).catch(() => undefined);
  await handle?.close();
  await sweep(base, MAX_FOLDER_BYTES, Date.now() - YOUNGEST_SWEPT_MS);
}

interface StoredEntry {
  readonly path: string;
  readonly size: number;
  readonly used: number;
}

/** Removes the longest unused entries until the folder is below its limit again. */
export async function sweep(base: string, limit: number, youngest: number): Promise<void> {
  const entries = (await entriesIn(base)).sort((a, b) => a.used - b.used);
  let total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total <= limit) return;
  for (const { path, size, used } of entries) {
    if (total <= limit * SWEPT_SHARE || used > youngest) return;
    await rm(path, { force: true });
    total -= size;
  }
}

async function entriesIn(base: string): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (const name of await readdir(base).catch(() => [] as string[])) {
    if (!/^[0-9a-f]{2}$/u.test(name)) continue;
    const folder = join(base, name);
    await removeStale(folder);
    for (const key of await readdir(folder).catch(() => [] as string[])) {
      const path = join(folder, key);
      const facts = await stat(path).catch(() => null);
      if (facts?.isFile()) entries.push({ path, size: facts.size, used: facts.mtimeMs });
    }
  }
  return entries;
}
