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

describe('ranks of breaks', () => {
  /** The word with = where its parts meet, > before an ending, - within a part. */
  function ranked(word: string, by = hyphenator): string {
    const sign = { joint: '=', ending: '>', inner: '-' };
    return by
      .points(word, limits)
      .reduceRight((out, at) => out.slice(0, at) + sign[by.rank(word, at)] + out.slice(at), word);
  }

  test.each([
    ['Handlungsfelder', 'Hand=lungs=fel-der', 'behind the linking s of a noun'],
    ['Digitalabteilung', 'Di-gi-tal=ab-tei-lung', 'a part that opens with a vowel'],
    ['Datenplattform', 'Da-ten=platt=form', 'a frequent first part'],
    ['Leitartikel', 'Leit=ar-ti-kel', 'a short first part'],
    ['zusammengeführt', 'zu=sam-men=ge=führt', 'prefixes pile up'],
    ['Schulverwaltung', 'Schul=ver-wal-tung', 'a prefix within belongs to what follows'],
    ['Gesellschaft', 'Ge=sell>schaft', 'an ending of its own'],
    ['Mutter', 'Mut-ter', 'no part, though Mut is a word'],
    ['machen', 'ma-chen', 'no diminutive'],
    ['Wochenende', 'Wo-chen=ende', 'the second part, not the first syllable'],
  ])('%s is %s: %s', (word, expected) => {
    expect(ranked(word)).toBe(expected);
  });

  test('the project says where the parts of a word meet', () => {
    const own = createHyphenator(['Xan-ten=lor-bas']);
    expect(ranked('Xantenlorbas', own)).toBe('Xan-ten=lor-bas');
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
