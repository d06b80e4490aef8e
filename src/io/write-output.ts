import { constants } from 'node:fs';
import { access, chmod, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { BuildError, finding, type Localized } from '../core/finding.js';
import type { OpenProject } from './project-folder.js';
import { codeOf, systemReason } from './system-errors.js';
import { finished, newTempPath, removeStale } from './temp-files.js';

/** A place that has been found fit to take the output. */
export interface OutputTarget {
  /** As the user wrote it: for messages. */
  readonly shown: string;
  /** Where it really lies, links followed. */
  readonly path: string;
  /** Permission bits of the file that stands there. */
  readonly mode: number | null;
}

/**
 * Checks before the work begins that `output` can be written and is none of the project's files.
 * Throws a `BuildError` with `output-is-input` or `output-not-writable`.
 */
export async function checkTarget(output: string, project: OpenProject): Promise<OutputTarget> {
  const refuse = (why: Localized): BuildError =>
    new BuildError([finding('output-not-writable', { file: output }, { file: output, why })]);
  try {
    const path = await followLinks(resolve(output));
    const folder = await stat(dirname(path));
    if (!folder.isDirectory()) throw refuse(NO_FOLDER);
    await access(dirname(path), constants.W_OK);
    const facts = await stat(path, { bigint: true }).catch(absent);
    if (!facts) return { shown: output, path, mode: null };
    const input = project.pathOfInode(facts.dev, facts.ino);
    if (input !== undefined) {
      throw new BuildError([finding('output-is-input', { file: output }, { file: output, input })]);
    }
    if (!facts.isFile()) throw refuse(facts.isDirectory() ? IS_FOLDER : NO_FILE);
    await access(path, constants.W_OK);
    return { shown: output, path, mode: Number(facts.mode) & 0o777 };
  } catch (error) {
    if (error instanceof BuildError) throw error;
    const reason = codeOf(error) === 'ENOENT' ? NO_FOLDER : systemReason(error);
    throw reason ? refuse(reason) : error;
  }
}

const NO_FOLDER = { de: 'den Ordner gibt es nicht', en: 'the folder does not exist' };
const IS_FOLDER = { de: 'dort liegt ein Ordner', en: 'a folder lies there' };
const NO_FILE = {
  de: 'es ist keine gewöhnliche Datei; für die Standardausgabe „--out -“ schreiben',
  en: 'it is no ordinary file; write “--out -” for standard output',
};

const absent = (error: unknown): null => {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
};

/** The file a link points at is replaced, not the link; a link into nothing stays as it is. */
async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

/**
 * Writes the whole file or nothing: a new file beside the target, flushed to disk, then renamed.
 * At every moment the target is the whole old file or the whole new one.
 */
export async function writeOutput(target: OutputTarget, bytes: Uint8Array): Promise<void> {
  const folder = dirname(target.path);
  await removeStale(folder);
  const temp = newTempPath(folder, basename(target.path));
  try {
    const handle = await open(temp, 'wx', target.mode ?? 0o666);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // The mask of the process may have taken bits that the old file had.
    if (target.mode !== null) await chmod(temp, target.mode);
    await rename(temp, target.path);
    finished(temp);
    await syncFolder(folder);
  } catch (error) {
    await unlink(temp).catch(() => undefined);
    finished(temp);
    const why = systemReason(error);
    if (!why) throw error;
    const { shown: file } = target;
    throw new BuildError([finding('output-not-writable', { file }, { file, why })], {
      cause: error,
    });
  }
}

/** Makes the rename itself survive a power cut; not every system lets a folder be flushed. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
