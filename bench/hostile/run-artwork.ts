import { availableParallelism } from 'node:os';
import { inParallel } from '../../src/ingest/in-parallel.js';
import { baseFiles, nameOf, writeProject } from './base-project.js';
import type { ArtworkCase } from './case.js';
import { differenceOf, referenceFault } from './compare.js';
import { findPictures } from './find-pictures.js';
import { faultsOfFindings, faultsOfRun, type Verdict } from './judge.js';
import { printFaults } from './table.js';
import { placesIn, runTool, type Run } from './run-tool.js';

/** Files in one project: one page of the grid with the reference. */
const BATCH = 19;

/** Lets several files share a project; where one spoils the others, each gets its own. */
export async function runArtwork(
  root: string,
  cases: readonly ArtworkCase[],
): Promise<readonly Verdict[]> {
  const good = cases.filter(isCompared);
  const bad = cases.filter((each) => !isCompared(each));
  const batches = [...batchesOf(good), ...batchesOf(bad)];
  const verdicts = await inParallel(
    batches,
    Math.ceil(availableParallelism() / 2),
    async (batch) => {
      const judged = await runBatch(root, batch);
      printFaults(judged);
      return judged;
    },
  );
  return verdicts.flat();
}

const isCompared = ({ expected, looks }: ArtworkCase): boolean =>
  expected.class !== 'refused' && looks !== false;

function batchesOf(cases: readonly ArtworkCase[]): readonly (readonly ArtworkCase[])[] {
  const batches: ArtworkCase[][] = [];
  for (const each of cases) {
    const last = batches.at(-1);
    // Names within one project are unique; kinds share it where they can.
    if (last && last.length < BATCH && last.every(({ file }) => file !== each.file))
      last.push(each);
    else batches.push([each]);
  }
  return batches;
}

let projects = 0;

async function runBatch(root: string, batch: readonly ArtworkCase[]): Promise<readonly Verdict[]> {
  const places = placesIn(root, `logos-${String((projects += 1))}`);
  writeProject(places.project, baseFiles(batch));
  const run = await runTool(places);
  const faults = faultsOfRun(run);
  if (faults.length > 0 && batch.length > 1) return halves(root, batch);
  const findingsOf = (index: number): NonNullable<Run['report']>['findings'] =>
    (run.report?.findings ?? []).filter(({ participant }) => participant === nameOf(index + 1));
  const verdict = (each: ArtworkCase, index: number, wrong: string | null): Verdict => ({
    kind: each.kind,
    name: each.name,
    good: isCompared(each),
    right: wrong === null,
    faults: [...faults, ...faultsOfFindings(findingsOf(index), each.expected)],
    remark: wrong ?? '',
  });
  if (!batch.some(isCompared)) return batch.map((each, index) => verdict(each, index, null));

  const spoilt = batch.filter((_, index) =>
    findingsOf(index).some(({ severity }) => severity === 'error'),
  );
  if (spoilt.length > 0) {
    const rest = batch.filter((each) => !spoilt.includes(each));
    const others = rest.length > 0 ? await runBatch(root, rest) : [];
    const refused = spoilt.map((each) => verdict(each, batch.indexOf(each), 'refused'));
    return [...refused, ...others];
  }
  const wrongs = await printedWrong(run, batch);
  if (wrongs === null) {
    if (batch.length > 1) return halves(root, batch);
    return batch.map((each, index) => verdict(each, index, 'not one picture on the page'));
  }
  return batch.map((each, index) => verdict(each, index, wrongs[index] ?? null));
}

async function halves(root: string, batch: readonly ArtworkCase[]): Promise<readonly Verdict[]> {
  const middle = batch.length >> 1;
  return [
    ...(await runBatch(root, batch.slice(0, middle))),
    ...(await runBatch(root, batch.slice(middle))),
  ];
}

/** For each file what is wrong with its picture; null when the pages do not show one for each. */
async function printedWrong(
  run: Run,
  batch: readonly ArtworkCase[],
): Promise<readonly (string | null)[] | null> {
  if (!run.pdf) return null;
  const [reference, ...found] = await findPictures(run.pdf);
  if (!reference || found.length !== batch.length) return null;
  const fault = referenceFault(reference);
  if (fault !== null) throw new Error(fault);
  return found.map((picture) => differenceOf(picture, reference));
}
