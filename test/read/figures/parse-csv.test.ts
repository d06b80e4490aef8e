import { describe, expect, it } from '@jest/globals';
import { USUAL_LIMITS } from '../../../src/core/input-limits.js';
import { parseCsv } from '../../../src/read/figures/parse-csv.js';
import { toldFindings } from '../../support/told-findings.js';

const FILE = 'data/figures/a.csv';

/** Head and cells, each cell with its place. */
const shown = (text: string): readonly string[] => {
  const { value, findings } = parseCsv(FILE, text);
  expect(findings).toEqual([]);
  expect(value?.file).toBe(FILE);
  return [
    (value?.columns ?? []).join('|'),
    ...(value?.rows ?? []).map((row) =>
      [...row.values()]
        .map(({ text: cell, place }) => {
          expect(place.file).toBe(FILE);
          return `${cell} ${place.line}:${place.column}+${place.length ?? 0}`;
        })
        .join(' | '),
    ),
  ];
};

describe('a table', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['with commas', 'a,b\n1,2\n', ['a|b', '1 2:1+1 | 2 2:3+1']],
    ['with semicolons', 'a;b,c\n1;2,5\n', ['a|b,c', '1 2:1+1 | 2,5 2:3+3']],
    ['with tabs', 'a\tb;c\n1\t2;5\n', ['a|b;c', '1 2:1+1 | 2;5 2:3+3']],
    ['of one column', 'a\n1\n2', ['a', '1 2:1+1', '2 3:1+1']],
    [
      'with Windows line ends',
      'a,b\r\n1,2\r\n3,4\r\n',
      ['a|b', '1 2:1+1 | 2 2:3+1', '3 3:1+1 | 4 3:3+1'],
    ],
    [
      'with empty lines',
      'a,b\n\n1,2\n\n\n3,4\n',
      ['a|b', '1 3:1+1 | 2 3:3+1', '3 6:1+1 | 4 6:3+1'],
    ],
    ['with blanks around', ' a , b \n 1 , 2 \n', ['a|b', '1 2:1+1 | 2 2:5+1']],
    ['with quotes', 'a,b\n"x, y",z\n', ['a|b', 'x, y 2:1+4 | z 2:8+1']],
    ['with quotes in quotes', 'a,b\n"x ""y"", z",w\n', ['a|b', 'x "y", z 2:1+8 | w 2:14+1']],
    ['with an empty cell', 'a,b,c\n1,,3\n', ['a|b|c', '1 2:1+1 |  2:3+1 | 3 2:4+1']],
    [
      'with a cell over two lines',
      'a,b\n"x\ny",2\n3,4\n',
      ['a|b', 'x\ny 2:1+3 | 2 2:7+1', '3 4:1+1 | 4 4:3+1'],
    ],
    ['after a byte order mark', '\ufeffa,b\n1,2\n', ['a|b', '1 2:1+1 | 2 2:3+1']],
    ['in NFD', 'u\u0308,b\nu\u0308,2\n', ['\u00fc|b', '\u00fc 2:1+1 | 2 2:4+1']],
    ['with its head alone', 'a,b', ['a|b']],
    ['without anything', '', ['']],
  ])('%s keeps the place of each cell', (_name, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('a table that cannot be read', () => {
  it.each([
    ['a row too long', 'a,b\n1,2\n1,2,3\n'],
    ['a row too short', 'a,b\n\n1\n'],
    ['a quote in the middle', 'a,b\n1,x"y\n'],
    ['a quote left open', 'a,b\n1,"x\n2,y\n'],
  ])('is told with its line: %s', (_name, text) => {
    const { value, findings } = parseCsv(FILE, text);
    expect(value).toBeNull();
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('is one with more columns than allowed', () => {
    const limits = { ...USUAL_LIMITS, 'csv-columns': 2 };
    expect(parseCsv(FILE, 'a;b\n1;2\n', limits).findings).toEqual([]);
    const { value, findings } = parseCsv(FILE, 'a;b;c\n1;2;3\n', limits);
    expect(value).toBeNull();
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('is not read further than it needs to be known as too long', () => {
    const limits = { ...USUAL_LIMITS, 'csv-rows': 2 };
    expect(parseCsv(FILE, 'a\n1\n2\n3\n4\n5\n', limits).value?.rows).toHaveLength(3);
  });
});
