import { describe, expect, it } from '@jest/globals';
import {
  controlCharacterOf,
  decodeText,
  hasControlCharacter,
  lineAndColumn,
} from '../../src/read/decode-text.js';
import { toldFindings } from '../support/told-findings.js';

const FILE = 'data/a.yaml';
const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : [part],
    ),
  );

const problemOf = (bytes: Uint8Array): readonly unknown[] => {
  const { value, findings } = decodeText(FILE, bytes);
  expect(value).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(['text-encoding']);
  const [finding] = findings;
  const { line, column } = finding?.where.source ?? {};
  return [line, column, finding?.params['problem']];
};

const UTF_16 = { de: 'die Datei ist UTF-16', en: 'the file is UTF-16' };
const NUL = { de: 'sie enthält ein NUL-Zeichen', en: 'it contains a NUL' };
const ANSI = {
  de: 'vermutlich als „ANSI“ oder Windows-1252 gespeichert',
  en: 'probably saved as “ANSI” or Windows-1252',
};

describe('the bytes of a text', () => {
  it('become the text, without the byte order mark', () => {
    expect(decodeText(FILE, bytesOf(0xef, 0xbb, 0xbf, 'Süd\r\n'))).toEqual({
      value: 'Süd\r\n',
      findings: [],
    });
    expect(decodeText(FILE, bytesOf())).toEqual({ value: '', findings: [] });
  });

  it.each([
    ['little endian', bytesOf(0xff, 0xfe, 't', 0), [1, 1, UTF_16]],
    ['big endian', bytesOf(0xfe, 0xff, 0, 't'), [1, 1, UTF_16]],
    ['Chinese, where no byte is zero', bytesOf(0xff, 0xfe, 0x2d, 0x4e), [1, 1, UTF_16]],
    ['half of a mark', bytesOf(0xff, 't'), [1, 1, ANSI]],
    ['half of the other mark', bytesOf(0xfe, 't'), [1, 1, ANSI]],
    ['ÿÿ', bytesOf(0xff, 0xff), [1, 1, ANSI]],
    ['þþ', bytesOf(0xfe, 0xfe), [1, 1, ANSI]],
    ['a mark’s second byte', bytesOf('t', 0xfe), [1, 2, ANSI]],
    ['the other mark’s second byte', bytesOf('t', 0xff), [1, 2, ANSI]],
    ['a NUL at the beginning', bytesOf(0, 'a'), [1, 1, NUL]],
    ['a NUL on the second line', bytesOf('ä\nbc', 0, 'a'), [2, 3, NUL]],
    ['a NUL before a bad byte', bytesOf('\n', 0xfc, 0), [2, 2, NUL]],
    ['one bad byte', bytesOf(0xfc), [1, 1, ANSI]],
    ['a letter cut in half at the end', bytesOf('ab', 0xc3), [1, 3, ANSI]],
    ['a bad byte after an emoji', bytesOf('a\n😀', 0xe4, 'b'), [2, 3, ANSI]],
  ])('that are no UTF-8 are told with their place: %s', (_name, bytes, expected) => {
    expect(problemOf(bytes)).toEqual(expected);
  });

  it('are searched to the very byte, also within letters of two and three', () => {
    const umlauts = [0xe4, 0xf6, 0xfc, 0xdf];
    for (const letter of ['a', 'ü', '€'])
      for (let count = 0; count < 12; count++)
        for (const byte of umlauts)
          expect(problemOf(bytesOf(letter.repeat(count), byte, 'aüüü'))).toEqual([
            1,
            count + 1,
            ANSI,
          ]);
  });
});

describe('control characters', () => {
  it('are told one by one, with their names and places, and the text is kept', () => {
    const text = 'a\u0007\nbc\u202ed\n\u0085\t\ufeff';
    const { value, findings } = decodeText(FILE, bytesOf(text));
    expect(value).toBe(text);
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('are told ten times and not more', () => {
    expect(decodeText(FILE, bytesOf('\u0001'.repeat(10))).findings).toHaveLength(10);
    expect(decodeText(FILE, bytesOf('\u0001'.repeat(11))).findings).toHaveLength(10);
  });

  it('are no tabs, line ends, no-break spaces or joiners', () => {
    for (const fine of ['\t', '\n', '\r', '\u0085', '\u00a0', '\u200d', '\u2011', 'ä'])
      expect([fine, hasControlCharacter(`a${fine}b`), controlCharacterOf(fine)]).toEqual([
        fine,
        false,
        '',
      ]);
  });

  it('are found at any place, and the first is named', () => {
    expect(hasControlCharacter('\u200e')).toBe(true);
    expect(hasControlCharacter('ab\u2069')).toBe(true);
    expect(controlCharacterOf('a\u0001\u202e')).toBe('U+0001');
    expect(controlCharacterOf('a\u202e\u0001')).toBe('U+202E');
  });
});

describe('lineAndColumn', () => {
  it.each([
    ['', 0, 1, 1],
    ['ab', 2, 1, 3],
    ['\nab', 1, 2, 1],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\n\nb', 3, 3, 1],
    ['a\n\nb\nc', 3, 3, 1],
  ])('of %j at %i', (text, offset, line, column) => {
    expect(lineAndColumn(text, offset)).toEqual({ line, column });
  });
});
