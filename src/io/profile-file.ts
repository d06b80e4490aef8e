import { readFile, stat } from 'node:fs/promises';
import { BuildError, finding } from '../core/finding.js';
import { megabytes, sizeLimitOf } from './file-limits.js';
import { codeOf, systemReason } from './system-errors.js';

/** Limit of size, whatever the file is called. */
const LIMIT = sizeLimitOf('profile.icc');

/**
 * Bytes of an ICC profile that need not lie in the project: print shops hand theirs out, and many
 * may not be passed on. `shown` is the path as the user wrote it.
 * Throws a `BuildError` with `icc-missing`, `file-unreadable` or `file-too-large`.
 */
export async function readProfileFile(path: string, shown: string): Promise<Uint8Array> {
  const where = { file: shown };
  try {
    const { size } = await stat(path);
    if (size > LIMIT) {
      const params = {
        file: shown,
        size: megabytes(size),
        limit: megabytes(LIMIT),
        name: 'profile-size',
      };
      throw new BuildError([finding('file-too-large', where, params)]);
    }
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new BuildError([finding('icc-missing', where, { file: shown, meant: '' })]);
    const why = systemReason(error);
    if (!why) throw error;
    throw new BuildError([finding('file-unreadable', where, { file: shown, why })]);
  }
}
