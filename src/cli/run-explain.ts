import { FINDING_TEXTS, type FindingCode } from '../core/findings/index.js';
import { nearest } from '../read/suggest.js';
import { explain } from '../report/explain.js';
import { EXIT } from './exit-codes.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

const codes = (): readonly FindingCode[] =>
  (Object.keys(FINDING_TEXTS) as FindingCode[]).toSorted((a, b) => (a < b ? -1 : 1));

/** `build-strategy explain CODE`, or all codes with `--list`. */
export async function runExplain(session: Session, code: string | undefined): Promise<number> {
  const { lang, terminal, options } = session;
  if (options.list || code === undefined) {
    if (!options.list) throw missingCode();
    const width = Math.max(...codes().map((each) => each.length));
    const lines = codes().map((each) => `${each.padEnd(width)}  ${FINDING_TEXTS[each].severity}\n`);
    await terminal.out(lines.join(''));
    return EXIT.ok;
  }
  const wanted = code.replace(/^\[|\]$/gu, '');
  const known = codes().find((each) => each === wanted);
  if (known === undefined) throw unknownCode(wanted);
  await terminal.out(explain(known, lang, terminal.color));
  return EXIT.ok;
}

const missingCode = (): UsageError =>
  new UsageError({
    de: `Welche Meldung? Zum Beispiel: build-strategy explain logo-not-found. Alle ${codes().length} Codes: build-strategy explain --list`,
    en: `Which message? For example: build-strategy explain logo-not-found. All ${codes().length} codes: build-strategy explain --list`,
  });

function unknownCode(code: string): UsageError {
  const near = nearest(code, codes());
  return new UsageError({
    de: `Den Code „${code}“ gibt es nicht.${near === null ? '' : ` Gemeint ist wohl „${near}“.`}`,
    en: `There is no code “${code}”.${near === null ? '' : ` Did you mean “${near}”?`}`,
  });
}
