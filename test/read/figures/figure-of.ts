import type { GeneratedFigure } from '../../../src/core/figure.js';
import type { Checked } from '../../../src/core/finding.js';
import type { ProjectFiles } from '../../../src/core/project-files.js';
import { readFigures } from '../../../src/read/figures/read-figures.js';
import { filesOf } from '../../support/files-of.js';

export const FIGURE = 'data/figures/a.yaml';

/** The figure of this YAML in a project with these files beside it. */
export async function figureOf(
  yaml: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
  more: Partial<ProjectFiles> = {},
): Promise<Checked<GeneratedFigure | undefined>> {
  const { value, findings } = await readFigures(filesOf({ [FIGURE]: yaml, ...others }, more));
  return { value: value.get(FIGURE), findings };
}
