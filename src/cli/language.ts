import { LANGS, type Lang } from '../report/lang.js';
import { UsageError } from './usage-error.js';

/** Flag before environment before German; read before the options are, since the help needs it. */
export function chooseLang(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Lang {
  const flag = flagValue(argv);
  if (flag !== undefined) return asLang(flag) ?? unknownLang(flag);
  return asLang(env['BUILD_STRATEGY_LANG'] ?? '') ?? LANGS[0];
}

/** True when neither flag nor environment decided: then the project may. */
export const isLangOpen = (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): boolean => flagValue(argv) === undefined && !asLang(env['BUILD_STRATEGY_LANG'] ?? '');

function flagValue(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const joined = options.find((each) => each.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const at = options.indexOf('--lang');
  return at < 0 ? undefined : (options[at + 1] ?? '');
}

/** `de`, `de-DE`, `de_DE.UTF-8` → `de`. */
export const asLang = (text: string): Lang | undefined =>
  LANGS.find((lang) => lang === text.toLowerCase().split(/[-_.]/u)[0]);

function unknownLang(value: string): never {
  throw new UsageError({
    de: `--lang: „${value}“ ist unbekannt. Möglich: ${LANGS.join(', ')}.`,
    en: `--lang: “${value}” is unknown. Possible: ${LANGS.join(', ')}.`,
  });
}
