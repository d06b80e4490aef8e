import { finding, type Finding, type Localized } from '../core/finding.js';
import type { SpotInk } from '../core/participant.js';
import type { ProjectFiles } from '../core/project-files.js';
import type { Entry } from './entry.js';
import type { YamlPath, YamlSource } from './locate.js';
import { LOGO_FOLDER } from './resolve-participant.js';
import { nearest } from './suggest.js';
import { meant } from './validate.js';

/** `logo-missing`, `logo-not-found` (also for the negative version), `ink-unknown`. */
export function logoFindings(
  yaml: YamlSource,
  entry: Entry,
  files: ProjectFiles,
  inks: readonly SpotInk[] | null,
): readonly Finding[] {
  const { logo, name, id } = entry.participant;
  if (!logo) {
    const where = { source: yaml.placeOf([...entry.path, 'id']), participant: name };
    return [finding('logo-missing', where, { participant: name, id })];
  }
  const at = (key: string): YamlPath => [...entry.path, 'logo', key];
  return [
    ...notFound(yaml, at('file'), logo.file, files),
    ...(logo.negative === undefined ? [] : notFound(yaml, at('negative'), logo.negative, files)),
    ...unknownInks(yaml, at('colors'), logo.colors, inks),
  ];
}

function notFound(
  yaml: YamlSource,
  path: YamlPath,
  file: string,
  files: ProjectFiles,
): readonly Finding[] {
  if (files.sizeOf(file) !== undefined) return [];
  const where = { source: yaml.placeOf(path) };
  const refusal = files.refusalOf?.(file);
  if (refusal) return [finding('file-unreadable', where, { file, why: refusal })];
  const name = file.slice(LOGO_FOLDER.length);
  const near = nearLogo(name, files);
  const params = { file, meant: near ? meant(near, [near]) : { de: '', en: '' } };
  return [finding('logo-not-found', where, { ...params, advice: adviceFor(name, near) })];
}

/** The logo whose name comes closest; the same name with another ending counts as near too. */
function nearLogo(name: string, files: ProjectFiles): string | null {
  const names = files.paths
    .filter((path) => path.startsWith(LOGO_FOLDER))
    .map((path) => path.slice(LOGO_FOLDER.length));
  const stem = withoutEnding(name);
  const sameStem = names.find((each) => withoutEnding(each).toLowerCase() === stem.toLowerCase());
  return sameStem ?? nearest(name, names);
}

const withoutEnding = (name: string): string => name.replace(/\.[^.]+$/u, '');

function adviceFor(wanted: string, near: string | null): Localized {
  if (near === null) {
    return {
      de: 'Die Datei in den Ordner logos/ legen.',
      en: 'Put the file into the folder logos/.',
    };
  }
  if (near.toLowerCase() === wanted.toLowerCase()) {
    return {
      de: 'Groß- und Kleinbuchstaben zählen: auf anderen Rechnern wird die Datei sonst nicht gefunden.',
      en: 'Capitals count: on other computers the file is not found otherwise.',
    };
  }
  if (withoutEnding(near).toLowerCase() === withoutEnding(wanted).toLowerCase()) {
    return { de: 'Nur die Endung ist anders.', en: 'Only the ending differs.' };
  }
  return {
    de: 'Den Namen im Eintrag angleichen oder die Datei in logos/ legen.',
    en: 'Match the name in the entry or put the file into logos/.',
  };
}

function unknownInks(
  yaml: YamlSource,
  path: YamlPath,
  colors: NonNullable<Entry['participant']['logo']>['colors'],
  inks: readonly SpotInk[] | null,
): readonly Finding[] {
  if (!inks) return [];
  const known = inks.map((ink) => ink.name);
  return Object.entries(colors).flatMap(([from, color]) => {
    if (color.kind !== 'spot' || known.includes(color.ink)) return [];
    const where = { source: yaml.placeOf([...path, from]) };
    return [finding('ink-unknown', where, { value: color.ink, meant: meant(color.ink, known) })];
  });
}
