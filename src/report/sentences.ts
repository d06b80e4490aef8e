import type { Finding, FindingParam } from '../core/finding.js';
import { FINDING_TEXTS, type FindingCode } from '../core/findings/index.js';
import type { FindingText } from '../core/findings/finding-text.js';
import type { Lang } from './lang.js';

/** The catalogue's entry for a code. */
export const textOf = (code: FindingCode): FindingText => FINDING_TEXTS[code];

/** "Logo hat nur 212 ppi …" with all slots filled. */
export const messageOf = (finding: Finding, lang: Lang): string =>
  fill(textOf(finding.code).message[lang], finding.params, lang);

/** What to do next; empty when the message says it all. */
export const hintOf = (finding: Finding, lang: Lang): string =>
  fill(textOf(finding.code).hint[lang], finding.params, lang);

function fill(sentence: string, params: Finding['params'], lang: Lang): string {
  return sentence
    .replace(/\{(\w+)\}/gu, (slot, name: string) => {
      const value = params[name];
      return value === undefined ? slot : wordsOf(value, lang);
    })
    .trim();
}

function wordsOf(value: FindingParam, lang: Lang): string {
  if (typeof value === 'number') return numberIn(value, lang);
  return visible(typeof value === 'string' ? value : value[lang]);
}

/** At most two decimals; German with comma. No thousands separator: ids and ppi stay plain. */
export function numberIn(value: number, lang: Lang): string {
  const text = String(Math.round(value * 100) / 100);
  return lang === 'de' ? text.replace('.', ',') : text;
}

/** Control and direction characters of file names and values, made visible: no terminal obeys them. */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
