import { distance } from 'fastest-levenshtein';
import { foldGerman } from '../core/collator.js';
import type { Localized } from '../core/finding.js';

/** Share of a word's letters that may differ: "stadtt" is meant as "stadt", "foo" as nothing. */
const LARGEST_SHARE = 0.4;

/** The candidate that `word` was probably meant to be, or null. Case and umlauts count less. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = plain(word);
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    if (candidate === word) return candidate;
    const name = plain(candidate);
    const steps = distance(wanted, name);
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, name.length) * LARGEST_SHARE));
    if (steps <= limit && steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

const plain = (word: string): string => foldGerman(word.replace(/[_-]/gu, ' '));

/** " Gemeint ist wohl …?" when something comes near, else nothing. */
export function meant(word: string, candidates: Iterable<string>): Localized {
  const candidate = nearest(word, candidates);
  if (candidate === null) return { de: '', en: '' };
  return { de: ` Gemeint ist wohl „${candidate}“.`, en: ` Did you mean “${candidate}”?` };
}
