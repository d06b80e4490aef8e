import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/core/finding.js';
import type { Checked } from '../../src/core/finding.js';
import {
  readParticipants,
  type ParticipantContext,
  type ParticipantList,
} from '../../src/read/read-participants.js';
import { filesOf } from '../support/files-of.js';
import { toldFindings } from '../support/told-findings.js';
import { entryYaml, LIST, listYaml } from './participants-yaml.js';

const CONTEXT: ParticipantContext = {
  inks: [
    { name: 'HKS 42 K', alternate: { kind: 'cmyk', c: 1, m: 0.5, y: 0, k: 0 }, print: 'spot' },
  ],
  deadline: { year: 2021, month: 10, day: 15 },
};

const LOGOS = { 'logos/olpe.svg': '', 'logos/brilon.svg': '', 'data/brilon.eps': '' };

const read = (
  second: string,
  context: ParticipantContext = CONTEXT,
): Promise<Checked<ParticipantList | null>> =>
  readParticipants(filesOf({ ...LOGOS, [LIST]: listYaml(second) }), context);

const findingsOf = async (
  second: string,
  context?: ParticipantContext,
): Promise<readonly Finding[]> => (await read(second, context)).findings;

describe('an entry that says everything', () => {
  it('is read with lengths, colours and dates in their types', async () => {
    const { value, findings } = await read(
      entryYaml({
        joined: '{ by: letter-of-intent, on: 2021-10-15, reference: " Az. 7 " }',
        logo: '{ file: brilon.svg, negative: olpe.svg, min-width: 16mm, clear-space: 10%, scale: 0.9, nudge: [0.5, -1], background: keep, colors: { "#FF00aa": [100, 60, 0, 10], "#000000": HKS 42 K } }',
        'sign-off':
          '[{ finding: logo-low-resolution, by: A, why: B, on: 2021-10-08, until: 2021-12-31 }]',
      }),
    );
    expect(toldFindings(findings)).toMatchSnapshot();
    expect(value).toMatchSnapshot();
  });

  it('may say less', async () => {
    const { value, findings } = await read(
      entryYaml({
        ags: null,
        kind: 'organisation',
        logo: '{ file: brilon.svg, clear-space: 3mm, background: remove-white }',
      }),
    );
    expect(findings).toEqual([]);
    const [, second] = value?.participants ?? [];
    expect(second).not.toHaveProperty('ags');
    expect(second?.logo).toEqual({
      file: 'logos/brilon.svg',
      scale: 1,
      background: 'auto',
      colors: {},
      clearSpace: { kind: 'length', length: 3 },
      source: { file: LIST, line: 18, column: 19, length: 10 },
    });
  });
});

describe('a slip of an entry', () => {
  it.each<readonly [string, string]>([
    ['a kind without a value', entryYaml({ kind: '' })],
    ['a kind that is a list', entryYaml({ kind: '[stadt]' })],
    ['a German way of joining', entryYaml({ joined: '{ by: Absichtserklärung }' })],
    ['a way of joining like none', entryYaml({ joined: '{ by: Handschlag }' })],
    ['a way of joining that is a number', entryYaml({ joined: '{ by: 7, on: 2021 }' })],
    ['a key of a Kreis without its zero', entryYaml({ kind: 'kreis', ags: '5958' })],
    ['a key without its zero', entryYaml({ ags: '5958012' })],
    ['a key of eight digits', entryYaml({ ags: '15958012' })],
    ['a key that is a list', entryYaml({ ags: '[1]' })],
    ['a key with a letter behind', entryYaml({ ags: '"0595801x"' })],
    ['a key with a letter before', entryYaml({ ags: '"x5958012"' })],
    ['a key with a blank', entryYaml({ ags: '"059 58012"' })],
    ['the key of a town for a Kreis', entryYaml({ kind: 'kreis' })],
    ['a key of an organisation', entryYaml({ kind: 'organisation', ags: '"05958"' })],
    ['a date without a value', entryYaml({ joined: '{ by: letter-of-intent, on: }' })],
    ['a date that is a list', entryYaml({ joined: '{ by: letter-of-intent, on: [2021] }' })],
    ['a month that is none', entryYaml({ joined: '{ by: letter-of-intent, on: 2021-13 }' })],
    ['the first day after the deadline', entryYaml({ joined: '{ on: 2021-10-16 }' })],
    ['joining with a reference only', entryYaml({ joined: '{ reference: Az. 7 }' })],
    ['joining said as a word', entryYaml({ joined: 'ja' })],
    ['a logo without a file', entryYaml({ logo: '{ scale: 1 }' })],
    ['a logo whose file is empty', entryYaml({ logo: '{ file: }' })],
    ['a logo whose file is no text', entryYaml({ logo: '{ file: "" }' })],
    ['a logo on a drive', entryYaml({ logo: '{ file: "c:/brilon.svg" }' })],
    ['a negative outside the project', entryYaml({ logo: '{ file: brilon.svg, negative: ../a }' })],
    [
      'a negative that is not there',
      entryYaml({ logo: '{ file: brilon.svg, negative: brilon-weiss.svg }' }),
    ],
    ['a logo with another ending', entryYaml({ logo: '{ file: Brilon.PNG }' })],
    ['a logo with other capitals', entryYaml({ logo: '{ file: BRILON.svg }' })],
    ['a logo with a letter too many', entryYaml({ logo: '{ file: brillon.svg }' })],
    ['a logo like none', entryYaml({ logo: '{ file: wappen-neu.svg }' })],
    ['a scale too large', entryYaml({ logo: '{ file: brilon.svg, scale: 5 }' })],
    ['a nudge in one direction', entryYaml({ logo: '{ file: brilon.svg, nudge: [1] }' })],
    ['a nudge as a number', entryYaml({ logo: '{ file: brilon.svg, nudge: 1 }' })],
    ['a background as a list', entryYaml({ logo: '{ file: brilon.svg, background: [] }' })],
    ['a short colour', entryYaml({ logo: '{ file: brilon.svg, colors: { "#fff": A } }' })],
    [
      'three inks of four',
      entryYaml({ logo: '{ file: brilon.svg, colors: { "#ffffff": [1, 2, 3] } }' }),
    ],
    [
      'two spot inks, one of them declared',
      entryYaml({
        logo: '{ file: brilon.svg, colors: { "#FFFFFF": HKS 42 K, "#EEEEEE": HKS 43 K, "#dddddd": [0, 0, 0, 1] } }',
      }),
    ],
    [
      'an approval of an error',
      entryYaml({ 'sign-off': '[{ finding: logo-missing, by: A, why: B }]' }),
    ],
    [
      'an approval without a reason',
      entryYaml({ 'sign-off': '[{ finding: logo-shared, by: A }]' }),
    ],
    [
      'an approval on a German day',
      entryYaml({ 'sign-off': '[{ finding: logo-shared, by: A, why: B, until: 31.12.2021 }]' }),
    ],
    [
      'an approval by a number',
      entryYaml({ 'sign-off': '[{ finding: logo-shared, by: 7, why: B }]' }),
    ],
    ['a Greek letter', entryYaml({ official: 'Stadt Brilοn' })],
    ['an Armenian letter', entryYaml({ name: 'Brilօn' })],
    ['a name of several lines', entryYaml({ name: '"Bri\\nlon"' })],
    ['a name of blanks', entryYaml({ name: '" "' })],
    ['a name that is nothing', entryYaml({ name: '' })],
    ['an id with capitals', entryYaml({ id: 'Brilon' })],
    ['a tier that is a number', entryYaml({ tier: '1' })],
    ['an entry that is a word', '  - brilon\n'],
    ['an entry that is empty', '  -\n'],
    ['an entry copied whole', entryYaml({ id: 'olpe', name: 'Olpe', ags: '"05966024"' })],
    ['a name that differs by capitals only', entryYaml({ name: 'OLPE' })],
    ['the key of another', entryYaml({ ags: '"05966024"' })],
  ])('%s is told in full', async (_name, second) => {
    expect(toldFindings(await findingsOf(second))).toMatchSnapshot();
  });
});

describe('what is no slip', () => {
  it.each<readonly [string, string]>([
    ['joining on the last day', entryYaml({ joined: '{ by: letter-of-intent, on: 2021-10-15 }' })],
    ['joining in that month', entryYaml({ joined: '{ by: letter-of-intent, on: 2021-10 }' })],
    ['a name all in Cyrillic', entryYaml({ name: 'Брилон' })],
    [
      'an approval of a warning',
      entryYaml({ 'sign-off': '[{ finding: logo-shared, by: A, why: B }]' }),
    ],
    [
      'a process colour that is no ink',
      entryYaml({ logo: '{ file: brilon.svg, colors: { "#ffffff": [0, 0, 0, 0] } }' }),
    ],
    ['a key of five digits for a Kreis', entryYaml({ kind: 'kreis', ags: '"05958"' })],
    ['a key of eight for a Gemeinde', entryYaml({ kind: 'gemeinde' })],
    ['no key for both', entryYaml({ ags: null })],
  ])('%s', async (_name, second) => {
    expect(toldFindings(await findingsOf(second))).toBe('');
  });

  it('is joining at any time without a deadline', async () => {
    const late = entryYaml({ joined: '{ by: letter-of-intent, on: 2031 }' });
    expect(await findingsOf(late, { ...CONTEXT, deadline: undefined })).toEqual([]);
  });

  it('is any ink while print.yaml cannot be read', async () => {
    const spot = entryYaml({ logo: '{ file: brilon.svg, colors: { "#ffffff": HKS 1 } }' });
    expect(await findingsOf(spot, { ...CONTEXT, inks: null })).toEqual([]);
  });
});

describe('a logo that the folder refuses', () => {
  it('is told with the reason, not as missing', async () => {
    const why = { de: 'ein Verweis nach außen', en: 'a link that leads out' };
    const files = filesOf(
      { 'logos/olpe.svg': '', [LIST]: listYaml(entryYaml()) },
      { refusalOf: (path) => (path === 'logos/brilon.svg' ? why : undefined) },
    );
    const { findings } = await readParticipants(files, CONTEXT);
    expect(toldFindings(findings)).toMatchSnapshot();
  });
});

describe('the list as a whole', () => {
  it.each<readonly [string, string]>([
    ['without tiers', 'participants: []\n'],
    ['with no tier in it', 'tiers: []\nparticipants: []\n'],
    ['without participants', 'tiers: [{ id: a, title: A }]\n'],
    ['whose participants are one block', 'tiers: [{ id: a, title: A }]\nparticipants: { id: a }\n'],
    ['with a mistyped key', 'tiers: [{ id: a, title: A }]\nparticipants: []\nteirs: []\n'],
    ['with a tier of unknown size', 'tiers: [{ id: a, title: A, size: larg }]\nparticipants: []\n'],
    ['with a tier without a title', 'tiers:\n  - id: a\nparticipants: []\n'],
    ['with a mistyped key of a tier', 'tiers: [{ id: a, titel: A }]\nparticipants: []\n'],
    [
      'with a tier twice',
      'tiers: [{ id: a, title: A }, { id: b, title: B }, { id: a, title: C }]\nparticipants: []\n',
    ],
  ])('%s is told in full', async (_name, text) => {
    const { value, findings } = await readParticipants(filesOf({ [LIST]: text }), CONTEXT);
    expect([value !== null, toldFindings(findings)]).toMatchSnapshot();
  });

  it('keeps the order of the file and the places of the tiers', async () => {
    const text =
      'tiers: [{ id: b, title: B, size: large }, { id: a, title: A }]\nparticipants: []\n';
    expect((await readParticipants(filesOf({ [LIST]: text }), CONTEXT)).value).toEqual({
      tiers: [
        {
          id: 'b',
          title: 'B',
          size: 'large',
          source: { file: LIST, line: 1, column: 15, length: 1 },
        },
        {
          id: 'a',
          title: 'A',
          size: 'medium',
          source: { file: LIST, line: 1, column: 49, length: 1 },
        },
      ],
      participants: [],
    });
  });

  it('is nothing when the file is missing', async () => {
    const { value, findings } = await readParticipants(filesOf({}), CONTEXT);
    expect([value, toldFindings(findings)]).toMatchSnapshot();
  });
});
