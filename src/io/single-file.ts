import { lstatSync, realpathSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { BuildError, finding, type Localized } from '../core/finding.js';
import type { ProjectFiles } from '../core/project-files.js';
import { systemReason } from './system-errors.js';

/** One file that belongs to no project. */
export interface SingleFile extends ProjectFiles {
  /** Its path in `paths`. */
  readonly file: string;
}

/**
 * A file anywhere on the disk as a project of one. What lies beside it or below its folder can be
 * read by name, as artwork with linked pictures asks for it; nothing else can.
 * Throws the system's error when the file itself cannot be opened.
 */
export async function openSingleFile(path: string): Promise<SingleFile> {
  const facts = await stat(path);
  const name = basename(path);
  const folder = await realpath(dirname(path));
  // The file itself may be a link: the user named it.
  const placeOf = (wanted: string): string => (wanted === name ? path : join(folder, wanted));
  const sizeOf = (wanted: string): number | undefined => {
    if (wanted === name) return facts.isFile() ? facts.size : undefined;
    return sizeWithin(folder, placeOf(wanted));
  };
  return {
    file: name,
    paths: [name],
    sizeOf,
    read: async (wanted) => {
      if (sizeOf(wanted) === undefined) throw unreadable(wanted, NOT_HERE);
      try {
        return new Uint8Array(await readFile(placeOf(wanted)));
      } catch (error) {
        const why = systemReason(error);
        if (!why) throw error;
        throw unreadable(wanted, why);
      }
    },
  };
}

const NOT_HERE = {
  de: 'sie liegt nicht im Ordner des Logos',
  en: 'it is not in the folder of the logo',
};

const unreadable = (file: string, why: Localized): BuildError =>
  new BuildError([finding('file-unreadable', { file }, { file, why })]);

/** Undefined for what is no ordinary file, or lies outside of the folder through a link. */
function sizeWithin(folder: string, path: string): number | undefined {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (!facts?.isFile() || !realpathSync(path).startsWith(folder + sep)) return undefined;
  return facts.size;
}
