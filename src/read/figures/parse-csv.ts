import { parse, type CsvError } from 'csv-parse/sync';
import { checked, finding, type Checked, type Localized } from '../../core/finding.js';
import { INPUT_LIMITS, USUAL_LIMITS, type InputLimits } from '../../core/input-limits.js';
import type { Cell, Table } from './table.js';

/** A record with what csv-parse knows of it under `info` and `raw`. */
interface ParsedRecord {
  readonly record: readonly string[];
  readonly raw: string;
  /** Line on which the record ends. */
  readonly info: { readonly lines: number };
}

/**
 * Reads a table with a head. Separator: comma, semicolon (German Excel) or tab, whichever
 * the head uses. Null with `figure-csv-syntax` or `figure-data-size`.
 */
export function parseCsv(
  file: string,
  text: string,
  limits: InputLimits = USUAL_LIMITS,
): Checked<Table | null> {
  const separator = separatorOf(text);
  const columnCount = headOf(text).split(separator).length;
  if (columnCount > limits['csv-columns']) {
    const { counts } = INPUT_LIMITS['csv-columns'];
    const params = { counts, limit: limits['csv-columns'], name: 'csv-columns' };
    return checked(null, [
      finding('figure-data-size', { source: { file, line: 1, column: 1 } }, params),
    ]);
  }
  let records: readonly ParsedRecord[];
  try {
    records = parse(text, {
      delimiter: separator,
      info: true,
      raw: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      // The head and one row more than can be shown: enough to know that there are too many.
      to: limits['csv-rows'] + 2,
    }) as unknown as readonly ParsedRecord[];
  } catch (error) {
    const { code, lines } = error as CsvError & { readonly lines?: number };
    const source = { file, line: lines ?? 1, column: 1 };
    return checked(null, [finding('figure-csv-syntax', { source }, { problem: problemOf(code) })]);
  }
  const [head, ...body] = records;
  const columns = (head?.record ?? []).map((name) => name.normalize('NFC'));
  const rows = body.map((record) => rowOf(file, record, columns, separator));
  return checked({ file, columns, rows });
}

function rowOf(
  file: string,
  { record, raw, info }: ParsedRecord,
  columns: readonly string[],
  separator: string,
): ReadonlyMap<string, Cell> {
  // Empty lines before a record come with it.
  const text = raw.replace(/^[\r\n]+|[\r\n]+$/gu, '');
  const starts = cellStarts(text, separator);
  const line = info.lines - (text.split('\n').length - 1);
  return new Map(
    columns.map((column, index) => {
      const value = (record[index] ?? '').normalize('NFC');
      const length = Math.max(1, value.length);
      const place = { file, line, column: (starts[index] ?? 0) + 1, length };
      return [column, { text: value, place }];
    }),
  );
}

/** Offsets at which the cells of one record begin. */
function cellStarts(raw: string, separator: string): readonly number[] {
  const starts = [0];
  let quoted = false;
  for (let index = 0; index < raw.length; index += 1) {
    if (raw[index] === '"') quoted = !quoted;
    else if (raw[index] === separator && !quoted) starts.push(index + 1);
  }
  return starts;
}

const headOf = (text: string): string =>
  text.slice(0, /[\r\n]|$/u.exec(text)?.index ?? text.length);

function separatorOf(text: string): ',' | ';' | '\t' {
  const head = headOf(text);
  if (head.includes('\t')) return '\t';
  return head.includes(';') ? ';' : ',';
}

function problemOf(code: string): Localized {
  if (code.startsWith('CSV_RECORD_INCONSISTENT')) {
    return {
      de: 'die Zeile hat mehr oder weniger Werte als die Kopfzeile',
      en: 'the line has more or fewer values than the head',
    };
  }
  return { de: 'ein Anführungszeichen steht allein', en: 'a quote stands alone' };
}
