import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/core/finding.js';
import type { ProjectFiles } from '../../src/core/project-files.js';
import { readParticipants, type ParticipantContext } from '../../src/read/read-participants.js';
import { filesOf } from '../support/files-of.js';
import { toldFindings } from '../support/told-findings.js';
import { entryYaml, LIST, listYaml, SECOND } from './participants-yaml.js';

const LOGOS = { 'logos/olpe.svg': '', 'logos/brilon.svg': '' };

const CONTEXT: ParticipantContext = { inks: [], deadline: { year: 2021, month: 10, day: 15 } };

const findingsOf = async (files: ProjectFiles): Promise<readonly Finding[]> =>
  (await readParticipants(files, CONTEXT)).findings;

/** `code severity file:line:column`, for all findings. */
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, severity, where: { source, file } }) =>
    source
      ? `${code} ${severity} ${source.file}:${source.line}:${source.column}`
      : `${code} ${severity} ${file ?? ''}`,
  );

describe('a slip in participants.yaml', () => {
  const slips: readonly (readonly [string, string, string])[] = [
    [
      'a kind that does not exist',
      entryYaml({ kind: 'stadtt' }),
      `kind-unknown error ${LIST}:15:11`,
    ],
    ['an unknown tier', entryYaml({ tier: 'pionier' }), `tier-unknown error ${LIST}:17:11`],
    ['an unquoted key', entryYaml({ ags: '05958012' }), `ags-unquoted error ${LIST}:16:10`],
    [
      'a key with a digit too few',
      entryYaml({ ags: '"0595801"' }),
      `ags-wrong-length error ${LIST}:16:10`,
    ],
    [
      'an unknown way of joining',
      entryYaml({ joined: '{ by: ratsbeschluß }' }),
      `join-unknown error ${LIST}:18:19`,
    ],
    [
      'an impossible date',
      entryYaml({ joined: '{ on: 2021-02-31 }' }),
      `date-invalid error ${LIST}:18:19`,
    ],
    [
      'no way of joining',
      entryYaml({ joined: '{ on: 2021-10 }' }),
      `join-way-unstated info ${LIST}:18:13`,
    ],
    [
      'no date of joining',
      entryYaml({ joined: '{ by: letter-of-intent }' }),
      `join-date-unstated info ${LIST}:18:13`,
    ],
    ['nothing about joining', entryYaml({ joined: null }), `join-missing info ${LIST}:${SECOND}:9`],
    [
      'joining too late',
      entryYaml({ joined: '{ by: letter-of-intent, on: 2021-11 }' }),
      `join-after-deadline signoff ${LIST}:18:41`,
    ],
    ['no logo', entryYaml({ logo: null }), `logo-missing error ${LIST}:${SECOND}:9`],
    [
      'a logo that is not there',
      entryYaml({ logo: '{ file: Brilon.svg }' }),
      `logo-not-found error ${LIST}:19:19`,
    ],
    [
      'a logo outside the project',
      entryYaml({ logo: '{ file: ../brilon.svg }' }),
      `path-outside error ${LIST}:19:19`,
    ],
    [
      'an absolute logo path',
      entryYaml({ logo: '{ file: /etc/passwd }' }),
      `path-outside error ${LIST}:19:19`,
    ],
    [
      "another participant's logo",
      entryYaml({ logo: '{ file: olpe.svg }' }),
      `logo-shared warning ${LIST}:19:19`,
    ],
    ['the same id', entryYaml({ id: 'olpe' }), `participant-duplicate error ${LIST}:${SECOND}:9`],
    ['the same name', entryYaml({ name: 'Olpe' }), `participant-duplicate error ${LIST}:13:11`],
    ['the same key', entryYaml({ ags: '"05966024"' }), `participant-duplicate error ${LIST}:16:10`],
    ['a mistyped field', entryYaml({ offical: 'x' }), `schema-unknown-key error ${LIST}:20:5`],
    [
      'a missing field',
      entryYaml({ official: null }),
      `schema-missing-key error ${LIST}:${SECOND}:5`,
    ],
    ['a number for a name', entryYaml({ name: '12' }), `schema-type error ${LIST}:13:11`],
    [
      'a unit nobody uses',
      entryYaml({ logo: '{ file: brilon.svg, min-width: 2 Zoll }' }),
      `schema-type error ${LIST}:19:42`,
    ],
    [
      'a background that does not exist',
      entryYaml({ logo: '{ file: brilon.svg, background: kepp }' }),
      `schema-value error ${LIST}:19:43`,
    ],
    [
      'an undeclared spot ink',
      entryYaml({ logo: '{ file: brilon.svg, colors: { "#ff0000": HKS 13 K } }' }),
      `ink-unknown error ${LIST}:19:52`,
    ],
    [
      'a Cyrillic letter in a name',
      entryYaml({ name: 'Brilоn' }),
      `participant-name-mixed-script warning ${LIST}:13:11`,
    ],
    [
      'an approval of nothing known',
      entryYaml({ 'sign-off': '[{ finding: logo-low-resolutoin, by: A, why: B }]' }),
      `waiver-unknown warning ${LIST}:20:27`,
    ],
    [
      'an alias',
      entryYaml({ name: '&n Brilon', official: '*n' }),
      `yaml-alias error ${LIST}:14:15`,
    ],
    ['a merge key', entryYaml({ '<<': '{ name: x }' }), `yaml-alias error ${LIST}:20:5`],
    ['a key twice', `${entryYaml()}    name: Brilon\n`, `yaml-duplicate-key error ${LIST}:20:5`],
    ['a tab', `${entryYaml()}\t\tname: Brilon\n`, `yaml-syntax error ${LIST}:20:1`],
    ['a missing quote', entryYaml({ name: '"Brilon' }), `yaml-syntax error ${LIST}:13:18`],
    ['a type tag', entryYaml({ name: '!!js/function x' }), `yaml-syntax error ${LIST}:13:11`],
    [
      'a character that turns the reading direction',
      entryYaml({ name: 'Bri\u202elon' }),
      `text-control-character error ${LIST}:13:14`,
    ],
    [
      'the same one hidden in an escape',
      entryYaml({ name: '"Bri\\u202elon"' }),
      `text-control-character error ${LIST}:13:11`,
    ],
  ];

  it.each(slips)('%s is found at its place', async (_name, second, expected) => {
    const findings = await findingsOf(filesOf({ ...LOGOS, [LIST]: listYaml(second) }));
    expect(told(findings)).toContain(expected);
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('does not hide the others', async () => {
    const second =
      entryYaml({ kind: 'stadtt', logo: null, offical: 'x' }) +
      entryYaml({ id: 'x', tier: 'y', name: 'Z', ags: '7' });
    const codes = (await findingsOf(filesOf({ ...LOGOS, [LIST]: listYaml(second) }))).map(
      (f) => f.code,
    );
    expect(codes).toEqual(
      expect.arrayContaining(['kind-unknown', 'schema-unknown-key', 'ags-unquoted']),
    );
  });

  it('suggests what was meant', async () => {
    const second = entryYaml({
      kind: 'stad',
      joined: '{ by: Ratsbeschluß }',
      logo: '{ file: brilon.png }',
    });
    const findings = await findingsOf(filesOf({ ...LOGOS, [LIST]: listYaml(second) }));
    const meant = Object.fromEntries(findings.map(({ code, params }) => [code, params['meant']]));
    expect(meant['kind-unknown']).toMatchObject({ de: ' Gemeint ist wohl „stadt“.' });
    expect(meant['join-unknown']).toMatchObject({ de: ' Gemeint ist wohl „council-resolution“.' });
  });

  it('explains a file name that differs only in its capitals', async () => {
    const second = entryYaml({ logo: '{ file: BRILON.svg }' });
    const findings = await findingsOf(filesOf({ ...LOGOS, [LIST]: listYaml(second) }));
    const found = findings.find((each) => each.code === 'logo-not-found');
    expect(found?.params['meant']).toMatchObject({ de: ' Gemeint ist wohl „brilon.svg“.' });
    expect(found?.params['advice']).toMatchObject({
      de: expect.stringMatching(/^Groß- und Klein/),
    });
  });

  it('keeps whoever can still be shown in a proof', async () => {
    const second = entryYaml({ tier: 'nirgends', logo: null });
    const files = filesOf({ ...LOGOS, [LIST]: listYaml(second) });
    const { value, findings } = await readParticipants(files, CONTEXT);
    expect(value?.participants.map(({ id }) => id)).toEqual(['olpe', 'brilon']);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['tier-unknown', 'logo-missing']),
    );
  });

  it('finds a logo whose name is stored decomposed', async () => {
    const second = entryYaml({ logo: '{ file: bri\u0308lon.svg }' });
    const files = filesOf({
      ...LOGOS,
      [LIST]: listYaml(second),
      'logos/br\u00eflon.svg': '<svg/>',
    });
    expect((await findingsOf(files)).map(({ code }) => code)).not.toContain('logo-not-found');
  });

  it('is no way into the prototype of objects', async () => {
    const second = `${entryYaml()}    __proto__: { polluted: true }\n`;
    const findings = await findingsOf(filesOf({ ...LOGOS, [LIST]: listYaml(second) }));
    expect(told(findings)).toContain(`yaml-syntax error ${LIST}:20:5`);
    expect({}).not.toHaveProperty('polluted');
  });

  it('stops at nesting without end', async () => {
    const deep = `tiers: ${'['.repeat(5000)}${']'.repeat(5000)}\n`;
    const codes = (await findingsOf(filesOf({ ...LOGOS, [LIST]: deep }))).map(({ code }) => code);
    expect(codes).toContain('text-too-deep');
  });
});
