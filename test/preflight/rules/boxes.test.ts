import { describe, expect, test } from '@jest/globals';
import { rect } from '../../../src/core/geometry.js';
import type { PageFacts } from '../../../src/core/pdf-facts.js';
import { mm, ptFromMm } from '../../../src/core/units.js';
import { boxesBleedWidth } from '../../../src/preflight/rules/boxes-bleed-width.js';
import { boxesCrop } from '../../../src/preflight/rules/boxes-crop.js';
import { boxesNested } from '../../../src/preflight/rules/boxes-nested.js';
import { boxesTrimAlike } from '../../../src/preflight/rules/boxes-trim-alike.js';
import { boxesTrimPresent } from '../../../src/preflight/rules/boxes-trim-present.js';
import { boxesTrimSize } from '../../../src/preflight/rules/boxes-trim-size.js';
import { annotationOnPage } from '../../../src/preflight/rules/annotation-on-page.js';
import { pageRotate } from '../../../src/preflight/rules/page-rotate.js';
import { pageUserUnit } from '../../../src/preflight/rules/page-user-unit.js';
import {
  BLEED,
  judge,
  MEDIA,
  NO_BOXES,
  pageFacts,
  pdfBox,
  pdfFacts,
  TRIM,
  valuesOf,
} from './facts.js';

type Boxes = Partial<PageFacts['boxes']>;

/** A file of one page that states these boxes only. */
const stating = (boxes: Boxes, changes: Partial<PageFacts> = {}) =>
  pdfFacts({ pages: [pageFacts({ boxes: { ...NO_BOXES, ...boxes }, ...changes })] });

/** A page of these sizes, one after the other. */
const sized = (...sizes: readonly (readonly [number, number] | null)[]) =>
  pdfFacts({
    pages: sizes.map((size, i) =>
      pageFacts({
        number: i + 1,
        boxes: { ...NO_BOXES, trim: size && pdfBox(0, 0, ...size) },
      }),
    ),
  });

const WHERE = { page: 1, object: '7 0 R' };

describe('the width of the bleed', () => {
  const BLEED_MM = { bleed: mm(3) };
  const WIDE = 20;
  const around = (left: number, bottom: number, right: number, top: number) =>
    pdfBox(-left, -bottom, 100 + right, 100 + top);
  const trim = pdfBox(0, 0, 100, 100);

  test.each([
    ['left', around(3, WIDE, WIDE, WIDE)],
    ['bottom', around(WIDE, 3, WIDE, WIDE)],
    ['right', around(WIDE, WIDE, 3, WIDE)],
    ['top', around(WIDE, WIDE, WIDE, 3)],
  ])('is measured on the %s side', (_, bleed) => {
    expect(judge(boxesBleedWidth, stating({ trim, bleed }), BLEED_MM)).toEqual([
      { where: WHERE, params: { met: 1.06, expected: 3 } },
    ]);
  });

  test('may fall short by a hundredth of a point', () => {
    const least = ptFromMm(mm(3)) - 0.01;
    const wide = (width: number) => around(width, WIDE, WIDE, WIDE);
    expect(valuesOf(boxesBleedWidth, stating({ trim, bleed: wide(least) }), BLEED_MM)).toEqual([]);
    expect(
      valuesOf(boxesBleedWidth, stating({ trim, bleed: wide(least - 0.001) }), BLEED_MM),
    ).toHaveLength(1);
  });

  test('counts in the units of the page', () => {
    const file = (userUnit: number) =>
      stating({ trim, bleed: around(5, WIDE, WIDE, WIDE) }, { userUnit });
    expect(valuesOf(boxesBleedWidth, file(2), BLEED_MM)).toEqual([]);
    expect(valuesOf(boxesBleedWidth, file(0.5), BLEED_MM)).toEqual([{ met: 0.88, expected: 3 }]);
  });

  test('lies between art box and crop or media box when the others are absent', () => {
    const short = around(3, 3, 3, 3);
    for (const boxes of [
      { art: trim, bleed: short, media: around(WIDE, WIDE, WIDE, WIDE) },
      { trim, crop: short, media: around(WIDE, WIDE, WIDE, WIDE) },
      { trim, media: short },
    ])
      expect(valuesOf(boxesBleedWidth, stating(boxes), BLEED_MM)).toHaveLength(1);
  });

  test('is not asked for without a box on either side of it', () => {
    expect(judge(boxesBleedWidth, stating({ media: MEDIA, bleed: BLEED }))).toEqual([]);
    expect(judge(boxesBleedWidth, stating({ trim }))).toEqual([]);
  });
});

describe('a crop box', () => {
  const judged = (boxes: Boxes) => judge(boxesCrop, stating(boxes));

  test('may be absent or equal to the media box', () => {
    expect(judged({ media: MEDIA })).toEqual([]);
    expect(judged({ crop: MEDIA })).toEqual([]);
    expect(judged({ media: MEDIA, crop: MEDIA })).toEqual([]);
  });

  test('is neither smaller nor larger than the media box', () => {
    const hit = [{ where: WHERE, params: {} }];
    expect(judged({ media: MEDIA, crop: BLEED })).toEqual(hit);
    expect(judged({ media: BLEED, crop: MEDIA })).toEqual(hit);
  });
});

describe('the boxes of a page', () => {
  const problem = (boxes: Boxes) => valuesOf(boxesNested, stating(boxes));

  test('lie within each other, equal ones too', () => {
    expect(problem({ media: MEDIA, bleed: BLEED, trim: TRIM })).toEqual([]);
    expect(problem({ media: MEDIA, bleed: BLEED, art: TRIM })).toEqual([]);
    expect(problem({ media: MEDIA, trim: TRIM })).toEqual([]);
    expect(problem({ media: TRIM, bleed: TRIM, trim: TRIM })).toEqual([]);
    expect(problem({ media: MEDIA })).toEqual([]);
  });

  test.each<readonly [string, Boxes]>([
    ['MediaBox –', { bleed: BLEED, trim: TRIM }],
    ['BleedBox > MediaBox', { media: BLEED, bleed: MEDIA, trim: TRIM }],
    ['TrimBox > BleedBox', { media: MEDIA, bleed: TRIM, trim: BLEED }],
    ['ArtBox > BleedBox', { media: MEDIA, bleed: TRIM, art: BLEED }],
    ['TrimBox > MediaBox', { media: BLEED, trim: MEDIA }],
    ['ArtBox > MediaBox', { media: BLEED, art: MEDIA }],
  ])('break their order as "%s"', (text, boxes) => {
    expect(judge(boxesNested, stating(boxes))).toEqual([
      { where: WHERE, params: { problem: text } },
    ]);
  });

  test('are judged by the trim box when there is an art box too', () => {
    expect(problem({ media: BLEED, trim: TRIM, art: MEDIA })).toEqual([]);
  });

  test('state either a trim box or an art box', () => {
    const judged = (boxes: Boxes) => judge(boxesTrimPresent, stating(boxes));
    expect(judged({ media: MEDIA, trim: TRIM })).toEqual([]);
    expect(judged({ media: MEDIA, art: TRIM })).toEqual([]);
    const hit = [{ where: WHERE, params: {} }];
    expect(judged({ media: MEDIA })).toEqual(hit);
    expect(judged({ media: MEDIA, trim: TRIM, art: TRIM })).toEqual(hit);
  });
});

describe('the size of a page', () => {
  test('equals that of the first page', () => {
    const params = {
      met: { de: '70,6 × 105,8', en: '70.6 × 105.8' },
      expected: { de: '35,3 × 105,8', en: '35.3 × 105.8' },
    };
    expect(judge(boxesTrimAlike, sized([100, 300], [100, 300], [200, 300]))).toEqual([
      { where: { page: 3, object: '7 0 R' }, params },
    ]);
  });

  test('is not compared with a page that has none', () => {
    expect(judge(boxesTrimAlike, sized(null, [200, 300]))).toEqual([]);
    expect(judge(boxesTrimAlike, sized([100, 300], null))).toEqual([]);
    expect(judge(boxesTrimAlike, sized())).toEqual([]);
  });

  test('is that of the print run', () => {
    const trim = { width: mm(210), height: mm(297) };
    const a4 = [ptFromMm(mm(210)), ptFromMm(mm(297))] as const;
    expect(judge(boxesTrimSize, sized(a4, null, [100, 300]), { trim })).toEqual([
      {
        where: { page: 3, object: '7 0 R' },
        params: {
          met: { de: '35,3 × 105,8', en: '35.3 × 105.8' },
          expected: { de: '210 × 297', en: '210 × 297' },
        },
      },
    ]);
  });
});

describe('a page', () => {
  test('is not rotated', () => {
    const rotated = (rotate: number) => pdfFacts({ pages: [pageFacts({ rotate })] });
    expect(judge(pageRotate, rotated(0))).toEqual([]);
    expect(judge(pageRotate, rotated(90))).toEqual([{ where: WHERE, params: { value: 90 } }]);
  });

  test('has no unit of its own, not even the usual one', () => {
    const scaled = (userUnit: number | null) => pdfFacts({ pages: [pageFacts({ userUnit })] });
    expect(judge(pageUserUnit, scaled(null))).toEqual([]);
    expect(judge(pageUserUnit, scaled(1))).toEqual([{ where: WHERE, params: { value: 1 } }]);
  });
});

describe('an annotation', () => {
  /** In the bleed, but not in the trim. */
  const IN_BLEED = rect(-8, 100, 5, 5);
  const OUTSIDE = rect(-18, 100, 5, 5);
  const ON_PAGE = rect(50, 50, 10, 10);
  const annotated = (
    subtype: string | null,
    box: ReturnType<typeof rect> | null,
    changes: Partial<PageFacts> = {},
    object: string | null = '30 0 R',
  ) =>
    judge(
      annotationOnPage,
      pdfFacts({
        pages: [pageFacts({ annotations: [{ subtype, box, object, prints: true }], ...changes })],
      }),
    );

  test('lies outside the bleed', () => {
    expect(annotated('Text', OUTSIDE)).toEqual([]);
    expect(annotated('Text', IN_BLEED)).toEqual([
      { where: { page: 1, box: IN_BLEED, object: '30 0 R' }, params: { kind: 'Text' } },
    ]);
  });

  test('may mark the bleed for the printer, but not the page', () => {
    expect(annotated('PrinterMark', IN_BLEED)).toEqual([]);
    expect(annotated('PrinterMark', ON_PAGE)).toHaveLength(1);
  });

  test('may be a trap net or the window of another one', () => {
    expect(annotated('TrapNet', ON_PAGE)).toEqual([]);
    expect(annotated('Popup', ON_PAGE)).toEqual([]);
  });

  test('without a place, or on a page without one, counts as on the page', () => {
    expect(annotated(null, null, {}, null)).toEqual([
      { where: { page: 1 }, params: { kind: '?' } },
    ]);
    expect(annotated('Text', OUTSIDE, { boxes: NO_BOXES })).toHaveLength(1);
  });
});
