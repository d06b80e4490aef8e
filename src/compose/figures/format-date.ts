import { dateWords, spanOf } from '../../core/loose-date.js';
import type { LooseDate } from '../../core/participant.js';
import { polish } from '../typography/polish.js';

/** As exact as it is known, day and month kept together: `15. Oktober 2021`, `Sommer 2020`. */
export const formatDate = (date: LooseDate): string => polish(dateWords(date).de);

/** Middle of the stretch that a date names, in years: 2025 → 2025.5, 2020-07 → 2020.54. */
export function middleOf(date: LooseDate): number {
  const { first, last } = spanOf(date);
  return (inYears(first) + inYears(last)) / 2;
}

/** A day as `20210901` in years, months taken as equal: on an axis nobody sees the difference. */
function inYears(day: number): number {
  const [year, month] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100];
  return year + (month - 1 + ((day % 100) - 0.5) / 31) / 12;
}
