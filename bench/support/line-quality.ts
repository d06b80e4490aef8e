import type { LineEnd, SetGlyph } from '../../src/core/page.js';

/** A set line as the eye sees it. */
export interface SeenLine {
  /** Left end of the first glyph. */
  readonly x: number;
  readonly glyphs: readonly SetGlyph[];
  readonly end: LineEnd;
}

/** Added by hyphenation or the word's own. */
export const endsInHyphen = ({ glyphs, end }: SeenLine): boolean =>
  /[-‐\u00ad]/u.test(glyphs.at(-1)?.text ?? '') && end !== 'stop';

export function longestStack(lines: readonly SeenLine[]): number {
  let longest = 0;
  let stack = 0;
  for (const line of lines) {
    stack = endsInHyphen(line) ? stack + 1 : 0;
    longest = Math.max(longest, stack);
  }
  return longest;
}

/** Spaces that stand one below the other over this many lines catch the eye. */
const RIVER_LINES = 4;
/** In points: how far the space below may lie to the side. */
const RIVER_DRIFT = 2;

/** Columns of spaces in a paragraph, each counted once, at the line where it has become a river. */
export function riversIn(lines: readonly SeenLine[]): number {
  let rivers = 0;
  let above: readonly { readonly x: number; readonly length: number }[] = [];
  for (const line of lines) {
    const here = spacesIn(line).map((x) => {
      const runs = above.filter((space) => Math.abs(space.x - x) <= RIVER_DRIFT);
      return { x, length: 1 + Math.max(0, ...runs.map((space) => space.length)) };
    });
    rivers += here.filter((space) => space.length === RIVER_LINES).length;
    above = here;
  }
  return rivers;
}

/** Middles of the word spaces. */
function spacesIn(line: SeenLine): readonly number[] {
  let x = line.x;
  return line.glyphs.flatMap((glyph) => {
    const middle = x + glyph.advance / 2;
    x += glyph.advance;
    return glyph.text === ' ' ? [middle] : [];
  });
}

export const widthOf = ({ glyphs }: SeenLine): number =>
  glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function deviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
}

export const percent = (part: number, whole: number): number => rounded((100 * part) / whole);

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
