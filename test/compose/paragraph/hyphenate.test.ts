import { describe, expect, test } from '@jest/globals';
import { createHyphenator } from '../../../src/compose/paragraph/hyphenate.js';
import { RUNNING_TEXT } from '../../../src/compose/paragraph/paragraph-style.js';
import { wordBreaks } from '../../../src/compose/paragraph/word-breaks.js';

const limits = RUNNING_TEXT.hyphens;
const hyphenator = createHyphenator([
  'Staub-ecken',
  'Olpe',
  'Plettenberg',
  'Neu-auf-lage',
  'Auf|lage',
  'Kauf|leute',
]);

/** The word with - for added hyphens and / for other breaks. */
function shown(word: string, hyphenate = true): string {
  const breaks = wordBreaks(word, { hyphenator, limits, hyphenate });
  return breaks.reduceRight(
    (out, { at, kind }) => out.slice(0, at) + (kind === 'hyphen' ? '-' : '/') + out.slice(at),
    word,
  );
}

describe('word breaks', () => {
  test.each([
    ['Staubecken', 'Staub-ecken', "the project's exception overrules the patterns"],
    ['Neuauflage,', 'Neu-auf-lage,', 'with punctuation around'],
    ['Plettenberg', 'Plettenberg', 'a name is kept'],
    ['Region', 'Re-gion', 'two letters before the break'],
    ['Gemeinde', 'Ge-meinde', 'three letters after the break'],
    ['GmbH', 'GmbH', 'abbreviations stay whole'],
    ['REGIONALE', 'REGIONALE', 'capitals stay whole'],
    ['2020er', '2020er', 'figures stay whole'],
    ['Bürger:innen', 'Bür-ger:innen', 'the gender ending stays with its word'],
    ['Smart-City-Konzept', 'Smart-/City-/Kon-zept', 'own hyphens are break points'],
    ['E-Mail', 'E-Mail', 'a single letter is not left behind'],
    ['IT-Sicherheit', 'IT-/Sicher-heit', 'after an own hyphen'],
    ['https://www.govdata.de/dl-de', 'https:///www/.govdata/.de//dl/-de', 'addresses'],
    ['z.\u202fB.', 'z.\u202fB.', 'abbreviations with dots'],
  ])('%s breaks as %s: %s', (word, expected) => {
    expect(shown(word)).toBe(expected);
  });

  test('without hyphenation only own hyphens are left', () => {
    expect(shown('Smart-City-Konzept', false)).toBe('Smart-/City-/Konzept');
  });
});

describe('ligature seams', () => {
  test.each([
    ['Auflage', [3]],
    ['Kaufleute', [4]],
    ['Schifffahrt', [6]],
    ['auffallen', [3]],
    ['Treffen', []],
    ['hoffen', []],
    ['kräftig', []],
    ['Wirtschaft', []],
    ['Dorffest', [4]],
  ])('%s has its seams at %j', (word, offsets) => {
    expect(hyphenator.seams(word)).toEqual(offsets);
  });
});
