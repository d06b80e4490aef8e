import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Store } from '../core/project-files.js';

/** What a thread may hold before anybody minds, in bytes: a build of a few dozen logos. */
const UNMINDED = 220_000_000;

/** What it may hold more than after the last collection. */
const MOST_GROWTH = 40_000_000;

/**
 * Collects garbage as soon as much of it may lie about. V8 by itself waits until its heap has grown
 * by half, and buffers outside of it (drawings, images, renderings) wait with it: with thousands of
 * logos that is some hundred megabytes. Costs nothing in a build that holds little.
 */
export function garbageCollector(): () => void {
  // The function exists in contexts made after the flag is set; a start with the flag would be
  // up to whoever calls the command.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let kept = UNMINDED - MOST_GROWTH;
  return () => {
    if (heldBytes() < kept + MOST_GROWTH) return;
    collect();
    kept = Math.max(heldBytes(), UNMINDED - MOST_GROWTH);
  };
}

function heldBytes(): number {
  const { used_heap_size: inside, external_memory: outside } = getHeapStatistics();
  return inside + outside;
}

/** A store beside which garbage is collected: much that is read from it is soon done with. */
export const tidied = <S extends Store>(store: S, tidy: () => void): S => ({
  ...store,
  get: (key) => {
    tidy();
    return store.get(key);
  },
});
