import { readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Carries the process id: whichever thread made it, the process can take it away. */
const PREFIX = `build-strategy-spill-${process.pid}-`;

/** A folder of the system for what does not fit into memory. */
export const newSpillFolder = (): Promise<string> => mkdtemp(join(tmpdir(), PREFIX));

/** Synchronous, since it runs when a signal ends the process. */
export function removeSpilled(): void {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(PREFIX)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
