import { describe, expect, it } from '@jest/globals';
import { placeRow } from '../../src/arrange/place-row.js';
import type { SizedLogo } from '../../src/arrange/solve-sizes.js';
import { rect, type Rect } from '../../src/core/geometry.js';
import type { LogoSpec } from '../../src/core/participant.js';
import { mm, pt } from '../../src/core/units.js';
import { artworkOf, entryOf, USUAL, withoutRules, type LogoShape } from './grid-scene.js';

interface Facts {
  readonly width?: number;
  readonly clear?: SizedLogo['clear'];
  readonly logo?: Partial<LogoSpec>;
}

/** Twice as wide as high, centred, without clear space. */
function sizedLogo(shape: Partial<LogoShape>, { width = 40, clear, logo }: Facts = {}): SizedLogo {
  const whole = { ...USUAL, aspect: 2, centerX: 0.5, centerY: 0.5, ...shape };
  return {
    entry: entryOf('A', whole, logo),
    artwork: artworkOf('a', whole),
    clear: clear ?? { share: 0, least: pt(0) },
    width: pt(width),
    least: pt(0),
    reached: 1,
  };
}

const CELL = rect(10, 20, 100, 60);
const OTHER = rect(120, 20, 100, 60);

const placed = (...logos: readonly (SizedLogo | null)[]) =>
  placeRow(
    logos,
    logos.map((_, i) => (i === 0 ? CELL : OTHER)),
  );

const boxOf = (logo: SizedLogo): Rect | undefined => placed(logo)[0]?.visible;
const expectBox = (box: Rect | undefined, x: number, y: number, width = 40, height = 20): void => {
  expect([box?.x, box?.y, box?.width, box?.height]).toEqual(
    [x, y, width, height].map((each) => expect.closeTo(each, 6)),
  );
};

const nudge = (x: number, y: number): Partial<LogoSpec> => ({
  nudge: { x: mm((x * 25.4) / 72), y: mm((y * 25.4) / 72) },
});

describe('a logo in its cell', () => {
  it('stands with its centre in the middle', () => {
    expectBox(boxOf(sizedLogo({})), 40, 40);
    expectBox(boxOf(sizedLogo({ centerX: 0.4, centerY: 0.7 })), 44, 36);
  });

  it('keeps its clear space on all sides, even off its centre', () => {
    const clear = { share: 0.5, least: pt(3) };
    expect(placed(sizedLogo({}, { clear }))[0]?.room).toEqual(rect(20, 30, 80, 40));
    const wide = { width: 70, clear: { share: 0, least: pt(12) } };
    expect(placed(sizedLogo({}, wide))[0]?.room).toEqual(rect(22, 32, 76, 36));
    expectBox(boxOf(sizedLogo({ centerX: 0.3, centerY: 0.3 }, wide)), 28, 33, 70, 35);
    expectBox(boxOf(sizedLogo({ centerX: 0.7, centerY: 0.7 }, wide)), 22, 32, 70, 35);
  });

  it('moves by its nudge, into its clear space but not out of the cell', () => {
    const clear = { share: 0, least: pt(20) };
    expectBox(boxOf(sizedLogo({}, { clear, logo: nudge(5, -7) })), 45, 33);
    expectBox(boxOf(sizedLogo({}, { clear, logo: nudge(500, 500) })), 70, 60);
    expectBox(boxOf(sizedLogo({}, { clear, logo: nudge(-500, -500) })), 10, 20);
  });

  it('stays where it is when nobody says anything about it', () => {
    const logo = sizedLogo({});
    expectBox(boxOf({ ...logo, entry: withoutRules(logo.entry) }), 40, 40);
  });

  it('is none where there is no logo', () => {
    expect(placed(null, sizedLogo({})).map((place) => place === null)).toEqual([true, false]);
    expect(placed(null, null)).toEqual([null, null]);
  });
});

describe('a row of wordmarks', () => {
  const word = (baseline: number | null, facts: Facts = {}): SizedLogo =>
    sizedLogo({ baseline }, facts);
  const tops = (...logos: readonly (SizedLogo | null)[]): readonly (number | undefined)[] =>
    placed(...logos).map((place) => place?.visible.y);
  const closely = (...values: readonly (number | undefined)[]) =>
    values.map((value) => (value === undefined ? undefined : expect.closeTo(value, 6)));

  it('stands on one line, halfway between the highest and the lowest', () => {
    // Baselines at 56 and 52 meet at 54.
    expect(tops(word(0.8), word(0.6))).toEqual(closely(38, 42));
    expect(tops(word(0.6), word(0.8))).toEqual(closely(42, 38));
  });

  it('moves at most a twentieth of the height of the cell', () => {
    // Baselines at 57 and 51 meet at 54, three points from each.
    expect(tops(word(0.85), word(0.55))).toEqual(closely(37, 43));
    expect(tops(word(0.86), word(0.55))).toEqual(closely(40, 40));
  });

  it('does not go into the clear space', () => {
    const tight: Facts = { clear: { share: 0, least: pt(19) } };
    expect(tops(word(0.8, tight), word(0.6))).toEqual(closely(40, 40));
    const roomy: Facts = { clear: { share: 0, least: pt(17) } };
    expect(tops(word(0.8, roomy), word(0.6))).toEqual(closely(38, 42));
  });

  it('is none with a single word, or with a sign among them', () => {
    expect(tops(word(0.8))).toEqual(closely(40));
    expect(tops(word(0.8), null)).toEqual(closely(40, undefined));
    expect(tops(word(0.8), word(null))).toEqual(closely(40, 40));
    expect(tops(word(null), word(0.6))).toEqual(closely(40, 40));
  });

  it('has room for one that is missing', () => {
    const logos = [word(0.8), null, word(0.6)];
    expect(tops(...logos)).toEqual(closely(38, undefined, 42));
  });

  it('moves by its nudges afterwards', () => {
    expect(tops(word(0.8, { logo: nudge(0, 5) }), word(0.6))).toEqual(closely(43, 42));
  });
});
