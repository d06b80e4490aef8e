import { baseFiles, writeProject } from './base-project.js';
import type { ProjectCase } from './case.js';
import { textOf } from './find-pictures.js';
import { faultsOfFindings, faultsOfRun, type Verdict } from './judge.js';
import { samePages } from './same-pages.js';
import { placesIn, runTool } from './run-tool.js';

/** The untouched project: its pages, and what is said of it anyway. */
export interface Base {
  readonly pdf: Uint8Array;
  readonly codes: ReadonlySet<string>;
}

export async function openBase(root: string): Promise<Base> {
  const places = placesIn(root, 'base');
  writeProject(places.project, baseFiles([]));
  const run = await runTool(places);
  if (!run.pdf || !run.report) throw new Error(`the base project does not build: ${run.output}`);
  return { pdf: run.pdf, codes: new Set(run.report.findings.map(({ code }) => code)) };
}

let projects = 0;

/** One change to the base project, built by itself. */
export async function runProject(root: string, each: ProjectCase, base: Base): Promise<Verdict> {
  const places = placesIn(root, `project-${String((projects += 1))}`);
  writeProject(places.project, baseFiles([]), each.changes);
  each.prepare?.(places.project, places.outside);
  const run = await runTool(places);
  const entries = (run.report?.findings ?? []).filter(({ code }) => !base.codes.has(code));
  const faults = [...faultsOfRun(run), ...faultsOfFindings(entries, each.expected)];
  const good = each.expected.class !== 'refused';
  const wrong = good && faults.length === 0 ? await printedWrong(run.pdf, each, base) : null;
  return {
    kind: each.kind,
    name: each.name,
    good,
    right: good ? wrong === null && faults.length === 0 : true,
    faults,
    remark: wrong ?? '',
  };
}

async function printedWrong(
  pdf: Uint8Array | null,
  { prints = [] }: ProjectCase,
  base: Base,
): Promise<string | null> {
  if (!pdf) return 'nothing was printed';
  if (prints === 'same') return samePages(pdf, base.pdf);
  const text = await textOf(pdf);
  const missing = prints.filter((words) => !text.includes(words));
  return missing.length > 0 ? `not printed: ${missing.join(', ')}` : null;
}
