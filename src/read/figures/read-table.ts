import { checked, finding, type Checked, type Finding } from '../../core/finding.js';
import { INPUT_LIMITS, USUAL_LIMITS, type InputLimits } from '../../core/input-limits.js';
import type { ProjectFiles } from '../../core/project-files.js';
import type { YamlSource } from '../locate.js';
import { readText } from '../read-yaml.js';
import { meant } from '../validate.js';
import { parseCsv } from './parse-csv.js';
import type { Table } from './table.js';

/** Rows as zod leaves them. */
type WrittenRows = readonly Readonly<Record<string, string | number | null>>[];

/** The table under `data`: a CSV file beside the figure, or rows in the figure itself. */
export async function readTable(
  files: ProjectFiles,
  yaml: YamlSource,
  data: string | WrittenRows,
): Promise<Checked<Table | null>> {
  const table =
    typeof data === 'string' ? await readCsv(files, yaml, data) : checked(inlineTable(yaml, data));
  if (!table.value) return table;
  const problem = sizeProblem(table.value, yaml, files.limits ?? USUAL_LIMITS);
  return problem ? checked(null, [...table.findings, problem]) : table;
}

function sizeProblem(table: Table, yaml: YamlSource, limits: InputLimits): Finding | null {
  const count = table.rows.length;
  const where = { source: yaml.placeOf(['data']) };
  if (count === 0) return finding('figure-data-empty', where, {});
  const { counts } = INPUT_LIMITS['csv-rows'];
  const limit = limits['csv-rows'];
  return count > limit
    ? finding('figure-data-size', where, { counts, limit, name: 'csv-rows' })
    : null;
}

async function readCsv(
  files: ProjectFiles,
  yaml: YamlSource,
  name: string,
): Promise<Checked<Table | null>> {
  const folder = yaml.file.slice(0, yaml.file.lastIndexOf('/') + 1);
  const path = `${folder}${name}`;
  if (files.sizeOf(path) === undefined)
    return checked(null, [missingFile(files, yaml, 'data', path)]);
  const text = await readText(files, path);
  if (text.value === null) return checked(null, text.findings);
  const table = parseCsv(path, text.value, files.limits);
  return checked(table.value, [...text.findings, ...table.findings]);
}

/** `figure-data-missing` at the key that names the file. */
export function missingFile(
  files: ProjectFiles,
  yaml: YamlSource,
  key: string,
  path: string,
): Finding {
  const params = { file: path, meant: meant(path, files.paths) };
  return finding('figure-data-missing', { source: yaml.placeOf([key]) }, params);
}

function inlineTable(yaml: YamlSource, rows: WrittenRows): Table {
  return {
    file: yaml.file,
    columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
    rows: rows.map(
      (row, index) =>
        new Map(
          Object.keys(row).map((column) => {
            const path = ['data', index, column];
            // As typed: 16.30 as a number would lose its last digit.
            const typed = row[column] === null ? '' : (yaml.typed(path) ?? '');
            return [column, { text: typed, place: yaml.placeOf(path) }];
          }),
        ),
    ),
  };
}
