import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inParallel } from '../src/ingest/in-parallel.js';
import { runArtwork } from './hostile/run-artwork.js';
import { openBase, runProject } from './hostile/run-project.js';
import { plantCanaries } from './hostile/canary.js';
import type { ArtworkCase, ProjectCase } from './hostile/case.js';
import { epsBad, epsGood } from './hostile/eps.js';
import type { Verdict } from './hostile/judge.js';
import { otherCases } from './hostile/other-cases.js';
import { pdfBad } from './hostile/pdf-bad.js';
import { pdfGood } from './hostile/pdf-good.js';
import { rasterBad } from './hostile/raster-bad.js';
import { rasterGood } from './hostile/raster-good.js';
import { printFaults, printTable } from './hostile/table.js';
import { svgBad } from './hostile/svg-bad.js';
import { svgGood } from './hostile/svg-good.js';
import { textCases } from './hostile/text-cases.js';
import { hasStrace } from './hostile/watch-files.js';

const RASTER_KINDS = ['PNG', 'JPEG', 'TIFF', 'WebP', 'GIF', 'AVIF', 'other'];
const PROJECT_KINDS = [...new Set([...textCases(), ...otherCases()].map(({ kind }) => kind))];

/** Good files that must come out right, issue 6. */
const GOAL = 0.97;

/**
 * Generates good, doubtful and hostile files of every kind, lets the shipped program build projects
 * of them, and says what it made of each: node bench/run.js hostile [--keep] [--only text]…
 * `--only` takes the files whose kind, name or class contains the text; `--keep` leaves the projects.
 * Exits with 1 when anything but the share of good files (97 %) is not perfect. Needs
 * `npm run build`; Ghostscript for EPS; strace to see which files are touched.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'build-strategy-hostile-')));
  const only = argv.flatMap((each, i) => (each === '--only' ? [argv[i + 1] ?? ''] : []));
  const wanted = ({ kind, name, expected }: ArtworkCase | ProjectCase): boolean =>
    only.length === 0 || only.some((text) => `${kind} ${name} ${expected.class}`.includes(text));
  try {
    const outside = plantCanaries(root);
    const artwork = (await artworkCases(outside, only)).filter(wanted);
    const projects = [...textCases(), ...otherCases()].filter(wanted);
    console.log(
      `${artwork.length} files of artwork, ${projects.length} of other kinds, in ${root}`,
    );
    if (!hasStrace()) console.log('without strace: what is read outside stays unseen');
    const verdicts = [...(await runArtwork(root, artwork)), ...(await runProjects(root, projects))];
    const isGreen = printTable(verdicts, GOAL);
    if (!isGreen) process.exitCode = 1;
  } finally {
    if (!argv.includes('--keep')) rmSync(root, { recursive: true, force: true });
  }
}

interface Source {
  readonly kinds: readonly string[];
  readonly make: () => Promise<readonly ArtworkCase[]>;
}

const sources = (outside: string): readonly Source[] => [
  { kinds: ['SVG'], make: async () => [...(await svgGood()), ...svgBad(outside)] },
  {
    kinds: RASTER_KINDS,
    make: async () => [...(await rasterGood()), ...(await rasterBad())],
  },
  { kinds: ['PDF'], make: async () => [...(await pdfGood()), ...(await pdfBad())] },
  { kinds: ['EPS'], make: async () => [...(await epsGood()), ...epsBad(outside)] },
];

/** Encoding the pictures takes half a minute: none is made of a kind that `only` leaves out. */
async function artworkCases(
  outside: string,
  only: readonly string[],
): Promise<readonly ArtworkCase[]> {
  const all = sources(outside);
  const kinds = [...all.flatMap((each) => each.kinds), ...PROJECT_KINDS];
  const mayBeIn = (text: string, source: Source): boolean => {
    const kind = kinds.find((each) => text === each || text.startsWith(`${each} `));
    return kind === undefined || source.kinds.includes(kind);
  };
  const cases: ArtworkCase[] = [];
  for (const source of all)
    if (only.length === 0 || only.some((text) => mayBeIn(text, source)))
      cases.push(...(await source.make()));
  return cases;
}

async function runProjects(
  root: string,
  cases: readonly ProjectCase[],
): Promise<readonly Verdict[]> {
  if (cases.length === 0) return [];
  const base = await openBase(root);
  return inParallel(cases, availableParallelism(), async (each) => {
    const verdict = await runProject(root, each, base);
    printFaults([verdict]);
    return verdict;
  });
}
