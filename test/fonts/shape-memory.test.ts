import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Store } from '../../src/core/project-files.js';
import { pt } from '../../src/core/units.js';
import { openFontBook } from '../../src/fonts/open-font-book.js';
import { openShapeMemory, SHAPING_VERSION } from '../../src/fonts/shape-memory.js';

const path = 'data/fonts/SourceSans3-Regular.ttf';
const font = { key: 'SourceSans3-Regular', path, bytes: readFileSync(path) };
const request = { font: font.key, size: pt(10), features: ['onum'], tracking: pt(0) };
const words = ['Auf\u200clage', 'effizient', '2026,', '\u202f', 'constructor', '__proto__'];

function emptyStore(): Store & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>();
  return {
    entries,
    get: (key) => Promise.resolve(entries.get(key) ?? null),
    put: (key, bytes) => Promise.resolve(void entries.set(key, bytes)),
  };
}

const never = (): never => {
  throw new Error('was shaped again');
};

test('gives a later run the same glyphs without shaping again', async () => {
  const store = emptyStore();
  const first = await openShapeMemory([font], store);
  const book = openFontBook([font], first).value;
  const shaped = words.map((text) => book.shape({ ...request, text }));
  await first.keep();

  const second = await openShapeMemory([font], store);
  for (const text of words) expect(() => second.of(font).recall('onum', text, never)).not.toThrow();
  const again = openFontBook([font], second).value;
  expect(words.map((text) => again.shape({ ...request, text }))).toEqual(shaped);
});

test('keeps the words of former runs, and writes only when there are new ones', async () => {
  const store = emptyStore();
  for (const text of ['eins', 'zwei']) {
    const memory = await openShapeMemory([font], store);
    openFontBook([font], memory).value.shape({ ...request, text });
    await memory.keep();
  }
  const third = await openShapeMemory([font], store);
  expect(() => third.of(font).recall('onum', 'eins', never)).not.toThrow();
  const before = [...store.entries.values()];
  await third.keep();
  expect([...store.entries.values()]).toEqual(before);
  expect(store.entries.size).toBe(1);
});

test('does not mix words of different features', async () => {
  const memory = await openShapeMemory([font], emptyStore());
  const of = memory.of(font);
  of.recall('onum', '12', () => []);
  expect(() => of.recall('lnum', '12', never)).toThrow('was shaped again');
});

test('names the version of fontkit that is installed', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(SHAPING_VERSION).toContain(`fontkit ${dependencies['fontkit'] ?? ''}`);
});
