import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { parseYaml } from '../../src/read/locate.js';
import { validate, valueAt, type SpecialCase } from '../../src/read/validate.js';
import type { YamlPath } from '../../src/read/locate.js';
import { toldFindings } from '../support/told-findings.js';

function yamlOf(text: string) {
  const { value } = parseYaml('data/a.yaml', text);
  if (!value) throw new Error(`no YAML: ${text}`);
  return value;
}

const schema = z.strictObject({
  name: z.string().optional(),
  count: z.number().optional(),
  whole: z.int().optional(),
  on: z.boolean().optional(),
  list: z.array(z.string()).optional(),
  block: z.strictObject({ depth: z.number() }).optional(),
  record: z.record(z.string(), z.strictObject({ weight: z.number() })).optional(),
  pair: z.tuple([z.number(), z.number()]).optional(),
  kind: z.enum(['left', 'right']).default('left'),
  either: z.union([z.literal('A4'), z.strictObject({ widths: z.number() })]).optional(),
  few: z.number().min(0.5).max(3).optional(),
  above: z.number().positive().optional(),
  short: z.string().min(1).max(3).optional(),
  colours: z.array(z.array(z.strictObject({ shade: z.number() }))).optional(),
});

const told = (text: string, path: YamlPath = [], special?: SpecialCase): string =>
  toldFindings(validate(schema, yamlOf(text), path, special).findings);

describe('a value that does not fit its schema', () => {
  it.each([
    'name: 7',
    'name: 007',
    'name: 1.50',
    'name: true',
    'name: [a]',
    'name: { a: 1 }',
    'name:',
    'name: ~',
    'count: viele',
    'count: ""',
    'count: "7"',
    `count: ${'x'.repeat(40)}`,
    `count: ${'x'.repeat(41)}`,
    'whole: 1.5',
    'on: ja',
    'list: a',
    'list: [a, 2]',
    'list: [a, [b]]',
    'block: 1',
    'block: [1]',
    'block: {}',
    'block:\n  depth: tief',
    'record: 1',
    'record: { a: 1 }',
    'record: { a: { weight: x } }',
    'pair: 1',
    'pair: [1, 2, 3]',
    'kind: up',
    'kind: Right',
    'kind: [left]',
    'either: A3',
    'few: 0.4',
    'few: 3.5',
    'above: 0',
    'short: ""',
    'short: lang',
    'colours: [[{ shade: x }]]',
    '',
    '- name: a',
    'wort',
    '7',
  ])('is told with what was expected and what was found: %j', (text) => {
    expect(told(text)).toMatchSnapshot();
  });

  it('comes with all the others', () => {
    expect(told('name: 7\ncount: x\nkind: up\nfoo: 1\n').match(/^data/gmu)).toHaveLength(4);
  });

  it('is looked for below a path, and placed there', () => {
    expect(told('list:\n  - name: 7\n', ['list', 0])).toMatchSnapshot();
    expect(told('list:\n  - nane: a\n', ['list', 0])).toMatchSnapshot();
    expect(validate(schema, yamlOf('x: { name: a }'), ['x'])).toEqual({
      value: { name: 'a', kind: 'left' },
      findings: [],
    });
  });

  it('may have a finding of its own', () => {
    const asked: unknown[] = [];
    const special: SpecialCase = (path, written) => {
      asked.push([path, written]);
      return null;
    };
    const text = 'name: 007\nlist: [a, [b]]\nfoo: 1\nblock: {}\n';
    expect(told(text, [], special)).toBe(told(text));
    expect(asked).toEqual([
      [['name'], '007'],
      [['list', 1], ''],
    ]);
    expect(told('', [], special)).toBe(told(''));
    expect(asked.at(-1)).toEqual([[], '']);
  });
});

describe('a key that nobody knows', () => {
  it.each([
    ['nam', 'name'],
    ['deph', 'depth'],
    ['wieght', 'weight'],
    ['widhts', 'widths'],
    ['shape', 'shade'],
    ['foo', null],
  ])('%s is told, with the one that was meant from anywhere in the schema: %s', (key, meant) => {
    const { findings } = validate(schema, yamlOf(`${key}: 1`));
    expect(findings).toMatchObject([
      {
        code: 'schema-unknown-key',
        where: { source: { line: 1, column: 1, length: key.length } },
        params: {
          key,
          meant: {
            de: meant === null ? '' : ` Gemeint ist wohl „${meant}“.`,
            en: meant === null ? '' : ` Did you mean “${meant}”?`,
          },
        },
      },
    ]);
  });

  it('is told at its key, deep inside as well', () => {
    expect(told('block: { depth: 1, dept: 2 }\nname: a\nx: 1\ny: 2\n')).toMatchSnapshot();
  });
});

describe('valueAt', () => {
  it.each<readonly [unknown, YamlPath, unknown]>([
    [{ a: [{ b: 1 }] }, ['a', 0, 'b'], 1],
    [{ a: 1 }, [], { a: 1 }],
    [{ a: 1 }, ['a', 'b'], undefined],
    [{ a: null }, ['a', 'b'], undefined],
    [{ a: 'text' }, ['a', 'length'], undefined],
    [undefined, ['a'], undefined],
  ])('of %j at %j is %j', (value, path, expected) => {
    expect(valueAt(value, path)).toEqual(expected);
  });
});
