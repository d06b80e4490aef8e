/**
 * Offsets in `word` (lower case) where two morphemes meet between letters that fonts like to
 * join (f with f, t, l, i, j, b, h, k). A ligature there would glue "Auf|lage" together; within a
 * morpheme ("Treffen", "Kraft") it stays, and between stem and ending ("kauf|te") it does not.
 * Source: Duden 2006, p. 112, as quoted on the list of the trennmuster project (September 2020):
 * a ligature only where the letters belong together in the stem.
 *
 * A hyphenation point alone proves nothing ("tref-fen"); the part before it has to be a word or
 * prefix that ends in f. Three f in a row always hide a seam after the second ("Schiff|fahrt").
 */
export function ligatureSeams(word: string, points: readonly number[]): readonly number[] {
  return points.filter((at) => {
    if (word[at - 1] !== 'f' || !JOINING.has(word[at] ?? '')) return false;
    if (word[at - 2] === 'f') return true;
    const before = word.slice(0, at);
    if (SIMPLE_FF.test(`${before}|${word.slice(at)}`)) return false;
    return ENDING_IN_F.some((part) => before.endsWith(part));
  });
}

/** Second letters of the f-ligatures found in text fonts. */
const JOINING = new Set(['f', 't', 'l', 'i', 'j', 'b', 'h', 'k', 'ä', 'ü', 'ö']);

/** "hof|fen", "straf|fen", "schlaf|fe": look like compounds of Hof, Straf-, Schlaf and are none. */
const SIMPLE_FF = /(?:hof|straf|schlaf)\|f(?:e|en|end|ens|er|es|em|te|ten|t|ung)?$/u;

/** Words and prefixes that end in f and begin German compounds or derivations. */
const ENDING_IN_F = [
  'auf',
  'bedarf',
  'brief',
  'chef',
  'dampf',
  'dorf',
  'elf',
  'fünf',
  'golf',
  'hanf',
  'hilf',
  'hof',
  'huf',
  'impf',
  'kampf',
  'knopf',
  'kopf',
  'prüf',
  'reif',
  'ruf',
  'rumpf',
  'scharf',
  'schilf',
  'schlaf',
  'senf',
  'straf',
  'sumpf',
  'tarif',
  'tief',
  'topf',
  'torf',
  'wolf',
  'wurf',
  'zopf',
  'zwölf',
] as const;
