import type { TextStyle } from '../../core/template.js';
import { pt, type Pt } from '../../core/units.js';
import type { Setting } from '../pages/setting.js';
import { plainText, type Span } from './block.js';
import { charStyle } from './inlines.js';

export interface Cell {
  readonly spans: readonly Span[];
  readonly style: TextStyle;
}

/** What a column asks for, in points. */
export interface ColumnNeed {
  /** Widest word. */
  readonly least: number;
  /** Widest cell on one line. */
  readonly most: number;
  /** The same, but with the head broken between its words. */
  readonly narrow: number;
  /** Widest part from the decimal comma on; 0 where the column holds no decimal numbers. */
  readonly tail: number;
}

/** Numbers as Germans write them: 1.375,2 · −3 · 25 % · – for none. */
const NUMBER = /^[-−+±]?\d{1,3}(?:[.\u00a0\u202f]?\d{3})*(,\d+)?(?:[\u00a0\u202f ]?%)?$|^[–—]?$/u;

/** Measures the columns; the first row is the head. */
export function columnNeeds(
  rows: readonly (readonly Cell[])[],
  setting: Setting,
): readonly ColumnNeed[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, c) => {
    const column = rows.flatMap((row) => row[c] ?? []);
    const body = rows.slice(1).flatMap((row) => row[c] ?? []);
    const numeric = body.every((cell) => NUMBER.test(plainText(cell.spans).trim()));
    const tail = numeric ? Math.max(0, ...body.map((cell) => tailWidth(cell, setting))) : 0;
    const heads = numeric
      ? body.map((cell) => widthOf(cell, setting) - tailWidth(cell, setting))
      : [];
    const inBody = [
      0,
      ...body.map((cell) => widthOf(cell, setting)),
      ...heads.map((head) => head + tail),
    ];
    const head = rows[0]?.[c];
    return {
      least: Math.max(0, ...column.flatMap((cell) => wordWidths(cell, setting))),
      most: Math.max(...inBody, head ? widthOf(head, setting) : 0),
      narrow: Math.max(...inBody, ...(head ? wordWidths(head, setting) : [])),
      tail,
    };
  });
}

/** How far a right-aligned number moves left so that its comma stands under the others. */
export const decimalShift = (cell: Cell, need: ColumnNeed, setting: Setting): number =>
  need.tail === 0 ? 0 : tailWidth(cell, setting) - need.tail;

function tailWidth(cell: Cell, setting: Setting): number {
  const text = plainText(cell.spans).trim();
  const comma = text.indexOf(',');
  return comma < 0 ? 0 : measure(text.slice(comma), cell, setting);
}

const widthOf = (cell: Cell, setting: Setting): number =>
  measure(plainText(cell.spans).trim(), cell, setting);

const wordWidths = (cell: Cell, setting: Setting): readonly number[] =>
  plainText(cell.spans)
    .split(/[ \u2009-]+/u)
    .map((word) => measure(word, cell, setting));

function measure(text: string, { spans, style }: Cell, { typesetter }: Setting): number {
  const strong = spans.some((span) => span.kind === 'text' && span.strong);
  const { font, size, features, tracking } = charStyle(style, { strong });
  return typesetter.book.widthOf({ font, size, features, tracking, text });
}

export interface ColumnPlace {
  readonly x: Pt;
  readonly width: Pt;
}

/**
 * Shares `total` out. What is left over widens the gaps, all alike, so that a number never stands
 * close to the word in the next column. What is missing is first saved by breaking heads, then
 * taken from the widest columns alone, so that short entries never break for a long one's sake.
 */
export function chooseWidths(
  needs: readonly ColumnNeed[],
  total: Pt,
  gap: Pt,
): readonly ColumnPlace[] {
  const room = total - gap * (needs.length - 1);
  // A little slack: a cell exactly as wide as its text would break it by rounding.
  const most = needs.map((need) => need.most + SLACK);
  const narrow = needs.map((need) => need.narrow + SLACK);
  if (sum(most) <= room) return spread(most, total);
  if (sum(narrow) <= room) return spread(narrow, total);
  const least = needs.map((need) => Math.min(need.least, need.narrow) + SLACK);
  const sumLeast = sum(least);
  const widths =
    sumLeast >= room
      ? least.map((narrowest) => (room * narrowest) / sumLeast)
      : capped(least, narrow, room);
  return spread(widths, total);
}

/** Columns side by side over all of `total`; a single one takes it all. */
function spread(widths: readonly number[], total: number): readonly ColumnPlace[] {
  if (widths.length < 2) return widths.map(() => ({ x: pt(0), width: pt(total) }));
  const gap = (total - sum(widths)) / (widths.length - 1);
  return widths.map((width, i) => ({
    x: pt(sum(widths.slice(0, i)) + i * gap),
    width: pt(width),
  }));
}

/** Cuts the wide columns at one common width, by halving. */
function capped(
  least: readonly number[],
  most: readonly number[],
  room: number,
): readonly number[] {
  const at = (cap: number): readonly number[] =>
    most.map((wide, i) => Math.max(least[i] ?? 0, Math.min(wide, cap)));
  let low = 0;
  let high = Math.max(...most);
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) <= room) low = middle;
    else high = middle;
  }
  return at(low);
}

/** Down to a millionth of a point. */
const HALVINGS = 30;

const SLACK = 0.5;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
