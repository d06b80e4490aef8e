import { extname, resolve } from 'node:path';
import { BuildError } from '../core/finding.js';
import type { Edition } from '../core/edition.js';
import { MARK_KINDS, STANDARDS, type MarkKind, type PdfStandard } from '../core/print-spec.js';
import { EDITIONS, type EditionName } from '../core/project.js';
import type { OnProgress } from '../core/progress.js';
import { sourceDateEpoch } from '../io/build-date.js';
import { cacheFolder } from '../io/cache-folder.js';
import { openProject, type OpenProject } from '../io/project-folder.js';
import { checkTarget, writeOutput, type OutputTarget } from '../io/write-output.js';
import type { WrittenFile } from '../report/summary.js';
import { isFit, tallyOf } from '../report/tally.js';
import type { Lang } from '../report/lang.js';
import { buildAside } from './build-aside.js';
import type { EditionJob } from './build-job.js';
import { conditionOrder, readCondition } from './condition-order.js';
import { EXIT } from './exit-codes.js';
import { checkReports, tell, type Outcome } from './outcome.js';
import type { ProgressLine } from './progress.js';
import { projectLang } from './project-lang.js';
import { messageFormat, oneOf, workFolder, type Session } from './session.js';
import { UsageError } from './usage-error.js';

/** Standard output in place of a file. */
const STDOUT = '-';

/** `build-strategy --out strategy.pdf`. */
export async function runBuild(session: Session, progress: ProgressLine): Promise<number> {
  const { out, dryRun } = session.options;
  if (out === undefined && !dryRun) {
    throw new UsageError({
      de: 'Wohin soll die PDF-Datei? Zum Beispiel: build-strategy --out strategy.pdf',
      en: 'Where should the PDF go? For example: build-strategy --out strategy.pdf',
    });
  }
  if (out === STDOUT && ['json', 'gitlab'].includes(messageFormat(session))) {
    throw new UsageError({
      de: '„--out -“ und „--format json“ wollen beide auf die Standardausgabe.',
      en: '“--out -” and “--format json” both want standard output.',
    });
  }
  return run(session, progress, dryRun ? null : (out ?? null));
}

/** `build-strategy check`: the same work, nothing written but reports. */
export const runCheck = (session: Session, progress: ProgressLine): Promise<number> =>
  run(session, progress, null);

async function run(session: Session, progress: ProgressLine, out: string | null): Promise<number> {
  // Usage first: nobody waits for a build to learn of a typo.
  const inWords = { ...standardOf(session), ...marksOf(session) };
  const editions = editionsOf(session);
  const order = conditionOrder(session);
  messageFormat(session);
  jobsOf(session);
  let project: OpenProject | null = null;
  let lang = session.lang;
  try {
    project = await openProject(workFolder(session));
    lang = await projectLang(session, project);
    const target = out === null || out === STDOUT ? null : await targetOf(session, out, project);
    const reports = await checkReports(session, project);
    const wishes = { ...inWords, ...(order && { condition: await readCondition(session, order) }) };
    const job = { wishes, ...editions };
    const outcome = await buildProject(session, project, { out, target }, job, progress.on);
    progress.end();
    await tell(session, lang, project, outcome, reports);
    return outcome.exitCode;
  } catch (error) {
    progress.end();
    if (!(error instanceof BuildError)) throw error;
    return await tellFailure(session, lang, project, error);
  }
}

/** What leaves no result at all: the findings, and the reports as far as they can be written. */
async function tellFailure(
  session: Session,
  lang: Lang,
  project: OpenProject | null,
  error: BuildError,
): Promise<number> {
  const outcome: Outcome = {
    exitCode: EXIT.cannot,
    findings: error.findings,
    facts: null,
    written: [],
    withheld: null,
  };
  const isOutputTrouble = error.findings.some((each) => each.code.startsWith('output-'));
  const reports = project && !isOutputTrouble ? await checkReports(session, project) : [];
  await tell(session, lang, project, outcome, reports);
  return EXIT.cannot;
}

function standardOf({ options }: Session): { readonly standard?: PdfStandard } {
  if (options.standard === undefined) return {};
  return { standard: oneOf('--standard', options.standard, STANDARDS) };
}

/** The kinds of marks, separated by commas; `none` takes away those of data/print.yaml. */
function marksOf({ options }: Session): { readonly marks?: readonly MarkKind[] } {
  if (options.marks === undefined) return {};
  const words = options.marks.split(',').map((word) => word.trim());
  if (words.length === 1 && words[0] === 'none') return { marks: [] };
  const wanted = words.map((word) => oneOf('--marks', word, MARK_KINDS));
  return { marks: MARK_KINDS.filter((kind) => wanted.includes(kind)) };
}

/** The files asked for, each once, in the order in which they are written. */
function editionsOf({ options }: Session): Pick<EditionJob, 'editions'> {
  if (options.edition === undefined) return {};
  const wanted = options.edition.map((word) => oneOf('--edition', word, EDITIONS));
  return { editions: EDITIONS.filter((name) => wanted.includes(name)) };
}

/** Beyond this many the computer only swaps. */
const MOST_JOBS = 64;

function jobsOf({ options }: Session): Pick<EditionJob, 'jobs'> {
  if (options.jobs === undefined) return {};
  const jobs = /^\d{1,3}$/u.test(options.jobs) ? Number(options.jobs) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return { jobs };
  throw new UsageError({
    de: `--jobs: „${options.jobs}“ ist keine Zahl von 1 bis ${MOST_JOBS}.`,
    en: `--jobs: “${options.jobs}” is no number from 1 to ${MOST_JOBS}.`,
  });
}

async function targetOf(
  session: Session,
  out: string,
  project: OpenProject,
): Promise<OutputTarget> {
  const target = await checkTarget(resolve(workFolder(session), out), project);
  return { ...target, shown: out };
}

/** Where the first file goes: nowhere, to standard output (no target), or to a file. */
interface Destination {
  readonly out: string | null;
  readonly target: OutputTarget | null;
}

async function buildProject(
  session: Session,
  project: OpenProject,
  { out, target }: Destination,
  asked: Pick<EditionJob, 'wishes' | 'editions'>,
  onProgress: OnProgress,
): Promise<Outcome> {
  const epoch = sourceDateEpoch(session.env['SOURCE_DATE_EPOCH']);
  const folder =
    session.options.cache === false ? null : await cacheFolder(project.root, session.env);
  const job: EditionJob = {
    task: 'edition',
    root: project.root,
    cacheFolder: folder,
    ...jobsOf(session),
    ...asked,
    ...(epoch === null ? {} : { buildDate: epoch }),
  };
  const { editions, findings, facts } = await buildAside(job, onProgress);

  const tally = tallyOf(findings);
  const exitCode = isFit(tally, session.options.strict ?? false) ? EXIT.ok : EXIT.unfit;
  const [first] = editions;
  const judged = first && {
    file: out === STDOUT ? null : out,
    bytes: first.bytes,
    document: first.document,
  };
  const outcome = { exitCode, findings, facts, ...(judged && { judged }) };
  if (out === null) return { ...outcome, written: [], withheld: null };
  if (tally.error > 0) return { ...outcome, written: [], withheld: out };
  onProgress('write', 0, 0);
  const written = target
    ? await writeFiles(session, project, editions, target)
    : await writeStream(session, editions);
  return { ...outcome, written, withheld: null };
}

/** Every place is checked before the first file is written: all of a run, or nothing. */
async function writeFiles(
  session: Session,
  project: OpenProject,
  editions: readonly Edition[],
  first: OutputTarget,
): Promise<readonly WrittenFile[]> {
  const places: (readonly [Edition, OutputTarget])[] = [];
  for (const [index, edition] of editions.entries()) {
    const shown = index === 0 ? first.shown : besideFirst(first.shown, edition.name);
    places.push([edition, index === 0 ? first : await targetOf(session, shown, project)]);
  }
  for (const [edition, place] of places) await writeOutput(place, edition.bytes);
  return places.map(([edition, { shown }]) => writtenFile(edition, shown));
}

/** One stream takes one document. */
async function writeStream(
  session: Session,
  [first, ...others]: readonly Edition[],
): Promise<readonly WrittenFile[]> {
  if (others.length > 0) {
    throw new UsageError({
      de: '„--out -“ nimmt nur eine Datei; eine Ausgabe wählen: --edition print oder --edition cover.',
      en: '“--out -” takes one file; choose an edition: --edition print or --edition cover.',
    });
  }
  if (!first) return [];
  await session.terminal.out(first.bytes);
  return [writtenFile(first, STDOUT)];
}

const writtenFile = ({ name, pageCount, standard, bytes }: Edition, file: string): WrittenFile => ({
  file,
  edition: name,
  pages: pageCount,
  standard: STANDARD_NAMES[standard],
  bytes: bytes.length,
});

const STANDARD_NAMES: Readonly<Record<PdfStandard, string>> = {
  pdfx4: 'PDF/X-4',
  pdfx1a: 'PDF/X-1a',
};

/** `strategy.pdf` → `strategy-cover.pdf`. */
function besideFirst(out: string, edition: EditionName): string {
  const ending = extname(out);
  return `${out.slice(0, out.length - ending.length)}-${edition}${ending || '.pdf'}`;
}
