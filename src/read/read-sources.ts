import { checked, type Checked } from '../core/finding.js';
import type { LogoSource } from '../core/logo-source.js';
import type { ProjectFiles } from '../core/project-files.js';
import { readYamlDocument } from './read-yaml.js';
import { sourcesSchema } from './schema/sources.js';
import { specialCase } from './special-cases.js';
import { withoutUndefined } from './without-undefined.js';

export const SOURCES_FILE = 'logos/SOURCES.yaml';

/** Where the logo files come from, by their path in the project; empty without the file. */
export async function readSources(
  files: ProjectFiles,
): Promise<Checked<ReadonlyMap<string, LogoSource>>> {
  if (files.sizeOf(SOURCES_FILE) === undefined) return checked(new Map());
  const { value, findings } = await readYamlDocument(
    files,
    SOURCES_FILE,
    sourcesSchema,
    specialCase,
  );
  const entries = Object.entries(value?.value ?? {}).map(
    ([name, { participant, from, received, licence, permission, 'drawn-by': drawnBy }]) =>
      [
        `logos/${name}`,
        withoutUndefined({ participant, from, drawnBy, received, licence, permission }),
      ] as const,
  );
  return checked(new Map(entries), findings);
}
