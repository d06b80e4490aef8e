import { describe, expect, it } from '@jest/globals';
import { USUAL_LIMITS } from '../../../src/core/input-limits.js';
import { toldFindings } from '../../support/told-findings.js';
import { FIGURE, figureOf } from './figure-of.js';

const CSV = 'data/figures/a.csv';
const BARS = 'type: bars\ndata: a.csv\nx: stand\ny: zahl\n';
const LINES = 'type: lines\ndata: a.csv\nx: jahr\nseries: [a, b]\n';

const read = (yaml: string, csv?: string) =>
  figureOf(yaml, csv === undefined ? {} : { [CSV]: csv });

describe('bars', () => {
  it('say what they say, and what is usual for the rest', async () => {
    const { value, findings } = await read(BARS, 'stand,zahl\n2020,1\n2021,"2,5"\n');
    expect(findings).toEqual([]);
    expect(value).toEqual({
      kind: 'bars',
      file: FIGURE,
      source: { file: FIGURE, line: 1, column: 1, length: 4 },
      unit: '',
      decimals: 0,
      direction: 'vertical',
      bars: [
        { label: '2020', value: 1, highlight: false },
        { label: '2021', value: 2.5, highlight: false },
      ],
    });
  });

  it('have a unit, decimals, a direction and bars that stand out', async () => {
    const yaml = `${BARS}unit: " cm "\nformat: "0,00"\ndirection: horizontal\nhighlight: ["2021"]\n`;
    expect((await read(yaml, 'stand,zahl\n2020,1\n2021,2\n')).value).toMatchObject({
      unit: 'cm',
      decimals: 2,
      direction: 'horizontal',
      bars: [{ highlight: false }, { highlight: true }],
    });
  });

  it.each([
    ['0', 0],
    ['0,0', 1],
    ['0.0000', 4],
  ])('in the format %s have %i decimals', async (format, decimals) => {
    const { value } = await read(`${BARS}format: "${format}"\n`, 'stand,zahl\na,1\n');
    expect(value).toMatchObject({ decimals });
  });

  it.each<readonly [string, string, string | undefined]>([
    ['no file for the data', BARS, undefined],
    ['no rows', BARS, 'stand,zahl\n'],
    ['neither column', BARS, 'stnd,zahlen\na,1\n'],
    ['cells that are no numbers', BARS, 'stand,zahl\na,viele\nb,2\nc,\n'],
    ['a bar to stand out that is none', `${BARS}highlight: [a, aa]\n`, 'stand,zahl\na,1\nb,2\n'],
    ['a bar to stand out and no labels', `${BARS}highlight: [a]\n`, 'ort,zahl\na,1\n'],
    ['a format of letters', `${BARS}format: "#,##"\n`, 'stand,zahl\na,1\n'],
    ['a format that is a number', `${BARS}format: 0\n`, 'stand,zahl\na,1\n'],
    ['a mistyped key', `${BARS}hightlight: [a]\n`, 'stand,zahl\na,1\n'],
    ['data outside the project', BARS.replace('a.csv', '../a.csv'), 'stand,zahl\na,1\n'],
    ['data without a row', BARS.replace('a.csv', '[]'), undefined],
    ['data of a wrong kind', BARS.replace('a.csv', '7'), undefined],
    ['control characters and no number', BARS, 'stand,zahl\na\u0007,x\n'],
    ['a file that is no UTF-8', BARS.replace('a.csv', 'b.csv'), 'stand,zahl\na,1\n'],
  ])('are refused with every reason at its place: %s', async (_name, yaml, csv) => {
    const others: Record<string, string | Uint8Array> = {
      'data/figures/b.csv': new Uint8Array([0xfc]),
    };
    if (csv !== undefined) others[CSV] = csv;
    const { value, findings } = await figureOf(yaml, others);
    expect(value).toBeUndefined();
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('keep what was told of the file beside what they show', async () => {
    const { value, findings } = await read(BARS, 'stand,zahl\na\u0007,1\n');
    expect(value).toMatchObject({ bars: [{ label: 'a\u0007', value: 1 }] });
    expect(findings.map(({ code }) => code)).toEqual(['text-control-character']);
  });

  it('take as many rows as the limits allow', async () => {
    const limits = { ...USUAL_LIMITS, 'csv-rows': 2 };
    const rows = (count: number) =>
      figureOf(BARS, { [CSV]: `stand,zahl\n${'a,1\n'.repeat(count)}` }, { limits });
    expect((await rows(2)).value).toMatchObject({ bars: [{}, {}] });
    const { value, findings } = await rows(3);
    expect(value).toBeUndefined();
    expect(toldFindings(findings)).toMatchSnapshot();
  });
});

describe('bars from rows in the figure itself', () => {
  const inline = (rows: string): string => BARS.replace('a.csv', rows);

  it('keep what is typed', async () => {
    const rows = '[{ stand: 16.30, zahl: "1,5" }, { zahl: 2, stand: 007 }]';
    expect((await read(inline(rows))).value).toMatchObject({
      bars: [
        { label: '16.30', value: 1.5 },
        { label: '007', value: 2 },
      ],
    });
  });

  it.each([
    ['a cell that is no number', '[{ stand: a, zahl: 1 }, { stand: b, zahl: viel }]'],
    ['a cell that is empty', '[{ stand: a, zahl: ~ }]'],
    ['a column that is nowhere', '[{ stand: a }, { ort: b }]'],
    ['a row that is a word', '[a]'],
    ['a cell that is a list', '[{ stand: [a], zahl: 1 }]'],
  ])('are refused with %s', async (_name, rows) => {
    const { value, findings } = await read(inline(rows));
    expect(value).toBeUndefined();
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('may leave out what another row has', async () => {
    const { value, findings } = await read(inline('[{ zahl: 1 }, { stand: b, zahl: 2 }]'));
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ bars: [{ label: '' }, { label: 'b' }] });
  });
});

describe('lines', () => {
  it('say what they say, and what is usual for the rest', async () => {
    const { value, findings } = await read(LINES, 'jahr,a,b,c\n2021,1,4,x\n2020,"2,5",,y\n');
    expect(findings).toEqual([]);
    expect(value).toEqual({
      kind: 'lines',
      file: FIGURE,
      source: { file: FIGURE, line: 1, column: 1, length: 4 },
      unit: '',
      decimals: 0,
      x: { unit: '', labels: ['2021', '2020'], numbers: null },
      series: [
        { name: 'a', values: [1, 2.5] },
        { name: 'b', values: [4, null] },
      ],
      peaks: false,
    });
  });

  it('run along numbers in their order, gaps and labels with them', async () => {
    const yaml = `${LINES}x-scale: number\nx-unit: Uhr\nunit: m\nformat: "0,0"\nnames: peak\n`;
    const { value, findings } = await read(yaml, 'jahr,a,b\n9,1,\n10,2,5\n"8,5",3,6\n');
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      unit: 'm',
      decimals: 1,
      x: { unit: 'Uhr', labels: ['8,5', '9', '10'], numbers: [8.5, 9, 10] },
      series: [
        { name: 'a', values: [3, 1, 2] },
        { name: 'b', values: [6, null, 5] },
      ],
      peaks: true,
    });
  });

  it('have a gap where a row in the figure says nothing', async () => {
    const rows = '[{ jahr: 1, a: 1 }, { jahr: 2, b: 2 }, { a: 3, b: 0 }]';
    expect((await read(LINES.replace('a.csv', rows))).value).toMatchObject({
      x: { labels: ['1', '2', ''] },
      series: [{ values: [1, null, 3] }, { values: [null, 2, 0] }],
    });
  });

  it.each<readonly [string, string, string]>([
    ['a series that is no column', LINES, 'jahr,a,c\n1,1,1\n'],
    ['no column for the axis', LINES, 'jahre,a,b\n1,1,1\n'],
    ['no column at all', `${LINES}x-scale: number\n`, 'd\n1\n'],
    ['a word on an axis of numbers', `${LINES}x-scale: number\n`, 'jahr,a,b\nx,1,1\n,2,2\n'],
    ['a word in a series', LINES, 'jahr,a,b\n1,x,1\n2,1,y\n'],
    ['no series', LINES.replace('[a, b]', '[]'), 'jahr,a,b\n1,1,1\n'],
    ['an unknown place of the names', `${LINES}names: ende\n`, 'jahr,a,b\n1,1,1\n'],
    ['a table that is broken', LINES, 'jahr,a,b\n1,1\n'],
    ['control characters and a word', LINES, 'jahr,a,b\n1\u0007,1,x\n'],
  ])('are refused with every reason at its place: %s', async (_name, yaml, csv) => {
    const { value, findings } = await read(yaml, csv);
    expect(value).toBeUndefined();
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('keep what was told of the file beside what they show', async () => {
    const { value, findings } = await read(LINES, 'jahr,a,b\n1\u0007,1,2\n');
    expect(value).toMatchObject({ x: { labels: ['1\u0007'] } });
    expect(findings.map(({ code }) => code)).toEqual(['text-control-character']);
  });
});

describe('figures in general', () => {
  it.each([
    '{ type: timeline, events: [{ on: 2020, title: a }] }',
    '{ type: bars, data: a.csv, x: a, y: b }',
    '{ type: lines, data: a.csv, x: a, series: [b] }',
  ])('stand as a whole where they are written: %s', async (yaml) => {
    const { value } = await figureOf(yaml, { [CSV]: 'a,b\n1,2\n' });
    expect(value?.source).toEqual({ file: FIGURE, line: 1, column: 1, length: yaml.length });
  });

  it('lie in their folder, as .yaml or .yml, not below it and not beside it', async () => {
    const found: string[] = [];
    for (const path of [
      'data/figures/b.yaml',
      'data/figures/b.yml',
      'data/figures/b.yaml.bak',
      'data/figures/b.json',
      'data/figures/sub/b.yaml',
      'data/figures2/b.yaml',
      'old/data/figures/b.yaml',
    ]) {
      const { findings } = await figureOf(BARS, { [CSV]: 'stand,zahl\na,1\n', [path]: 'type: x' });
      if (findings.length > 0) found.push(path);
    }
    expect(found).toEqual(['data/figures/b.yaml', 'data/figures/b.yml']);
  });

  it.each([
    ['no type', 'x: 1\n'],
    ['a type that is none', 'type: balken\nx: 1\n'],
    ['a type with a letter missing', 'type: timelin\n'],
    ['no YAML', 'type: [bars\n'],
    ['a control character in it', `${BARS}unit: "\u0007"\n`],
    ['nothing in it', ''],
  ])('are told with %s', async (_name, yaml) => {
    const { findings } = await figureOf(yaml, { [CSV]: 'stand,zahl\na,1\n' });
    expect(toldFindings(findings)).toMatchSnapshot();
  });
});

describe('a timeline', () => {
  const events = (...days: readonly string[]): string =>
    `type: timeline\nevents:\n${days.map((day) => `  - { on: ${day}, title: "${day}" }\n`).join('')}`;

  it('is sorted from what is vague to what is exact, seasons by their first month', async () => {
    const sorted = [
      '2019-winter',
      '2020',
      '2020-01',
      '2020-01-05',
      '2020-02-01',
      '2020-spring',
      '2020-03-02',
      '2020-05-31',
      '2020-summer',
      '2020-08-01',
      '2020-autumn',
      '2020-12-01',
      '2021-01',
    ];
    for (const days of [sorted, [...sorted].reverse()]) {
      const { value } = await figureOf(events(...days));
      expect(value).toMatchObject({ events: sorted.map((title) => ({ title })) });
    }
  });

  it('keeps the order of the file on one day, and what is told of each', async () => {
    const yaml =
      'type: timeline\nevents:\n  - { on: 2020, title: b, text: " B " }\n  - { on: 2020, title: a }\n';
    expect((await figureOf(yaml)).value).toEqual({
      kind: 'timeline',
      file: FIGURE,
      source: { file: FIGURE, line: 1, column: 1, length: 4 },
      events: [
        { on: { year: 2020 }, title: 'b', text: 'B' },
        { on: { year: 2020 }, title: 'a', text: '' },
      ],
    });
  });

  it.each([
    ['no events', 'type: timeline\nevents: []\n'],
    ['a day that is none', events('2021-02-29')],
    ['an event without a title', 'type: timeline\nevents:\n  - on: 2021\n'],
  ])('is refused with %s', async (_name, yaml) => {
    const { value, findings } = await figureOf(yaml);
    expect(value).toBeUndefined();
    expect(toldFindings(findings)).toMatchSnapshot();
  });
});
