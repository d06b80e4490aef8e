/**
 * How far a character may hang into the margin, as a fraction of its own width.
 * After the default lists of microtype 3 (R. Schlicht, `microtype.cfg`), with the German quotes
 * added: „ and ‚ open at the baseline and hang like commas.
 */
export const hangLeft = (character: string): number => LEFT[character] ?? 0;

export const hangRight = (character: string): number => RIGHT[character] ?? 0;

const LEFT: Readonly<Record<string, number>> = {
  '„': 0.5,
  '‚': 0.6,
  '»': 0.4,
  '›': 0.4,
  '“': 0.5,
  '‘': 0.6,
  '–': 0.2,
  '—': 0.15,
  '-': 0.4,
  '(': 0.1,
  '[': 0.05,
  '§': 0.05,
  '*': 0.2,
  A: 0.05,
  J: 0.05,
  T: 0.05,
  V: 0.05,
  W: 0.05,
  X: 0.05,
  Y: 0.05,
  v: 0.05,
  w: 0.05,
  y: 0.05,
};

const RIGHT: Readonly<Record<string, number>> = {
  '-': 0.5,
  '\u00ad': 0.5,
  '‐': 0.5,
  '.': 0.7,
  ',': 0.5,
  ':': 0.4,
  ';': 0.4,
  '!': 0.1,
  '?': 0.1,
  '“': 0.5,
  '‘': 0.6,
  '”': 0.5,
  '’': 0.6,
  '«': 0.4,
  '‹': 0.4,
  '–': 0.2,
  '—': 0.15,
  '…': 0.1,
  ')': 0.15,
  ']': 0.05,
  '*': 0.2,
  A: 0.05,
  F: 0.05,
  K: 0.05,
  L: 0.05,
  T: 0.05,
  V: 0.05,
  W: 0.05,
  X: 0.05,
  Y: 0.05,
  k: 0.05,
  r: 0.05,
  t: 0.07,
  v: 0.05,
  w: 0.05,
  y: 0.07,
};
