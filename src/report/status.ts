import type { Finding } from '../core/finding.js';
import { dateWords } from '../core/loose-date.js';
import type { JoinWay, Participant } from '../core/participant.js';
import type { Project } from '../core/project.js';
import type { Lang } from './lang.js';
import { textPaint } from './paint-text.js';
import { visible } from './sentences.js';
import { isFit, tallyOf } from './tally.js';

const WAYS: Readonly<Record<JoinWay, Readonly<Record<Lang, string>>>> = {
  'council-resolution': { de: 'Ratsbeschluss', en: 'council resolution' },
  'letter-of-intent': { de: 'Absichtserklärung', en: 'letter of intent' },
};

const WORDS = {
  de: {
    unknown: '–',
    noLogo: 'Logo fehlt',
    joined: 'mit vollständigem Nachweis',
    logos: 'mit Logo',
    deadline: 'Beitrittsfrist',
    left: (days: number) => (days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`),
    today: 'endet heute',
    past: (days: number) => (days === 1 ? 'seit 1 Tag vorbei' : `seit ${days} Tagen vorbei`),
  },
  en: {
    unknown: '–',
    noLogo: 'no logo',
    joined: 'with full evidence',
    logos: 'with logo',
    deadline: 'Deadline',
    left: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
    today: 'ends today',
    past: (days: number) => (days === 1 ? 'passed 1 day ago' : `passed ${days} days ago`),
  },
} as const;

export interface StatusView {
  readonly lang: Lang;
  readonly color: boolean;
  /** Whole days to the deadline, negative when past; null without one. */
  readonly daysLeft: number | null;
  /** Ids of participants whose logo is not there. */
  readonly withoutLogo: ReadonlySet<string>;
}

type StatusProject = Pick<Project, 'tiers' | 'participants' | 'meta'>;

/** Who joined how and when, tier by tier, with what is missing. */
export function renderStatus(
  project: StatusProject,
  findings: readonly Finding[],
  { lang, color, daysLeft, withoutLogo }: StatusView,
): string {
  const paint = textPaint(color);
  const words = WORDS[lang];
  const { participants, tiers, meta } = project;
  const column = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => text.length));
  const names = column(participants.map(({ name }) => visible(name)));
  const ways = column(participants.map((each) => wayOf(each, lang)));
  const dates = column(participants.map((each) => dateOf(each, lang)));

  const row = (each: Participant): string => {
    const remarks = remarksOf(each, findings, withoutLogo.has(each.id), lang);
    const sign = remarks.length > 0 ? paint.yellow('⚠') : paint.green('✓');
    const cells = [
      visible(each.name).padEnd(names),
      wayOf(each, lang).padEnd(ways),
      dateOf(each, lang).padEnd(dates),
      paint.yellow(remarks.join(', ')),
    ];
    return `  ${sign} ${cells.join('  ').trimEnd()}\n`;
  };
  const tierBlocks = tiers.map(({ id, title }) => {
    const members = participants.filter((each) => each.tier === id);
    return `${paint.bold(visible(title))} (${members.length})\n${members.map(row).join('')}\n`;
  });
  const evident = participants.filter((each) => each.joined?.by && each.joined.on).length;
  const withLogo = participants.filter((each) => !withoutLogo.has(each.id)).length;
  const counts = `${evident}/${participants.length} ${words.joined} · ${withLogo}/${participants.length} ${words.logos}\n`;
  const deadline =
    meta.deadline && daysLeft !== null
      ? `${words.deadline} ${dateWords(meta.deadline)[lang]}: ${daysWords(daysLeft, lang)}\n`
      : '';
  return [...tierBlocks, counts, deadline].join('');
}

const wayOf = ({ joined }: Participant, lang: Lang): string =>
  joined?.by ? WAYS[joined.by][lang] : WORDS[lang].unknown;

const dateOf = ({ joined }: Participant, lang: Lang): string =>
  joined?.on ? dateWords(joined.on)[lang] : WORDS[lang].unknown;

function remarksOf(
  participant: Participant,
  findings: readonly Finding[],
  noLogo: boolean,
  lang: Lang,
): readonly string[] {
  const own = findings.filter((each) => each.where.participant === participant.name);
  const open = own.filter((each) => !isFit(tallyOf([each]), false) && each.code !== 'logo-missing');
  return [...(noLogo ? [WORDS[lang].noLogo] : []), ...open.map((each) => each.code)];
}

function daysWords(days: number, lang: Lang): string {
  const words = WORDS[lang];
  if (days === 0) return words.today;
  return days > 0 ? words.left(days) : words.past(-days);
}
