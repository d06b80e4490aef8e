import { checkProfile, type ProfileProblem } from '../color/profile-check.js';
import { checked, finding, type Checked, type Finding, type Localized } from '../core/finding.js';
import type { PrintSpec } from '../core/print-spec.js';
import type { ProjectFiles } from '../core/project-files.js';
import type { YamlSource } from './locate.js';
import { readBytes, readYamlDocument } from './read-yaml.js';
import { printSchema, type PrintYaml } from './schema/print.js';
import { specialCase } from './special-cases.js';
import { meant } from './validate.js';

export const PRINT_FILE = 'data/print.yaml';

/** `data/print.yaml` with its ICC profile; null when either cannot be used. */
export async function readPrint(files: ProjectFiles): Promise<Checked<PrintSpec | null>> {
  const document = await readYamlDocument(files, PRINT_FILE, printSchema, specialCase);
  if (!document.value) return checked(null, document.findings);
  const { yaml, value: written } = document.value;
  const profile = await readProfile(files, yaml, written.condition.profile);
  const findings = [...document.findings, ...profile.findings];
  return checked(profile.value && specOf(written, profile.value), findings);
}

function specOf(written: PrintYaml, profile: Uint8Array): PrintSpec {
  const { condition, page, limits } = written;
  return {
    standard: written.standard,
    condition: { identifier: condition.identifier, info: condition.info, profile },
    trim: page.trim,
    bleed: page.bleed,
    safeMargin: page['safe-margin'],
    marks: page.marks,
    binding: page.binding,
    paperThickness: page['paper-thickness'] ?? null,
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
    inks: written.inks.map(({ name, cmyk: alternate, print }) => ({ name, alternate, print })),
    richBlack: written['rich-black'],
  };
}

async function readProfile(
  files: ProjectFiles,
  yaml: YamlSource,
  file: string,
): Promise<Checked<Uint8Array | null>> {
  const where: Finding['where'] = { source: yaml.placeOf(['condition', 'profile']) };
  if (files.sizeOf(file) === undefined) {
    const profiles = files.paths.filter((path) => /\.ic[cm]$/iu.test(path));
    const only = profiles.length === 1 ? profiles : [];
    const near = meant(file, profiles).de === '' ? only : profiles;
    const guess = near === only && only[0] ? meant(only[0], only) : meant(file, near);
    return checked(null, [finding('icc-missing', where, { file, meant: guess })]);
  }
  const bytes = await readBytes(files, file);
  if (!bytes.value) return bytes;
  const check = await checkProfile(bytes.value);
  if (check.ok) return bytes;
  return checked(null, [finding('icc-invalid', where, { file, why: PROBLEMS[check.problem] })]);
}

const PROBLEMS: Readonly<Record<ProfileProblem, Localized>> = {
  damaged: {
    de: 'die Datei ist beschädigt oder kein ICC-Profil',
    en: 'the file is damaged or no ICC profile',
  },
  'too-large': { de: 'die Datei ist zu groß', en: 'the file is too large' },
  'no-output-profile': { de: 'es ist kein Druckprofil', en: 'it is no output profile' },
  'no-cmyk': { de: 'es beschreibt kein CMYK', en: 'it does not describe CMYK' },
  'one-way': { de: 'ihm fehlen Umrechnungstabellen', en: 'it lacks conversion tables' },
};
