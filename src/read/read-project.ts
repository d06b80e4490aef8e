import { BuildError, checked, findingsCollector, type Checked } from '../core/finding.js';
import type { PrintWishes } from '../core/print-spec.js';
import type { Project } from '../core/project.js';
import { withLimits, type ProjectFiles } from '../core/project-files.js';
import { readFigures } from './figures/read-figures.js';
import { readFonts } from './read-fonts.js';
import { readHyphenation } from './read-hyphenation.js';
import { readParticipants } from './read-participants.js';
import { readPrint } from './read-print.js';
import { readStrategy } from './read-strategy.js';
import { readTables } from './read-tables.js';
import { readTemplates } from './read-templates.js';

/**
 * `ProjectFiles` → `Project`: everything the designer wrote, validated and resolved; `wishes` come
 * before what `data/print.yaml` says.
 *
 * Guaranteed: texts are NFC and free of control characters, lengths carry their unit, names of
 * kinds and ways are members of their unions, paths stay inside the project, the profile is a CMYK
 * output profile, each fact that is absent in the YAML is absent here.
 * Left to others: what is in the logos, the Markdown and the fonts.
 *
 * Whatever can still be shown in a proof (no logo, unknown tier, listed twice) is an error finding
 * beside a value. What leaves no value throws a `BuildError` with all findings of all files.
 */
export async function readProject(
  folder: ProjectFiles,
  wishes: PrintWishes = {},
): Promise<Checked<Project>> {
  const { collect, findings } = findingsCollector();
  // First of all, since it says how large the others may be; it has the usual limits itself.
  const print = collect(await readPrint(folder, wishes));
  const files = print ? withLimits(folder, print.inputLimits) : folder;
  const strategy = collect(await readStrategy(files));
  const list = collect(
    await readParticipants(files, {
      inks: print?.inks ?? null,
      deadline: strategy?.meta.deadline,
    }),
  );
  // Without the strategy nobody knows where they lie: looking elsewhere would miss them for nothing.
  const templates = strategy && collect(await readTemplates(files, strategy.designFolder));
  const figures = collect(await readFigures(files));
  const tables = collect(await readTables(files));
  const fonts = collect(await readFonts(files));
  const hyphenation = collect(await readHyphenation(files));

  if (!strategy || !print || !list || !templates || !fonts || !hyphenation) {
    throw new BuildError(findings);
  }
  return checked(
    { ...strategy, ...list, print, templates, figures, tables, fonts, hyphenation },
    findings,
  );
}
