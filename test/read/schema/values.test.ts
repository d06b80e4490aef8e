import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type {
  EXPECTED} from '../../../src/read/schema/values.js';
import {
  caliperValue,
  cmykValue,
  dateValue,
  dayValue,
  daysIn,
  grammageValue,
  hexValue,
  idValue,
  inkValue,
  lengthValue,
  parseLooseDate,
  pathValue,
  percentValue,
  spaceValue,
  textValue,
  thicknessValue,
  trimValue
} from '../../../src/read/schema/values.js';

const NAMED = new Map<z.ZodType, string>([
  [caliperValue, 'caliper'],
  [cmykValue, 'cmyk'],
  [dateValue, 'date'],
  [dayValue, 'day'],
  [grammageValue, 'grammage'],
  [hexValue, 'hex'],
  [idValue, 'id'],
  [inkValue, 'ink'],
  [lengthValue, 'length'],
  [pathValue, 'path'],
  [percentValue, 'percent'],
  [spaceValue, 'space'],
  [textValue, 'text'],
  [thicknessValue, 'thickness'],
  [trimValue, 'trim'],
]);

const nameOf = (schema: z.ZodType): string => NAMED.get(schema) ?? '';

/** What is read, or the messages of what is refused. */
function readBy(schema: z.ZodType, written: unknown): unknown {
  const { success, data, error } = schema.safeParse(written);
  return success ? { value: data } : error.issues.map(({ message }) => message);
}

const MM = 72 / 25.4;

describe('a value that is written well', () => {
  const cases: readonly (readonly [z.ZodType, unknown, unknown])[] = [
    [lengthValue, '18mm', 18],
    [lengthValue, '1.5 mm', 1.5],
    [lengthValue, 0, 0],
    [lengthValue, 3.25, 3.25],
    [thicknessValue, '0.25pt', 0.25],
    [thicknessValue, '2 mm', expect.closeTo(2 * MM, 9)],
    [grammageValue, '115g/m²', 115],
    [grammageValue, '80.5 g/m2', 80.5],
    [caliperValue, '104µm', 0.104],
    [caliperValue, '104 um', 0.104],
    [caliperValue, '0.1mm', 0.1],
    [percentValue, '300%', 3],
    [percentValue, '12.5 %', 0.125],
    [spaceValue, '10%', { kind: 'share', share: 0.1 }],
    [spaceValue, '3mm', { kind: 'length', length: 3 }],
    [cmykValue, [100, 60, 0, 10], { kind: 'cmyk', c: 1, m: 0.6, y: 0, k: 0.1 }],
    [inkValue, [0, 0, 0, 0], { kind: 'cmyk', c: 0, m: 0, y: 0, k: 0 }],
    [inkValue, ' HKS 1 ', 'HKS 1'],
    [trimValue, 'A4', { width: 210, height: 297 }],
    [trimValue, 'A5', { width: 148, height: 210 }],
    [trimValue, { width: '170mm', height: 240 }, { width: 170, height: 240 }],
    [textValue, ' Süd ', 'Süd'],
    [idValue, 'bad-berleburg-2', 'bad-berleburg-2'],
    [hexValue, '#0F3d56', '#0F3d56'],
    [pathValue, 'data/bri\u0308lon..svg', 'data/br\u00eflon..svg'],
    [pathValue, '.hidden/a b', '.hidden/a b'],
    [dayValue, '2020-02-29', '2020-02-29'],
    [dateValue, 2021, { year: 2021 }],
    [dateValue, '2021-10', { year: 2021, month: 10 }],
    [dateValue, '2020-summer', { year: 2020, season: 'summer' }],
  ];
  it.each(cases.map(([schema, ...rest]) => [nameOf(schema), ...rest, schema] as const))(
    'is read: %s %j',
    (_name, written, value, schema) => {
      expect(readBy(schema, written)).toEqual({ value });
    },
  );
});

describe('a value that is not', () => {
  const cases: readonly (readonly [z.ZodType, keyof typeof EXPECTED, readonly unknown[]])[] = [
    [lengthValue, 'length', ['18', '18cm', '1,5mm', 'x18mm', '18mmx', '-1mm', -1, null, true]],
    [thicknessValue, 'thickness', ['0.25', '0.25cm', 'x1pt', '1ptx', '1.pt', 1]],
    [grammageValue, 'grammage', ['115', '115g', 'x115g/m²', '115g/m²x', '0g/m²', 115]],
    [caliperValue, 'caliper', ['104', 'x1mm', '1mmx', '0mm', '0µm', 104]],
    [percentValue, 'percent', ['10', 'x10%', '10%x', '-1%', 10]],
    [spaceValue, 'space', ['10', '3pt', 'x3mm', '3mmx', 3]],
    [cmykValue, 'cmyk', [[1, 2, 3], [0, 0, 0, 101], [-1, 0, 0, 0], ['a', 0, 0, 0], 'HKS 1']],
    [inkValue, 'ink', [[1, 2, 3], 7, true]],
    [trimValue, 'trim', ['A3', { width: '1mm' }, 7]],
    [textValue, 'filled', ['', ' ']],
    [textValue, 'one-line', ['a\nb', 'a\rb', 'a\u2028b', 'a\u2029b']],
    [idValue, 'id', ['Brilon', 'a_b', '-a', 'a-', 'a--b', 'ä', '', 7]],
    [hexValue, 'hex', ['#fff', '0f3d56', '#0f3d5g', 'x#0f3d56', '#0f3d567', 7]],
    [pathValue, 'filled', ['']],
    [
      pathValue,
      'path',
      ['/a', 'a\\b', 'c:/a', 'http://a', 'C+x.y-1:a', '../a', 'a/../b', 'a/.', './a', 'a//b', 'a/', 7],
    ],
    [dayValue, 'day', ['2021-02-29', '2021-10', 'x2021-10-01', '2021-10-011', 2021]],
    [dateValue, 'date', ['2021-13', '2021-2', 'gestern', 20.21, null, [2021]]],
  ];
  it.each(
    cases.flatMap(([schema, expected, all]) =>
      all.map((written) => [nameOf(schema), written, expected, schema] as const),
    ),
  )('is refused with what was expected: %s %j', (_name, written, expected, schema) => {
    const messages = readBy(schema, written);
    expect(messages).toEqual([expected]);
  });
});

describe('a date as exact as it is known', () => {
  it.each<readonly [string, unknown]>([
    ['2021', { year: 2021 }],
    ['2021-01', { year: 2021, month: 1 }],
    ['2021-12', { year: 2021, month: 12 }],
    ['2021-12-31', { year: 2021, month: 12, day: 31 }],
    ['2021-01-01', { year: 2021, month: 1, day: 1 }],
    ['2021-04-30', { year: 2021, month: 4, day: 30 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2021-spring', { year: 2021, season: 'spring' }],
    ['2021-autumn', { year: 2021, season: 'autumn' }],
    ['2021-winter', { year: 2021, season: 'winter' }],
    ['2021-00', null],
    ['2021-13', null],
    ['2021-13-01', null],
    ['2021-00-01', null],
    ['2021-01-00', null],
    ['2021-04-31', null],
    ['2023-02-29', null],
    ['1900-02-29', null],
    ['2021-1', null],
    ['21', null],
    ['x2021', null],
    ['2021x', null],
    ['x2021-summer', null],
    ['2021-summerx', null],
    ['2021-Summer', null],
    ['', null],
  ])('%j is %j', (text, date) => {
    expect(parseLooseDate(text)).toEqual(date);
  });

  it('knows the last day of each month', () => {
    const days = (year: number) => Array.from({ length: 12 }, (_, i) => daysIn(year, i + 1));
    expect(days(2021)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(daysIn(2024, 2)).toBe(29);
  });
});
