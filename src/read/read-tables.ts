import type { DataTable } from '../core/data-table.js';
import { checked, type Checked, type Finding } from '../core/finding.js';
import type { ProjectFiles } from '../core/project-files.js';
import { parseCsv } from './figures/parse-csv.js';
import { readText } from './read-yaml.js';

/**
 * Reads every `<folder>/*.csv`, by path: the tables that the manuscript may show.
 * One that cannot be read is left out; the findings say why, with file and line.
 */
export async function readTables(
  files: ProjectFiles,
  folder = 'data/tables',
): Promise<Checked<ReadonlyMap<string, DataTable>>> {
  const findings: Finding[] = [];
  const tables = new Map<string, DataTable>();
  for (const path of files.paths) {
    if (!path.startsWith(`${folder}/`) || !path.endsWith('.csv')) continue;
    const text = await readText(files, path);
    findings.push(...text.findings);
    if (text.value === null) continue;
    const table = parseCsv(path, text.value);
    findings.push(...table.findings);
    if (!table.value) continue;
    const { columns, rows } = table.value;
    tables.set(path, {
      file: path,
      columns,
      rows: rows.map((row) => columns.map((column) => row.get(column)?.text ?? '')),
    });
  }
  return checked(tables, findings);
}
