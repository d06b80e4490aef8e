import { describe, expect, test } from '@jest/globals';
import type { IccFacts, OutputIntentFacts } from '../../../src/core/pdf-facts.js';
import { intentCmyk } from '../../../src/preflight/rules/intent-cmyk.js';
import { intentCondition } from '../../../src/preflight/rules/intent-condition.js';
import { intentIdentifier } from '../../../src/preflight/rules/intent-identifier.js';
import { intentOne } from '../../../src/preflight/rules/intent-one.js';
import { intentProfileX1a } from '../../../src/preflight/rules/intent-profile-x1a.js';
import { intentProfile } from '../../../src/preflight/rules/intent-profile.js';
import { iccFacts, intentFacts, judge, pdfFacts } from './facts.js';

/** One finding about the document as a whole. */
const about = (params: object) => [{ where: {}, params }];

/** A file with one output intent, in order but for these facts of it. */
const intended = (changes: Partial<OutputIntentFacts> = {}) =>
  pdfFacts({ outputIntents: [intentFacts(changes)] });
const profiled = (changes: Partial<IccFacts>) => intended({ profile: iccFacts(changes) });
const NONE = pdfFacts({ outputIntents: [] });

describe('the output intent', () => {
  test('is one, besides those of other standards', () => {
    const one = intentFacts();
    const archive = intentFacts({ subtype: 'GTS_PDFA1' });
    const said = (...outputIntents: readonly OutputIntentFacts[]) =>
      judge(intentOne, pdfFacts({ outputIntents }));
    expect(said(one)).toEqual([]);
    expect(said(archive, one)).toEqual([]);
    expect(said()).toEqual(about({ count: 0 }));
    expect(said(archive)).toEqual(about({ count: 0 }));
    expect(said(one, one)).toEqual(about({ count: 2 }));
  });

  test('is not missed in a file that could not be decrypted', () => {
    const file = { ...NONE.file, readable: false };
    expect(judge(intentOne, { ...NONE, file })).toEqual([]);
  });

  test('is for CMYK', () => {
    expect(judge(intentCmyk, profiled({ space: 'CMYK' }))).toEqual([]);
    expect(judge(intentCmyk, profiled({ space: 'RGB' }))).toEqual(about({ space: 'RGB' }));
    expect(judge(intentCmyk, NONE)).toEqual([]);
  });

  test('is the printing condition of the print run', () => {
    const condition = { identifier: 'FOGRA51', info: 'PSO Coated v3', profile: new Uint8Array() };
    const said = (identifier: string | null) =>
      judge(intentCondition, intended({ identifier }), { condition });
    expect(said('FOGRA51')).toEqual([]);
    expect(said('FOGRA39')).toEqual(about({ met: 'FOGRA39', expected: 'FOGRA51' }));
    expect(said(null)).toEqual([]);
    expect(judge(intentCondition, NONE, { condition })).toEqual([]);
  });

  test('is named, described and, without a profile, found in a registry', () => {
    const said = (changes: Partial<OutputIntentFacts>) =>
      judge(intentIdentifier, intended(changes));
    expect(said({})).toEqual([]);
    expect(said({ registry: null })).toEqual([]);
    expect(said({ profile: null })).toEqual([]);
    expect(said({ identifier: null, info: null, registry: null, profile: null })).toEqual(
      about({ missing: 'OutputConditionIdentifier, Info, RegistryName' }),
    );
    expect(said({ identifier: ' ', info: ' ' })).toEqual(
      about({ missing: 'OutputConditionIdentifier, Info' }),
    );
    expect(judge(intentIdentifier, NONE)).toEqual([]);
  });
});

describe('the profile of the output intent', () => {
  test('is that of a printer, with the channels it says', () => {
    expect(judge(intentProfile, intended())).toEqual([]);
    expect(judge(intentProfile, profiled({ space: 'GRAY', channels: 1 }))).toEqual([]);
    expect(judge(intentProfile, NONE)).toEqual([]);
  });

  test.each<readonly [Partial<OutputIntentFacts>, { de: string; en: string }]>([
    [
      { profileReference: true, profile: null },
      { de: 'nur als Verweis angegeben (PDF/X-4p)', en: 'only referred to (PDF/X-4p)' },
    ],
    [{ profile: null }, { de: 'nicht eingebettet', en: 'not embedded' }],
    [
      { profile: iccFacts({ valid: false, deviceClass: 'mntr' }) },
      { de: 'beschädigt', en: 'damaged' },
    ],
    [
      { profile: iccFacts({ deviceClass: 'mntr', channels: 3 }) },
      { de: 'kein Druckprofil (Klasse „mntr“)', en: 'no printer profile (class "mntr")' },
    ],
    [
      { profile: iccFacts({ channels: 3 }) },
      { de: 'Zahl der Farbkanäle passt nicht', en: 'the number of channels does not match' },
    ],
  ])('is told its first fault, case %#', (changes, problem) => {
    expect(judge(intentProfile, intended(changes))).toEqual(about({ problem }));
  });

  test('of PDF/X-1a may be absent, or one of version 2 for CMYK or gray', () => {
    for (const file of [NONE, intended({ profile: null }), intended(), profiled({ space: 'GRAY' })])
      expect(judge(intentProfileX1a, file)).toEqual([]);
    expect(judge(intentProfileX1a, profiled({ version: 2.4 }))).toEqual([]);
  });

  test.each<readonly [Partial<IccFacts>, { de: string; en: string }]>([
    [{ valid: false }, { de: 'kein gültiges Druckprofil', en: 'no valid printer profile' }],
    [
      { deviceClass: 'mntr', version: 4 },
      { de: 'kein gültiges Druckprofil', en: 'no valid printer profile' },
    ],
    [
      { version: 3, space: 'RGB' },
      { de: 'ICC-Version 3', en: 'ICC version 3' },
    ],
    [{ space: 'RGB' }, { de: 'RGB', en: 'RGB' }],
  ])('of PDF/X-1a is told its first fault, case %#', (changes, problem) => {
    expect(judge(intentProfileX1a, profiled(changes))).toEqual(about({ problem }));
  });
});
