import type { Bar, BarsFigure, LinesFigure, Series } from '../../core/figure.js';
import { checked, finding, type Checked, type Finding } from '../../core/finding.js';
import type { ProjectFiles } from '../../core/project-files.js';
import type { YamlPath, YamlSource } from '../locate.js';
import { meant, validate } from '../validate.js';
import { readTable } from './read-table.js';
import { barsSchema, linesSchema } from './schema.js';
import {
  missingColumn,
  notANumber,
  parseNumber,
  type Cell,
  type Row,
  type Table,
} from './table.js';

export async function readBars(
  files: ProjectFiles,
  yaml: YamlSource,
): Promise<Checked<BarsFigure | null>> {
  const spec = validate(barsSchema, yaml);
  if (!spec.value) return checked(null, spec.findings);
  const { data, x, y, unit, format, direction, highlight } = spec.value;
  const { value: table, findings } = await readTable(files, yaml, data);
  if (!table) return checked(null, findings);

  const problems = [
    ...columnProblems(table, yaml, [
      [x, ['x']],
      [y, ['y']],
    ]),
    ...labelProblems(table, yaml, x, highlight),
  ];
  const bars = table.rows.map((row): Bar => {
    const label = cellOf(row, x)?.text ?? '';
    const value = numberIn(row, y, problems) ?? 0;
    return { label, value, highlight: highlight.includes(label) };
  });
  if (problems.length > 0) return checked(null, [...findings, ...problems]);
  const decimals = decimalsOf(format);
  return checked({ kind: 'bars', ...origin(yaml), unit, decimals, direction, bars }, findings);
}

export async function readLines(
  files: ProjectFiles,
  yaml: YamlSource,
): Promise<Checked<LinesFigure | null>> {
  const spec = validate(linesSchema, yaml);
  if (!spec.value) return checked(null, spec.findings);
  const { data, x, series: names, unit, format } = spec.value;
  const { value: table, findings } = await readTable(files, yaml, data);
  if (!table) return checked(null, findings);

  const problems = columnProblems(table, yaml, [
    [x, ['x']],
    ...names.map((name, index): Column => [name, ['series', index]]),
  ]);
  const series = names.map((name): Series => ({
    name,
    values: table.rows.map((row) =>
      (cellOf(row, name)?.text ?? '') === '' ? null : numberIn(row, name, problems),
    ),
  }));
  const numbers = spec.value['x-scale'] === 'number' ? numericAxis(table, x, problems) : null;
  if (problems.length > 0) return checked(null, [...findings, ...problems]);
  const order = table.rows.map((_, index) => index);
  if (numbers) order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const labels = table.rows.map((row) => cellOf(row, x)?.text ?? '');
  return checked(
    {
      kind: 'lines',
      ...origin(yaml),
      unit,
      decimals: decimalsOf(format),
      x: {
        unit: spec.value['x-unit'],
        labels: order.map((row) => labels[row] ?? ''),
        numbers: numbers && order.map((row) => numbers[row] ?? 0),
      },
      series: series.map(({ name, values }) => ({
        name,
        values: order.map((row) => values[row] ?? null),
      })),
      peaks: spec.value.names === 'peak',
    },
    findings,
  );
}

type Column = readonly [name: string, path: YamlPath];

const origin = (yaml: YamlSource) => ({ file: yaml.file, source: yaml.placeOf([]) });

const cellOf = (row: Row, column: string): Cell | undefined => row.get(column);

const decimalsOf = (format: string): number => Math.max(0, format.length - 2);

function columnProblems(table: Table, yaml: YamlSource, columns: readonly Column[]): Finding[] {
  return columns.flatMap(([name, path]) => missingColumn(table, name, yaml.placeOf(path)) ?? []);
}

/** A highlighted bar that does not exist is an unknown name like any other. */
function labelProblems(
  table: Table,
  yaml: YamlSource,
  x: string,
  highlight: readonly string[],
): readonly Finding[] {
  if (!table.columns.includes(x)) return [];
  const labels = table.rows.map((row) => cellOf(row, x)?.text ?? '');
  return highlight.flatMap((value, index) => {
    if (labels.includes(value)) return [];
    const where = { source: yaml.placeOf(['highlight', index]) };
    const params = {
      key: 'highlight',
      value,
      options: labels.join(', '),
      meant: meant(value, labels),
    };
    return [finding('schema-value', where, params)];
  });
}

function numberIn(row: Row, column: string, problems: Finding[]): number | null {
  const cell = cellOf(row, column);
  // An unknown column has its finding already.
  if (!cell) return null;
  const value = parseNumber(cell.text);
  if (value === null) problems.push(notANumber(column, cell));
  return value;
}

const numericAxis = (table: Table, column: string, problems: Finding[]): readonly number[] =>
  table.rows.map((row) => numberIn(row, column, problems) ?? 0);
