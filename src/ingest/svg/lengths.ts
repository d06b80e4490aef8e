import { ownEntry } from '../../core/own-entry.js';

/** CSS pixels of each absolute unit. Source: CSS Values 4, 6.2. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
  // Without a page around it: the initial font size of CSS.
  em: 16,
  rem: 16,
  ex: 8,
};

/** A length in px; null for percentages, `auto` and what is no length. */
export function pxOf(text: string | undefined): number | null {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '');
  const unit = ownEntry(UNITS, (match?.[2] ?? '-').toLowerCase());
  return match && unit !== undefined ? Number(match[1]) * unit : null;
}

/** All numbers of a list such as `viewBox` or `matrix()`. */
export const numbersOf = (text: string): readonly number[] =>
  (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
