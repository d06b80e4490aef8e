import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../src/io/cache-folder.js';

describe('the cache folder', () => {
  it('is the one of the environment first', async () => {
    expect(await cacheFolder('.', { BUILD_STRATEGY_CACHE_DIR: '/var/cache/x' })).toBe(
      '/var/cache/x',
    );
  });

  it("is the project's own when it has node_modules", async () => {
    expect(await cacheFolder(process.cwd(), {})).toBe(
      join(process.cwd(), 'node_modules/.cache/build-strategy'),
    );
  });

  it('is the one of the system elsewhere', async () => {
    const root = await mkdtemp(join(tmpdir(), 'cache-folder-'));
    expect(await cacheFolder(root, { XDG_CACHE_HOME: '/home/x/.cache' })).toBe(
      '/home/x/.cache/build-strategy',
    );
    await rm(root, { recursive: true });
  });
});
