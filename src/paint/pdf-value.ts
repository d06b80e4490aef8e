import { invariant } from '../core/assert.js';

/** An indirect object of the file being written. */
export interface PdfRef {
  readonly id: number;
}

/** A PDF string; plain JavaScript strings are names. */
export interface PdfText {
  readonly text: string;
}

/** A value as PDF knows it. Plain strings are names, without the slash, already escaped. */
export type PdfValue =
  number | boolean | null | string | PdfText | PdfRef | Uint8Array | readonly PdfValue[] | PdfDict;

export interface PdfDict {
  readonly [key: string]: PdfValue | undefined;
}

export const text = (value: string): PdfText => ({ text: value });

/**
 * Escapes a name: everything but regular printable ASCII as #xx of its UTF-8 bytes.
 * Source: ISO 32000-1, 7.3.5.
 */
export function name(value: string): string {
  let escaped = '';
  for (const byte of new TextEncoder().encode(value)) {
    const letter = String.fromCharCode(byte);
    escaped += /[A-Za-z0-9_.+-]/.test(letter)
      ? letter
      : `#${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  }
  return escaped;
}

/** Places on the page: 1/10,000 pt is finer than any device and keeps the file small. */
const COORDINATE_DIGITS = 4;

/** Farther than any place that shows: readers keep whole numbers in 32 bits, ISO 32000-1, annex C. */
const FARTHEST = 1e9;

/**
 * A number as PDF allows it: no exponent, no negative zero. Source: ISO 32000-1, 7.3.3. Artwork may
 * name places millions of pages away: those come no nearer by being brought to the edge.
 */
export function num(value: number, digits: number = COORDINATE_DIGITS): string {
  invariant(Number.isFinite(value), `no number: ${value}`);
  const fixed = Math.max(-FARTHEST, Math.min(FARTHEST, value)).toFixed(digits);
  const short = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  return short === '-0' ? '0' : short;
}

/** Factors of a matrix: a drawing of 300,000 units is scaled by 0.0003, of which each digit counts. */
export function factors(values: readonly number[]): string {
  const largest = Math.max(...values.map(Math.abs));
  const leading = largest > 0 ? Math.floor(Math.log10(largest)) : 0;
  return nums(values, Math.min(MOST_DIGITS, Math.max(FACTOR_DIGITS, SIGNIFICANT - 1 - leading)));
}

/** Digits after the point, and those that must be right: a millionth of a page's width. */
const FACTOR_DIGITS = 6;
const SIGNIFICANT = 6;
const MOST_DIGITS = 15;

export const nums = (values: readonly number[], digits?: number): string =>
  values.map((value) => num(value, digits)).join(' ');
