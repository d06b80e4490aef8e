import { readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './temp-files.js';

/** Carries the process id: whichever thread made it, the process can take it away. */
const PREFIX = `build-strategy-spill-${process.pid}-`;

const SPILL_NAME = /^build-strategy-spill-(\d+)-/u;

/** A folder of the system for what does not fit into memory. Takes away what killed runs left. */
export function newSpillFolder(): Promise<string> {
  removeFolders((pid) => pid !== process.pid && !isAlive(pid));
  return mkdtemp(join(tmpdir(), PREFIX));
}

/** Synchronous, since it runs when a signal ends the process. */
export const removeSpilled = (): void => removeFolders((pid) => pid === process.pid);

function removeFolders(madeBy: (pid: number) => boolean): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = SPILL_NAME.exec(name)?.[1];
    if (pid === undefined || !madeBy(Number(pid))) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
