import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BuildError } from '../core/finding.js';
import type { PdfFacts } from '../core/pdf-facts.js';
import { STANDARDS, type PrintSpec } from '../core/print-spec.js';
import type { OpenProject } from '../io/project-folder.js';
import { systemReason } from '../io/system-errors.js';
import { documentFacts } from '../join/document-facts.js';
import { preflightFile, PROFILES, type FileVerdict } from '../preflight/preflight-file.js';
import { readPrint } from '../read/read-print.js';
import type { Lang } from '../report/lang.js';
import { isFit, tallyOf } from '../report/tally.js';
import { EXIT } from './exit-codes.js';
import { checkReports, tell } from './outcome.js';
import { projectOrSample } from './project-or-sample.js';
import { messageFormat, oneOf, workFolder, type Session } from './session.js';
import { UsageError } from './usage-error.js';

/**
 * `build-strategy preflight file.pdf`: holds anybody's PDF against the print profile.
 * The numbers come from the project's `data/print.yaml`, outside a project from the sample's.
 */
export async function runPreflight(session: Session, file: string | undefined): Promise<number> {
  const { options, lang } = session;
  messageFormat(session);
  if (file === undefined) {
    throw new UsageError({
      de: 'Welche Datei? Zum Beispiel: build-strategy preflight strategy.pdf',
      en: 'Which file? For example: build-strategy preflight strategy.pdf',
    });
  }
  const standard =
    options.standard === undefined ? null : oneOf('--standard', options.standard, STANDARDS);
  const profile = oneOf('--profile', options.profile ?? 'house', PROFILES);
  const project = await projectOrSample(session);
  try {
    const reports = await checkReports(session, project);
    const spec = await printSpec(project);
    const bytes = await bytesOf(session, file);
    const verdict = await preflightFile(bytes, { spec, standard, profile });
    const fit = isFit(tallyOf(verdict.findings), options.strict ?? false);
    const exitCode = fit ? EXIT.ok : EXIT.unfit;
    const outcome = {
      exitCode,
      findings: verdict.findings,
      facts: null,
      written: [],
      withheld: null,
      judged: { file: basename(file), bytes, document: documentFacts(verdict.value) },
    };
    if (messageFormat(session) === 'text' && !options.quiet)
      session.terminal.err(`${headline(file, verdict, lang)}\n`);
    await tell(session, lang, null, outcome, reports);
    return exitCode;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    const { findings } = error;
    const outcome = { exitCode: EXIT.cannot, findings, facts: null, written: [], withheld: null };
    await tell(session, lang, project, outcome, []);
    return EXIT.cannot;
  }
}

async function printSpec(project: OpenProject): Promise<PrintSpec> {
  const { value, findings } = await readPrint(project);
  if (!value) throw new BuildError(findings);
  return value;
}

async function bytesOf(session: Session, file: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(workFolder(session), file));
  } catch (error) {
    const reason = systemReason(error);
    if (!reason) throw error;
    throw new UsageError({ de: `${file}: ${reason.de}.`, en: `${file}: ${reason.en}.` });
  }
}

/** `strategy.pdf · 32 Seiten · geprüft als PDF/X-4:2010 · FOGRA39 · 4 Druckfarben · 3 Schriften · 9 Bilder` */
function headline(file: string, { value, standard, isCover }: FileVerdict, lang: Lang): string {
  const condition = value.outputIntents.find(({ subtype }) => subtype === 'GTS_PDFX')?.identifier;
  const parts = [
    basename(file),
    ...(isCover ? [lang === 'de' ? 'Umschlag' : 'cover'] : []),
    ...counts(value).map(({ de, en }) => (lang === 'de' ? de : en)),
    ...(condition ? [condition] : []),
    `${lang === 'de' ? 'geprüft als' : 'checked as'} ${standard.title}`,
  ];
  return parts.join(' · ');
}

const counts = (facts: PdfFacts): readonly { readonly de: string; readonly en: string }[] => [
  count(facts.pages.length, ['Seite', 'Seiten'], ['page', 'pages']),
  count(facts.plates.length, ['Druckfarbe', 'Druckfarben'], ['ink', 'inks']),
  count(facts.fonts.length, ['Schrift', 'Schriften'], ['font', 'fonts']),
  count(facts.images.length, ['Bild', 'Bilder'], ['image', 'images']),
];

const count = (
  number: number,
  de: readonly [string, string],
  en: readonly [string, string],
): { readonly de: string; readonly en: string } => ({
  de: `${number} ${number === 1 ? de[0] : de[1]}`,
  en: `${number} ${number === 1 ? en[0] : en[1]}`,
});
