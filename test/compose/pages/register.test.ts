import { describe, expect, test } from '@jest/globals';
import { findMentions, withLogoPages } from '../../../src/compose/pages/register.js';
import type { Page, TextItem } from '../../../src/core/page.js';
import type { Kind, Participant } from '../../../src/core/participant.js';
import { pt } from '../../../src/core/units.js';

const participant = (
  id: string,
  name: string,
  official = name,
  kind: Kind = 'stadt',
): Participant => ({
  id,
  name,
  official,
  kind,
  tier: 't',
  signOff: [],
  source: { file: 'p.yaml', line: 1, column: 1 },
});

const line = (text: string, end: TextItem['end'] = 'space'): TextItem => ({
  kind: 'text',
  role: { kind: 'content', node: 1 },
  x: pt(0),
  y: pt(0),
  rotate: 0,
  end,
  runs: [
    {
      font: 'f',
      size: pt(10),
      color: { kind: 'cmyk', c: 0, m: 0, y: 0, k: 1 },
      rise: pt(0),
      stretch: 1,
      glyphs: [...text].map((char) => ({ id: 1, text: char, advance: 5 })),
    },
  ],
});

const page = (number: number, ...items: TextItem[]): Page => ({
  number,
  folio: String(number),
  side: 'left',
  template: 'body',
  items,
});

const people = [
  participant('olpe', 'Olpe', 'Stadt Olpe'),
  participant('kreis-olpe', 'Kreis Olpe', 'Kreis Olpe', 'kreis'),
  participant('siegen', 'Siegen'),
  participant('siwi', 'Kreis Siegen-Wittgenstein'),
  participant('wirtschaft', 'Wirtschaft für Südwestfalen e. V.'),
];
const mentions = (...pages: Page[]) => Object.fromEntries(findMentions(pages, people));

describe('findMentions', () => {
  test('names each page once, in order', () => {
    expect(mentions(page(4, line('Olpe und Olpe')), page(7, line('nach Olpe.')))).toEqual({
      olpe: ['4', '7'],
    });
  });

  test('does not take the Kreis for the town', () => {
    expect(mentions(page(4, line('Der Kreis Olpe und Siegen-Wittgenstein')))).toEqual({
      'kreis-olpe': ['4'],
    });
  });

  test('finds a name across the end of a line, and its genitive', () => {
    expect(mentions(page(4, line('der Kreis'), line('Olpe, Siegens Rathaus')))).toEqual({
      'kreis-olpe': ['4'],
      siegen: ['4'],
    });
  });

  test('knows an association without its legal form', () => {
    expect(mentions(page(9, line('der Verein Wirtschaft für Südwestfalen.')))).toEqual({
      wirtschaft: ['9'],
    });
  });

  test('passes over words that only begin like a name', () => {
    expect(mentions(page(4, line('Siegener, Olpetal, Alt-Olpe')))).toEqual({});
  });
});

describe('withLogoPages', () => {
  const withLogo = {
    ...participant('olpe', 'Olpe'),
    logo: {
      file: 'logos/olpe.svg',
      source: { file: 'p.yaml', line: 2, column: 1 },
      background: 'auto',
      colors: {},
    },
  } as Participant;
  const found = new Map([
    ['olpe', ['4', '36']],
    ['siegen', ['7']],
  ]);
  const added = (folios: readonly string[]) =>
    Object.fromEntries(withLogoPages(found, [withLogo, participant('siegen', 'Siegen')], folios));

  test('names the page of the logos for those who have one, in order', () => {
    expect(added(['35'])).toEqual({ olpe: ['4', '35', '36'], siegen: ['7'] });
  });

  test('names several pages of logos as a range, once', () => {
    expect(added(['35', '36', '37'])).toEqual({ olpe: ['4', '35–37'], siegen: ['7'] });
  });

  test('adds nothing when the logos stand on pages without folio', () => {
    expect(added([])).toEqual(Object.fromEntries(found));
  });
});
