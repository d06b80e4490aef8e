import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, sweep } from '../../src/io/artifact-store.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artifact-store-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const text = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const entryPath = (key: string): string => join(folder, 'v1', key.slice(0, 2), key);

describe('a store on disk', () => {
  it('gives the next run what this one put', async () => {
    const first = await openStore(folder);
    await first.put(KEY, bytes('drawing'));
    first.dispose();
    expect(text(await (await openStore(folder)).get(KEY))).toBe('drawing');
  });

  it('reads a damaged or cut entry as absent and mends it', async () => {
    const store = await openStore(folder);
    await store.put(KEY, bytes('drawing'));
    const whole = await readFile(entryPath(KEY));
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 1]! ^= 1;
    for (const broken of [damaged, whole.subarray(0, 10), Buffer.alloc(0)]) {
      await writeFile(entryPath(KEY), broken);
      expect(await store.get(KEY)).toBeNull();
    }
    await store.put(KEY, bytes('again'));
    expect(text(await store.get(KEY))).toBe('again');
  });

  it('survives two runs that put the same at once', async () => {
    const [one, two] = [await openStore(folder), await openStore(folder)];
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) => (turn % 2 ? one : two).put(KEY, bytes('same'))),
    );
    expect(text(await one.get(KEY))).toBe('same');
    expect(await readdir(join(folder, 'v1', 'ab'))).toEqual([KEY]);
  });

  it('keeps for the run what the disk refuses', async () => {
    const store = await openStore(folder);
    // A file where the entry's folder should be: works as refusal for root too.
    await writeFile(join(folder, 'v1', 'ab'), '');
    await store.put(KEY, bytes('kept'));
    expect(text(await store.get(KEY))).toBe('kept');
  });

  it('works without a folder that can be made', async () => {
    await writeFile(join(folder, 'file'), '');
    const store = await openStore(join(folder, 'file', 'cache'));
    await store.put(KEY, bytes('kept'));
    expect(text(await store.get(KEY))).toBe('kept');
    store.dispose();
  });

  it('refuses keys that would be paths', async () => {
    const store = await openStore(folder);
    await expect(store.put('../evil', bytes('x'))).rejects.toThrow(/hex digest/);
  });

  it('drops the longest unused first and nothing that is in use', async () => {
    const store = await openStore(folder);
    await store.put(KEY, new Uint8Array(1000));
    await store.put(OTHER, new Uint8Array(1000));
    await utimes(entryPath(KEY), 1000, 1000);
    await sweep(join(folder, 'v1'), 1500, 0);
    expect(await store.get(KEY)).not.toBeNull();
    await utimes(entryPath(KEY), 1000, 1000);
    await sweep(join(folder, 'v1'), 1500, Date.now() / 2);
    expect(await store.get(KEY)).toBeNull();
    expect(await store.get(OTHER)).not.toBeNull();
  });
});

describe('a store without a folder', () => {
  it('forgets everything with the run', async () => {
    const store = await openStore(null);
    await store.put(KEY, bytes('x'));
    expect(text(await store.get(KEY))).toBe('x');
    store.dispose();
    expect(await store.get(KEY)).toBeNull();
  });

  it('moves to a folder of the system when memory runs short, and takes it away', async () => {
    const before = (await readdir(tmpdir())).filter((name) =>
      name.startsWith(`build-strategy-spill-${process.pid}-`),
    );
    const store = await openStore(null);
    const large = new Uint8Array(60_000_000).fill(7);
    await store.put(KEY, large);
    await store.put(OTHER, large);
    expect((await store.get(OTHER))?.[59_999_999]).toBe(7);
    store.dispose();
    const after = (await readdir(tmpdir())).filter((name) =>
      name.startsWith(`build-strategy-spill-${process.pid}-`),
    );
    expect(after).toEqual(before);
  });
});
