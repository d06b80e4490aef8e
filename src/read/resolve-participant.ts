import { checked, finding, type Checked, type Finding, type Waiver } from '../core/finding.js';
import { FINDING_TEXTS } from '../core/findings/index.js';
import type { InkColor } from '../core/color.js';
import type { LogoSpec, Participant } from '../core/participant.js';
import { mm } from '../core/units.js';
import { withoutUndefined } from './without-undefined.js';
import type { YamlPath, YamlSource } from './locate.js';
import type { LogoYaml, ParticipantYaml, WaiverYaml } from './schema/participants.js';
import { meant } from './validate.js';

/** The YAML's form of a participant → the one all stages share; looks at this entry only. */
export function resolveParticipant(
  written: ParticipantYaml,
  yaml: YamlSource,
  path: YamlPath,
): Checked<Participant> {
  const { logo, joined, ags, 'sign-off': signOff } = written;
  const waivers = resolveWaivers(signOff, yaml, [...path, 'sign-off']);
  const participant: Participant = {
    id: written.id,
    name: written.name,
    official: written.official,
    kind: written.kind,
    tier: written.tier,
    ...(ags === undefined ? {} : { ags }),
    ...(joined === undefined ? {} : { joined: withoutUndefined(joined) }),
    ...(logo === undefined ? {} : { logo: resolveLogo(logo, yaml, [...path, 'logo']) }),
    signOff: waivers.value,
    source: yaml.placeOf([...path, 'id']),
  };
  const findings = [
    ...waivers.findings,
    ...agsFindings(written, yaml, path),
    ...scriptFindings(written, yaml, path),
  ];
  return checked(participant, findings);
}

export const LOGO_FOLDER = 'logos/';

function resolveLogo(logo: LogoYaml, yaml: YamlSource, path: YamlPath): LogoSpec {
  const { 'min-width': minWidth, 'clear-space': clearSpace, nudge, negative } = logo;
  return {
    file: LOGO_FOLDER + logo.file,
    scale: logo.scale,
    background: logo.background === 'keep' ? 'keep' : 'auto',
    colors: Object.fromEntries(
      Object.entries(logo.colors ?? {}).map(([from, ink]) => [from.toLowerCase(), inkOf(ink)]),
    ),
    ...(minWidth === undefined ? {} : { minWidth }),
    ...(clearSpace === undefined ? {} : { clearSpace }),
    ...(nudge === undefined ? {} : { nudge: { x: mm(nudge[0]), y: mm(nudge[1]) } }),
    ...(negative === undefined ? {} : { negative: LOGO_FOLDER + negative }),
    source: yaml.placeOf([...path, 'file']),
  };
}

const inkOf = (ink: NonNullable<LogoYaml['colors']>[string]): InkColor =>
  typeof ink === 'string' ? { kind: 'spot', ink, tint: 1 } : ink;

/** Approvals with their places; one that can approve nothing is reported (`waiver-unknown`). */
export function resolveWaivers(
  waivers: readonly WaiverYaml[],
  yaml: YamlSource,
  path: YamlPath,
): Checked<readonly Waiver[]> {
  const findings: Finding[] = [];
  const value = waivers.map((waiver, index): Waiver => {
    const source = yaml.placeOf([...path, index, 'finding']);
    if (!APPROVABLE.has(waiver.finding)) {
      const params = { value: waiver.finding, meant: meant(waiver.finding, APPROVABLE) };
      findings.push(finding('waiver-unknown', { source }, params));
    }
    return { ...withoutUndefined(waiver), source };
  });
  return checked(value, findings);
}

/** Codes whose severity may be `signoff`: also warnings, which a stage can raise by its limits. */
const APPROVABLE: ReadonlySet<string> = new Set(
  Object.entries(FINDING_TEXTS)
    .filter(
      ([, text]) =>
        (text.severity as string) === 'signoff' || (text.severity as string) === 'warning',
    )
    .map(([code]) => code),
);

const EIGHT = { digits: 8, words: { de: 'acht Ziffern', en: 'eight digits' } };
const FIVE = { digits: 5, words: { de: 'fünf Ziffern', en: 'five digits' } };
const NONE = { digits: 0, words: { de: 'kein Schlüssel', en: 'no key' } };

/** Digits of the official key. Source: Destatis, Gemeindeverzeichnis (GV-ISys). */
const AGS_DIGITS = { stadt: EIGHT, gemeinde: EIGHT, kreis: FIVE, organisation: NONE } as const;

function agsFindings(
  written: ParticipantYaml,
  yaml: YamlSource,
  path: YamlPath,
): readonly Finding[] {
  const { ags, kind } = written;
  if (ags === undefined) return [];
  const expected = AGS_DIGITS[kind];
  if (/^\d+$/u.test(ags) && ags.length === expected.digits) return [];
  const where = { source: yaml.placeOf([...path, 'ags']) };
  return [finding('ags-wrong-length', where, { value: ags, expected: expected.words })];
}

/** A Cyrillic "а" among Latin letters looks right and prints from another font, if at all. */
function scriptFindings(
  written: ParticipantYaml,
  yaml: YamlSource,
  path: YamlPath,
): readonly Finding[] {
  return (['name', 'official'] as const).flatMap((key) => {
    const name = written[key];
    const letter = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.exec(name)?.[0];
    if (letter === undefined || !/\p{Script=Latin}/u.test(name)) return [];
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const where = { source: yaml.placeOf([...path, key]) };
    const params = { name, letter: `${letter}, U+${code}` };
    return [finding('participant-name-mixed-script', where, params)];
  });
}
