import { checked, finding, type Checked, type Finding, type Waiver } from '../core/finding.js';
import type { EditionName, ManuscriptFile, StrategyMeta } from '../core/project.js';
import type { ProjectFiles } from '../core/project-files.js';
import { USUAL_LIMITS } from '../core/input-limits.js';
import type { YamlSource } from './locate.js';
import { tooDeepIn } from './markdown-depth.js';
import { readText, readYamlDocument } from './read-yaml.js';
import { resolveWaivers } from './resolve-participant.js';
import { strategySchema, type StrategyYaml } from './schema/strategy.js';
import { specialCase } from './special-cases.js';
import { meant } from './validate.js';

export const STRATEGY_FILE = 'data/strategy.yaml';

export interface StrategyFile {
  readonly meta: StrategyMeta;
  readonly editions: readonly EditionName[];
  readonly signOff: readonly Waiver[];
  readonly manuscript: readonly ManuscriptFile[];
  /** Folder of the design. */
  readonly designFolder: string;
}

/** `data/strategy.yaml` and the chapters it names; null when either cannot be read. */
export async function readStrategy(files: ProjectFiles): Promise<Checked<StrategyFile | null>> {
  const document = await readYamlDocument(files, STRATEGY_FILE, strategySchema, specialCase);
  if (!document.value) return checked(null, document.findings);
  const { yaml, value: written } = document.value;
  const chapters = await readChapters(files, yaml, written);
  const waivers = resolveWaivers(written['sign-off'], yaml, ['sign-off']);
  const findings = [...document.findings, ...chapters.findings, ...waivers.findings];
  if (!chapters.value) return checked(null, findings);
  return checked(
    {
      meta: metaOf(yaml, written),
      editions: written.editions,
      signOff: waivers.value,
      manuscript: chapters.value,
      designFolder: written.templates,
    },
    findings,
  );
}

const metaOf = (yaml: YamlSource, written: StrategyYaml): StrategyMeta => ({
  title: written.title,
  subtitle: written.subtitle ?? '',
  edition: written.edition,
  publisher: written.publisher,
  lang: written.lang,
  keywords: written.keywords,
  date: written.date,
  ...(written.deadline === undefined ? {} : { deadline: written.deadline }),
  source: yaml.placeOf(['title']),
});

const CHAPTER = /^data\/text\/[^/]+\.md$/u;

async function readChapters(
  files: ProjectFiles,
  yaml: YamlSource,
  { chapters: listed }: StrategyYaml,
): Promise<Checked<readonly ManuscriptFile[] | null>> {
  const inFolder = files.paths.filter((path) => CHAPTER.test(path));
  const wanted = listed ?? inFolder;
  const findings: Finding[] = [];
  const manuscript: ManuscriptFile[] = [];
  for (const [index, path] of wanted.entries()) {
    const where = { source: yaml.placeOf(['chapters', index]) };
    if (wanted.indexOf(path) < index) {
      findings.push(finding('chapter-duplicate', where, { file: path }));
    } else if (files.sizeOf(path) === undefined && !files.refusalOf?.(path)) {
      const params = { file: path, meant: meant(path, inFolder) };
      findings.push(finding('chapter-missing', where, params));
    } else {
      const text = await readText(files, path);
      findings.push(...text.findings);
      if (text.value === null) continue;
      const tooDeep = tooDeepIn(path, text.value, files.limits ?? USUAL_LIMITS);
      if (tooDeep) findings.push(tooDeep);
      else manuscript.push({ path, text: text.value.normalize('NFC') });
    }
  }
  if (wanted.length === 0) {
    const file = 'data/text/*.md';
    findings.push(finding('file-missing', { source: yaml.placeOf(['title']) }, { file }));
  }
  const broken = findings.length > 0;
  const unlisted = listed ? inFolder.filter((path) => !listed.includes(path)) : [];
  for (const file of unlisted) {
    const where = { source: yaml.keyPlaceOf(['chapters']) };
    findings.push(finding('chapter-unlisted', where, { file }));
  }
  return checked(broken ? null : manuscript, findings);
}
