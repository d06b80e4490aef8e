import patterns from 'hyphen/de-1996/index.js';
import { breakRanks, type BreakRank } from './compound-joints.js';
import { ligatureSeams } from './ligature-seams.js';
import type { HyphenLimits } from './paragraph-style.js';

/** Break points and seams of German words. Answers are cached: the same word comes often. */
export interface Hyphenator {
  /**
   * Offsets in `word` (letters only) before which a hyphen may be put, ascending.
   * Empty for words the project wants kept whole.
   */
  points(word: string, limits: HyphenLimits): readonly number[];
  /** How well the word breaks at one of its points. */
  rank(word: string, at: number): BreakRank;
  /** Offsets at which two parts of the word meet and no ligature may stand, ascending. */
  seams(word: string): readonly number[];
}

/**
 * German hyphenation by the 1996 rules (patterns of the German `trennmuster` project, package
 * `hyphen`), overruled by the project's list: "Staub-ecken" gives the only break points of a
 * word, "Stadt=wer-ke" also says at which of them its parts meet, "Olpe" forbids them, "Auf|lage"
 * marks a seam. Entries hold for the word as written and for its form in lower or upper case, not
 * for inflected forms; of two entries for a word the later holds.
 */
export function createHyphenator(exceptions: readonly string[]): Hyphenator {
  const overruled = new Map<string, readonly number[]>();
  const marked = new Map<string, readonly number[]>();
  const joined = new Map<string, ReadonlySet<number>>();
  for (const entry of exceptions) {
    const isSeam = entry.includes('|');
    const { word, offsets } = splitAt(entry, isSeam ? /\|/u : /[-=]/u);
    (isSeam ? marked : overruled).set(word.toLowerCase(), offsets);
    if (entry.includes('=')) joined.set(word.toLowerCase(), jointsOf(entry));
  }
  const allPoints = remember((word) => overruled.get(word) ?? patternPoints(word));
  const allSeams = remember((word) => marked.get(word) ?? ligatureSeams(word, allPoints(word)));
  const allRanks = remember((word) => breakRanks(word, allPoints(word)));
  return {
    rank: (word, at) => {
      const joints = joined.get(word.toLowerCase());
      if (joints) return joints.has(at) ? 'joint' : 'inner';
      return allRanks(word.toLowerCase()).get(at) ?? 'inner';
    },
    points: (word, limits) =>
      word.length < limits.word
        ? []
        : allPoints(word.toLowerCase()).filter(
            (at) => at >= limits.before && word.length - at >= limits.after,
          ),
    seams: (word) => allSeams(word.toLowerCase()),
  };
}

/** "Staub-ecken" → word "Staubecken", offsets [5]. */
function splitAt(
  entry: string,
  mark: string | RegExp,
): { word: string; offsets: readonly number[] } {
  const parts = entry.split(mark);
  let at = 0;
  const offsets = parts.slice(0, -1).map((part) => (at += part.length));
  return { word: parts.join(''), offsets };
}

/** "Stadt=wer-ke" → 5: offsets in the word without marks. */
function jointsOf(entry: string): ReadonlySet<number> {
  const joints = new Set<number>();
  let at = 0;
  for (const mark of entry) {
    if (mark === '=') joints.add(at);
    else if (mark !== '-') at += mark.length;
  }
  return joints;
}

/** The word comes in lower case: the package would lower it by the machine's locale. */
function patternPoints(word: string): readonly number[] {
  return splitAt(patterns.hyphenateSync(word, { minWordLength: 4 }), '\u00ad').offsets;
}

function remember<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const value = compute(word);
    known.set(word, value);
    return value;
  };
}
