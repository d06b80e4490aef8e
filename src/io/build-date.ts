import { BuildError, finding } from '../core/finding.js';

/** Dates a PDF can carry: before the year 10000. Source: ISO 32000-1, 7.9.4. */
const LAST_SECOND = 253_402_300_799;

/**
 * `SOURCE_DATE_EPOCH` (seconds since 1970) as the reproducible-builds.org specification wants it;
 * null when it is not set. Throws a `BuildError` (`build-date-invalid`) for anything else.
 */
export function sourceDateEpoch(value: string | undefined): Date | null {
  if (value === undefined || value === '') return null;
  const seconds = Number(value);
  if (!/^\d+$/u.test(value) || seconds > LAST_SECOND) {
    throw new BuildError([finding('build-date-invalid', {}, { value })]);
  }
  return new Date(seconds * 1000);
}
