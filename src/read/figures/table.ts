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
  const plain = text.replace(/\s/gu, '').replace(/^[−–]/u, '-');
  const [whole = '', fraction = '0', ...rest] = plain.split(decimalSign(plain));
  const isNumber = WHOLE.test(whole) && /^\d+$/u.test(fraction) && rest.length === 0;
  return isNumber ? Number(`${whole.replace(/[.,]/gu, '')}.${fraction}`) : null;
}

/** Grouped in threes or not at all: 15.10.2021 is a day and no number of eight digits. */
const WHOLE = /^-?(\d+|\d{1,3}([.,]\d{3})+)$/u;

/** The last sign; one that occurs twice groups digits, and the decimal sign is the other. */
function decimalSign(text: string): ',' | '.' {
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (comma > dot) return text.indexOf(',') === comma ? ',' : '.';
  return text.indexOf('.') === dot ? '.' : ',';
}
