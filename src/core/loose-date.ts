import type { Localized } from './finding.js';
import type { LooseDate } from './participant.js';

/** First and last day that a loose date can mean, as `20210901`: comparable numbers. */
export function spanOf(date: LooseDate): { readonly first: number; readonly last: number } {
  const day = (year: number, month: number, of: number): number => year * 10_000 + month * 100 + of;
  const { year, month, season } = date;
  if (season) {
    const [from, to] = SEASON_MONTHS[season];
    // Winter runs into the next year.
    return { first: day(year, from, 1), last: day(to < from ? year + 1 : year, to, 31) };
  }
  if (month === undefined) return { first: day(year, 1, 1), last: day(year, 12, 31) };
  return { first: day(year, month, date.day ?? 1), last: day(year, month, date.day ?? 31) };
}

type Season = NonNullable<LooseDate['season']>;

/** Meteorological seasons. */
const SEASON_MONTHS: Readonly<Record<Season, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
};

const SEASON_WORDS: Readonly<Record<Season, Localized>> = {
  spring: { de: 'Frühjahr', en: 'spring' },
  summer: { de: 'Sommer', en: 'summer' },
  autumn: { de: 'Herbst', en: 'autumn' },
  winter: { de: 'Winter', en: 'winter' },
};

const MONTHS: readonly Localized[] = [
  { de: 'Januar', en: 'January' },
  { de: 'Februar', en: 'February' },
  { de: 'März', en: 'March' },
  { de: 'April', en: 'April' },
  { de: 'Mai', en: 'May' },
  { de: 'Juni', en: 'June' },
  { de: 'Juli', en: 'July' },
  { de: 'August', en: 'August' },
  { de: 'September', en: 'September' },
  { de: 'Oktober', en: 'October' },
  { de: 'November', en: 'November' },
  { de: 'Dezember', en: 'December' },
];

/** "15. Oktober 2021", "Oktober 2021", "Sommer 2020", "2021". */
export function dateWords(date: LooseDate): Localized {
  const { year, month, day, season } = date;
  const named = season ? SEASON_WORDS[season] : month && MONTHS[month - 1];
  if (!named) return { de: String(year), en: String(year) };
  return {
    de: `${day === undefined ? '' : `${day}. `}${named.de} ${year}`,
    en: `${day === undefined ? '' : `${day} `}${named.en} ${year}`,
  };
}

/** The calendar day of an instant in Europe/Berlin, without asking the machine for its zones. */
export function berlinDay(instant: Date): Required<Pick<LooseDate, 'year' | 'month' | 'day'>> {
  const hours = isBerlinSummer(instant) ? 2 : 1;
  const local = new Date(instant.getTime() + hours * MS_PER_HOUR);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;

/** Summer time: last Sunday of March to last Sunday of October, 01:00 UTC. Directive 2000/84/EC. */
function isBerlinSummer(instant: Date): boolean {
  const year = instant.getUTCFullYear();
  const time = instant.getTime();
  return time >= lastSunday(year, 2) && time < lastSunday(year, 9);
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * MS_PER_DAY;
}

/** Days from one day to another; negative when `to` lies before. */
export function daysBetween(from: LooseDate, to: LooseDate): number {
  const at = ({ year, month, day }: LooseDate): number =>
    Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  return Math.round((at(to) - at(from)) / MS_PER_DAY);
}
