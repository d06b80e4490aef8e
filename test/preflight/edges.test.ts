import { describe, expect, test } from '@jest/globals';
import { rect, type Rect } from '../../src/core/geometry.js';
import type { PaintedObject } from '../../src/core/pdf-facts.js';
import { mm, pt } from '../../src/core/units.js';
import { bleedHits, marginHits } from '../../src/preflight/edges.js';
import {
  area,
  BLACK,
  NO_BOXES,
  pageFacts,
  paint,
  painting,
  pdfFacts,
  picture,
  text,
  WHITE,
} from './rules/facts.js';

const INK = paint(BLACK);
const BLEED = pt(10);
const MARGIN = pt(12);
/** The page is 200 × 300 pt. A tenth of a millimetre is 0.283 pt. */
const shape = (x: number, y: number, width: number, height: number): PaintedObject =>
  area(INK, { box: rect(x, y, width, height) });

const bleeding = (...objects: readonly PaintedObject[]) =>
  bleedHits(painting(...objects), BLEED, mm(3)).map(({ where, params }) => ({
    ...where,
    ...params,
  }));
const crowding = (...objects: readonly PaintedObject[]) =>
  marginHits(painting(...objects), MARGIN, mm(4)).map(({ where, params }) => ({
    ...where,
    ...params,
  }));

const SIDES = [
  ['left', 'linken', rect(-5, 50, 30, 30), rect(5, 50, 20, 20)],
  ['right', 'rechten', rect(175, 50, 30, 30), rect(175, 50, 20, 20)],
  ['top', 'oberen', rect(50, -5, 30, 30), rect(50, 5, 20, 20)],
  ['bottom', 'unteren', rect(50, 275, 30, 30), rect(50, 275, 20, 20)],
] as const;

describe('an area that reaches the cut', () => {
  test.each(SIDES.map(([en, de, box]) => [en, de, box] as const))(
    'on the %s side goes on to the edge of the bleed',
    (en, de, box) => {
      expect(bleeding(area(INK, { box }))).toEqual([
        { page: 1, box, side: { de, en }, value: 1.76, limit: 3 },
      ]);
    },
  );

  test('ends there, give or take a tenth of a millimetre', () => {
    expect(bleeding(shape(-9.72, 50, 30, 30))).toEqual([]);
    expect(bleeding(shape(-9.71, 50, 30, 30))).toHaveLength(1);
  });

  test('reaches it from a tenth of a millimetre inside, which is no bleed at all', () => {
    expect(bleeding(shape(0.28, 50, 30, 30))).toMatchObject([{ value: 0 }]);
    expect(bleeding(shape(0.29, 50, 30, 30))).toEqual([]);
  });

  test('may be continued by another that is as long', () => {
    const short = shape(-5, 50, 30, 30);
    expect(bleeding(short, shape(-10, 49, 20, 32))).toEqual([]);
    expect(bleeding(short, shape(-10, 50.2, 20, 29.6))).toEqual([]);
    expect(bleeding(short, shape(-10, 50.3, 20, 29.7))).toHaveLength(1);
    expect(bleeding(short, shape(-10, 50, 20, 29.6))).toHaveLength(1);
    expect(bleeding(short, shape(-9, 49, 20, 32))).toHaveLength(1);
  });

  test('along the top may be continued too', () => {
    const short = shape(50, -5, 30, 30);
    expect(bleeding(short, shape(49, -10, 32, 20))).toEqual([]);
    expect(bleeding(short, shape(51, -10, 32, 20))).toHaveLength(1);
    expect(bleeding(short, shape(48, -10, 31, 20))).toHaveLength(1);
  });

  test('is asked to be as long as the page at most', () => {
    const whole = shape(-5, -10, 30, 320);
    expect(bleeding(whole, shape(-10, 0, 20, 300))).toEqual([]);
  });

  test('is told once for a side, at its least bleed', () => {
    expect(bleeding(shape(-5, 50, 30, 30), shape(-2, 100, 30, 30))).toMatchObject([
      { box: rect(-5, 50, 33, 80), value: 0.71 },
    ]);
  });

  test('may be a picture, but is no text, no white and nothing outside', () => {
    const box = rect(-5, 50, 30, 30);
    expect(bleeding({ ...picture(300), box })).toHaveLength(1);
    expect(bleeding(text(20, INK, { box }))).toEqual([]);
    expect(bleeding(area(paint(WHITE), { box }))).toEqual([]);
    expect(bleeding(area(paint(WHITE), { box, stroke: INK }))).toHaveLength(1);
    expect(bleeding(area(INK, { box, inMask: true }))).toEqual([]);
    expect(bleeding(area(INK, { box: null }))).toEqual([]);
    for (const outside of [
      rect(-5, 50, 5, 30),
      rect(200, 50, 5, 30),
      rect(50, -5, 30, 5),
      rect(50, 300, 30, 5),
    ])
      expect(bleeding(area(INK, { box: outside }))).toEqual([]);
  });

  test('is not asked to where there is no trim or no bleed', () => {
    const objects = [shape(-5, 50, 30, 30)];
    const untrimmed = pdfFacts({ pages: [pageFacts({ objects, boxes: NO_BOXES })] });
    expect(bleedHits(untrimmed, BLEED, mm(3))).toEqual([]);
    expect(bleedHits(painting(...objects), pt(0), mm(0))).toEqual([]);
  });
});

describe('text near the cut', () => {
  const words = { de: 'Text', en: 'Text' };
  const at = (box: Rect) => text(10, INK, { box });

  test.each(SIDES)('is told on the %s side', (en, de, _, box) => {
    expect(crowding(at(box))).toEqual([
      { page: 1, box, what: words, value: 1.76, side: { de, en }, limit: 4 },
    ]);
  });

  test('may come a tenth of a millimetre nearer than the margin', () => {
    expect(crowding(at(rect(11.72, 50, 20, 20)))).toEqual([]);
    expect(crowding(at(rect(11.71, 50, 20, 20)))).toHaveLength(1);
  });

  test('is told at its nearest side, also when it is cut', () => {
    expect(crowding(at(rect(8, 3, 20, 20)))).toMatchObject([{ side: { en: 'top' }, value: 1.06 }]);
    expect(crowding(at(rect(-5, 3, 20, 20)))).toMatchObject([
      { side: { en: 'left' }, value: -1.76 },
    ]);
  });

  test('is not told outside of the page', () => {
    expect(crowding(at(rect(-30, 50, 20, 20)))).toEqual([]);
  });
});

describe('artwork near the cut', () => {
  const near = rect(5, 50, 20, 20);

  test('is called what it is', () => {
    const whats = crowding(
      area(INK, { box: near }),
      { ...picture(300), box: near },
      area(INK, { box: near, artwork: 1 }),
    ).map((hit) => hit.what);
    expect(whats).toEqual([
      { de: 'Eine Fläche oder Linie', en: 'An area or line' },
      { de: 'Ein Bild', en: 'An image' },
      { de: 'Ein Logo oder eine Grafik', en: 'A logo or graphic' },
    ]);
  });

  test('runs off the page on purpose', () => {
    expect(crowding(shape(0.28, 50, 20, 20))).toEqual([]);
    expect(crowding(shape(0.29, 50, 20, 20))).toHaveLength(1);
    expect(crowding(shape(-5, 50, 20, 20))).toEqual([]);
  });

  test('counts with all of its parts', () => {
    const part = (box: Rect) => area(INK, { box, artwork: 1 });
    expect(crowding(part(near), part(rect(30, 80, 20, 20)))).toMatchObject([
      { box: rect(5, 50, 45, 50) },
    ]);
    expect(crowding(part(near), part(rect(-5, 80, 20, 20)))).toEqual([]);
  });

  test('does not count where it leaves no ink', () => {
    expect(crowding(area(paint(WHITE), { box: near }))).toEqual([]);
    expect(crowding(area(INK, { box: null }))).toEqual([]);
  });

  test('is not asked for where there is no trim or no margin', () => {
    const objects = [area(INK, { box: near })];
    const untrimmed = pdfFacts({ pages: [pageFacts({ objects, boxes: NO_BOXES })] });
    expect(marginHits(untrimmed, MARGIN, mm(4))).toEqual([]);
    expect(marginHits(painting(...objects), pt(0), mm(0))).toEqual([]);
  });
});
