import { NUMBER } from './source-texts.js';

/** Extracted text, page by page, from which what was found is struck out. */
export interface TextPages {
  /** Strikes out a paragraph on these pages (from 0). False when it is not there word for word. */
  readonly take: (text: string, from: number, to: number) => boolean;
  /** Words of the page of which nothing has been found. */
  readonly wordsLeft: (page: number) => readonly string[];
}

export function textPages(extracted: string): TextPages {
  const pages = extracted.split('\f');
  const strike = (page: number, { index, 0: { length } }: RegExpExecArray): void => {
    const text = pages[page] ?? '';
    pages[page] = text.slice(0, index) + TAKEN + text.slice(index + length);
  };
  const takeWhole = (words: readonly string[], page: number): boolean => {
    const found = patternOf(words).exec(pages[page] ?? '');
    if (found) strike(page, found);
    return found !== null;
  };
  /** The first words at the end of a line, the others at the start of one in the next column. */
  const takeBroken = (words: readonly string[], page: number, next: number): boolean => {
    for (let count = words.length - 1; count > 0; count -= 1) {
      const above = patternOf(words.slice(0, count), WORD_START, '(?=\\n)').exec(pages[page] ?? '');
      const below = patternOf(words.slice(count), '(?<=\\n)').exec(pages[next] ?? '');
      if (!above || !below) continue;
      strike(page, above);
      // On the same page it has moved by now.
      strike(next, patternOf(words.slice(count), '(?<=\\n)').exec(pages[next] ?? '') ?? below);
      return true;
    }
    return false;
  };
  return {
    take: (text, from, to) => {
      const words = text.trim().split(SPACES);
      const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      return (
        all.some((page) => takeWhole(words, page)) ||
        all.some((page) => page < to && takeBroken(words, page, page + 1)) ||
        all.some((page) => takeBroken(words, page, page))
      );
    },
    wordsLeft: (page) => wordsIn((pages[page] ?? '').replaceAll(TAKEN, ' ')),
  };
}

export const wordsIn = (text: string): readonly string[] =>
  text.replace(/\u200b\n/gu, '').match(/[\p{L}\p{N}•]+/gu) ?? [];

/** Without spaces and hyphens of line breaks, for comparing the order. */
export const squeezed = (text: string): string => text.replace(/[\s\u00ad\u200c]+/gu, '');

/** Stands for what was found, so that nothing is found across it. */
const TAKEN = '\ue000';

const SPACES = /[\s\u00a0\u2000-\u200a\u202f]+/u;
const WORD_START = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?![\\p{L}\\p{N}])';

/** The words one after the other, a space or the end of a line between them, and none within. */
const patternOf = (words: readonly string[], before = WORD_START, after = WORD_END): RegExp =>
  new RegExp(before + words.map(wordPattern).join(SPACES.source) + after, 'u');

/** A word may end a line at a hyphen that is not its own, at its own, and within an address. */
function wordPattern(word: string): string {
  return [...word.replace(/[\u00ad\u200c]/gu, '')]
    .map((character) => {
      if (character === NUMBER) return '(?:\\d+|(?:Abbildung|Tabelle)\\s\\d+|„[^“]*“)';
      const own = character === '-' ? '(?:\u200b\n)?' : character === '/' ? '\n?' : '';
      return character.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&') + own;
    })
    .join('(?:\u00ad\n)?');
}
