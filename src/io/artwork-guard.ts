import { writeSync } from 'node:fs';
import process from 'node:process';
import { workerData } from 'node:worker_threads';
import { LAST_WORDS, type GuardOrders } from './artwork-messages.js';

/**
 * The second thread of a decoding process: ends the process when the file in work costs too much,
 * and when nobody waits for the result any more. A thread, since native code that never returns
 * keeps the first one from hearing anything.
 */
const { limits, turn, parent } = workerData as GuardOrders;
const count = new Int32Array(turn);

/** Fast allocation fills some 100 MB a second; watching costs 0.1 % of a core. */
const EVERY_MS = 50;

const STDERR = 2;

let watched = 0;
let spentBefore = 0;

setInterval(() => {
  if (isOrphan()) process.kill(process.pid, 'SIGKILL');
  const now = Atomics.load(count, 0);
  if (now !== watched) {
    watched = now;
    spentBefore = cpuSeconds();
  }
  if (now % 2 === 0) return;
  if (process.memoryUsage.rss() > limits.megabytes * 1e6) end(LAST_WORDS.memory);
  if (cpuSeconds() - spentBefore > limits.cpuSeconds) end(LAST_WORDS.timeout);
}, EVERY_MS);

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function end(words: string): void {
  writeSync(STDERR, `\n${words}\n`);
  process.kill(process.pid, 'SIGKILL');
}

/** Unix gives an orphan another parent; Windows lets it keep the number of the dead one. */
function isOrphan(): boolean {
  if (process.ppid !== parent) return true;
  try {
    process.kill(parent, 0);
    return false;
  } catch {
    return true;
  }
}
