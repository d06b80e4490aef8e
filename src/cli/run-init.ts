import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { systemReason } from '../io/system-errors.js';
import { EXIT } from './exit-codes.js';
import { packageRoot } from './package-root.js';
import { workFolder, type Session } from './session.js';
import { UsageError } from './usage-error.js';

/** What a project consists of; the package carries its own sample edition. */
const FOLDERS = ['data', 'logos', 'templates', 'schema'] as const;

/** `build-strategy init dir`: the sample edition as a project to change. Overwrites nothing. */
export async function runInit(session: Session, folder: string | undefined): Promise<number> {
  const target = resolve(workFolder(session), folder ?? '.');
  try {
    await mkdir(target, { recursive: true });
    const taken = (await readdir(target)).filter((name) => FOLDERS.some((each) => each === name));
    if (taken.length > 0) throw occupied(target, taken);
    for (const each of FOLDERS) {
      const from = join(packageRoot, each);
      if (await stat(from).catch(() => null)) {
        await cp(from, join(target, each), {
          recursive: true,
          dereference: true,
          errorOnExist: true,
          force: false,
        });
      }
    }
  } catch (error) {
    const why = systemReason(error);
    if (!why) throw error;
    throw new UsageError({
      de: `„${target}“ lässt sich nicht anlegen: ${why.de}.`,
      en: `“${target}” cannot be created: ${why.en}.`,
    });
  }
  const shown = relative(process.cwd(), target) || '.';
  const command = `build-strategy ${shown === '.' ? '' : `-C ${shown} `}--out strategy.pdf`;
  session.terminal.err(
    session.lang === 'de'
      ? `✓ Projekt angelegt: ${shown}\n  Weiter mit: ${command}\n`
      : `✓ Project created: ${shown}\n  Next: ${command}\n`,
  );
  return EXIT.ok;
}

const occupied = (target: string, taken: readonly string[]): UsageError =>
  new UsageError({
    de: `In „${target}“ gibt es schon: ${taken.join(', ')}. Bitte einen anderen Ordner nennen.`,
    en: `“${target}” already holds: ${taken.join(', ')}. Please name another folder.`,
  });
