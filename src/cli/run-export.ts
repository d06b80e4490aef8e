import { resolve } from 'node:path';
import { BuildError, type Finding } from '../core/finding.js';
import { sourceDateEpoch } from '../io/build-date.js';
import { cacheFolder } from '../io/cache-folder.js';
import { openProject, type OpenProject } from '../io/project-folder.js';
import { checkTarget, writeOutput } from '../io/write-output.js';
import type { Lang } from '../report/lang.js';
import { renderFindings } from '../report/render-findings.js';
import { buildAside } from './build-aside.js';
import type { ContactSheetJob } from './build-job.js';
import { EXIT } from './exit-codes.js';
import { tell } from './outcome.js';
import type { ProgressLine } from './progress.js';
import { projectLang } from './project-lang.js';
import { oneOf, workFolder, type Session } from './session.js';
import { UsageError } from './usage-error.js';

const EXPORTS = ['contact-sheet'] as const;

const DEFAULT_NAMES: Readonly<Record<Lang, string>> = {
  de: 'kontaktbogen.pdf',
  en: 'contact-sheet.pdf',
};

/** `build-strategy export contact-sheet`: what the project is passed around as, besides the edition. */
export async function runExport(
  session: Session,
  what: string | undefined,
  progress: ProgressLine,
): Promise<number> {
  if (what === undefined) {
    throw new UsageError({
      de: `Was soll ausgegeben werden? Möglich: ${EXPORTS.join(', ')}.`,
      en: `What is to be exported? Possible: ${EXPORTS.join(', ')}.`,
    });
  }
  oneOf('export', what, EXPORTS);
  let project: OpenProject | null = null;
  let lang = session.lang;
  try {
    project = await openProject(workFolder(session));
    lang = await projectLang(session, project);
    return await exportContactSheet(session, project, lang, progress);
  } catch (error) {
    progress.end();
    if (!(error instanceof BuildError)) throw error;
    const { findings } = error;
    const outcome = { exitCode: EXIT.cannot, findings, facts: null, written: [], withheld: null };
    await tell(session, lang, project, outcome, []);
    return EXIT.cannot;
  }
}

/** Written whatever is wrong with the logos: that is what it is for. */
async function exportContactSheet(
  session: Session,
  project: OpenProject,
  lang: Lang,
  progress: ProgressLine,
): Promise<number> {
  const { options, env, terminal } = session;
  const out = options.out ?? DEFAULT_NAMES[lang];
  const target = out === '-' ? null : await checkTarget(resolve(workFolder(session), out), project);
  const epoch = sourceDateEpoch(env['SOURCE_DATE_EPOCH']);
  const job: ContactSheetJob = {
    task: 'contact-sheet',
    root: project.root,
    cacheFolder: options.cache === false ? null : await cacheFolder(project.root, env),
    lang,
    ...(epoch === null ? {} : { buildDate: epoch }),
  };
  const { edition, findings } = await buildAside(job, progress.on);
  progress.end();
  if (target) await writeOutput({ ...target, shown: out }, edition.bytes);
  else await terminal.out(edition.bytes);
  if (options.quiet) return EXIT.ok;
  const unknown = findings.filter(({ code }) => code === 'logo-source-missing');
  const { color } = terminal;
  terminal.err(renderFindings(unknown, { lang, color, sources: new Map() }));
  terminal.err(`✓ ${out} · ${pagesWords(edition.pageCount, lang)}${remarkWords(findings, lang)}\n`);
  return EXIT.ok;
}

const pagesWords = (count: number, lang: Lang): string =>
  lang === 'de'
    ? `${count} ${count === 1 ? 'Seite' : 'Seiten'}`
    : `${count} ${count === 1 ? 'page' : 'pages'}`;

/** Errors are worth a word: the edition itself would be withheld. */
function remarkWords(findings: readonly Finding[], lang: Lang): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return '';
  return lang === 'de'
    ? ` · ${errors} Fehler im Projekt, siehe build-strategy check`
    : ` · ${errors} ${errors === 1 ? 'error' : 'errors'} in the project, see build-strategy check`;
}
