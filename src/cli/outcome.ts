import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BuildFacts } from '../core/build-facts.js';
import type { DocumentFacts } from '../core/document-facts.js';
import { invariant } from '../core/assert.js';
import { BuildError, type Finding } from '../core/finding.js';
import type { OpenProject } from '../io/project-folder.js';
import { systemReason } from '../io/system-errors.js';
import { checkTarget, writeOutput, type OutputTarget } from '../io/write-output.js';
import type { FileView, ReportFormat } from '../report/formats/format.js';
import { formatNamed, formatOfFile, REPORT_ENDINGS } from '../report/formats/index.js';
import type { Lang } from '../report/lang.js';
import { renderFindings } from '../report/render-findings.js';
import { pagesToShow } from '../report/pages-to-show.js';
import { reportOf, type ReportFile } from '../report/report-file.js';
import { renderSummary, type WrittenFile } from '../report/summary.js';
import { tallyOf } from '../report/tally.js';
import { messageFormat, workFolder, type Session } from './session.js';
import { UsageError } from './usage-error.js';

/** How a run over a project ended. */
export interface Outcome {
  readonly exitCode: number;
  readonly findings: readonly Finding[];
  readonly facts: BuildFacts | null;
  readonly written: readonly WrittenFile[];
  /** The print file that errors kept back. */
  readonly withheld: string | null;
  /** The file that was judged, for reports that show it; absent when there is none. */
  readonly judged?: JudgedFile;
}

/** A finished file, written or not, with what was found in it. */
export interface JudgedFile {
  /** As the user named it; null when it was not to be written. */
  readonly file: string | null;
  readonly bytes: Uint8Array;
  readonly document: DocumentFacts;
}

/** A `--report` file with its format, checked before the work begins. */
export interface ReportTarget {
  readonly target: OutputTarget;
  readonly format: ReportFormat;
}

export async function checkReports(
  session: Session,
  project: OpenProject,
): Promise<readonly ReportTarget[]> {
  const targets: ReportTarget[] = [];
  for (const file of session.options.report ?? []) {
    const format = formatOfFile(file);
    if (!format) {
      const endings = REPORT_ENDINGS.join(', ');
      throw new UsageError({
        de: `--report ${file}: die Endung ist unbekannt. Möglich: ${endings}.`,
        en: `--report ${file}: the ending is unknown. Possible: ${endings}.`,
      });
    }
    const target = await checkTarget(resolve(workFolder(session), file), project);
    targets.push({ target: { ...target, shown: file }, format });
  }
  return targets;
}

/** Says how the run ended, in the form asked for, and writes the report files. */
export async function tell(
  session: Session,
  lang: Lang,
  project: OpenProject | null,
  outcome: Outcome,
  reports: readonly ReportTarget[],
): Promise<void> {
  const report = reportOf(outcome.findings, {
    lang,
    toolVersion: session.toolVersion,
    exitCode: outcome.exitCode,
    files: outcome.written,
    facts: outcome.facts,
  });
  const view = reports.some(({ format }) => format.illustrated) ? await viewOf(outcome) : null;
  for (const { target, format } of reports) {
    await writeOutput(target, new TextEncoder().encode(format.render(report, lang, view)));
  }
  await appendStepSummary(session, report, lang);

  const form = messageFormat(session);
  if (form === 'json' || form === 'gitlab') {
    await session.terminal.out(formatOf(form).render(report, lang));
    return;
  }
  const { err, color } = session.terminal;
  if (form === 'github') err(formatOf(form).render(report, lang));
  else err(await findingsText(session, lang, project, outcome.findings));
  if (!session.options.quiet || outcome.exitCode !== 0) {
    const { written, withheld, findings, facts } = outcome;
    err(renderSummary(written, withheld, tallyOf(findings), facts, { lang, color }));
  }
}

/** Loaded only when a report shows pages: PDFium takes its time. */
async function viewOf({ judged, findings, facts }: Outcome): Promise<FileView | null> {
  if (!judged) return null;
  const { file, bytes, document } = judged;
  const { picturesOf } = await import('./page-pictures.js');
  const pictures = await picturesOf(bytes, pagesToShow(findings, facts, document));
  return { file, document, facts, pictures };
}

function formatOf(name: string): ReportFormat {
  const format = formatNamed(name);
  invariant(format, `no report format "${name}"`);
  return format;
}

async function findingsText(
  session: Session,
  lang: Lang,
  project: OpenProject | null,
  findings: readonly Finding[],
): Promise<string> {
  const { quiet, verbose } = session.options;
  const shown = quiet ? findings.filter(isUrgent) : findings;
  const sources = project ? await sourcesOf(project, shown) : new Map<string, string>();
  const { color } = session.terminal;
  return renderFindings(shown, { lang, color, sources, verbose: verbose ?? false });
}

const isUrgent = (each: Finding): boolean =>
  each.severity === 'error' || (each.severity === 'signoff' && !each.waiver);

/** The texts that findings point into; one that cannot be read any more has no frame. */
async function sourcesOf(
  project: OpenProject,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Set(findings.flatMap((each) => each.where.source?.file ?? []));
  const sources = new Map<string, string>();
  for (const file of files) {
    try {
      sources.set(file, new TextDecoder().decode(await project.read(file)));
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
    }
  }
  return sources;
}

/** GitHub shows what is appended to this file on the page of the job. */
async function appendStepSummary(session: Session, report: ReportFile, lang: Lang): Promise<void> {
  const file = session.env['GITHUB_STEP_SUMMARY'];
  if (!file || session.env['GITHUB_ACTIONS'] !== 'true') return;
  try {
    await appendFile(file, `${formatOf('markdown').render(report, lang)}\n`);
  } catch (error) {
    // A summary that cannot be written must not fail the build.
    if (!systemReason(error)) throw error;
  }
}
