import { describe, expect, it } from '@jest/globals';
import { deviation, endsInHyphen, percent, rounded } from '../../bench/support/line-quality.js';
import {
  PROSE_FONT,
  proseExceptions,
  PROSE_STYLE,
  proseTypesetter,
  sampleProse,
} from '../../bench/support/sample-prose.js';
import { RUNNING_TEXT, type ParagraphStyle } from '../../src/compose/paragraph/paragraph-style.js';
import { setParagraph } from '../../src/compose/paragraph/set-paragraph.js';
import { pt } from '../../src/core/units.js';
import { setByLualatex } from './set-by-lualatex.js';

const prose = sampleProse('data/text');

/** What a column of the table says; spaces as multiples of the font's own. */
interface Quality {
  readonly lines: number;
  readonly hyphenated: number;
  readonly hyphensInARow: number;
  readonly deviation: number;
  readonly narrowest: number;
  readonly widest: number;
  /** Percent of the lines with spaces wider than 1.5. */
  readonly loose: number;
  readonly overfull: number;
}

interface Line {
  readonly space: number;
  readonly endsInHyphen: boolean;
}

function qualityOf(paragraphs: readonly (readonly Line[])[], overfull: number): Quality {
  const full = paragraphs.flatMap((lines) => lines.slice(0, -1));
  const spaces = full.map(({ space }) => space);
  return {
    lines: paragraphs.flat().length,
    hyphenated: percent(full.filter((line) => line.endsInHyphen).length, full.length),
    hyphensInARow: Math.max(...paragraphs.map(longestStack)),
    deviation: rounded(deviation(spaces)),
    narrowest: rounded(Math.min(...spaces)),
    widest: rounded(Math.max(...spaces)),
    loose: percent(spaces.filter((space) => space > LOOSE).length, full.length),
    overfull,
  };
}

const LOOSE = 1.5;

function longestStack(lines: readonly Line[]): number {
  let [longest, stack] = [0, 0];
  for (const line of lines) {
    stack = line.endsInHyphen ? stack + 1 : 0;
    longest = Math.max(longest, stack);
  }
  return longest;
}

function here(measure: number, style: ParagraphStyle): Quality {
  const set = prose.map((text) =>
    setParagraph([{ kind: 'text', text, style: PROSE_STYLE }], style, pt(measure), proseTypesetter),
  );
  const lines = set.map((paragraph) =>
    paragraph.map(({ runs, x, end, space }) => ({
      space,
      endsInHyphen: endsInHyphen({ glyphs: runs.flatMap((run) => run.glyphs), x, end }),
    })),
  );
  return qualityOf(lines, set.flat().filter((line) => line.overfull > 0).length);
}

function lualatex(measure: number, parameters: string): Quality {
  const { paragraphs, overfull } = setByLualatex(prose, {
    measure,
    font: PROSE_FONT,
    parameters,
    exceptions: proseExceptions,
  });
  expect(paragraphs).toHaveLength(prose.length);
  return qualityOf(paragraphs, overfull);
}

/** What a careful user of LaTeX sets so that no line sticks out. */
const WIDE = String.raw`\tolerance=1414 \emergencystretch=1.5em`;
const NARROW = String.raw`\tolerance=9999 \emergencystretch=3em`;
/** The least demerits at which no more than two lines in a row end in a hyphen, as here. */
const TWO_HYPHENS = String.raw`\doublehyphendemerits=1000000000 `;
/** TeX's own terms: a hyphen for 50 wherever it stands, any number of them in a row, last lines of any length. */
const AS_TEX: ParagraphStyle = {
  ...RUNNING_TEXT,
  hyphens: { ...RUNNING_TEXT.hyphens, inARow: Infinity, cost: 50, weakness: 0 },
  lastLineMin: pt(0),
};

/** Two settings of the same text differ by a line or two by chance. */
const TOLERANCE = 1.03;

describe('the word spaces of the sample’s prose', () => {
  it.each([
    [340, WIDE],
    [226, NARROW],
    [160, NARROW],
  ])('are at %d pt as even as LuaLaTeX with microtype sets them', (measure, parameters) => {
    const ours = here(measure, RUNNING_TEXT);
    const theirs = lualatex(measure, TWO_HYPHENS + parameters);
    const oursFree = here(measure, AS_TEX);
    const theirsFree = lualatex(measure, parameters);
    console.table({
      [`${measure} pt, two hyphens in a row, here`]: ours,
      [`${measure} pt, two hyphens in a row, LuaLaTeX`]: theirs,
      [`${measure} pt, any number, here`]: oursFree,
      [`${measure} pt, any number, LuaLaTeX`]: theirsFree,
    });
    expect(ours.hyphensInARow).toBeLessThanOrEqual(RUNNING_TEXT.hyphens.inARow);
    expect(theirs.hyphensInARow).toBeLessThanOrEqual(RUNNING_TEXT.hyphens.inARow);
    for (const [own, other] of [
      [ours, theirs],
      [oursFree, theirsFree],
    ] as const) {
      expect(own.overfull).toBe(0);
      expect(own.deviation).toBeLessThanOrEqual(other.deviation * TOLERANCE);
      expect(own.widest).toBeLessThanOrEqual(other.widest * TOLERANCE);
      expect(own.loose).toBeLessThanOrEqual(other.loose * TOLERANCE);
    }
  });
});
