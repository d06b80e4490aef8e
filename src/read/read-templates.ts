import { checked, finding, type Checked, type Finding } from '../core/finding.js';
import type { ProjectFiles } from '../core/project-files.js';
import type { TemplateSet } from '../core/template.js';
import { readYamlDocument, type YamlDocument } from './read-yaml.js';
import { designSchema, masterSchema } from './schema/template.js';
import { resolveTemplate, type TemplateProblem } from './template/resolve-template.js';
import { meant } from './validate.js';

/**
 * Reads a design: `<folder>/design.yaml` and one file per page template beside it.
 * Null when something in it cannot be used; all findings at once, each with file, line and column.
 */
export async function readTemplates(
  files: ProjectFiles,
  folder = 'templates',
): Promise<Checked<TemplateSet | null>> {
  const findings: Finding[] = [];
  const designFile = `${folder}/design.yaml`;
  const design = await readYamlDocument(files, designFile, designSchema);
  findings.push(...design.findings);

  const documents = new Map<string, YamlDocument<unknown>>();
  const masters = [];
  let broken = design.value === null;
  for (const file of files.paths) {
    const name = masterNameOf(file, folder);
    if (name === null || file === designFile) continue;
    const master = await readYamlDocument(files, file, masterSchema);
    findings.push(...master.findings);
    if (master.value) {
      documents.set(file, master.value);
      masters.push({ name, file, yaml: master.value.value });
    } else broken = true;
  }
  if (broken || !design.value) return checked(null, findings);

  documents.set(designFile, design.value);
  const resolved = resolveTemplate({ design: design.value.value, designFile, masters });
  const problems = resolved.problems.map((problem) => findingOf(problem, documents));
  return checked(resolved.value, [...findings, ...problems]);
}

/** `templates/body.yaml` → `body`; null for files of other folders and kinds. */
function masterNameOf(path: string, folder: string): string | null {
  const match = /^(.*)\/([^/]+)\.ya?ml$/u.exec(path);
  return match?.[1] === folder ? (match[2] ?? null) : null;
}

function findingOf(
  problem: TemplateProblem,
  documents: ReadonlyMap<string, YamlDocument<unknown>>,
): Finding {
  const { file, path, name, known } = problem;
  const source = documents.get(file)?.yaml.placeOf(path) ?? { file, line: 1, column: 1 };
  if (problem.kind === 'box') return finding('template-box', { source }, { found: name });
  if (problem.kind === 'circular') return finding('template-circular', { source }, { name });
  return finding(
    'template-name-unknown',
    { source },
    { kind: KINDS[problem.kind], name, meant: meant(name, known), known: known.join(', ') },
  );
}

const KINDS = {
  color: { de: 'Die Farbe', en: 'The colour' },
  style: { de: 'Der Stil', en: 'The style' },
  'page-template': { de: 'Die Seitenvorlage', en: 'The page template' },
  slot: { de: 'Der Platzhalter', en: 'The slot' },
} as const;
