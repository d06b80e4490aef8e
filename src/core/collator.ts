/**
 * German order by DIN 5007-1 (ä like a), independent of the machine's locale.
 * Own folding instead of `Intl`: a Node without full ICU sorts Ä after Z.
 */
export const compareGerman = (a: string, b: string): number =>
  order(foldGerman(a), foldGerman(b)) || order(a, b);

/** -1, 0 or 1, by code unit. */
const order = (a: string, b: string): number => Number(a > b) - Number(a < b);

const FOLDED: Readonly<Record<string, string>> = { ß: 'ss', ẞ: 'ss', ł: 'l', ø: 'o', æ: 'ae' };

/** Lower case without diacritics; hyphens and apostrophes do not count. */
export function foldGerman(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßẞłøæ]/gu, (letter) => FOLDED[letter] ?? letter)
    .replace(/[-–'’.()]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
