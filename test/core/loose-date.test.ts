import { describe, expect, it } from '@jest/globals';
import { berlinDay, dateWords, daysBetween, spanOf } from '../../src/core/loose-date.js';

describe('a date as exact as it is known', () => {
  it('spans all days it can mean', () => {
    expect(spanOf({ year: 2021 })).toEqual({ first: 20210101, last: 20211231 });
    expect(spanOf({ year: 2020, season: 'summer' })).toEqual({ first: 20200601, last: 20200831 });
    expect(spanOf({ year: 2020, season: 'winter' })).toEqual({ first: 20201201, last: 20210231 });
    expect(spanOf({ year: 2021, month: 9, day: 16 })).toEqual({ first: 20210916, last: 20210916 });
    expect(spanOf({ year: 2021, month: 9 })).toEqual({ first: 20210901, last: 20210931 });
  });

  it('reads like a sentence in both languages', () => {
    expect(dateWords({ year: 2021, month: 10, day: 15 })).toEqual({
      de: '15. Oktober 2021',
      en: '15 October 2021',
    });
    expect(dateWords({ year: 2020, season: 'summer' })).toEqual({
      de: 'Sommer 2020',
      en: 'summer 2020',
    });
    expect(dateWords({ year: 2021, month: 3 })).toEqual({ de: 'März 2021', en: 'March 2021' });
    expect(dateWords({ year: 2021 })).toEqual({ de: '2021', en: '2021' });
  });
});

describe('the day in Berlin', () => {
  it('begins two hours before midnight UTC in summer, one in winter', () => {
    expect(berlinDay(new Date('2021-07-01T22:00:00Z')).day).toBe(2);
    expect(berlinDay(new Date('2021-07-01T21:59:00Z')).day).toBe(1);
    expect(berlinDay(new Date('2021-12-01T22:30:00Z')).day).toBe(1);
    expect(berlinDay(new Date('2021-12-01T23:00:00Z')).day).toBe(2);
  });

  it('changes its clocks on the last Sundays of March and October', () => {
    const hours = Array.from(
      { length: 24 * 365 },
      (_, hour) => new Date(Date.UTC(2021, 0, 1, hour)),
    );
    const berlin = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });
    const wrong = hours.filter((hour) => {
      const { year, month, day } = berlinDay(hour);
      const two = (part: number): string => String(part).padStart(2, '0');
      return berlin.format(hour) !== `${year}-${two(month)}-${two(day)}`;
    });
    expect(wrong).toEqual([]);
  });

  it('counts days across the change of clocks', () => {
    const from = { year: 2021, month: 10, day: 30 };
    expect(daysBetween(from, { year: 2021, month: 11, day: 1 })).toBe(2);
  });

  it('counts from the first day when no other is known', () => {
    expect(daysBetween({ year: 2021 }, { year: 2021, month: 3 })).toBe(59);
    expect(daysBetween({ year: 2021, month: 3, day: 2 }, { year: 2021 })).toBe(-60);
  });
});
