import { describe, expect, it } from '@jest/globals';
import { judgeGround } from '../../src/arrange/judge-ground.js';
import { judgeLogo, whereOf } from '../../src/arrange/judge-logo.js';
import type { SizedLogo } from '../../src/arrange/solve-sizes.js';
import { BLACK } from '../../src/core/color.js';
import type { LogoSpec } from '../../src/core/participant.js';
import { mm, pt, ptFromMm } from '../../src/core/units.js';
import { toldFindings } from '../support/told-findings.js';
import {
  artworkOf,
  entryOf,
  LIMITS,
  tierOf,
  USUAL,
  withoutRules,
  type LogoShape,
} from './grid-scene.js';

interface Facts {
  readonly shape?: Partial<LogoShape>;
  readonly logo?: Partial<LogoSpec>;
  /** Placed, and at the least, mm. */
  readonly width?: number;
  readonly least?: number;
  readonly reached?: number;
}

function told({ shape, logo, width = 20, least = 8, reached = 1 }: Facts): string {
  const entry = entryOf('Olpe', { ...USUAL, ...shape }, logo);
  const sized: SizedLogo = {
    entry,
    artwork: artworkOf('olpe', { ...USUAL, ...shape }),
    clear: { share: 0, least: pt(0) },
    width: ptFromMm(mm(width)),
    least: ptFromMm(mm(least)),
    reached,
  };
  return toldFindings(judgeLogo(sized, LIMITS));
}

/** Thickness in the drawing of a line that is so thick when the logo is placed 20 mm wide. */
const stroke = (points: number): number => (points * 250) / ptFromMm(mm(20));
/** Pixels for so many to the inch at 20 mm. */
const pixels = (ppi: number): number => (ppi * 20) / 25.4;

describe('a placed logo', () => {
  it.each<readonly [string, Facts]>([
    ['of a usual size', {}],
    ['at its least width', { width: 8 }],
    ['a hair below', { width: 7.995 }],
    ['with a line at the limit', { shape: { thinnestStroke: stroke(0.25) } }],
    ['with a line within what can be measured', { shape: { thinnestStroke: stroke(0.238) } }],
    ['of exactly enough pixels', { shape: { pixels: pixels(300) } }],
    ['of enough pixels when rounded', { shape: { pixels: pixels(299.6) } }],
    ['a tenth below the others', { reached: 0.9 }],
    ['a tenth above the others', { reached: 1.0999 }],
  ])('%s gives no reason to speak', (_name, facts) => {
    expect(told(facts)).toBe('');
  });

  it.each<readonly [string, Facts]>([
    ['below the least width of the house', { width: 7.94 }],
    ['below its own', { width: 7.94, least: 12, logo: { minWidth: mm(11.5) } }],
    ['at its own, below that of the house', { width: 7.94, logo: { minWidth: mm(7.945) } }],
    ['with a line too thin', { shape: { thinnestStroke: stroke(0.2) } }],
    ['with a line a little too thin', { shape: { thinnestStroke: stroke(0.236) } }],
    ['of too few pixels', { shape: { pixels: pixels(299.4) } }],
    ['of pixels that just need an approval', { shape: { pixels: pixels(149.6) } }],
    ['of far too few pixels', { shape: { pixels: pixels(149.4) } }],
    ['behind the others', { reached: 0.888 }],
    ['beyond the others', { reached: 1.112 }],
    ['wrong in every way', { shape: { thinnestStroke: 0.1, pixels: 20 }, width: 5, reached: 0.5 }],
  ])('%s is told with its numbers', (_name, facts) => {
    expect(told(facts)).toMatchSnapshot();
  });
});

describe('a logo of who says nothing about it', () => {
  it('is told at the place of the participant', () => {
    const entry = withoutRules(entryOf('Olpe'));
    const sized: SizedLogo = {
      entry: {
        ...entry,
        participant: { ...entry.participant, source: { file: 'p', line: 7, column: 9 } },
      },
      artwork: artworkOf('olpe', USUAL),
      clear: { share: 0, least: pt(0) },
      width: pt(10),
      least: pt(20),
      reached: 1,
    };
    expect(judgeLogo(sized, LIMITS)).toMatchObject([
      {
        code: 'logo-below-min-width',
        severity: 'warning',
        where: { source: { file: 'p', line: 7 } },
      },
    ]);
    const tiers = [tierOf([entry])];
    expect(judgeGround(tiers, { kind: 'dark', color: BLACK, padding: pt(0) })).toMatchObject([
      { code: 'logo-negative-missing' },
    ]);
  });
});

describe('the place of a remark', () => {
  it('names the file only where there is one', () => {
    const { participant } = entryOf('Olpe');
    expect(whereOf(participant, undefined)).not.toHaveProperty('file');
    expect(whereOf(participant, 'logos/olpe.svg')).toHaveProperty('file', 'logos/olpe.svg');
  });
});

describe('a logo on a ground', () => {
  const ground = (
    kind: 'tint' | 'dark',
    contrast: number,
    logo: Partial<LogoSpec> = {},
  ): string => {
    const entries = [entryOf('Olpe', { ...USUAL, contrast }, logo), entryOf('Werl', null)];
    return toldFindings(judgeGround([tierOf(entries)], { kind, color: BLACK, padding: pt(0) }));
  };

  it('is fine while it stands out', () => {
    expect(ground('tint', 0.25)).toBe('');
    expect(ground('dark', 0.25, { negative: 'logos/n.svg' })).toBe('');
  });

  it('is told when it does not, or when it was drawn for paper', () => {
    expect(ground('tint', 0.244)).toMatchSnapshot();
    expect(ground('dark', 0.1, { negative: 'logos/n.svg' })).toMatchSnapshot();
    expect(ground('dark', 0.1)).toMatchSnapshot();
  });
});
