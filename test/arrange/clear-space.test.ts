import { describe, expect, it } from '@jest/globals';
import {
  clearAt,
  clearSpaceOf,
  ruledSpaceOf,
  widestByRule,
  widestIn,
  type ClearSpace,
} from '../../src/arrange/clear-space.js';
import type { LogoSpec } from '../../src/core/participant.js';
import { mm, pt } from '../../src/core/units.js';
import { artworkOf, entryOf, SPEC, USUAL, withoutRules } from './grid-scene.js';

/** Its shorter side is 60; 3.3 of it may stay uncentred. */
const CELL = { width: pt(100), height: pt(60) };
const NONE: ClearSpace = { share: 0, least: pt(0) };

const artwork = (aspect: number, centerX = 0.5, centerY = 0.5) =>
  artworkOf('a', { ...USUAL, aspect, centerX, centerY });

describe('the clear space of a logo', () => {
  const spaces = (clearSpace?: NonNullable<LogoSpec['clearSpace']>, house = 0.1) => {
    const entry = entryOf('A', USUAL, clearSpace ? { clearSpace } : {});
    const spec = { ...SPEC, clearSpace: house };
    return [clearSpaceOf(entry, spec, CELL), ruledSpaceOf(entry, spec, CELL)];
  };
  const length = (points: number) =>
    ({ kind: 'length', length: mm((points * 25.4) / 72) }) as const;

  it('is that of the house, and what the eye needs where no rule counts', () => {
    expect(spaces()).toEqual([
      { share: 0.1, least: 2.4 },
      { share: 0.1, least: 0 },
    ]);
  });

  it('is the larger share of house and logo', () => {
    expect(spaces({ kind: 'share', share: 0.3 })).toEqual([
      { share: 0.3, least: 2.4 },
      { share: 0.3, least: 0 },
    ]);
    expect(spaces({ kind: 'share', share: 0.05 })).toEqual([
      { share: 0.1, least: 2.4 },
      { share: 0.1, least: 0 },
    ]);
  });

  it('is a length of the logo between what the eye needs and three tenths of the cell', () => {
    for (const [own, least] of [
      [1, 2.4],
      [7, 7],
      [40, 18],
    ] as const) {
      const both = { share: 0.1, least: expect.closeTo(least, 9) };
      expect(spaces(length(own))).toEqual([both, both]);
    }
  });

  it('is that of the house also for who has an artwork and says nothing of it', () => {
    const entry = withoutRules(entryOf('A'));
    expect(clearSpaceOf(entry, SPEC, CELL)).toEqual({ share: 0.1, least: 2.4 });
    expect(ruledSpaceOf(entry, SPEC, CELL)).toEqual({ share: 0.1, least: 0 });
  });

  it('grows with the height of the logo from its least length on', () => {
    const clear: ClearSpace = { share: 0.2, least: pt(3) };
    expect([clearAt(clear, 10), clearAt(clear, 15), clearAt(clear, 20)]).toEqual([3, 3, 4]);
  });
});

describe('the largest width in a cell', () => {
  it.each<readonly [string, ReturnType<typeof artwork>, ClearSpace, number]>([
    ['is its width for a centred logo', artwork(2), NONE, 100],
    ['is what its height allows for a high one', artwork(1), NONE, 60],
    ['is what is left by a length on both sides', artwork(2), { share: 0, least: pt(5) }, 90],
    ['is what is left by a length above and below', artwork(1), { share: 0, least: pt(5) }, 50],
    [
      'is what is left by a share of the height',
      artwork(2),
      { share: 0.1, least: pt(0) },
      100 / 1.1,
    ],
    ['is what is left by a share above and below', artwork(1), { share: 0.1, least: pt(0) }, 50],
    ['hardly suffers from a centre nearly in the middle', artwork(2, 0.53), NONE, 100],
    ['shrinks for a centre on the right', artwork(2, 0.6), NONE, 106.6 / 1.2],
    ['shrinks as much for a centre on the left', artwork(2, 0.4), NONE, 106.6 / 1.2],
    ['shrinks for a centre above', artwork(1, 0.5, 0.4), NONE, 66.6 / 1.2],
    ['shrinks as much for a centre below', artwork(1, 0.5, 0.6), NONE, 66.6 / 1.2],
    ['shrinks to a third at the most, across', artwork(2, 0.95), NONE, 106.6 / 1.3],
    ['shrinks to a third at the most, down', artwork(1, 0.5, 0.95), NONE, 66.6 / 1.3],
    ['counts centre and length together', artwork(2, 0.6), { share: 0, least: pt(5) }, 96.6 / 1.2],
    [
      'counts centre and share together',
      artwork(2, 0.6),
      { share: 0.1, least: pt(0) },
      106.6 / 1.3,
    ],
    ['counts them down, too', artwork(1, 0.5, 0.6), { share: 0.1, least: pt(0) }, 66.6 / 1.4],
    ['counts a length down, too', artwork(1, 0.5, 0.6), { share: 0, least: pt(5) }, 56.6 / 1.2],
  ])('%s', (_name, logo, clear, width) => {
    expect(widestIn(logo, clear, CELL)).toBeCloseTo(width, 9);
  });

  it('by the rules alone does not ask for the centre', () => {
    for (const logo of [artwork(2), artwork(2, 0.9, 0.1)])
      expect(widestByRule(logo, { share: 0.1, least: pt(0) }, CELL)).toBeCloseTo(100 / 1.1, 9);
  });
});
