import { describe, expect, it } from '@jest/globals';
import { garbageCollector, tidied } from '../../src/io/garbage.js';

const MB = 1_000_000;

/** Weak references to buffers that nobody holds. */
const litter = (count: number, megabytes: number): readonly WeakRef<Uint8Array>[] =>
  Array.from({ length: count }, () => new WeakRef(new Uint8Array(megabytes * MB).fill(1)));

/** References are cleared between turns of the event loop. */
const turn = (): Promise<void> => new Promise((next) => setImmediate(next));

describe('the collector of garbage', () => {
  it('lets go of what nobody holds, once it is much', async () => {
    const tidy = garbageCollector();
    const left = litter(40, 10);
    await turn();
    tidy();
    await turn();
    expect(left.every((each) => each.deref() === undefined)).toBe(true);
  });

  it('tidies up before something is read from a store, and hands it on', async () => {
    let times = 0;
    const store = tidied(
      {
        get: (key: string) => Promise.resolve(new TextEncoder().encode(key)),
        put: () => Promise.resolve(),
      },
      () => (times += 1),
    );
    expect(new TextDecoder().decode((await store.get('abc')) ?? undefined)).toBe('abc');
    expect(times).toBe(1);
  });
});
