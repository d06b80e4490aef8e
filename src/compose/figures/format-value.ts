import type { NumberStyle } from '../../core/figure.js';

/** Numbers below this are written without a space between the thousands. Source: DIN 5008. */
const GROUPED_FROM = 10_000;

const NARROW_NO_BREAK_SPACE = '\u202f';
const MINUS = '\u2212';

/** `1234,5`, `12 345`, `−3`: German decimal comma, thousands apart from five digits on. */
export function formatNumber(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped =
    Number(whole) < GROUPED_FROM
      ? whole
      : whole.replace(/\B(?=(\d{3})+$)/gu, NARROW_NO_BREAK_SPACE);
  const digits = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/u.test(digits) ? `${MINUS}${digits}` : digits;
}

/** A number with its unit, kept together. */
export const formatValue = (value: number, { unit, decimals }: NumberStyle): string => {
  const number = formatNumber(value, decimals);
  return unit === '' ? number : `${number}\u00a0${unit}`;
};
