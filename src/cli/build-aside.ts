import { Worker } from 'node:worker_threads';
import type { BuildResult } from '../build.js';
import { InvariantError } from '../core/assert.js';
import { BuildError } from '../core/finding.js';
import type { OnProgress } from '../core/progress.js';
import type { BuildJob, BuildMessage } from './build-job.js';

/**
 * Builds in a thread of its own. Setting and checking pages keeps a thread busy for seconds on a
 * slow computer; this one stays free to hear Ctrl-C and to redraw the progress.
 */
export function buildAside(job: BuildJob, onProgress: OnProgress): Promise<BuildResult> {
  const worker = new Worker(new URL('./build-thread.js', import.meta.url), { workerData: job });
  return new Promise((done, fail) => {
    worker.on('message', (message: BuildMessage) => {
      switch (message.kind) {
        case 'progress':
          return onProgress(message.stage, message.done, message.total);
        case 'done':
          return done(message.result);
        case 'refused':
          return fail(new BuildError(message.findings));
      }
    });
    worker.on('error', fail);
    // After `done` or `refused` this changes nothing any more.
    worker.on('exit', (code) => fail(new InvariantError(`the building thread ended with ${code}`)));
  });
}
