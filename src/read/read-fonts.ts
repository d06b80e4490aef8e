import { checked, finding, type Checked, type Finding } from '../core/finding.js';
import type { FontFile } from '../core/project.js';
import type { ProjectFiles } from '../core/project-files.js';
import { readBytes } from './read-yaml.js';

const FONT = /^data\/fonts\/(?:.*\/)?([^/]+)\.(?:ttf|otf|woff)$/iu;

/** All fonts of `data/fonts/`, by file name without ending; null with `font-missing`. */
export async function readFonts(files: ProjectFiles): Promise<Checked<readonly FontFile[] | null>> {
  const fonts: FontFile[] = [];
  const findings: Finding[] = [];
  for (const path of files.paths) {
    const key = FONT.exec(path)?.[1];
    if (key === undefined) continue;
    const bytes = await readBytes(files, path);
    findings.push(...bytes.findings);
    if (bytes.value) fonts.push({ key, path, bytes: bytes.value });
  }
  if (fonts.length === 0) {
    findings.push(finding('font-missing', { file: 'data/fonts' }, {}));
  }
  return checked(findings.length > 0 ? null : fonts, findings);
}
