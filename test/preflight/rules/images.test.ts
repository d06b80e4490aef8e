import { describe, expect, test } from '@jest/globals';
import type { ImageFacts, PdfFacts } from '../../../src/core/pdf-facts.js';
import { imageBitmapResolutionLow } from '../../../src/preflight/rules/image-bitmap-resolution-low.js';
import { imageBitmapResolution } from '../../../src/preflight/rules/image-bitmap-resolution.js';
import { imageResolutionLow } from '../../../src/preflight/rules/image-resolution-low.js';
import { imageResolution } from '../../../src/preflight/rules/image-resolution.js';
import { printLimits } from '../../support/print-spec.js';
import { area, BLACK, judge, onFirstPage, paint, painting, picture, space } from './facts.js';

const limits = printLimits({ imagePpi: 300, imagePpiError: 150, lineArtPpi: 1200 });

const IMAGE: ImageFacts = {
  object: '20 0 R',
  width: 500,
  height: 400,
  bitsPerComponent: 8,
  space: space('DeviceCMYK'),
  stencil: false,
  filters: [],
  softMask: false,
  inline: false,
  pages: [1],
};

/** A file that places one image at this resolution, beside an area that is none. */
const placed = (
  ppi: number | readonly [number, number],
  changes: Partial<ImageFacts> = {},
): PdfFacts => ({
  ...painting(area(paint(BLACK)), typeof ppi === 'number' ? picture(ppi) : picture(...ppi)),
  images: [{ ...IMAGE, ...changes }],
});

const BITMAP = { bitsPerComponent: 1 };
const at = (value: number, limit: number) => [{ where: onFirstPage(), params: { value, limit } }];

describe('the resolution of a picture', () => {
  test('is an error below the hard limit, half a pixel less', () => {
    const said = (ppi: number) => judge(imageResolution, placed(ppi), { limits });
    expect(said(150 - 0.5)).toEqual([]);
    expect(said(149.4)).toEqual(at(149, 150));
  });

  test('is to be accepted between the limits', () => {
    const said = (ppi: number) => judge(imageResolutionLow, placed(ppi), { limits });
    expect(said(300 - 0.5)).toEqual([]);
    expect(said(299.4)).toEqual(at(299, 300));
    expect(said(150 - 0.5)).toEqual(at(150, 300));
    expect(said(149.4)).toEqual([]);
  });

  test('is the smaller one of rows and columns', () => {
    expect(judge(imageResolution, placed([100, 400]), { limits })).toEqual(at(100, 150));
    expect(judge(imageResolution, placed([400, 120]), { limits })).toEqual(at(120, 150));
  });
});

describe('the resolution of a bitmap', () => {
  test('is an error below 550 pixels per inch, half a pixel less', () => {
    const said = (ppi: number) => judge(imageBitmapResolution, placed(ppi, BITMAP), { limits });
    expect(said(550 - 0.5)).toEqual([]);
    expect(said(549.4)).toEqual(at(549, 550));
  });

  test('is to be accepted between that and the limit of the print run', () => {
    const said = (ppi: number) => judge(imageBitmapResolutionLow, placed(ppi, BITMAP), { limits });
    expect(said(1200 - 0.5)).toEqual([]);
    expect(said(1199.4)).toEqual(at(1199, 1200));
    expect(said(550 - 0.5)).toEqual(at(550, 1200));
    expect(said(549.4)).toEqual([]);
  });
});

test('pictures and bitmaps have limits of their own', () => {
  const hits = (file: PdfFacts) =>
    [imageResolution, imageResolutionLow, imageBitmapResolution, imageBitmapResolutionLow].map(
      (rule) => judge(rule, file, { limits }).length,
    );
  expect(hits(placed(140))).toEqual([1, 0, 0, 0]);
  expect(hits(placed(200))).toEqual([0, 1, 0, 0]);
  expect(hits(placed(140, BITMAP))).toEqual([0, 0, 1, 0]);
  expect(hits(placed(200, { stencil: true }))).toEqual([0, 0, 1, 0]);
  expect(hits(placed(600, BITMAP))).toEqual([0, 0, 0, 1]);
});
