import { checked, type Checked } from '../core/finding.js';
import type { ProjectFiles } from '../core/project-files.js';
import { readYamlDocument } from './read-yaml.js';
import { hyphenationSchema } from './schema/hyphenation.js';

export const HYPHENATION_FILE = 'data/hyphenation.yaml';

/** Exceptions of hyphenation in the notation of `Project.hyphenation`; empty without the file. */
export async function readHyphenation(
  files: ProjectFiles,
): Promise<Checked<readonly string[] | null>> {
  if (files.sizeOf(HYPHENATION_FILE) === undefined) return checked([]);
  const { value, findings } = await readYamlDocument(files, HYPHENATION_FILE, hyphenationSchema);
  if (!value) return checked(null, findings);
  const { exceptions, keep, seams } = value.value;
  return checked([...exceptions, ...keep, ...seams], findings);
}
