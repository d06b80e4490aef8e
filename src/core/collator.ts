/**
 * German order by DIN 5007-1 (ä like a), independent of the machine's locale.
 * Own folding instead of `Intl`: a Node without full ICU sorts Ä after Z.
 */
export function compareGerman(a: string, b: string): number {
  const left = foldGerman(a);
  const right = foldGerman(b);
  if (left !== right) return left < right ? -1 : 1;
  if (a !== b) return a < b ? -1 : 1;
  return 0;
}

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
