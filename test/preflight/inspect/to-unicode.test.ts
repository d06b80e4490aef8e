import { expect, it } from '@jest/globals';
import { readToUnicode } from '../../../src/preflight/inspect/fonts/to-unicode.js';

const read = (text: string): ReadonlyMap<number, string> =>
  readToUnicode(new TextEncoder().encode(text));

it('reads single codes, ligatures and characters beyond the first plane', () => {
  const map = read('2 beginbfchar\n<0003> <0066 0066>\n<0A01> <D83DDE00>\nendbfchar');
  expect([...map]).toEqual([
    [3, 'ff'],
    [0x0a01, '😀'],
  ]);
});

it('reads ranges that count up and ranges that list', () => {
  const map = read(
    '2 beginbfrange <0005><0007><0041> <10> <12> [<0061> <00620063> <0064>] endbfrange',
  );
  expect([...map.values()]).toEqual(['A', 'B', 'C', 'a', 'bc', 'd']);
});

it('is not kept busy by a range without end, nor by none', () => {
  expect(read('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange').size).toBe(65_536);
  expect(read('beginbfchar <0001>').size).toBe(0);
});
