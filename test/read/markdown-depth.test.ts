import { describe, expect, it } from '@jest/globals';
import { USUAL_LIMITS } from '../../src/core/input-limits.js';
import { tooDeepIn } from '../../src/read/markdown-depth.js';

const FILE = 'data/text/a.md';

/** The deepest level that a limit still lets through. */
const depthOf = (text: string): number => {
  const passes = (depth: number): boolean =>
    tooDeepIn(FILE, text, { ...USUAL_LIMITS, 'markdown-depth': depth }) === null;
  return Array.from({ length: 60 }, (_, depth) => depth).findIndex(passes);
};

describe('the depth of a chapter', () => {
  it.each([
    ['', 0],
    ['Text mit - Strich > und 3. Zahl', 0],
    ['> Zitat', 1],
    ['>>> Zitat', 3],
    ['> > Zitat', 2],
    ['- Punkt', 1],
    ['* Punkt', 1],
    ['+ Punkt', 1],
    ['1. Punkt', 1],
    ['123456789) Punkt', 1],
    ['1234567890. Jahr', 0],
    ['-Wort', 0],
    ['1.Wort', 0],
    ['- - - Punkt', 3],
    ['- > 1. Punkt', 3],
    ['-\tPunkt', 1],
    ['1. 22) Punkt', 2],
    [' Text', 0],
    ['  Text', 1],
    ['   Text', 1],
    ['    Text', 2],
    ['  - Punkt', 2],
    ['    > Zitat', 3],
    ['Text\n- a\n  - b\nText', 2],
  ])('of %j is %i', (text, depth) => {
    expect(depthOf(text)).toBe(depth);
  });

  it('is told at the first line beyond the limit', () => {
    const limits = { ...USUAL_LIMITS, 'markdown-depth': 1 };
    expect(tooDeepIn(FILE, '> a\n> > b\n> > c', limits)).toEqual({
      code: 'text-too-deep',
      severity: 'error',
      where: { source: { file: FILE, line: 2, column: 1 } },
      params: { limit: 1, name: 'markdown-depth' },
    });
  });
});
