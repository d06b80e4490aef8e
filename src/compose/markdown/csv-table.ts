import type { DataTable } from '../../core/data-table.js';
import type { CellAlign, Span, TableBlock } from '../blocks/block.js';
import { polish, type MicroSettings } from '../typography/polish.js';

/** A number as printed, with a sign before and a unit behind: `−12,5 %`, `1.960`. */
const NUMBER = /^[−–-]?\d[\d.,\s\u00a0\u202f]*(?:\s?[%‰€])?$/u;

/** Head, rows and alignment of a CSV file: columns of numbers stand on the right, comma under comma. */
export function csvTable(
  { columns, rows }: DataTable,
  micro: MicroSettings,
): Pick<TableBlock, 'align' | 'head' | 'rows'> {
  const cell = (text: string): readonly Span[] =>
    text === ''
      ? []
      : [{ kind: 'text', text: polish(text, micro), strong: false, emphasis: false, url: null }];
  const align = columns.map((_, at): CellAlign => {
    const filled = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
    return filled.length > 0 && filled.every((text) => NUMBER.test(text)) ? 'right' : 'left';
  });
  return { align, head: columns.map(cell), rows: rows.map((row) => row.map(cell)) };
}
