import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { embeddableFont } from '../../src/fonts/embeddable-font.js';
import { openFontBook } from '../../src/fonts/open-font-book.js';
import { isSoundFont } from '../../src/fonts/sound-font.js';
import { damagedFont } from './damaged-font.js';

const FILE = 'data/fonts/SourceSans3-Regular.ttf';

/** The sample's font, one table filled with a byte that is never right. */
function withSpoilt(tag: string): Uint8Array {
  const bytes = Buffer.from(readFileSync(FILE));
  for (let i = 0; i < bytes.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    if (bytes.toString('latin1', at, at + 4) !== tag) continue;
    const offset = bytes.readUInt32BE(at + 8);
    bytes.fill(0xff, offset, offset + bytes.readUInt32BE(at + 12));
  }
  return bytes;
}

describe('a font', () => {
  it('of the sample is sound, also with bytes behind its end', () => {
    const bytes = readFileSync(FILE);
    expect(isSoundFont(bytes)).toBe(true);
    expect(isSoundFont(Buffer.concat([bytes, Buffer.alloc(9)]))).toBe(true);
  });

  it.each(['GSUB', 'GPOS', 'cmap', 'head', 'hmtx', 'loca', 'glyf'])(
    'with a damaged %s table is left out instead of hanging or crashing the build',
    (tag) => {
      const bytes = withSpoilt(tag);
      const { value, findings } = openFontBook([{ key: 'SourceSans3-Regular', path: FILE, bytes }]);
      expect(value.keys).toEqual([]);
      expect(findings.map(({ code }) => code)).toEqual(['font-unreadable']);
    },
  );

  it.each(['cmap', 'loca', 'post'])(
    'whose %s table is wrong and says so nowhere is left out too',
    (tag) => {
      const bytes = damagedFont(tag, (table) => table.fill(1));
      const { value, findings } = openFontBook([{ key: 'SourceSans3-Regular', path: FILE, bytes }]);
      expect(value.keys).toEqual([]);
      expect(findings.map(({ code }) => code)).toEqual(['font-unreadable']);
    },
  );

  it('whose outlines turn out to be damaged when it is embedded is named then', () => {
    const bytes = damagedFont('glyf', (table) => table.fill(0xff));
    const { value } = openFontBook([{ key: 'A', path: FILE, bytes }]);
    const program = embeddableFont(value.program('A'), (work) => value.step('A', work));
    const subset = program.createSubset();
    subset.include(program.glyphOf(0x41));
    expect(() => subset.encode()).toThrow('font-unreadable');
  });

  it.each([0, 11, 40_000])('cut off after %d bytes is not sound', (length) => {
    expect(isSoundFont(readFileSync(FILE).subarray(0, length))).toBe(false);
  });
});
