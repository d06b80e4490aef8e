import process from 'node:process';
import { EXIT } from './cli/exit-codes.js';
import { chooseLang, isLangOpen } from './cli/language.js';
import { toolVersion } from './cli/package-root.js';
import { parseArguments, type Request } from './cli/program.js';
import { progressLine, silentProgress, type ProgressLine } from './cli/progress.js';
import type { Session } from './cli/session.js';
import { ignoreClosedPipes, openTerminal } from './cli/terminal.js';
import { CLI_TEXTS } from './cli/texts.js';
import { UsageError } from './cli/usage-error.js';
import { stackOf, writeCrashLog } from './cli/crash-log.js';
import { removeSpilled } from './io/spill-folder.js';
import { removeUnfinished } from './io/temp-files.js';
import type { Lang } from './report/lang.js';

/**
 * The command line: arguments in, exit code out (`EXIT`). Heavy parts are loaded only when their
 * command runs, so that the first line of progress shows at once.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { env } = process;
  const version = toolVersion();
  let lang: Lang = 'de';
  const cleanUp = (): void => {
    removeUnfinished();
    removeSpilled();
  };
  const crash = (error: unknown): void => {
    // Thrown where no promise of ours waits: inside a library's callback.
    cleanUp();
    process.exit(tellTrouble(error, argv, lang, version));
  };
  process.on('uncaughtException', crash);
  const endWatch = watchSignals(cleanUp);
  const endPipes = ignoreClosedPipes();
  try {
    lang = chooseLang(argv, env);
    const help: string[] = [];
    const request = parseArguments(argv, lang, version, (text) => help.push(text));
    const terminal = openTerminal(env, request?.options.color !== false);
    if (!request) {
      await terminal.out(help.join(''));
      return EXIT.ok;
    }
    return await run(request, {
      options: request.options,
      terminal,
      env,
      lang,
      langOpen: isLangOpen(argv, env),
      toolVersion: version,
    });
  } catch (error) {
    return tellTrouble(error, argv, lang, version);
  } finally {
    cleanUp();
    process.off('uncaughtException', crash);
    endWatch();
    endPipes();
  }
}

async function run({ command, argument }: Request, session: Session): Promise<number> {
  switch (command) {
    case 'build':
      return withProgress(session, async (line) =>
        (await import('./cli/run-build.js')).runBuild(session, line),
      );
    case 'check':
      return withProgress(session, async (line) =>
        (await import('./cli/run-build.js')).runCheck(session, line),
      );
    case 'preflight':
      return (await import('./cli/run-preflight.js')).runPreflight(session, argument);
    case 'logo':
      return (await import('./cli/run-logo.js')).runLogo(session, argument);
    case 'export':
      return withProgress(session, async (line) =>
        (await import('./cli/run-export.js')).runExport(session, argument, line),
      );
    case 'status':
      return (await import('./cli/run-status.js')).runStatus(session);
    case 'explain':
      return (await import('./cli/run-explain.js')).runExplain(session, argument);
    case 'schema':
      return (await import('./cli/run-schema.js')).runSchema(session, argument);
    case 'doctor':
      return (await import('./cli/run-doctor.js')).runDoctor(session);
    case 'init':
      return (await import('./cli/run-init.js')).runInit(session, argument);
  }
}

/** The libraries take a moment to load: the first line shows before that. */
async function withProgress(
  { options, terminal, lang }: Session,
  work: (progress: ProgressLine) => Promise<number>,
): Promise<number> {
  const progress = options.quiet ? silentProgress : progressLine(terminal, CLI_TEXTS[lang].stages);
  progress.on('read', 0, 0);
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}

/** Ends at once with the code that shells expect, leaving no unfinished file. */
function watchSignals(cleanUp: () => void): () => void {
  const stop = (signal: 'SIGINT' | 'SIGTERM'): void => {
    cleanUp();
    process.exit(EXIT[signal]);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
}

/** One sentence for a wrong call; for our own mistake a log file, never a stack trace. */
function tellTrouble(error: unknown, argv: readonly string[], lang: Lang, version: string): number {
  const { stderr } = process;
  if (error instanceof UsageError) {
    const help = lang === 'de' ? 'Hilfe: build-strategy --help' : 'Help: build-strategy --help';
    stderr.write(`✗ ${error.sentence[lang]}\n  ${help}\n`);
    return EXIT.cannot;
  }
  const log = writeCrashLog(error, argv, version);
  stderr.write(
    lang === 'de'
      ? '✗ Das ist ein Fehler des Programms, nicht Ihrer Daten. Bestehende Dateien sind unverändert.\n'
      : '✗ This is an error of the program, not of your data. Existing files are untouched.\n',
  );
  if (log !== null) {
    stderr.write(
      lang === 'de' ? `  Protokoll für die Meldung: ${log}\n` : `  Log to report it: ${log}\n`,
    );
  }
  if (argv.includes('--debug') || log === null) stderr.write(`${stackOf(error)}\n`);
  return EXIT.bug;
}
