import { parentPort, workerData } from 'node:worker_threads';
import { build } from '../build.js';
import { invariant } from '../core/assert.js';
import { BuildError } from '../core/finding.js';
import { openStore } from '../io/artifact-store.js';
import { openArtworkPool } from '../io/artwork-pool.js';
import { openGhostscript } from '../io/ghostscript.js';
import { openProject } from '../io/project-folder.js';
import type { BuildJob, BuildMessage } from './build-job.js';

/** Runs in a thread of its own, started by `build-aside.ts`. */
invariant(parentPort, 'the building thread has no parent');
const port = parentPort;
const say = (message: BuildMessage): void => port.postMessage(message);

const { root, cacheFolder, jobs, wishes, buildDate } = workerData as BuildJob;
const store = await openStore(cacheFolder);
const pool = openArtworkPool(jobs === undefined ? {} : { jobs });
// They load their libraries while the project is read.
if (store.isNew) pool.warmUp();
try {
  const convertEps = await openGhostscript();
  const result = await build(await openProject(root), {
    store,
    openDecoder: pool.openDecoder,
    onProgress: (stage, done, total) => say({ kind: 'progress', stage, done, total }),
    ...(convertEps ? { convertEps } : {}),
    wishes,
    ...(buildDate === undefined ? {} : { buildDate }),
  });
  say({ kind: 'done', result });
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  say({ kind: 'refused', findings: error.findings });
} finally {
  pool.dispose();
  store.dispose();
}
