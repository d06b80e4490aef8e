import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { BuildError, finding, type Localized } from '../core/finding.js';
import { sizeLimitNameOf, type InputLimits } from '../core/input-limits.js';
import type { ProjectFiles } from '../core/project-files.js';
import { MAX_FILES, MAX_FOLDER_DEPTH, megabytes, sizeLimitOf } from './file-limits.js';
import { systemReason } from './system-errors.js';

/** The folders of a project; nothing beside them is looked at. */
const FOLDERS = ['data', 'logos', 'templates'] as const;

/** A project folder on disk. */
export interface OpenProject extends ProjectFiles {
  readonly root: string;
  /** The project's path of a file given by device and inode; undefined when it is none of ours. */
  pathOfInode(device: bigint, inode: bigint): string | undefined;
  refusalOf(path: string): Localized | undefined;
}

interface Listed {
  /** As the file system spells it: names may be in NFD there. */
  readonly real: string;
  readonly size: number;
  readonly inode: string;
}

/**
 * Lists the regular files of a project by their NFC names, sorted by code point, without reading
 * any. Links that stay inside the project are followed; pipes, devices and links that leave it are
 * refused (`refusalOf`). Throws a `BuildError` (`project-missing`) when it is no project.
 */
export async function openProject(root: string): Promise<OpenProject> {
  const base = await projectRoot(root);
  const listing: Listing = { base, files: new Map(), refused: new Map() };
  for (const folder of FOLDERS) await listFolder(listing, folder, join(base, folder), 0);
  const { files, refused } = listing;
  const paths = [...files.keys()].sort(byCodePoint);
  const inodes = new Map([...files].map(([path, file]) => [file.inode, path]));
  return {
    root: base,
    paths,
    sizeOf: (path) => files.get(path.normalize('NFC'))?.size,
    read: (path, limits) => readListed(path, files.get(path.normalize('NFC')), limits),
    refusalOf: (path) => refusalWithin(refused, path.normalize('NFC')),
    pathOfInode: (device, inode) => inodes.get(`${device}:${inode}`),
  };
}

/** Of the path itself, or of a folder below the project's own in which it would lie. */
function refusalWithin(refused: Listing['refused'], path: string): Localized | undefined {
  const parts = path.split('/');
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return paths
    .slice(1)
    .map((each) => refused.get(each))
    .find((why) => why !== undefined);
}

async function projectRoot(root: string): Promise<string> {
  const missing = (): BuildError =>
    new BuildError([finding('project-missing', {}, { folder: root })]);
  try {
    const base = await realpath(root);
    if (!(await stat(join(base, 'data'))).isDirectory()) throw missing();
    return base;
  } catch (error) {
    if (systemReason(error)) throw missing();
    throw error;
  }
}

interface Listing {
  readonly base: string;
  readonly files: Map<string, Listed>;
  readonly refused: Map<string, Localized>;
}

/** Left by systems and editors: `.DS_Store`, `._logo.svg`, `~$list.xlsx`, `Thumbs.db`. */
const CLUTTER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;

async function listFolder(
  listing: Listing,
  name: string,
  folder: string,
  depth: number,
): Promise<void> {
  const entries = await entriesOf(listing, name, folder);
  for (const entry of entries.sort((a, b) => byCodePoint(a, b))) {
    if (CLUTTER.test(entry)) continue;
    const path = `${name}/${entry}`.normalize('NFC');
    await listEntry(listing, path, join(folder, entry), depth);
  }
}

async function entriesOf(listing: Listing, name: string, folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const reason = systemReason(error);
    if (!reason) throw error;
    // A project without templates/ or logos/ is told by those who miss the files.
    listing.refused.set(name, reason);
    return [];
  }
}

async function listEntry(
  listing: Listing,
  path: string,
  found: string,
  depth: number,
): Promise<void> {
  const refuse = (why: Localized): void => void listing.refused.set(path, why);
  try {
    const linked = (await lstat(found)).isSymbolicLink();
    const real = linked ? await realpath(found) : found;
    if (linked && !isInside(listing.base, real)) return refuse(OUTSIDE);
    const facts = await stat(real, { bigint: true });
    if (facts.isDirectory()) {
      // A linked folder may lead back up: its files are listed where they lie.
      if (linked) return;
      if (depth >= MAX_FOLDER_DEPTH) return refuse(TOO_DEEP);
      return await listFolder(listing, path, real, depth + 1);
    }
    if (!facts.isFile()) return refuse(NO_FILE);
    if (listing.files.size >= MAX_FILES) return refuse(TOO_MANY);
    // Two spellings of one name (NFC and NFD): the first by code point stays.
    if (listing.files.has(path)) return;
    const inode = `${facts.dev}:${facts.ino}`;
    listing.files.set(path, { real, size: Number(facts.size), inode });
  } catch (error) {
    const reason = systemReason(error);
    if (!reason) throw error;
    refuse(reason);
  }
}

const isInside = (base: string, real: string): boolean => real.startsWith(base + sep);

const OUTSIDE = {
  de: 'die Verknüpfung führt aus dem Projekt hinaus',
  en: 'the link leads out of the project',
};
const NO_FILE = { de: 'es ist keine gewöhnliche Datei', en: 'it is no ordinary file' };
const TOO_DEEP = {
  de: 'der Ordner ist zu tief verschachtelt',
  en: 'the folder is nested too deeply',
};
const TOO_MANY = { de: 'das Projekt hat zu viele Dateien', en: 'the project has too many files' };
const CHANGED = {
  de: 'die Datei hat sich während des Lesens geändert',
  en: 'the file changed while it was read',
};

async function readListed(
  path: string,
  listed: Listed | undefined,
  limits: InputLimits | undefined,
): Promise<Uint8Array> {
  const where = { file: path };
  const unreadable = (why: Localized): BuildError =>
    new BuildError([finding('file-unreadable', where, { file: path, why })]);
  if (!listed)
    throw unreadable({ de: 'sie liegt nicht im Projekt', en: 'it is not in the project' });
  const limit = sizeLimitOf(path, limits);
  if (listed.size > limit) throw tooLarge(path, listed.size, limit);

  let handle: FileHandle | null = null;
  try {
    // What was a file when listed may have become a link or a pipe: neither is followed or waited for.
    handle = await open(
      listed.real,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    const facts = await handle.stat();
    if (!facts.isFile()) throw unreadable(NO_FILE);
    if (facts.size > limit) throw tooLarge(path, facts.size, limit);
    return await readAll(handle, facts.size, () => unreadable(CHANGED));
  } catch (error) {
    const reason = systemReason(error);
    throw reason ? unreadable(reason) : error;
  } finally {
    await handle?.close();
  }
}

/** Exactly `size` bytes: a growing file never fills the memory, a shrinking one is told. */
async function readAll(
  handle: FileHandle,
  size: number,
  changed: () => BuildError,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) throw changed();
    filled += bytesRead;
  }
  return bytes;
}

const tooLarge = (file: string, size: number, limit: number): BuildError =>
  new BuildError([
    finding(
      'file-too-large',
      { file },
      { file, size: megabytes(size), limit: megabytes(limit), name: sizeLimitNameOf(file) },
    ),
  ]);

/** By code point, not by UTF-16 unit: the order does not depend on the machine. */
function byCodePoint(a: string, b: string): number {
  const left = a.normalize('NFC');
  const right = b.normalize('NFC');
  return Buffer.compare(Buffer.from(left), Buffer.from(right)) || (a < b ? -1 : a > b ? 1 : 0);
}
