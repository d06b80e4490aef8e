import { rmSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './system-errors.js';

/** Unfinished files of this process. */
const unfinished = new Set<string>();

/** Which machine made a file: a process id says nothing on another one (shared drives). */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** `.strategy.pdf.build-strategy-1a2b3c4d-4711-0f0f0f0f.tmp`: nobody else calls a file that. */
const TEMP_NAME = /^\..*\.build-strategy-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp$/u;

/** The file system's own limit on names is 255 bytes; the pattern needs about 50 of them. */
const LONGEST_STEM = 60;

/** A new name for an unfinished file in `folder`, removed by `removeUnfinished` until `finished`. */
export function newTempPath(folder: string, target: string): string {
  const stem = [...target].slice(0, LONGEST_STEM).join('');
  const random = randomBytes(4).toString('hex');
  const path = join(folder, `.${stem}.build-strategy-${HOST}-${process.pid}-${random}.tmp`);
  unfinished.add(path);
  return path;
}

export const finished = (path: string): void => void unfinished.delete(path);

/** Synchronous, since it runs when a signal ends the process. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
}

/** Removes what killed runs of this machine left in `folder`; never a file of a living process. */
export async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    const match = TEMP_NAME.exec(name);
    if (!match || match[1] !== HOST || isAlive(Number(match[2]))) continue;
    const path = join(folder, name);
    // Another run may clean up at the same moment: whoever comes second finds nothing.
    const facts = await stat(path).catch(() => null);
    if (facts?.isFile()) await unlink(path).catch(() => undefined);
  }
}

/** True for a process of this machine that runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}
