import type { Finding, Where } from '../core/finding.js';
import { codeFrame } from './code-frame.js';
import type { Lang } from './lang.js';
import { textPaint, type TextPaint } from './paint-text.js';
import { hintOf, messageOf, visible } from './sentences.js';
import { orderFindings } from './tally.js';

export interface FindingsView {
  readonly lang: Lang;
  readonly color: boolean;
  /** Texts of the files that findings point into, by path, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
  /** Every finding in full, none collapsed. */
  readonly verbose?: boolean;
}

/** More of one code are told in one go. Source: house rule, spec of the report. */
const MOST_OF_A_CODE = 3;

/** Column at which the code in brackets stands when the message leaves room. */
const CODE_COLUMN = 84;

/** The findings as a person reads them on a terminal: worst first, one block each. */
export function renderFindings(findings: readonly Finding[], view: FindingsView): string {
  const context: Context = { ...view, paint: textPaint(view.color) };
  return groupsOf(orderFindings(findings))
    .map((group) => renderGroup(group, context))
    .join('');
}

interface Context extends FindingsView {
  readonly paint: TextPaint;
}

/** Findings of one code and state, in the order of their first. */
function groupsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const each of findings) {
    const key = `${each.code} ${each.severity} ${each.waiver ? 'accepted' : ''}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function renderGroup(group: readonly Finding[], context: Context): string {
  if (context.verbose || group.length <= MOST_OF_A_CODE) {
    return group.map((each) => renderFinding(each, context)).join('');
  }
  const [first, ...rest] = group as [Finding, ...Finding[]];
  return renderFinding(first, context) + renderRest(rest, context);
}

const ELLIPSIS_WORDS = {
  de: (count: number) => `… und ${count} weitere: `,
  en: (count: number) => `… and ${count} more: `,
} as const;

const LINE_WIDTH = 100;

/** The others by name, as many as fit into three lines. */
function renderRest(rest: readonly Finding[], { lang, paint }: Context): string {
  const lead = ELLIPSIS_WORDS[lang](rest.length);
  const lines = [lead];
  for (const [index, each] of rest.entries()) {
    const name = subjectOf(each.where) + (index < rest.length - 1 ? ', ' : '');
    const line = lines.at(-1) ?? '';
    if (line.length + name.length <= LINE_WIDTH) lines[lines.length - 1] = line + name;
    else if (lines.length === 3) {
      lines[2] = `${line}…`;
      break;
    } else lines.push(name);
  }
  return lines.map((line) => `    ${paint.dim(line.trimEnd())}\n`).join('');
}

function subjectOf(where: Where): string {
  const { participant, source, file, page, edition } = where;
  if (participant !== undefined) return visible(participant);
  if (source) return `${visible(source.file)}:${source.line}`;
  return file === undefined ? String(page ?? edition ?? '') : visible(file);
}

function renderFinding(finding: Finding, context: Context): string {
  const { where } = finding;
  const pointsIntoText = where.source !== undefined && where.participant === undefined;
  return pointsIntoText ? renderPlace(finding, context) : renderSubject(finding, context);
}

/** Something is written wrongly: place, sentence, the line itself. */
function renderPlace(finding: Finding, context: Context): string {
  const { lang, paint, sources } = context;
  const { source } = finding.where;
  if (!source) return '';
  const { file, line, column } = source;
  const head = `${visible(file)}:${line}:${column}  ${messageOf(finding, lang)}`;
  const text = sources.get(file);
  const frame = text === undefined ? null : codeFrame(text, source);
  const details = factsOf({ ...finding.where, source: undefined }, lang);
  return lines(headLine(finding, head, context), [
    ...(frame === null ? [] : frame.split('\n')),
    paint.dim(details),
    hintOf(finding, lang),
    acceptedBy(finding, lang),
  ]);
}

/** Something about a participant, a file or a page: sentence, what is known, what to do. */
function renderSubject(finding: Finding, context: Context): string {
  const { lang, paint } = context;
  const { where } = finding;
  const message = messageOf(finding, lang);
  const subject = visible(where.participant ?? '');
  const named = subject === '' || message.includes(subject);
  const hint = hintOf(finding, lang);
  return lines(headLine(finding, named ? message : `${subject}: ${message}`, context), [
    paint.dim(factsOf(where, lang)),
    hint === '' ? '' : `→ ${hint}`,
    acceptedBy(finding, lang),
  ]);
}

const lines = (head: string, details: readonly string[]): string =>
  [head, ...details.filter((each) => each !== '').map((each) => `    ${each}`)]
    .map((line) => `${line}\n`)
    .join('');

const PAGE = { de: 'Seite', en: 'page' } as const;
const EDITION_WORDS = { cover: { de: 'Umschlag', en: 'cover' } } as const;
const OBJECT = { de: 'PDF-Objekt', en: 'PDF object' } as const;

type Facts = Omit<Where, 'source'> & { readonly source?: Where['source'] | undefined };

/** "logos/brilon.jpg (262 × 140 px) · Seite 24 · data/participants.yaml:21" */
function factsOf(where: Facts, lang: Lang): string {
  const { file, fileFacts, edition, page, object, source } = where;
  const facts = fileFacts === undefined ? '' : ` (${visible(fileFacts)})`;
  return [
    file === undefined ? facts.trim() : visible(file) + facts,
    edition === undefined ? '' : EDITION_WORDS[edition][lang],
    page === undefined ? '' : `${PAGE[lang]} ${page}`,
    object === undefined ? '' : `${OBJECT[lang]} ${object}`,
    source ? `${visible(source.file)}:${source.line}` : '',
  ]
    .filter((each) => each !== '')
    .join(' · ');
}

const NEEDS_SIGNOFF = { de: 'freigabepflichtig', en: 'needs sign-off' } as const;
const ACCEPTED = { de: 'freigegeben', en: 'signed off' } as const;

function headLine(finding: Finding, sentence: string, { lang, paint }: Context): string {
  const { code, severity, waiver } = finding;
  const signoff = severity === 'signoff' ? `  ${(waiver ? ACCEPTED : NEEDS_SIGNOFF)[lang]}` : '';
  const gap = ' '.repeat(Math.max(2, CODE_COLUMN - sentence.length));
  const sign = waiver ? paint.green('✓') : signOf(finding, paint);
  return `${sign} ${paint.bold(sentence)}${gap}${paint.dim(`[${code}]`)}${signoff}`;
}

function signOf({ severity }: Finding, paint: TextPaint): string {
  switch (severity) {
    case 'error':
      return paint.red('✗');
    case 'signoff':
    case 'warning':
      return paint.yellow('⚠');
    case 'info':
      return paint.blue('ℹ');
  }
}

function acceptedBy({ waiver }: Finding, lang: Lang): string {
  if (!waiver) return '';
  const by = lang === 'de' ? 'Freigegeben von' : 'Signed off by';
  const on = waiver.on === undefined ? '' : `, ${waiver.on}`;
  return `${by} ${visible(waiver.by)}${on}: ${visible(waiver.why)}`;
}
