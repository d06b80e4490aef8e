import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { digest, INGEST_VERSION } from '../../src/ingest/cache-key.js';

describe('keys of remembered artwork', () => {
  it('names the versions of the libraries that are installed', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const part of INGEST_VERSION.split(' · ').slice(1)) {
      const [name = '', version] = part.split(' ');
      expect([name, dependencies[name]]).toEqual([name, version]);
    }
  });

  it('tells lists apart that read the same when joined', () => {
    expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
  });
});
