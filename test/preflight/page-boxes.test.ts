import { describe, expect, test } from '@jest/globals';
import { rect } from '../../src/core/geometry.js';
import {
  bleedRect,
  marksPaper,
  sameSize,
  sizeText,
  trimRect,
  within,
} from '../../src/preflight/page-boxes.js';
import { trimSize } from '../../src/preflight/queries.js';
import {
  area,
  BLACK,
  BLEED,
  MEDIA,
  NO_BOXES,
  pageFacts,
  paint,
  pdfBox,
  picture,
  TRIM,
  WHITE,
} from './rules/facts.js';

type Changes = Parameters<typeof pageFacts>[0];
const stating = (boxes: object, changes: Changes = {}) =>
  pageFacts({ boxes: { ...NO_BOXES, ...boxes }, ...changes });

describe('a page box within another', () => {
  test.each([
    ['left', pdfBox(-1, 0, 10, 10)],
    ['lower', pdfBox(0, -1, 10, 10)],
    ['right', pdfBox(0, 0, 11, 10)],
    ['upper', pdfBox(0, 0, 10, 11)],
  ])('keeps to its %s edge', (_, inner) => {
    const outer = pdfBox(0, 0, 10, 10);
    expect(within(outer, inner)).toBe(false);
    expect(within(inner, outer)).toBe(true);
  });

  test('may cross it by a micrometre', () => {
    const outer = pdfBox(0, 0, 0, 0);
    const grown = (by: number) => pdfBox(-by, -by, by, by);
    expect(within(outer, grown(0.003))).toBe(true);
    expect(within(outer, grown(0.0031))).toBe(false);
  });
});

describe('the size of a page', () => {
  test('is the same up to the cut of a guillotine', () => {
    const size = { width: 0, height: 0 };
    expect(sameSize(size, { width: 0.149, height: -0.149 })).toBe(true);
    expect(sameSize(size, { width: 0.15, height: 0 })).toBe(false);
    expect(sameSize(size, { width: 0, height: -0.15 })).toBe(false);
  });

  test('is written in tenths of millimetres', () => {
    expect(sizeText({ width: 595.276, height: 841.9 }).de).toBe('210 × 297');
    expect(sizeText({ width: 100, height: 72 })).toEqual({ de: '35,3 × 25,4', en: '35.3 × 25.4' });
  });

  test('is that of the first box stated of trim, art, crop and media', () => {
    const sizes = { trim: 10, art: 20, crop: 30, media: 40 };
    const boxes = Object.fromEntries(
      Object.entries(sizes).map(([name, size]) => [name, pdfBox(1, 2, 1 + size, 4 + size)]),
    );
    expect(trimSize(stating(boxes))).toEqual({ width: 10, height: 12 });
    expect(trimSize(stating({ ...boxes, trim: null }))).toEqual({ width: 20, height: 22 });
    expect(trimSize(stating({ ...boxes, trim: null, art: null }))?.width).toBe(30);
    expect(trimSize(stating({ media: boxes.media }))?.width).toBe(40);
    expect(trimSize(stating({}))).toBeNull();
  });

  test('counts in the units of the page', () => {
    const scaled = stating({ trim: TRIM }, { userUnit: 2 });
    expect(trimSize(scaled)).toEqual({ width: 400, height: 600 });
    expect(trimRect(scaled)).toEqual(rect(0, 0, 400, 600));
  });
});

describe('the page on the sheet', () => {
  test('begins at the trim, or the art box', () => {
    const page = rect(0, 0, 200, 300);
    expect(trimRect(stating({ trim: TRIM }))).toEqual(page);
    expect(trimRect(stating({ art: TRIM }))).toEqual(page);
    expect(trimRect(stating({ media: MEDIA }))).toBeNull();
  });

  test('is surrounded by the bleed, y down', () => {
    const uneven = pdfBox(11, 13, 237, 339);
    const around = rect(-9, -19, 226, 326);
    expect(bleedRect(stating({ trim: TRIM, bleed: uneven }))).toEqual(around);
    expect(bleedRect(stating({ art: TRIM, bleed: uneven }))).toEqual(around);
    expect(bleedRect(stating({ trim: TRIM, bleed: uneven }, { userUnit: 2 }))).toEqual(
      rect(-18, -38, 452, 652),
    );
  });

  test('has no bleed when one of the two is missing', () => {
    expect(bleedRect(stating({ trim: TRIM }))).toEqual(rect(0, 0, 200, 300));
    expect(bleedRect(stating({ bleed: BLEED }))).toBeNull();
  });
});

describe('an object marks the paper', () => {
  const page = pageFacts();
  const ink = paint(BLACK);
  const white = paint(WHITE);

  test('when it leaves ink within the trim', () => {
    expect(marksPaper(area(ink), page)).toBe(true);
    expect(marksPaper(picture(300), page)).toBe(true);
    expect(marksPaper(area(white), page)).toBe(false);
    expect(marksPaper(area(white, { stroke: ink }), page)).toBe(true);
    expect(marksPaper(area(ink, { box: null }), page)).toBe(false);
    expect(marksPaper(area(ink, { inMask: true }), page)).toBe(false);
    expect(marksPaper(area(ink), stating({}))).toBe(false);
  });

  test('even as a hairline without an area', () => {
    expect(marksPaper(area(ink, { box: rect(50, 50, 0, 100) }), page)).toBe(true);
    expect(marksPaper(area(ink, { box: rect(50, 50, 100, 0) }), page)).toBe(true);
    expect(marksPaper(area(ink, { box: rect(-0.005, 50, 0, 100) }), page)).toBe(true);
    expect(marksPaper(area(ink, { box: rect(50, -0.005, 100, 0) }), page)).toBe(true);
    expect(marksPaper(area(ink, { box: rect(200.005, 50, 0, 100) }), page)).toBe(true);
    expect(marksPaper(area(ink, { box: rect(50, 300.005, 100, 0) }), page)).toBe(true);
  });

  test('but not outside of the trim', () => {
    expect(marksPaper(area(ink, { box: rect(-0.02, 50, 0, 100) }), page)).toBe(false);
    expect(marksPaper(area(ink, { box: rect(50, -0.02, 100, 0) }), page)).toBe(false);
    expect(marksPaper(area(ink, { box: rect(200.02, 50, 0, 100) }), page)).toBe(false);
    expect(marksPaper(area(ink, { box: rect(50, 300.02, 100, 0) }), page)).toBe(false);
  });
});
