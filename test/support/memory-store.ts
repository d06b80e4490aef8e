import type { Store } from '../../src/core/project-files.js';

/** A store that keeps everything in memory. */
export function memoryStore(): Store {
  const entries = new Map<string, Uint8Array>();
  return {
    get: (key) => Promise.resolve(entries.get(key) ?? null),
    put: (key, bytes) => {
      entries.set(key, bytes);
      return Promise.resolve();
    },
  };
}
