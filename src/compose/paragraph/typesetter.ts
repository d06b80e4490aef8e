import type { FontBook } from '../../fonts/font-book.js';
import { createHyphenator, type Hyphenator } from './hyphenate.js';
import type { HyphenLimits } from './paragraph-style.js';
import { wordBreaks, type WordBreak } from './word-breaks.js';

/** What every paragraph of a document shares. */
export interface Typesetter {
  readonly book: FontBook;
  readonly hyphenator: Hyphenator;
  /** `wordBreaks`, remembered: a document repeats its words. */
  breaksIn(word: string, limits: HyphenLimits, hyphenate: boolean): readonly WordBreak[];
}

/**
 * `hyphenation`: the project's exceptions. "Staub-ecken" gives the only break points of a word,
 * "Olpe" forbids them, "Auf|lage" marks a seam that no ligature may bridge.
 */
export function createTypesetter(book: FontBook, hyphenation: readonly string[]): Typesetter {
  const hyphenator = createHyphenator(hyphenation);
  const known = new WeakMap<HyphenLimits, Map<string, readonly WordBreak[]>>();
  return {
    book,
    hyphenator,
    breaksIn: (word, limits, hyphenate) => {
      if (!hyphenate) return wordBreaks(word, { hyphenator, limits, hyphenate });
      const words = known.get(limits) ?? new Map<string, readonly WordBreak[]>();
      known.set(limits, words);
      const breaks = words.get(word) ?? wordBreaks(word, { hyphenator, limits, hyphenate });
      words.set(word, breaks);
      return breaks;
    },
  };
}
