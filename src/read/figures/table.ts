import { finding, type Finding, type SourcePlace } from '../../core/finding.js';
import { meant } from '../validate.js';

/** Rows under named columns, each cell traceable to its place. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export type Row = ReadonlyMap<string, Cell>;

export interface Cell {
  readonly text: string;
  readonly place: SourcePlace;
}

/** `figure-column-unknown` when the table has no such column. */
export function missingColumn(table: Table, column: string, source: SourcePlace): Finding | null {
  if (table.columns.includes(column)) return null;
  return finding(
    'figure-column-unknown',
    { source },
    {
      column,
      file: table.file,
      known: table.columns.join(', '),
      meant: meant(column, table.columns),
    },
  );
}

/** `figure-not-a-number` for a cell that holds something else. */
export const notANumber = (column: string, { text, place }: Cell): Finding =>
  finding('figure-not-a-number', { source: place }, { value: text, column });

/**
 * Numbers as people in Germany type them: `3,5`, `3.5`, `1.234,5`, `1 234`, `−2`.
 * A single dot or comma is the decimal sign; null for anything else than a number.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f\u2009]/gu, '')
    .replace(/^[−–]/u, '-');
  if (!/^-?\d[\d.,]*$/u.test(plain)) return null;
  const decimal = decimalSign(plain);
  const grouping = decimal === ',' ? '.' : ',';
  const normal = plain.replaceAll(grouping, '').replace(decimal, '.');
  return /^-?\d+(\.\d+)?$/u.test(normal) ? Number(normal) : null;
}

/** The last sign when both occur; a sign that occurs twice groups digits. */
function decimalSign(text: string): ',' | '.' {
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.';
  if (comma >= 0) return text.indexOf(',') === comma ? ',' : '.';
  return text.indexOf('.') === dot ? '.' : ',';
}
