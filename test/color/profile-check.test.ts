import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { checkProfile, readProfileFacts } from '../../src/color/profile-check.js';

const press = new Uint8Array(await readFile('data/icc/ISOcoated_v2_300_bas.icc'));

describe('checkProfile', () => {
  test('accepts the profile of the house and names it', async () => {
    expect(await checkProfile(press)).toMatchObject({
      ok: true,
      facts: { deviceClass: 'prtr', space: 'CMYK', version: { major: 2 } },
    });
    expect(readProfileFacts(press)?.description).toContain('ISO Coated v2 300%');
  });

  test('refuses what is no profile or cut off', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(4000), press.subarray(0, 500_000)]) {
      expect(await checkProfile(bytes)).toMatchObject({ ok: false, problem: 'damaged' });
    }
  });

  test('refuses a profile of another class or colour space', async () => {
    const withHeader = (at: number, text: string): Uint8Array => {
      const bytes = press.slice();
      bytes.set(Buffer.from(text, 'latin1'), at);
      return bytes;
    };
    expect(await checkProfile(withHeader(12, 'mntr'))).toMatchObject({
      problem: 'no-output-profile',
    });
    expect(await checkProfile(withHeader(16, 'RGB '))).toMatchObject({ problem: 'no-cmyk' });
  });

  test('notices overwritten tables', async () => {
    const bytes = press.slice();
    bytes.fill(0xff, 400, 200_000);
    expect((await checkProfile(bytes)).ok).toBe(false);
  });
});
