import { describe, expect, test } from '@jest/globals';
import { cmyk } from '../../../src/core/color.js';
import { rect } from '../../../src/core/geometry.js';
import type { PaintedObject, PaintFacts, PdfFacts } from '../../../src/core/pdf-facts.js';
import type { SpotInk } from '../../../src/core/participant.js';
import { colorRegistration } from '../../../src/preflight/rules/color-registration.js';
import { inkMaximum } from '../../../src/preflight/rules/ink-maximum.js';
import { inkMean } from '../../../src/preflight/rules/ink-mean.js';
import { richBlackRecipe } from '../../../src/preflight/rules/rich-black-recipe.js';
import { spotUndeclared } from '../../../src/preflight/rules/spot-undeclared.js';
import { transparencyNone } from '../../../src/preflight/rules/transparency-none.js';
import { printLimits } from '../../support/print-spec.js';
import {
  area,
  BLACK,
  INSIDE,
  judge,
  line,
  NO_BOXES,
  onFirstPage,
  pageFacts,
  paint,
  painting,
  pdfFacts,
  space,
  text,
  using,
  valuesOf,
} from './facts.js';

describe('the colour of registration marks', () => {
  const all = (tint: number): PaintFacts =>
    paint({ All: tint }, { space: space('Separation', { colorants: ['All'] }) });
  const IN_SLUG = rect(-9, 100, 5, 5);

  test('stays outside the trim, filled or stroked', () => {
    const hit = [{ where: onFirstPage(), params: {} }];
    expect(judge(colorRegistration, painting(area(all(0.5))))).toEqual(hit);
    expect(judge(colorRegistration, painting(line(1, all(1))))).toEqual(hit);
    expect(judge(colorRegistration, painting(area(all(1), { box: IN_SLUG })))).toEqual([]);
  });

  test('does no harm without ink, and no other ink does', () => {
    expect(judge(colorRegistration, painting(area(all(0))))).toEqual([]);
    const other = paint({ HKS: 1 }, { space: space('Separation', { colorants: ['HKS'] }) });
    expect(judge(colorRegistration, painting(area(other)))).toEqual([]);
  });

  test('is told anywhere on a page without a trim', () => {
    const objects = [area(all(1), { box: IN_SLUG })];
    const file = pdfFacts({ pages: [pageFacts({ objects, boxes: NO_BOXES })] });
    expect(judge(colorRegistration, file)).toHaveLength(1);
  });
});

describe('the ink in one place', () => {
  const BOX = rect(10, 20, 42, 42);
  const inked = (maximum: number, mean: number): PdfFacts => {
    const ink = {
      ...pageFacts().ink,
      maximum: { amount: maximum, box: BOX },
      mean: { amount: mean, box: BOX },
    };
    return pdfFacts({ pages: [pageFacts(), pageFacts({ number: 2, ink })] });
  };
  const where = { page: 2, box: BOX };

  test('may reach the limit of the print run and half a percent', () => {
    const limits = printLimits({ totalInk: 2.8 });
    const said = (amount: number) => judge(inkMaximum, inked(amount, 0), { limits });
    expect(said(2.8 + 0.005)).toEqual([]);
    expect(said(2.806)).toEqual([{ where, params: { value: 281, limit: 280 } }]);
  });

  test('may reach 320 % and half a percent on average', () => {
    const said = (amount: number) => judge(inkMean, inked(4, amount));
    expect(said(3.2 + 0.005)).toEqual([]);
    expect(said(3.206)).toEqual([{ where, params: { value: 321, limit: 320 } }]);
  });
});

describe('a large area of black with other inks', () => {
  const richBlack = cmyk(0.6, 0.4, 0.3, 1);
  const LARGE = rect(20, 20, 40, 40);
  const OTHER = { Cyan: 0.5, Magenta: 0.1, Yellow: 0.2, Black: 1 };
  const said = (...objects: readonly PaintedObject[]) =>
    judge(richBlackRecipe, painting(...objects), { richBlack });
  const large = (inks: PaintFacts['inks'], box = LARGE) => area(paint(inks), { box });

  test('follows the recipe', () => {
    expect(said(large(OTHER))).toEqual([
      { where: onFirstPage(LARGE), params: { met: '50/10/20/100', expected: '60/40/30/100' } },
    ]);
    expect(said(large({ Cyan: 0.6, Magenta: 0.4, Yellow: 0.3, Black: 1 }))).toEqual([]);
  });

  test('begins at full black, less rounding', () => {
    expect(said(large({ ...OTHER, Black: 0.995 }))).toHaveLength(1);
    expect(said(large({ ...OTHER, Black: 0.994 }))).toEqual([]);
    expect(said(large({ Cyan: 1 }))).toEqual([]);
  });

  test('begins above ten millimetres on both sides', () => {
    const TEN_MM = (10 * 72) / 25.4;
    expect(said(large(OTHER, rect(20, 20, TEN_MM, 100)))).toEqual([]);
    expect(said(large(OTHER, rect(20, 20, 100, TEN_MM)))).toEqual([]);
    expect(said(large(OTHER, rect(20, 20, 100, TEN_MM + 0.1)))).toHaveLength(1);
  });

  test('is no black alone, no spot colour, no text and no line', () => {
    expect(said(large(BLACK))).toEqual([]);
    expect(said(area(paint(OTHER, { space: space('DeviceN') }), { box: LARGE }))).toEqual([]);
    expect(said(text(40, paint(OTHER), { box: LARGE }))).toEqual([]);
    expect(said(line(40, paint(OTHER), { box: LARGE }))).toEqual([]);
    expect(said(large(null))).toEqual([]);
  });
});

describe('an ink', () => {
  const ink = (name: string, print: SpotInk['print']): SpotInk => ({
    name,
    alternate: cmyk(0, 1, 0, 0),
    print,
  });
  const inks = [ink('HKS 13', 'spot'), ink('HKS 43', 'process')];
  const printing = (...plates: readonly string[]): PdfFacts => {
    const objects = plates.map((plate) => area(paint({ [plate]: 1 })));
    return { ...painting(...objects), plates };
  };

  test('is one of the press or a declared spot colour', () => {
    const file = printing('Cyan', 'Magenta', 'Yellow', 'Black', 'HKS 13');
    expect(judge(spotUndeclared, file, { inks })).toEqual([]);
  });

  test('is told at its first use when it was to be converted, or never declared', () => {
    expect(judge(spotUndeclared, printing('Black', 'HKS 43', 'Gold'), { inks })).toEqual([
      { where: onFirstPage(), params: { ink: 'HKS 43' } },
      { where: onFirstPage(), params: { ink: 'Gold' } },
    ]);
  });
});

describe('transparency in PDF/X-1a', () => {
  const black = paint(BLACK);

  test('is absent from a file of opaque objects', () => {
    const group = { transparency: false, space: null, isolated: false, knockout: false };
    const page = pageFacts({ group, objects: [area(black)] });
    expect(judge(transparencyNone, pdfFacts({ pages: [page] }))).toEqual([]);
  });

  test('is named as an opacity, a blend mode or a mask', () => {
    const at = (y: number) => ({ box: rect(50, y, 10, 10) });
    expect(
      valuesOf(
        transparencyNone,
        painting(
          area(paint(BLACK, { alpha: 0.5 }), { artwork: 1, ...at(10) }),
          area(black, { blend: 'Multiply', artwork: 2, ...at(30) }),
          area(black, { softMask: true, artwork: 3, ...at(50) }),
        ),
      ),
    ).toEqual([{ value: '50 %' }, { value: 'Multiply' }, { value: 'SMask' }]);
  });

  test('is named as a group of a page or a form', () => {
    const group = { transparency: true, space: null, isolated: false, knockout: false };
    const page = pageFacts({ group });
    expect(judge(transparencyNone, pdfFacts({ pages: [page] }))).toEqual([
      { where: { page: 1, object: '7 0 R' }, params: { value: 'Group' } },
    ]);
    expect(valuesOf(transparencyNone, using('transparency-group', 'lzw'))).toEqual([
      { value: 'such transparency-group' },
    ]);
  });

  test('is told at the place of the object', () => {
    const half = area(paint(BLACK, { alpha: 0.5 }));
    expect(judge(transparencyNone, painting(half))).toEqual([
      { where: onFirstPage(INSIDE), params: { value: '50 %' } },
    ]);
  });
});
