// One build in a process of its own, as the command line would run it: node measured-build.js PROJECT CACHE
// Prints one line of JSON: milliseconds by stage, CPU, peak memory, size of the file.
import { performance } from 'node:perf_hooks';

const [project, cache] = process.argv.slice(2);
const started = performance.now();
const { build } = await import('../../dist/build.js');
const { openProject } = await import('../../dist/io/project-folder.js');
const { openStore } = await import('../../dist/io/artifact-store.js');
const loaded = performance.now();

const stages = {};
let stage = 'read';
let since = loaded;
const next = (name) => {
  if (name === stage) return;
  const now = performance.now();
  stages[stage] = (stages[stage] ?? 0) + now - since;
  stage = name;
  since = now;
};
const files = await openProject(project);
const store = await openStore(cache === '-' ? null : cache);
const { editions } = await build(files, { store, onProgress: next });
next('end');
await store.dispose();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    load: loaded - started,
    ...stages,
    wall: performance.now() - started,
    cpu: (userCPUTime + systemCPUTime) / 1000,
    peakMb: maxRSS / 1024,
    fileKb: editions[0].bytes.length / 1024,
    pages: editions[0].pageCount,
  }),
);
