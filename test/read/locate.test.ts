import { describe, expect, it } from '@jest/globals';
import { USUAL_LIMITS } from '../../src/core/input-limits.js';
import type { SourcePlace } from '../../src/core/finding.js';
import { parseYaml, type YamlPath, type YamlSource } from '../../src/read/locate.js';
import { toldFindings } from '../support/told-findings.js';

const FILE = 'data/a.yaml';

const TEXT = `# Kommentar
title: Smart
empty:
quoted: "a b"
flow: { a: 1, b: [2, three] }
block:
  inner: x
  deeper:
    k: 05
list:
  - one
  -
  - m: 1
    n: 2
  - [p, q]
1: number
true: switch
long: |
  first
  second
e\u0301t\u00e9: accent
`;

function parsed(text: string): YamlSource {
  const { value, findings } = parseYaml(FILE, text);
  expect(findings).toEqual([]);
  if (!value) throw new Error('nothing was read');
  return value;
}

const shown = ({ line, column, length }: SourcePlace): string =>
  `${line}:${column}${length === undefined ? '' : `+${length}`}`;

describe('a document', () => {
  it('becomes plain values without prototype, in NFC', () => {
    const { value, file, text } = parsed(TEXT);
    expect([file, text]).toEqual([FILE, TEXT]);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(JSON.parse(JSON.stringify(value))).toEqual({
      title: 'Smart',
      empty: null,
      quoted: 'a b',
      flow: { a: 1, b: [2, 'three'] },
      block: { inner: 'x', deeper: { k: 5 } },
      list: ['one', null, { m: 1, n: 2 }, ['p', 'q']],
      '1': 'number',
      true: 'switch',
      long: 'first\nsecond\n',
      '\u00e9t\u00e9': 'accent',
    });
  });

  it.each<readonly [YamlPath, string, string, boolean, string | null]>([
    // Place of the value, place of the key, whether it is there, as typed.
    [['title'], '2:8+5', '2:1+5', true, 'Smart'],
    [['empty'], '3:1+5', '3:1+5', true, ''],
    [['quoted'], '4:9+5', '4:1+6', true, 'a b'],
    [['flow'], '5:7+23', '5:1+4', true, null],
    [['flow', 'a'], '5:12+1', '5:9+1', true, '1'],
    [['flow', 'b', 1], '5:22+5', '5:22+5', true, 'three'],
    [['flow', 'b', 2], '5:18+10', '5:18+10', false, null],
    [['flow', 'c'], '5:1+4', '5:1+4', false, null],
    [['block'], '6:1+5', '6:1+5', true, null],
    [['block', 'inner'], '7:10+1', '7:3+5', true, 'x'],
    [['block', 'inner', 'deeper'], '7:10+1', '7:10+1', false, null],
    [['block', 'deeper', 'k'], '9:8+2', '9:5+1', true, '05'],
    [['block', 'none', 'k'], '6:1+5', '6:1+5', false, null],
    [['list'], '11:3+5', '10:1+4', true, null],
    [['list', 0], '11:5+3', '11:5+3', true, 'one'],
    [['list', 2], '13:5+1', '13:5+1', true, null],
    [['list', 2, 'n'], '14:8+1', '14:5+1', true, '2'],
    [['list', 2, 'o'], '13:5+1', '13:5+1', false, null],
    [['list', 3, 1], '15:9+1', '15:9+1', true, 'q'],
    [['list', 4], '11:3+5', '11:3+5', false, null],
    [['list', 'm'], '11:3+5', '11:3+5', false, null],
    [['1'], '16:4+6', '16:1+1', true, 'number'],
    [[1], '16:4+6', '16:1+1', true, 'number'],
    [['true'], '17:7+6', '17:1+4', true, 'switch'],
    [['long'], '18:7+1', '18:1+4', true, 'first\nsecond\n'],
    [['\u00e9t\u00e9'], '21:7+6', '21:1+4', true, 'accent'],
    [['none'], '2:1+5', '2:1+5', false, null],
  ])('knows the places of %j', (path, place, keyPlace, has, typed) => {
    const yaml = parsed(TEXT);
    expect([
      shown(yaml.placeOf(path)),
      shown(yaml.keyPlaceOf(path)),
      yaml.has(path),
      yaml.typed(path),
    ]).toEqual([place, keyPlace, has, typed]);
    expect(yaml.placeOf(path).file).toBe(FILE);
  });

  it.each([
    ['', '1:1', null],
    ['# nichts\n', '1:1', null],
    ['hallo\n', '1:1+5', 'hallo'],
    ['- a\n', '1:1+3', null],
    ['a: 1\n', '1:1+1', null],
    ['{ }\n', '1:1+3', null],
  ])('stands at its beginning as a whole: %j', (text, place, typed) => {
    const yaml = parsed(text);
    expect(shown(yaml.placeOf([]))).toBe(place);
    expect(yaml.has([])).toBe(true);
    expect(yaml.typed([])).toBe(typed);
  });
});

describe('a document that cannot be read as meant', () => {
  it.each<readonly [string, string]>([
    ['a bracket left open', 'a: [1, 2\nb: 3\n'],
    ['two mistakes', 'a: "x\nb: @y\n'],
    ['a tab', 'a:\n\tb: 1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['an unknown line with %', '%FOO bar\n---\na: 1\n'],
    ['an alias to nowhere', 'a: *b\n'],
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['an alias as a key', 'a: &x k\n*x : 2\n'],
    ['a merge key', 'a:\n  <<: { b: 1 }\n'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n'],
    ['a key twice in a block of a list', 'l:\n  - { x: 1 }\n  - b: 1\n    "b": 2\n'],
    ['a key that is a list', '? [a, b]\n: 1\n'],
    ['a key into the prototype', 'a: 1\n__proto__: { b: 1 }\n'],
    ['several of these', 'a: &x 1\nb: *x\nc: { <<: 1 }\n'],
    ['a control character by its escape', 'a: "b\\u202ec"\nd: "\\u0007"\n'],
    ['an unknown type', 'a: !foo 1\n'],
  ])('tells %s with its place', (_name, text) => {
    expect(toldFindings(parseYaml(FILE, text).findings)).toMatchSnapshot();
  });

  it('gives no value, but for characters that can still be shown', () => {
    expect(parseYaml(FILE, 'a: *b\n').value).toBeNull();
    expect(parseYaml(FILE, 'a: &x 1\nb: *x\n').value).toBeNull();
    expect(parseYaml(FILE, 'a: "\\u0007"\nb: *x\n').value).toBeNull();
    expect(parseYaml(FILE, 'a: "\\u0007"\n').value?.value).toEqual({ a: '\u0007' });
  });

  it('takes what was told of the raw text already for told', () => {
    expect(parseYaml(FILE, 'a: b\u202ec\n').findings).toEqual([]);
  });
});

describe('nesting', () => {
  const within = (depth: number, text: string): string =>
    toldFindings(parseYaml(FILE, text, { ...USUAL_LIMITS, 'yaml-depth': depth }).findings);

  it.each([
    ['lists', '- - a\n'],
    ['blocks', 'a:\n  b: c\n'],
    ['both', '- a: b\n'],
  ])('is allowed as far as the limit: %s', (_name, text) => {
    expect(within(2, text)).toBe('');
    expect(within(1, text)).toMatchSnapshot();
  });

  it('beyond what the parser bears is told with our limit', () => {
    const text = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(parseYaml(FILE, text).findings).toMatchObject([
      { code: 'text-too-deep', params: { limit: 64, name: 'yaml-depth' } },
    ]);
  });
});
