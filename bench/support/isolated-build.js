// One build of the sample with an empty cache, in a process of its own: node isolated-build.js WAY
// Prints one line of JSON: seconds of wall time and of CPU, children included.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

const [way] = process.argv.slice(2);
const { build } = await import('../../dist/build.js');
const { openProject } = await import('../../dist/io/project-folder.js');
const { openStore } = await import('../../dist/io/artifact-store.js');
const { openArtworkPool } = await import('../../dist/io/artwork-pool.js');

const cache = mkdtempSync(join(tmpdir(), 'isolated-build-'));
const started = performance.now();
const pool = openArtworkPool();
if (way === 'in children') pool.warmUp();
const store = await openStore(cache);
const decoder = way === 'in children' ? { openDecoder: pool.openDecoder } : {};
await build(await openProject('.'), { store, ...decoder });
store.dispose();
pool.dispose();
const wall = (performance.now() - started) / 1000;
// Until the system has counted what the children took.
await setTimeout(300);
rmSync(cache, { recursive: true, force: true });

/** User and system time of this process and of the children that ended, in ticks of 10 ms. */
const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
const cpu = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
console.log(JSON.stringify({ wall, cpu }));
