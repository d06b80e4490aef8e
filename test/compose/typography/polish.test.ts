import { describe, expect, test } from '@jest/globals';
import { MICRO_RULE_IDS } from '../../../src/core/micro-rule-ids.js';
import { MICRO_RULES } from '../../../src/compose/typography/micro-rules.js';
import { phrasesIn, polish, polishSpans } from '../../../src/compose/typography/polish.js';

describe('each rule', () => {
  test.each(MICRO_RULES.map((rule) => [rule.id, rule.example] as const))(
    '%s does what its example says, and twice is the same as once',
    (_, [typed, set]) => {
      expect(polish(typed)).toBe(set);
      expect(polish(set)).toBe(set);
    },
  );

  test.each(MICRO_RULES.map((rule) => [rule.id, rule.example[0]] as const))(
    '%s can be switched off',
    (id, typed) => {
      expect(polish(typed, { off: [id], together: [] })).not.toBe(polish(typed));
    },
  );
});

test.each([
  ['nested quotes', '"Er sagte \'nein\'."', '„Er sagte ‚nein‘.“'],
  ['English quotes', '“Wort”', '„Wort“'],
  ['German quotes as they are', '„Wort“ und ‚halb‘', '„Wort“ und ‚halb‘'],
  ['an apostrophe of its own', 'Ruth’ Buch', 'Ruth’ Buch'],
  ['three parts', 'i.d.R. und u. v. m.', 'i.\u202fd.\u202fR. und u.\u202fv.\u202fm.'],
  ['no abbreviation inside another', 'www.z.b.de', 'www.z.b.de'],
  ['a sentence end before a single letter', 'im Saal u. A.', 'im Saal u. A.'],
  ['millions of Euro', '1,38 Mio. Euro', '1,38\u00a0Mio.\u00a0Euro'],
  ['a law with paragraph', '§ 6 Abs. 1', '§\u202f6\u00a0Abs.\u00a01'],
  [
    'a letter after Buchst.',
    'Art. 5 Abs. 1 Buchst. c der',
    'Art.\u00a05 Abs.\u00a01 Buchst.\u00a0c der',
  ],
  ['a page number that is not known yet', 'auf Seite \ufffc', 'auf Seite\u00a0\ufffc'],
  ['a numeric date', '15. 10. 2021', '15.\u202f10.\u202f2021'],
  ['a phone number', 'Tel. 02761 835110', 'Tel.\u00a002761 835110'],
  ['5G is no unit', '5G und 3 g', '5G und 3\u202fg'],
  ['a derivation from a figure', 'ein 8%iger Anteil', 'ein 8%iger Anteil'],
  ['a file number', 'Az. 1/2-14', 'Az. 1/2-14'],
  ['a compound with hyphen', 'Smart-City-Idee', 'Smart-City-Idee'],
  ['a suspended hyphen', 'Land- und Stadtkreis', 'Land-\u00a0und Stadtkreis'],
  ['no suspended hyphen after a figure', 'A4- und A5-Hefte', 'A4- und A5-Hefte'],
  ['an address', 'https://a.de/1-2%20z.B.', 'https://a.de/1-2%20z.B.'],
  ['millions in groups', '1 375 200 Menschen', '1\u202f375\u202f200 Menschen'],
  ['two numbers side by side', 'im Jahr 2020 500 Euro', 'im Jahr 2020 500\u00a0Euro'],
])('%s: %s', (_, typed, set) => {
  expect(polish(typed)).toBe(set);
});

test('the names that templates may use are those of the rules', () => {
  expect(MICRO_RULES.map((rule) => rule.id)).toEqual(MICRO_RULE_IDS);
});

test('looks across the borders of spans', () => {
  expect(polishSpans(['am 15.', ' Oktober', ' "', 'neu', '"'])).toEqual([
    'am 15.',
    '\u00a0Oktober',
    ' „',
    'neu',
    '“',
  ]);
});

test('keeps the phrases of the project together', () => {
  const together = phrasesIn(['Olpe', 'Smart Cities: Schule']);
  expect(polish('Das Label Smart Cities: Schule gilt.', { off: [], together })).toBe(
    'Das Label Smart\u00a0Cities:\u00a0Schule gilt.',
  );
});
