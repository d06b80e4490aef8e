import type { GeneratedFigure } from '../../core/figure.js';
import { checked, type Checked, type Finding } from '../../core/finding.js';
import type { ProjectFiles } from '../../core/project-files.js';
import type { YamlSource } from '../locate.js';
import { readYaml } from '../read-yaml.js';
import { validate } from '../validate.js';
import { readBars, readLines } from './read-charts.js';
import { readMap } from './read-map.js';
import { readTimeline } from './read-timeline.js';
import { figureTypeSchema } from './schema.js';

/**
 * Reads every `<folder>/*.yaml` with the data it names, by path of the YAML file.
 * A figure that cannot be drawn is left out; the findings say why, with file, line and column.
 */
export async function readFigures(
  files: ProjectFiles,
  folder = 'data/figures',
): Promise<Checked<ReadonlyMap<string, GeneratedFigure>>> {
  const findings: Finding[] = [];
  const figures = new Map<string, GeneratedFigure>();
  for (const path of files.paths) {
    if (!isFigureFile(path, folder)) continue;
    const figure = await readFigure(files, path);
    findings.push(...figure.findings);
    if (figure.value) figures.set(path, figure.value);
  }
  return checked(figures, findings);
}

const isFigureFile = (path: string, folder: string): boolean =>
  path.startsWith(`${folder}/`) && /^[^/]+\.ya?ml$/u.test(path.slice(folder.length + 1));

async function readFigure(
  files: ProjectFiles,
  path: string,
): Promise<Checked<GeneratedFigure | null>> {
  const yaml = await readYaml(files, path);
  if (!yaml.value) return checked(null, yaml.findings);
  const figure = await readByType(files, yaml.value);
  return checked(figure.value, [...yaml.findings, ...figure.findings]);
}

async function readByType(
  files: ProjectFiles,
  yaml: YamlSource,
): Promise<Checked<GeneratedFigure | null>> {
  const known = validate(figureTypeSchema, yaml);
  if (!known.value) return checked(null, known.findings);
  switch (known.value.type) {
    case 'bars':
      return readBars(files, yaml);
    case 'lines':
      return readLines(files, yaml);
    case 'timeline':
      return readTimeline(yaml);
    case 'map':
      return readMap(files, yaml);
  }
}
