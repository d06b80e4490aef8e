import { checkProfile, type ProfileFacts, type ProfileProblem } from '../color/profile-check.js';
import { thicknessOf, type Paper } from '../core/binding.js';
import { checked, finding, type Checked, type Localized, type Where } from '../core/finding.js';
import { USUAL_LIMITS, type InputLimits } from '../core/input-limits.js';
import type {
  OrderedCondition,
  OutputCondition,
  PdfStandard,
  PrintSpec,
  PrintWishes,
} from '../core/print-spec.js';
import { conditionOfProfile } from '../core/printing-conditions.js';
import type { ProjectFiles } from '../core/project-files.js';
import type { YamlSource } from './locate.js';
import { readBytes, readYamlDocument } from './read-yaml.js';
import { printSchema, type PaperYaml, type PrintYaml } from './schema/print.js';
import { specialCase } from './special-cases.js';
import { meant } from './validate.js';

export const PRINT_FILE = 'data/print.yaml';

/**
 * `data/print.yaml` with its ICC profile, and with what the run wants otherwise; null when either
 * cannot be used. A profile ordered for the run is used even where the one of the file is broken.
 */
export async function readPrint(
  files: ProjectFiles,
  wishes: PrintWishes = {},
): Promise<Checked<PrintSpec | null>> {
  const document = await readYamlDocument(files, PRINT_FILE, printSchema, specialCase);
  if (!document.value) return checked(null, document.findings);
  const { yaml, value: written } = document.value;
  const standard = wishes.standard ?? written.standard;
  const condition = wishes.condition
    ? await orderedCondition(wishes.condition, standard)
    : await writtenCondition(files, yaml, { ...written, standard });
  const findings = [...document.findings, ...condition.findings];
  return checked(
    condition.value && {
      ...specOf(written, condition.value),
      standard,
      marks: wishes.marks ?? written.page.marks,
    },
    findings,
  );
}

function specOf(
  { page, limits, inks, 'input-limits': inputLimits, 'rich-black': richBlack }: PrintYaml,
  condition: OutputCondition,
): Omit<PrintSpec, 'standard' | 'marks'> {
  return {
    condition,
    trim: page.trim,
    bleed: page.bleed,
    safeMargin: page['safe-margin'],
    binding: page.binding,
    paper: page.paper ? paperOf(page.paper) : null,
    spine: page.spine ?? null,
    limits: {
      totalInk: limits['total-ink'],
      imagePpi: limits['image-ppi'],
      imagePpiError: limits['image-ppi-error'],
      imagePpiMax: limits['image-ppi-max'],
      lineArtPpi: limits['line-art-ppi'],
      minLine: limits['min-line'],
      minLineNegative: limits['min-line-negative'],
      minText: limits['min-text'],
      minTextNegative: limits['min-text-negative'],
      overprintText: limits['overprint-text'],
      overprintLine: limits['overprint-line'],
    },
    inks: inks.map(({ name, cmyk: alternate, print }) => ({ name, alternate, print })),
    inputLimits: inputLimitsOf(inputLimits),
    richBlack,
  };
}

/** What is written, and the usual limit for the rest. */
function inputLimitsOf(written: PrintYaml['input-limits']): InputLimits {
  const given = Object.entries(written).filter(([, value]) => value !== undefined);
  return { ...USUAL_LIMITS, ...(Object.fromEntries(given) as Partial<InputLimits>) };
}

/** A caliper that was measured comes before the one that follows from mass and volume. */
const paperOf = ({ grammage, volume, thickness }: PaperYaml): Paper => ({
  grammage,
  thickness: thickness ?? thicknessOf(grammage, volume),
});

/** The profile says its own name: `data/print.yaml` knows only that of its own. */
async function orderedCondition(
  { identifier, file, profile }: OrderedCondition,
  standard: PdfStandard,
): Promise<Checked<OutputCondition | null>> {
  const usable = await usableProfile(profile, { identifier, file }, { file }, standard);
  const info = usable.value && (usable.value.description || identifier);
  return checked(info === null ? null : { identifier, info, profile }, usable.findings);
}

async function writtenCondition(
  files: ProjectFiles,
  yaml: YamlSource,
  { condition, standard }: Pick<PrintYaml, 'condition' | 'standard'>,
): Promise<Checked<OutputCondition | null>> {
  const { identifier, info, profile: file } = condition;
  const where: Where = { source: yaml.placeOf(['condition', 'profile']) };
  if (files.sizeOf(file) === undefined) {
    const profiles = files.paths.filter((path) => /\.ic[cm]$/iu.test(path));
    const only = profiles.length === 1 ? profiles : [];
    const near = meant(file, profiles).de === '' ? only : profiles;
    const guess = near === only && only[0] ? meant(only[0], only) : meant(file, near);
    return checked(null, [finding('icc-missing', where, { file, meant: guess })]);
  }
  const bytes = await readBytes(files, file);
  if (!bytes.value) return checked(null, bytes.findings);
  const usable = await usableProfile(bytes.value, { identifier, file }, where, standard);
  return checked(usable.value && { identifier, info, profile: bytes.value }, usable.findings);
}

async function usableProfile(
  profile: Uint8Array,
  { identifier, file }: Pick<OrderedCondition, 'identifier' | 'file'>,
  where: Where,
  standard: PdfStandard,
): Promise<Checked<ProfileFacts | null>> {
  const check = await checkProfile(profile, standard);
  if (!check.ok)
    return checked(null, [finding('icc-invalid', where, { file, why: PROBLEMS[check.problem] })]);
  const { description } = check.facts;
  const madeFor = conditionOfProfile(description);
  const mismatch =
    madeFor === null || madeFor === identifier || !/^FOGRA/u.test(identifier)
      ? []
      : [finding('icc-condition', where, { identifier, description, madeFor })];
  return checked(check.facts, mismatch);
}

const PROBLEMS: Readonly<Record<ProfileProblem, Localized>> = {
  damaged: {
    de: 'die Datei ist beschädigt oder kein ICC-Profil',
    en: 'the file is damaged or no ICC profile',
  },
  'too-large': { de: 'die Datei ist zu groß', en: 'the file is too large' },
  'no-output-profile': { de: 'es ist kein Druckprofil', en: 'it is no output profile' },
  'no-cmyk': { de: 'es beschreibt kein CMYK', en: 'it does not describe CMYK' },
  'too-new': {
    de: 'PDF/X-1a verlangt ein Profil der ICC-Version 2, dieses ist neuer',
    en: 'PDF/X-1a demands a profile of ICC version 2, this one is newer',
  },
  'one-way': { de: 'ihm fehlen Umrechnungstabellen', en: 'it lacks conversion tables' },
};
