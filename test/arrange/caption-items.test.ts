import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { captionItems } from '../../src/arrange/caption-items.js';
import { rect } from '../../src/core/geometry.js';
import type { Placement } from '../../src/core/grid.js';
import type { TextItem } from '../../src/core/page.js';
import { pt } from '../../src/core/units.js';
import { openFontBook } from '../../src/fonts/open-font-book.js';
import { SPEC } from './grid-scene.js';

const path = 'data/fonts/SourceSans3-Regular.ttf';
const book = openFontBook([{ key: 'SourceSans3-Regular', path, bytes: readFileSync(path) }]).value;
const role = { kind: 'content', node: 1 } as const;
const CELL = rect(0, 0, 100, 60);

function captioned(name: string, width: number, lines: number): readonly TextItem[] {
  const placement: Placement = {
    participant: 'a',
    tier: 't',
    name,
    page: 0,
    row: 0,
    cell: CELL,
    visible: CELL,
    room: CELL,
    drawn: true,
    caption: { x: pt(200), y: pt(100), width: pt(width), lines },
  };
  return captionItems(placement, SPEC.caption, book, role);
}

const textOf = ({ runs }: TextItem): string =>
  runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
const widthOf = ({ runs }: TextItem): number =>
  runs.flatMap(({ glyphs }) => glyphs).reduce((sum, { advance }) => sum + advance, 0);
const shown = (items: readonly TextItem[]): string =>
  `${items.map(textOf).join('|')} ${(items[0]?.runs[0]?.size ?? 0).toFixed(2)}`;

/** The natural width of the word in captions of 7 pt. */
const WORD = 'Telekommunikationsgesellschaft';
const natural = widthOf(captioned(WORD, 1000, 1)[0]!);

describe('the name under a logo', () => {
  it('is set line by line, each in the middle', () => {
    const items = captioned('Bad Berleburg', 30, 2);
    expect(items.map(textOf)).toEqual(['Bad', 'Berleburg']);
    for (const item of items) expect(item.x + widthOf(item) / 2).toBeCloseTo(200, 6);
    expect(items.map(({ y, end, rotate, role: of }) => [y, end, rotate, of])).toEqual([
      [100, 'space', 0, role],
      [100 + SPEC.caption.leading, 'stop', 0, role],
    ]);
  });

  it.each<readonly [string, number, number, string]>([
    [WORD, natural + 0.01, 1, `${WORD} 7.00`],
    [WORD, 0.96 * natural, 1, `${WORD} 6.65`],
    [WORD, 0.91 * natural, 1, `${WORD} 6.30`],
    [WORD, 0.86 * natural, 1, `${WORD} 5.95`],
    [WORD, 0.81 * natural, 1, `${WORD} 5.60`],
    [WORD, 0.76 * natural, 1, `${WORD} 5.25`],
    // Below that it is set as it is: a smaller one could not be read.
    [WORD, 0.5 * natural, 1, `${WORD} 5.25`],
    [`${WORD} mbH`, natural + 0.01, 2, `${WORD}|mbH 7.00`],
    [`Die ${WORD}`, natural + 0.01, 2, `Die|${WORD} 7.00`],
    [`Die ${WORD} in Olpe`, natural + 0.01, 3, `Die|${WORD}|in Olpe 7.00`],
    [`Die ${WORD} in Olpe`, 2 * natural, 1, `Die ${WORD} in Olpe 7.00`],
    // A second line is to be had by no smaller type, but by a shorter first.
    [`Die ${WORD}`, natural + 0.01, 1, `Die ${WORD} 5.95`],
    [`a\u00a0b ${WORD}`, natural + 0.01, 2, `a\u00a0b|${WORD} 7.00`],
    [`Die ${WORD} in Olpe`, 0.5 * natural, 2, `Die|${WORD}|in Olpe 5.25`],
  ])('%j in %f points and %i lines is %s', (name, width, lines, expected) => {
    expect(shown(captioned(name, width, lines))).toBe(expected);
  });
});
