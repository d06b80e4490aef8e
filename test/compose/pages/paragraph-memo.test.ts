import { expect, test } from '@jest/globals';
import { BLACK } from '../../../src/core/color.js';
import type { Finding } from '../../../src/core/finding.js';
import type { TextStyle } from '../../../src/core/template.js';
import { pt } from '../../../src/core/units.js';
import { paragraphSetter, type ParagraphMemo } from '../../../src/compose/pages/paragraph-memo.js';
import { text, typesetter } from '../paragraph/set-text.js';

const STYLE: TextStyle = {
  name: 'body',
  font: 'SourceSans3-Regular',
  emphasis: 'SourceSans3-It',
  strong: 'SourceSans3-Semibold',
  size: pt(10),
  leading: pt(14),
  color: BLACK,
  align: 'justified',
  features: [],
  tracking: 0,
  hyphenate: true,
  firstIndent: pt(0),
  spaceBefore: pt(0),
  spaceAfter: pt(0),
};
const source = { file: 'data/text/10-vorwort.md', line: 3, column: 1 };

test('a missing glyph is told once for a paragraph and its variants, and again when it is remembered', () => {
  const memo: ParagraphMemo = new Map();
  const told = (): readonly Finding[] => {
    const findings: Finding[] = [];
    const paragraph = paragraphSetter(typesetter, memo, (each) => void findings.push(each));
    const inlines = [text('Haus 🏠 am Markt')];
    paragraph(inlines, STYLE, pt(340), { source });
    paragraph.variants(inlines, STYLE, pt(340), { source });
    return findings;
  };
  const expected = [['glyph-missing', { source }]];
  expect(told().map((each) => [each.code, each.where])).toEqual(expected);
  expect(told().map((each) => [each.code, each.where])).toEqual(expected);
});

test('a word that sticks out of its column is told with the excess', () => {
  const findings: Finding[] = [];
  const paragraph = paragraphSetter(typesetter, new Map(), (each) => void findings.push(each));
  paragraph([text('REGIONALEREGIONALE')], STYLE, pt(40), { source });
  expect(findings.map((each) => each.code)).toEqual(['line-overfull']);
});
