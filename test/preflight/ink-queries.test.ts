import { describe, expect, test } from '@jest/globals';
import { cmyk } from '../../src/core/color.js';
import type { PaintedObject } from '../../src/core/pdf-facts.js';
import { bitmapPpi, contonePpi } from '../../src/preflight/image-queries.js';
import {
  firstUse,
  isRecipe,
  knocksOut,
  recipeText,
  transparencyOf,
} from '../../src/preflight/ink-queries.js';
import {
  area,
  BLACK,
  INSIDE,
  line,
  pageFacts,
  paint,
  pdfFacts,
  picture,
  space,
  painting,
} from './rules/facts.js';

describe('black that knocks out', () => {
  const ink = (overprint: boolean, family: 'DeviceCMYK' | 'Separation' = 'DeviceCMYK') =>
    paint(BLACK, { overprint, space: space(family) });
  const over = (backdrop: number | null, overprintMode = 1) =>
    area(ink(false), { backdrop, overprintMode });

  test('spares ink that a person would see', () => {
    expect(knocksOut(over(0.5), ink(false))).toBe(true);
    expect(knocksOut(over(0.02), ink(false))).toBe(false);
    expect(knocksOut(over(null), ink(false))).toBe(false);
  });

  test('is CMYK in overprint mode 0 too: the zeros of the other inks print', () => {
    expect(knocksOut(over(0.5), ink(true))).toBe(false);
    expect(knocksOut(over(0.5, 0), ink(true))).toBe(true);
    expect(knocksOut(over(0.5, 0), ink(true, 'Separation'))).toBe(false);
  });
});

describe('what makes an object transparent', () => {
  const solid = paint(BLACK);
  const said = (changes: Partial<PaintedObject>) => transparencyOf(area(solid, changes));

  test('is a mask, a blend mode or an opacity, in this order', () => {
    const half = paint(BLACK, { alpha: 0.5 });
    expect(said({ softMask: true, blend: 'Multiply' })).toBe('SMask');
    expect(said({ blend: 'Multiply', fill: half })).toBe('Multiply');
    expect(said({ fill: half })).toBe('50 %');
    expect(said({ stroke: paint(BLACK, { alpha: 0.254 }) })).toBe('25 %');
  });

  test('is nothing in an opaque one', () => {
    expect(said({})).toBe('');
    expect(said({ blend: 'Compatible' })).toBe('');
    expect(transparencyOf(line(1, solid))).toBe('');
    expect(transparencyOf(picture(300))).toBe('');
  });
});

describe('the first use of an ink', () => {
  const gold = paint({ Gold: 0.5 });

  test('is where it is painted, filled or stroked, on the first page with it', () => {
    const filled = area(gold, { within: '9 0 R' });
    const pages = [
      pageFacts({ objects: [area(paint(BLACK)), area(paint({ Gold: 0 }))] }),
      pageFacts({ number: 2, objects: [area(gold, { inMask: true }), filled] }),
      pageFacts({ number: 3, objects: [filled] }),
    ];
    expect(firstUse(pdfFacts({ pages }), 'Gold')).toEqual({
      page: 2,
      box: INSIDE,
      object: '9 0 R',
    });
    expect(firstUse(painting(line(1, gold)), 'Gold')).toEqual({ page: 1, box: INSIDE });
  });

  test('is nowhere when only an image or a gradient has it', () => {
    expect(firstUse(painting(area(paint(null)), picture(300)), 'Gold')).toEqual({});
  });
});

describe('the recipe of black', () => {
  const recipe = cmyk(0, 0, 0, 0);
  const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'];

  test.each(PLATES)('allows 1.5 %% of %s more or less', (plate) => {
    expect(isRecipe({ [plate]: 0.0149 }, recipe)).toBe(true);
    expect(isRecipe({ [plate]: -0.0149 }, recipe)).toBe(true);
    expect(isRecipe({ [plate]: 0.015 }, recipe)).toBe(false);
    expect(isRecipe({ [plate]: -0.015 }, recipe)).toBe(false);
  });

  test('takes plates that are not named as empty', () => {
    expect(isRecipe({}, recipe)).toBe(true);
    expect(
      isRecipe({ Cyan: 0.6, Magenta: 0.4, Yellow: 0.3, Black: 1 }, cmyk(0.6, 0.4, 0.3, 1)),
    ).toBe(true);
    expect(recipeText({ Cyan: 0.604, Black: 1 })).toBe('60/0/0/100');
  });
});

describe('the resolution of an image', () => {
  const IMAGE = {
    object: null,
    width: 17,
    height: 17,
    bitsPerComponent: 8,
    space: null,
    stencil: false,
    filters: [],
    softMask: false,
    inline: false,
    pages: [1],
  };
  const ppiOf = (changes: Partial<typeof IMAGE>, object = picture(300, 200)) => {
    const pdf = { ...painting(object), images: [{ ...IMAGE, ...changes }] };
    return [contonePpi(pdf, object), bitmapPpi(pdf, object)];
  };

  test('is that of a picture, or of a bitmap', () => {
    expect(ppiOf({})).toEqual([200, Infinity]);
    expect(ppiOf({ bitsPerComponent: 1 })).toEqual([Infinity, 200]);
    expect(ppiOf({ stencil: true })).toEqual([Infinity, 200]);
    expect(ppiOf({}, picture(150, 200))).toEqual([150, Infinity]);
  });

  test('does not matter up to 16 pixels, for other objects, or when the image is missing', () => {
    const none = [Infinity, Infinity];
    expect(ppiOf({ width: 16 })).toEqual(none);
    expect(ppiOf({ height: 16 })).toEqual(none);
    expect(ppiOf({}, area(paint(BLACK)))).toEqual(none);
    const object = picture(300);
    expect(contonePpi(painting(object), object)).toBe(Infinity);
  });
});
