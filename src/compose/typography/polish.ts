import type { MicroRuleId } from '../../core/micro-rule-ids.js';
import { MICRO_RULES, type MicroEdit } from './micro-rules.js';

/** What the pass does and leaves. */
export interface MicroSettings {
  /** Rules switched off. */
  readonly off: readonly MicroRuleId[];
  /** Phrases whose spaces keep together: "Smart Cities: Schule". */
  readonly together: readonly string[];
}

export const ALL_RULES: MicroSettings = { off: [], together: [] };

/** Phrases among the project's exceptions of hyphenation: those with a space in them. */
export const phrasesIn = (exceptions: readonly string[]): readonly string[] =>
  exceptions.filter((entry) => entry.includes(' '));

/** Micro-typography of a text without change of look; see `micro-rules.ts` for what is done. */
export const polish = (text: string, settings: MicroSettings = ALL_RULES): string =>
  polishSpans([text], settings)[0] ?? '';

/**
 * The same over spans of different looks that form one text: a rule may look across their
 * borders. Give U+FFFC for what is set in between and is no text yet (a page number).
 * Addresses (URLs, e-mail) stay as they are. The result has as many spans as the input.
 */
export function polishSpans(
  spans: readonly string[],
  settings: MicroSettings = ALL_RULES,
): readonly string[] {
  return editsOf(settings).reduce<readonly string[]>(
    (texts, { find, put }) => replaceAcross(texts, find, put),
    spans.map((span) => span.normalize('NFC')),
  );
}

/** The same settings hold for every paragraph of a document. */
const known = new WeakMap<MicroSettings, readonly MicroEdit[]>();

function editsOf(settings: MicroSettings): readonly MicroEdit[] {
  const edits = known.get(settings) ?? [
    ...MICRO_RULES.filter((rule) => !settings.off.includes(rule.id)).flatMap(({ edits }) => edits),
    ...settings.together.map(keepTogether),
  ];
  known.set(settings, edits);
  return edits;
}

function keepTogether(phrase: string): MicroEdit {
  const words = phrase.trim().split(/\s+/u).map(escape);
  const gaps = words.slice(1).map((_, index) => {
    const before = words.slice(0, index + 1).join('[ \\u00a0]');
    const after = words.slice(index + 1).join('[ \\u00a0]');
    return `(?<=(?<!\\p{L})${before}) (?=${after}(?!\\p{L}))`;
  });
  return { find: new RegExp(gaps.join('|'), 'gu'), put: '\u00a0' };
}

const escape = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** A replaced stretch belongs to the span in which it begins. */
function replaceAcross(spans: readonly string[], find: RegExp, put: string): readonly string[] {
  const text = spans.join('');
  const matches = [...text.matchAll(find)];
  if (matches.length === 0) return spans;
  const addresses = [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => [
    index,
    index + found.length,
  ]);
  const result = spans.map(() => '');
  let from = 0;
  let match = 0;
  let end = 0;
  spans.forEach((span, index) => {
    const start = end;
    end += span.length;
    const isLast = index === spans.length - 1;
    let out = '';
    from = Math.max(from, start);
    for (; match < matches.length; match++) {
      const at = matches[match]?.index ?? 0;
      const length = matches[match]?.[0].length ?? 0;
      if (at > end || (at === end && !isLast)) break;
      if (addresses.some(([a = 0, b = 0]) => at >= a && at < b)) continue;
      out += text.slice(from, at) + put;
      from = at + length;
    }
    result[index] = from < end ? out + text.slice(from, end) : out;
    from = Math.max(from, end);
  });
  return result;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s]+|[^\s@]+@[^\s@]+\.\p{L}{2,}/gu;
