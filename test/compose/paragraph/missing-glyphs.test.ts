import { expect, test } from '@jest/globals';
import { missingGlyphs } from '../../../src/compose/paragraph/missing-glyphs.js';
import { text, typesetter } from './set-text.js';

test('names the character, its code and block, and its place, once each', () => {
  const where = { source: { file: 'data/text/10-vorwort.md', line: 3, column: 1 } };
  const inlines = [text('Haus 🏠 und 🏠'), text('und \ue000\n')];
  expect(
    missingGlyphs(inlines, typesetter.book, where).map((f) => [f.code, f.where, f.params]),
  ).toEqual([
    [
      'glyph-missing',
      where,
      {
        font: 'SourceSans3-Regular',
        character: '„🏠“',
        code: 'U+1F3E0, Miscellaneous Symbols and Pictographs',
      },
    ],
    [
      'glyph-missing',
      where,
      { font: 'SourceSans3-Regular', character: '?', code: 'U+E000, Private Use Area' },
    ],
  ]);
});

test('German text needs nothing that the font lacks', () => {
  const inlines = [text('„Zitate“ ‚halbe‘ – § 12 … äöüßÄÖÜẞ ½ € ² \u00a0\u202f\u00ad\u200c')];
  expect(missingGlyphs(inlines, typesetter.book, {})).toEqual([]);
});
