/**
 * Offsets in `word` (lower case) where two morphemes meet between letters that fonts like to
 * join (f with f, t, l, i, j, b, h, k). A ligature there would glue "Auf|lage" together; within a
 * morpheme ("Treffen", "Kraft") it stays. Source of the rule: Duden, "Textverarbeitung und
 * E-Mails", section on ligatures: none at the joint of compounds nor between stem and ending.
 *
 * A hyphenation point alone proves nothing ("tref-fen"); the part before it has to be a word or
 * prefix that ends in f. Three f in a row always hide a seam after the second ("Schiff|fahrt").
 */
export function ligatureSeams(word: string, points: readonly number[]): readonly number[] {
  return points.filter((at) => {
    if (word[at - 1] !== 'f' || !JOINING.has(word[at] ?? '')) return false;
    if (word[at - 2] === 'f') return true;
    return ENDING_IN_F.some((part) => word.slice(0, at).endsWith(part));
  });
}

/** Second letters of the f-ligatures found in text fonts. */
const JOINING = new Set(['f', 't', 'l', 'i', 'j', 'b', 'h', 'k', 'ä', 'ü', 'ö']);

/** Words and prefixes that end in a single f and begin German compounds or derivations. */
const ENDING_IN_F = [
  'auf', 'kauf', 'lauf', 'hof', 'dorf', 'ruf', 'schlaf', 'brief', 'tief', 'wurf', 'senf', 'hanf',
  'chef', 'golf', 'wolf', 'schilf', 'fünf', 'zwölf', 'elf', 'scharf', 'straf', 'graf', 'reif',
  'schutzhof', 'torf', 'bedarf', 'entwurf', 'beruf', 'anruf', 'verlauf', 'bahnhof', 'prüf', 'hilf',
  'hanf', 'huf', 'topf', 'kopf', 'knopf', 'kampf', 'dampf', 'sumpf', 'schiff', 'stoff', 'griff',
  'treff', 'dampf', 'rumpf', 'impf', 'zopf', 'tarif', 'motiv',
] as const;
