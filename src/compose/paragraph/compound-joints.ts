import { FIRST_PARTS, LAST_PARTS, PREFIXES, SUFFIXES } from './german-parts.js';

/**
 * How well a German word may be broken at a point. `joint`: two parts of the word meet
 * ("Handlungs-felder", "Vor-sorge") · `ending`: an ending with a meaning of its own begins
 * ("Gesell-schaft") · `inner`: within a part ("Da-ten"), where readers stumble.
 */
export type BreakRank = 'joint' | 'ending' | 'inner';

/**
 * Ranks of the hyphenation points of a word in lower case. The patterns give syllables without
 * weight (the weighted list of the trennmuster project is not part of the package), so parts are
 * told by how syllables work and by lists of frequent parts:
 * between vowels a lone consonant opens the next syllable, so a part that opens with a vowel
 * behind a consonant begins a word ("Digital-abteilung"); what ends like "-ungs", "-heits" or
 * "-tions" ends one. A joint that is not told costs a little, never an error.
 */
export function breakRanks(
  word: string,
  points: readonly number[],
): ReadonlyMap<number, BreakRank> {
  return new Map(points.map((at) => [at, rankAt(word, at, points)]));
}

function rankAt(word: string, at: number, points: readonly number[]): BreakRank {
  const [left, right] = [word.slice(0, at), word.slice(at)];
  if (left.length > 2 && SUFFIXES.test(right) && !DIMINUTIVE_LIKE.test(`${left}|${right}`)) {
    return 'ending';
  }
  if (INFLECTION.test(right) || isBehindInnerPrefix(word, at, points)) return 'inner';
  if (/[^aeiouyäöü]$/u.test(left) && /^[aeiouäöü]/u.test(right)) return 'joint';
  const isPart = right.length >= LEAST_PART && (isPrefix(left) || LINKED.test(left));
  return isPart || endsInPart(left, right) || beginsWithPart(left, right) ? 'joint' : 'inner';
}

/** "ma|chen", "Wo|chen": the diminutive stands behind a consonant. */
const DIMINUTIVE_LIKE = /[aeiouyäöü]\|chen/u;

/** "Schulver-waltung", "Fachaus-schuss": the word parts before the prefix, and is misread here. */
const isBehindInnerPrefix = (word: string, at: number, points: readonly number[]): boolean =>
  points.some(
    (before) =>
      before < at && PREFIXES.has(word.slice(before, at)) && !isPrefix(word.slice(0, before)),
  );

/** Endings that take an s only where another part follows. */
const LINKED = /(?:ung|heit|keit|schaft|ion|tät|ling|tum|ing)s$/u;

/** Shorter remains are endings. */
const LEAST_PART = 4;

/** "vor-", and piled up: "mitge-staltet", "zusammenge-führt". */
function isPrefix(left: string): boolean {
  for (const prefix of PREFIXES) {
    if (!left.startsWith(prefix)) continue;
    const rest = left.slice(prefix.length);
    if (rest === '' || PREFIXES.has(rest)) return true;
  }
  return false;
}

function endsInPart(left: string, right: string): boolean {
  if (right.length < LEAST_PART) return false;
  for (let from = Math.max(0, left.length - LONGEST); from <= left.length - 3; from += 1) {
    const isWhole = from === 0;
    const part = left.slice(from);
    // Short parts are found within other words too easily: "Mut-ter".
    if ((isWhole || part.length >= LEAST_PART + 1) && FIRST_PARTS.has(part)) return true;
  }
  return false;
}

const LONGEST = 14;

function beginsWithPart(left: string, right: string): boolean {
  if (left.length < 3) return false;
  for (let length = 3; length <= Math.min(LONGEST, right.length); length += 1) {
    if (!LAST_PARTS.has(right.slice(0, length))) continue;
    // What follows is the end of the word, an inflection, or a further part.
    if (length >= LEAST_PART + 1 || INFLECTION.test(right.slice(length))) return true;
  }
  return false;
}

const INFLECTION = /^(?:e|en|em|er|ern|es|n|s|t|te|ten|ter|tes|et|st|ung|ungen|in|innen)?$/u;
