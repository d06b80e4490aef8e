import type { BuildFacts } from '../core/build-facts.js';
import { berlinDay, daysBetween, spanOf } from '../core/loose-date.js';
import { spineWords } from './binding-words.js';
import type { Lang } from './lang.js';
import { textPaint } from './paint-text.js';
import { visible } from './sentences.js';
import type { Tally } from './tally.js';

/** One file that a run wrote, or would have written. */
export interface WrittenFile {
  /** As the user named it; `-` for standard output. */
  readonly file: string;
  readonly edition: string;
  readonly pages: number;
  /** "PDF/X-4"; null for editions that claim no standard. */
  readonly standard: string | null;
  readonly bytes: number;
}

export interface SummaryView {
  readonly lang: Lang;
  readonly color: boolean;
}

/**
 * The last lines of a run: what was written and how it stands.
 * `withheld` names the print file that errors kept back.
 */
export function renderSummary(
  written: readonly WrittenFile[],
  withheld: string | null,
  tally: Tally,
  facts: BuildFacts | null,
  { lang, color }: SummaryView,
): string {
  const paint = textPaint(color);
  const files = written.map(
    (file) => `${paint.green('✓')} ${paint.bold(fileLine(file, facts, lang))}\n`,
  );
  const kept =
    withheld === null
      ? []
      : [`${paint.red('✗')} ${paint.bold(WITHHELD[lang](visible(withheld)))}\n`];
  return [...files, ...kept, `    ${countsLine(tally, facts, lang)}\n`].join('');
}

const WITHHELD = {
  de: (file: string) => `${file} zurückgehalten; eine frühere Fassung bleibt unverändert`,
  en: (file: string) => `${file} withheld; an earlier version stays untouched`,
} as const;

function fileLine(file: WrittenFile, facts: BuildFacts | null, lang: Lang): string {
  return [
    visible(file.file),
    file.edition === 'cover' ? COVER[lang] : pagesWords(file.pages, lang),
    file.standard ?? '',
    file.standard === null ? '' : (facts?.condition ?? ''),
    facts ? spineWords(facts, lang) : '',
    facts && file.edition !== 'cover' ? logosWords(facts, lang) : '',
  ]
    .filter((each) => each !== '')
    .join(' · ');
}

const COVER = { de: 'Umschlag', en: 'cover' } as const;

const pagesWords = (pages: number, lang: Lang): string =>
  lang === 'de' ? counted(pages, 'Seite', 'Seiten') : counted(pages, 'page', 'pages');

function logosWords({ logos: { vector, raster, missing } }: BuildFacts, lang: Lang): string {
  const total = vector + raster;
  const kinds =
    lang === 'de'
      ? [`${vector} Vektor`, `${raster} Pixel`]
      : [`${vector} vector`, `${raster} raster`];
  if (missing > 0) kinds.push(lang === 'de' ? `${missing} fehlen` : `${missing} missing`);
  const noun = lang === 'de' ? counted(total, 'Logo', 'Logos') : counted(total, 'logo', 'logos');
  return `${noun} (${kinds.join(', ')})`;
}

function countsLine(tally: Tally, facts: BuildFacts | null, lang: Lang): string {
  const { error, signoff, accepted, warning, info } = tally;
  const parts =
    lang === 'de'
      ? [
          `${error} Fehler`,
          `${signoff} freigabepflichtig`,
          counted(warning, 'Warnung', 'Warnungen'),
          info > 0 ? counted(info, 'Hinweis', 'Hinweise') : '',
          accepted > 0 ? `${accepted} freigegeben` : '',
        ]
      : [
          counted(error, 'error', 'errors'),
          `${signoff} to sign off`,
          counted(warning, 'warning', 'warnings'),
          info > 0 ? counted(info, 'note', 'notes') : '',
          accepted > 0 ? `${accepted} signed off` : '',
        ];
  return [...parts, facts ? deadlineWords(facts, lang) : '']
    .filter((each) => each !== '')
    .join(' · ');
}

/** Only what is still to come: a passed deadline is a finding of its own. */
function deadlineWords(facts: BuildFacts, lang: Lang): string {
  const days = daysToDeadline(facts);
  if (days === null || days < 0) return '';
  if (days === 0) return lang === 'de' ? 'Beitrittsfrist endet heute' : 'deadline is today';
  return lang === 'de'
    ? `Beitrittsfrist in ${counted(days, 'Tag', 'Tagen')}`
    : `deadline in ${counted(days, 'day', 'days')}`;
}

/** Whole days from the date of the build, negative when past; null without a deadline. */
export function daysToDeadline({ deadline, buildDate }: BuildFacts): number | null {
  if (!deadline) return null;
  const { last } = spanOf(deadline);
  const end = {
    year: Math.floor(last / 10_000),
    month: Math.floor(last / 100) % 100,
    day: last % 100,
  };
  return daysBetween(berlinDay(buildDate), end);
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
