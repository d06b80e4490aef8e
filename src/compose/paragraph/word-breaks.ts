import type { BreakRank } from './compound-joints.js';
import type { Hyphenator } from './hyphenate.js';
import type { HyphenLimits } from './paragraph-style.js';

/**
 * A place where a word may end a line. `hyphen`: one is added · `own-hyphen`: the word has one
 * there · `address`: nothing is added, as a hyphen in a URL would be read as part of it.
 */
export interface WordBreak {
  /** Offset in the word: characters before it stay on the line. */
  readonly at: number;
  readonly kind: 'hyphen' | 'own-hyphen' | 'address';
  /** Of a hyphen that the rules add: how much worse than the best one, in TeX's units of penalty. */
  readonly weakness?: number;
}

export interface BreakRules {
  readonly hyphenator: Hyphenator;
  readonly limits: HyphenLimits;
  /** Whether hyphens may be added; a word's own hyphens and addresses break in any case. */
  readonly hyphenate: boolean;
}

/** Stands for what is set with a word but is no letter of it: the figure of a footnote call. */
export const MASK = '\ufffc';

/**
 * Where `word` (everything between two spaces, with its punctuation) may break, ascending.
 * Never broken: abbreviations ("GmbH", "NRW", "z.B."), parts with figures ("5G-Netz" only at its
 * hyphen), gender endings after a colon or star, single letters ("E-Mail").
 */
export function wordBreaks(word: string, rules: BreakRules): readonly WordBreak[] {
  if (ADDRESS.test(word)) return addressBreaks(word);
  const breaks: WordBreak[] = [];
  for (const { text, start } of lettersIn(word)) {
    if (rules.hyphenate && isOrdinaryWord(word, text, start)) {
      for (const at of hyphenPoints(word, text, start, rules)) {
        const weakness = weaknessOf(word, start + at, rules.hyphenator.rank(text, at));
        breaks.push({ at: start + at, kind: 'hyphen', weakness });
      }
    }
  }
  return [...breaks, ...ownBreaks(word)].sort((a, b) => a.at - b.at);
}

/** A reader takes in "Da-" and "-ten" one by one; "Fahrplan-" and "daten" are words. */
const WEAKNESS: Readonly<Record<BreakRank, number>> = { joint: 0, ending: 20, inner: 90 };
/** Two letters before the hyphen, or three after it, are correct but weak: "Ta-bellen", "Wo-che". */
const STUB_BEFORE = 200;
const STUB_AFTER = 25;

const weaknessOf = (word: string, at: number, rank: BreakRank): number =>
  WEAKNESS[rank] +
  (/\p{L}{3}$/u.test(word.slice(0, at)) ? 0 : STUB_BEFORE) +
  (/^\p{L}{4}/u.test(word.slice(at)) ? 0 : STUB_AFTER);

const ADDRESS =
  /:\/\/|^[(„]*www\.|^\S+@\S+\.\p{L}{2,}|^[\p{L}\d.-]+\.(?:de|org|com|net|eu|info)(?:\/|\W*$)/u;

/**
 * After a slash or a double slash, before a dot or hyphen: the mark at the start of the next line shows that the
 * address goes on. House rule.
 */
function addressBreaks(word: string): readonly WordBreak[] {
  const breaks: WordBreak[] = [];
  for (let at = 3; at <= word.length - 3; at++) {
    const before = word[at - 1];
    const after = word[at];
    const ends = before === '/' && after !== '/';
    const goesOn = (after === '.' || after === '-' || after === '_') && before !== '/';
    if (ends || goesOn) breaks.push({ at, kind: 'address' });
  }
  return breaks;
}

function lettersIn(word: string): readonly { readonly text: string; readonly start: number }[] {
  return [...word.matchAll(/\p{L}+/gu)].map((match) => ({ text: match[0], start: match.index }));
}

/** Letters that follow a colon, star, dot or figure are endings or parts of abbreviations. */
function isOrdinaryWord(word: string, text: string, start: number): boolean {
  const before = word[start - 1] ?? '';
  const after = word.slice(start + text.length);
  if (/[:*_.·\d’']/u.test(before)) return false;
  if (/^(?:\d|\.\p{L})/u.test(after)) return false;
  return !/\p{L}\p{Lu}/u.test(text);
}

/**
 * Points of one part, counted from its start. Compounds listed with their own hyphens ("Datenschutz-Folgenabschätzung")
 * are looked up part by part.
 */
function hyphenPoints(
  word: string,
  text: string,
  start: number,
  { hyphenator, limits }: BreakRules,
): readonly number[] {
  const gender = /^[:*_]\p{Ll}/u.test(word.slice(start + text.length));
  const beside = word[start - 1] === '-' || word[start + text.length] === '-';
  // Two hyphens close together look like a mistake: "Südwest-fa-len" keeps more distance.
  const room = beside ? { ...limits, before: limits.before + 1, after: limits.after + 1 } : limits;
  return hyphenator.points(text, gender ? { ...room, after: 2 } : room);
}

/** After the word's own hyphen or slash, with real words on both sides. */
function ownBreaks(word: string): readonly WordBreak[] {
  return [...word.matchAll(/(?<=\p{L}{2})[-‐](?=\p{L}{3})|(?<=\p{L}{3})\/(?=\p{L}{3})/gu)].map(
    (match) => ({
      at: match.index + match[0].length,
      kind: match[0] === '/' ? ('address' as const) : ('own-hyphen' as const),
    }),
  );
}
