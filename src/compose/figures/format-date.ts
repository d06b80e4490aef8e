import type { LooseDate } from '../../core/participant.js';
import { invariant } from '../../core/assert.js';

const MONTHS = [
  'Januar', 'Februar', 'März', 'April', 'Mai', 'Juni',
  'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember',
] as const;

const SEASONS = { spring: 'Frühjahr', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter' } as const;

/** First month of a season, counted from 1. */
const SEASON_START = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

/** As exact as it is known: `15. Oktober 2021`, `Juli 2020`, `Sommer 2020`, `2025`. */
export function formatDate({ year, month, day, season }: LooseDate): string {
  if (season) return `${SEASONS[season]} ${year}`;
  if (month === undefined) return String(year);
  const name = MONTHS[month - 1];
  invariant(name, `month ${month} passed the schema`);
  return day === undefined ? `${name} ${year}` : `${day}.\u00a0${name} ${year}`;
}

/** Middle of the stretch that a date names, in years: 2025 → 2025.5, 2020-07 → 2020.54. */
export function middleOf({ year, month, day, season }: LooseDate): number {
  if (season) return year + (SEASON_START[season] - 1 + 1.5) / 12;
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12;
}
