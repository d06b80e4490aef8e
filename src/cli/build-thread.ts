import { parentPort, workerData } from 'node:worker_threads';
import { build, type BuildOptions } from '../build.js';
import { buildContactSheet } from '../contact-sheet.js';
import { invariant } from '../core/assert.js';
import { BuildError } from '../core/finding.js';
import { openStore } from '../io/artifact-store.js';
import { openArtworkPool } from '../io/artwork-pool.js';
import { fontWatchOf } from '../io/font-watch.js';
import { garbageCollector, tidied } from '../io/garbage.js';
import { openGhostscript } from '../io/ghostscript.js';
import { openProject } from '../io/project-folder.js';
import type { LayOutOptions } from '../lay-out.js';
import { writeDecoderLog } from './crash-log.js';
import type { BuildMessage, ThreadOrders } from './build-job.js';

/** Runs in a thread of its own, started by `build-aside.ts`. */
invariant(parentPort, 'the building thread has no parent');
const port = parentPort;
const say = (message: BuildMessage, handedOver: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, handedOver);

const { job, fontWatch } = workerData as ThreadOrders;
const { root, cacheFolder, jobs, buildDate } = job;
const tidy = garbageCollector();
const store = tidied(await openStore(cacheFolder), tidy);
const pool = openArtworkPool({
  writeLog: writeDecoderLog,
  ...(jobs === undefined ? {} : { jobs }),
});
// They load their libraries while the project is read.
if (store.isNew) pool.warmUp();
try {
  const convertEps = await openGhostscript();
  const options: LayOutOptions & Pick<BuildOptions, 'buildDate' | 'fontWatch'> = {
    store,
    openDecoder: pool.openDecoder,
    fontWatch: fontWatchOf(fontWatch, (font, path) => say({ kind: 'font', font, path })),
    onProgress: (stage, done, total) => {
      tidy();
      say({ kind: 'progress', stage, done, total });
    },
    ...(convertEps ? { convertEps } : {}),
    ...(buildDate === undefined ? {} : { buildDate }),
  };
  const files = await openProject(root);
  if (job.task === 'contact-sheet') {
    const result = await buildContactSheet(files, { ...options, lang: job.lang });
    say({ kind: 'done', result }, [ownBuffer(result.edition.bytes)]);
  } else {
    const { wishes, editions } = job;
    const result = await build(files, { ...options, wishes, ...(editions ? { editions } : {}) });
    // Handed over, not copied: a file with thousands of logos takes hundreds of megabytes.
    say(
      { kind: 'done', result },
      result.editions.map(({ bytes }) => ownBuffer(bytes)),
    );
  }
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  say({ kind: 'refused', findings: error.findings });
} finally {
  pool.dispose();
  store.dispose();
}

/** The memory behind the bytes, which nothing else may share: it is gone once handed over. */
function ownBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer {
  invariant(
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength,
    'the bytes of an edition share their memory',
  );
  return buffer;
}
