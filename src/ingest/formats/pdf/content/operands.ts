import { PDFName } from '@cantoo/pdf-lib';
import { invariant } from '../../../../core/assert.js';
import type { Matrix } from '../../../../core/geometry.js';
import { elementsOf, legalNumber } from '../content-operations.js';

/** Of the operands, which may be anything in a damaged file. */
export const numbersIn = (operands: readonly string[]): readonly number[] =>
  operands.map((operand) => (Number.isFinite(Number(operand)) ? Number(operand) : 0));

/** Without the exponent that JavaScript writes for small numbers. */
export function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/u, '') : text;
}

/** Inks to four digits: finer than any press. */
export function inkNumber(value: number): string {
  invariant(Number.isFinite(value), 'a colour without a number');
  return String(Number(value.toFixed(4)));
}

/** A resource's name as a content stream writes it. */
export const written = (name: string): string => PDFName.of(name).toString();

/** Entries that are missing are those of the identity. */
export function matrixFrom(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

/** ISO 32000-1, table 106; anything else is filled. */
export function textModeOf(operand: string | undefined): number {
  const mode = Number(operand ?? 0);
  return [0, 1, 2, 3, 4, 5, 6, 7].includes(mode) ? mode : 0;
}

/** What a text operator shows: a string, or strings and offsets for `TJ`; null when there is none. */
export function shownString(operator: string, operand = ''): string | null {
  if (operator !== 'TJ') return isString(operand) ? operand : null;
  if (!operand.startsWith('[')) return null;
  const parts = elementsOf(operand).map((part) => (isString(part) ? part : legalNumber(part)));
  return `[${parts.filter((part) => isString(part) || Number.isFinite(Number(part))).join(' ')}]`;
}

/** Closed, too: what runs on to the end of the content would swallow all that follows. */
const isString = (text: string): boolean =>
  /^<[\s\dA-Fa-f]*>$/u.test(text) || (text.startsWith('(') && /(?<!\\)(?:\\\\)*\)$/u.test(text));
