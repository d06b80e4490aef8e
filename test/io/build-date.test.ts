import { describe, expect, it } from '@jest/globals';
import { BuildError } from '../../src/core/finding.js';
import { sourceDateEpoch } from '../../src/io/build-date.js';

describe('SOURCE_DATE_EPOCH', () => {
  it('is seconds since 1970', () => {
    expect(sourceDateEpoch('1636934400')?.toISOString()).toBe('2021-11-15T00:00:00.000Z');
  });

  it('may be absent or empty', () => {
    expect(sourceDateEpoch(undefined)).toBeNull();
    expect(sourceDateEpoch('')).toBeNull();
  });

  it.each(['heute', '-5', '1.5', '99999999999999', ' 1'])('refuses "%s"', (value) => {
    expect(() => sourceDateEpoch(value)).toThrow(BuildError);
    expect(() => sourceDateEpoch(value)).toThrow('build-date-invalid');
  });
});
