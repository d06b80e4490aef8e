import { describe, expect, it } from '@jest/globals';
import { arrangeLogos } from '../../src/arrange/arrange-logos.js';
import { frameOfPage } from '../../src/arrange/flow-rows.js';
import { cmyk } from '../../src/core/color.js';
import { contains, inset } from '../../src/core/geometry.js';
import type { GridSpec } from '../../src/core/grid.js';
import { mm, ptFromMm } from '../../src/core/units.js';
import {
  arranged,
  entriesOf,
  entryOf,
  FRAME,
  LIMITS,
  SPEC,
  tierOf,
  usual,
  USUAL,
  type LogoShape,
} from './grid-scene.js';

describe('arrangeLogos: findings', () => {
  const found = (shape: LogoShape, logo: Parameters<typeof entryOf>[2] = {}) =>
    arrangeLogos(
      FRAME,
      [tierOf([entryOf('A', shape, logo), entryOf('B'), entryOf('C')])],
      SPEC,
      LIMITS,
    ).findings;

  it('has nothing to say about usual logos', () => {
    expect(found(USUAL)).toEqual([]);
  });

  it('asks for a person between 150 and 300 ppi', () => {
    const [finding] = found({ ...USUAL, pixels: 260 });
    expect(finding).toMatchObject({
      code: 'logo-low-resolution',
      severity: 'signoff',
      where: { participant: 'A', file: 'logos/a.png', source: { line: 1 } },
    });
    expect(finding?.params['ppi']).toBeLessThan(300);
    expect(finding?.params['narrow']).toBeLessThan(Number(finding?.params['width']));
  });

  it('refuses less than 150 ppi', () => {
    expect(found({ ...USUAL, pixels: 100 })).toMatchObject([
      { code: 'logo-low-resolution', severity: 'error' },
    ]);
  });

  it('says when a hairline is too thin at placed size', () => {
    expect(found({ ...USUAL, thinnestStroke: 0.4 }).map(({ code }) => code)).toEqual([
      'logo-too-thin',
    ]);
  });

  it('makes a logo a little larger where that saves its hairline', () => {
    const plain = arranged([tierOf([entryOf('A'), entryOf('B'), entryOf('C')])]).placements[0];
    const width = plain?.visible.width ?? 0;
    const stroke = ((0.25 / 1.04) * 250) / width;
    expect(found({ ...USUAL, thinnestStroke: stroke })).toEqual([]);
  });

  it('gives a logo its own minimum width and says what that does to the balance', () => {
    expect(found({ ...USUAL, aspect: 1, share: 0.9 }, { minWidth: mm(22) })).toMatchObject([
      { code: 'logo-outsized', severity: 'info' },
    ]);
  });

  it('asks for a person when the cell is below the minimum width of the logo', () => {
    const findings = found(USUAL, { minWidth: mm(80) });
    expect(findings[0]).toMatchObject({ code: 'logo-below-min-width', severity: 'signoff' });
    expect(findings[0]?.params['needed']).toBe(80);
  });

  it('says when a very wide logo stays behind', () => {
    expect(found({ ...USUAL, aspect: 14, share: 0.3 }).map(({ code }) => code)).toContain(
      'logo-unbalanced',
    );
  });

  const onGround = (kind: 'tint' | 'dark'): GridSpec => ({
    ...SPEC,
    ground: { kind, color: cmyk(0.9, 0.4, 0.4, 0.2), padding: ptFromMm(mm(6)) },
  });

  it('asks for negative versions on a dark field only', () => {
    const tiers = [tierOf([entryOf('A'), entryOf('B', USUAL, { negative: 'logos/b-neg.svg' })])];
    const codes = (kind: 'tint' | 'dark'): readonly string[] =>
      arrangeLogos(FRAME, tiers, onGround(kind), LIMITS).findings.map(({ code }) => code);
    expect(codes('dark')).toEqual(['logo-negative-missing']);
    expect(codes('tint')).toEqual([]);
  });

  it('asks for a person where a logo hardly stands out from its ground', () => {
    const faint = { ...USUAL, contrast: 0.2 };
    const tiers = [
      tierOf([entryOf('A', faint, { negative: 'logos/a-neg.svg' }), entryOf('B', faint)]),
    ];
    const codes = (spec: GridSpec): readonly string[] =>
      arrangeLogos(FRAME, tiers, spec, LIMITS).findings.map(({ code }) => code);
    expect(codes(onGround('dark'))).toEqual(['logo-faint-on-ground', 'logo-negative-missing']);
    expect(codes(onGround('tint'))).toEqual(['logo-faint-on-ground', 'logo-faint-on-ground']);
    // On paper a pale logo is what its owner wants.
    expect(codes(SPEC)).toEqual([]);
  });

  it('wants wider lines on a dark field, where they fill in', () => {
    const grid = arrangeLogos(
      FRAME,
      [tierOf([entryOf('A', USUAL, { negative: 'logos/a-neg.svg' }), entryOf('B'), entryOf('C')])],
      SPEC,
      LIMITS,
    ).value;
    const width = grid.placements[0]?.visible.width ?? 0;
    const between = { ...USUAL, thinnestStroke: (0.3 * 250) / width };
    const codes = (spec: GridSpec): readonly string[] =>
      arrangeLogos(
        FRAME,
        [
          tierOf([
            entryOf('A', between, { negative: 'n.svg' }),
            entryOf('B', USUAL, { negative: 'n.svg' }),
            entryOf('C', USUAL, { negative: 'n.svg' }),
          ]),
        ],
        spec,
        LIMITS,
      ).findings.map(({ code }) => code);
    expect(codes(SPEC)).toEqual([]);
    expect(codes(onGround('dark'))).toEqual(['logo-too-thin']);
  });

  it('lays one area behind the grid of each page, with its rim around all cells', () => {
    const rim = ptFromMm(mm(6));
    const grid = arranged([tierOf(entriesOf(usual(80)))], onGround('dark'));
    expect(grid.panels.map(({ page }) => page)).toEqual(
      Array.from({ length: grid.pageCount }, (_, page) => page),
    );
    for (const { page, box } of grid.panels) {
      expect(contains(frameOfPage(FRAME, page), box, 0.01)).toBe(true);
      expect(box.width).toBeCloseTo(frameOfPage(FRAME, page).width, 6);
      for (const { cell } of grid.placements.filter((place) => place.page === page))
        expect(contains(inset(box, rim), cell, 0.01)).toBe(true);
    }
    expect(arranged([tierOf(entriesOf(usual(80)))]).panels).toEqual([]);
  });
});
