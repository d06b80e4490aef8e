import { describe, expect, it } from '@jest/globals';
import { meant, nearest } from '../../src/read/suggest.js';

describe('the name that was probably meant', () => {
  it.each<readonly [string, readonly string[], string | null]>([
    ['stadtt', ['gemeinde', 'stadt'], 'stadt'],
    ['foo', ['stadt', 'gemeinde'], null],
    ['stadt', [], null],
    // Capitals, umlauts, hyphens and underscores are no difference.
    ['MIN_WIDTH', ['min-width'], 'min-width'],
    ['Grün', ['grun', 'grau'], 'grun'],
    ['a_b_c_d', ['abcd'], null],
    // One letter may always differ, otherwise two in five.
    ['a', ['b'], 'b'],
    ['ab', ['xb'], 'xb'],
    ['ab', ['xy'], null],
    ['abcde', ['xycde'], 'xycde'],
    ['abcde', ['xyzde'], null],
    ['abcd', ['xbcd'], 'xbcd'],
    ['abcd', ['xycd'], null],
    // The longer of the two counts.
    ['abc', ['abcde'], 'abcde'],
    ['abcde', ['abc'], 'abc'],
    // The nearest, among equals the first; the word itself before all.
    ['abcde', ['xycde', 'xbcde'], 'xbcde'],
    ['abcde', ['xbcde', 'xycde'], 'xbcde'],
    ['abcde', ['xbcde', 'ybcde'], 'xbcde'],
    ['Abcde', ['abcde', 'Abcde'], 'Abcde'],
  ])('for %j among %j is %j', (word, candidates, name) => {
    expect(nearest(word, candidates)).toBe(name);
  });

  it('is asked for in both languages, or not at all', () => {
    expect(meant('stadtt', ['stadt'])).toEqual({
      de: ' Gemeint ist wohl „stadt“.',
      en: ' Did you mean “stadt”?',
    });
    expect(meant('foo', ['stadt'])).toEqual({ de: '', en: '' });
  });
});
