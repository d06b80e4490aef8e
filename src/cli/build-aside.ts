import { Worker } from 'node:worker_threads';
import { InvariantError } from '../core/assert.js';
import { BuildError, finding, type Localized } from '../core/finding.js';
import { raiseHint } from '../core/input-limits.js';
import type { OnProgress } from '../core/progress.js';
import { fontAtWork, fontWatchMemory, watchFonts } from '../io/font-watch.js';
import { removeSpilled } from '../io/spill-folder.js';
import { codeOf } from '../io/system-errors.js';
import type { BuildJob, BuildMessage, BuildResults, ThreadOrders } from './build-job.js';

/**
 * Objects of the thread; the bytes of files lie outside. 5,000 logos take 300 MB of it. Far more
 * would be allowed by default, but V8 measures by it how much garbage may lie about: at 4 GB three
 * times of what is in use, at 1 GB a good half.
 */
const HEAP_MB = 1000;

/**
 * Builds in a thread of its own. Setting and checking pages keeps a thread busy for seconds on a
 * slow computer; this one stays free to hear Ctrl-C, to redraw the progress, and to end the other
 * when a font keeps it busy for ever or takes all memory.
 */
export function buildAside<T extends BuildJob['task']>(
  job: BuildJob & { readonly task: T },
  onProgress: OnProgress,
): Promise<BuildResults[T]> {
  const fontWatch = fontWatchMemory();
  const workerData: ThreadOrders = { job, fontWatch };
  const worker = new Worker(new URL('./build-thread.js', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const fonts = new Map<number, string>();
  const fontFailure = (why: Localized): BuildError => {
    const path = fonts.get(fontAtWork(fontWatch) ?? -1) ?? '';
    const raise = raiseHint('font-time');
    return new BuildError([
      finding('font-too-complex', { file: path }, { font: path, why, raise }),
    ]);
  };
  return new Promise<BuildResults[T]>((done, fail) => {
    const endWatch = watchFonts(fontWatch, (seconds) => {
      fail(fontFailure(unfinished(seconds)));
      // What the thread would have taken away itself.
      void worker.terminate().then(removeSpilled);
    });
    worker.on('message', (message: BuildMessage) => {
      switch (message.kind) {
        case 'progress':
          return onProgress(message.stage, message.done, message.total);
        case 'font':
          return void fonts.set(message.font, message.path);
        case 'done':
          // Each task has one kind of result.
          return done(message.result as BuildResults[T]);
        case 'refused':
          return fail(new BuildError(message.findings));
      }
    });
    worker.on('error', (error) => {
      const isFont = codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' && fontAtWork(fontWatch) !== null;
      if (isFont) removeSpilled();
      fail(isFont ? fontFailure(OUT_OF_MEMORY) : error);
    });
    worker.on('exit', (code) => {
      endWatch();
      // After `done` or `refused` this changes nothing any more.
      fail(new InvariantError(`the building thread ended with ${code}`));
    });
  });
}

const unfinished = (seconds: number): Localized => ({
  de: `ein Schritt war nach ${seconds} s nicht fertig`,
  en: `a step was not done after ${seconds} s`,
});

const OUT_OF_MEMORY: Localized = {
  de: 'sie braucht mehr Arbeitsspeicher, als da ist',
  en: 'it takes more memory than there is',
};
