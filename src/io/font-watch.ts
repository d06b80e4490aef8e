import type { FontWatch } from '../core/font-watch.js';
import { USUAL_LIMITS } from '../core/input-limits.js';

/** Steps begun and ended (odd while one is at work), the font's number, the limit in milliseconds. */
const [STEPS, FONT, LIMIT] = [0, 1, 2];

/** Shared by the thread that works with fonts and the one that watches it. */
export function fontWatchMemory(): Int32Array<SharedArrayBuffer> {
  const memory = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  memory[LIMIT] = USUAL_LIMITS['font-time'] * 1000;
  return memory;
}

/** The working side; `name` sends the path of a number before it is used. */
export function fontWatchOf(
  memory: Int32Array,
  name: (font: number, path: string) => void,
): FontWatch {
  const known = new Map<string, number>();
  const numberOf = (path: string): number => {
    const number = known.get(path);
    if (number !== undefined) return number;
    known.set(path, known.size);
    name(known.size - 1, path);
    return known.size - 1;
  };
  return {
    limit: (seconds) => void Atomics.store(memory, LIMIT, seconds * 1000),
    enter: (path) => {
      Atomics.store(memory, FONT, numberOf(path));
      Atomics.add(memory, STEPS, 1);
    },
    leave: () => void Atomics.add(memory, STEPS, 1),
  };
}

/** The number of the font at work; null between steps. */
export const fontAtWork = (memory: Int32Array): number | null =>
  Atomics.load(memory, STEPS) % 2 === 0 ? null : Atomics.load(memory, FONT);

const EVERY_MS = 200;

/**
 * Calls `stuck` once when one step lasts longer than the limit. Counted in turns of its own clock:
 * a computer that slept meanwhile has not worked. Gives a function that ends the watch.
 */
export function watchFonts(memory: Int32Array, stuck: (seconds: number) => void): () => void {
  let watched = 0;
  let turns = 0;
  const timer = setInterval(() => {
    const step = Atomics.load(memory, STEPS);
    turns = step === watched ? turns + 1 : 0;
    watched = step;
    const limit = Atomics.load(memory, LIMIT);
    if (step % 2 === 0 || turns * EVERY_MS < limit) return;
    clearInterval(timer);
    stuck(limit / 1000);
  }, EVERY_MS);
  return () => clearInterval(timer);
}
