import { describe, expect, test } from '@jest/globals';
import { rect } from '../../../src/core/geometry.js';
import { pt } from '../../../src/core/units.js';
import { grayBlackText } from '../../../src/preflight/rules/gray-black-text.js';
import { overprintBlackText } from '../../../src/preflight/rules/overprint-black-text.js';
import { overprintWhiteText } from '../../../src/preflight/rules/overprint-white-text.js';
import { textInksSmall } from '../../../src/preflight/rules/text-inks-small.js';
import { textRichBlack } from '../../../src/preflight/rules/text-rich-black.js';
import { textSmall } from '../../../src/preflight/rules/text-small.js';
import { textWhiteSmall } from '../../../src/preflight/rules/text-white-small.js';
import { printLimits } from '../../support/print-spec.js';
import {
  area,
  BLACK,
  judge,
  onFirstPage,
  paint,
  painting,
  space,
  text,
  valuesOf,
  WHITE,
} from './facts.js';

const limits = printLimits({ minText: pt(6), minTextNegative: pt(8), overprintText: pt(12) });
const TWO_INKS = { Cyan: 0.5, Black: 0.5 };
/** Ink on the other plates below which a white edge does not show. */
const BARELY = 0.02;
const UNDER = { backdrop: 0.5 };

describe('small text', () => {
  test('in ink may have the least size, less a hundredth', () => {
    const said = (size: number) => judge(textSmall, painting(text(size, paint(BLACK))), { limits });
    expect(said(6 - 0.01)).toEqual([]);
    expect(said(5.987)).toEqual([{ where: onFirstPage(), params: { value: 5.99, limit: 6 } }]);
  });

  test('in white is judged by its own limit', () => {
    const small = painting(text(5, paint(WHITE)));
    expect(judge(textSmall, small, { limits })).toEqual([]);
    const said = (size: number) =>
      judge(textWhiteSmall, painting(text(size, paint(WHITE))), { limits });
    expect(said(8 - 0.01)).toEqual([]);
    expect(said(7.987)).toEqual([{ where: onFirstPage(), params: { value: 7.99, limit: 8 } }]);
    expect(judge(textWhiteSmall, painting(text(7, paint(BLACK))), { limits })).toEqual([]);
  });

  test('prints in one ink', () => {
    const said = (size: number, inks = TWO_INKS) =>
      judge(textInksSmall, painting(text(size, paint(inks))), { limits });
    expect(said(8 - 0.01)).toEqual([]);
    expect(said(7.987)).toEqual([{ where: onFirstPage(), params: { value: 7.99, limit: 8 } }]);
    expect(said(7, { Cyan: 0, Black: 1 })).toEqual([]);
  });

  test('of inks that are not known is not judged', () => {
    const small = painting(text(2, paint(null)));
    expect(judge(textInksSmall, small, { limits })).toEqual([]);
    expect(judge(textWhiteSmall, small, { limits })).toEqual([]);
  });

  test('is told at the smallest of an artwork', () => {
    const inks = paint(TWO_INKS);
    const file = painting(
      text(5, inks, { artwork: 1 }),
      text(3, inks, { artwork: 1 }),
      text(4, inks, { artwork: 1 }),
    );
    for (const [rule, limit] of [
      [textSmall, 6],
      [textInksSmall, 8],
    ] as const)
      expect(valuesOf(rule, file, { limits })).toEqual([{ value: 3, limit }]);
  });

  test('is looked for in text only', () => {
    const file = painting(area(paint(TWO_INKS)), area(paint(WHITE)), area(paint(BLACK)));
    for (const rule of [textSmall, textWhiteSmall, textInksSmall, textRichBlack])
      expect(judge(rule, file, { limits })).toEqual([]);
  });
});

describe('text in rich black', () => {
  const said = (inks: Readonly<Record<string, number>>) =>
    judge(textRichBlack, painting(text(20, paint(inks))));

  test('begins at 85 % of black and more than 280 % in sum', () => {
    expect(said({ Black: 0.85, Cyan: 1, Magenta: 1 })).toEqual([
      { where: onFirstPage(), params: { value: 285 } },
    ]);
    expect(said({ Black: 0.84, Cyan: 1, Magenta: 1 })).toEqual([]);
    expect(said({ Black: 1, Cyan: 0.9, Magenta: 0.9 })).toEqual([]);
    expect(said({ Cyan: 1, Magenta: 1, Yellow: 1 })).toEqual([]);
  });

  test('is told at the most ink of an artwork', () => {
    const with3 = (Yellow: number) =>
      text(20, paint({ Cyan: 1, Magenta: 1, Black: 1, Yellow }), { artwork: 4 });
    expect(valuesOf(textRichBlack, painting(with3(0), with3(0.5), with3(0.2)))).toEqual([
      { value: 350 },
    ]);
  });

  test('cannot be told from unknown inks', () => {
    expect(judge(textRichBlack, painting(text(20, paint(null))))).toEqual([]);
  });
});

describe('black text on colour', () => {
  const black = paint(BLACK);
  const gray = paint(BLACK, { space: space('DeviceGray') });

  test.each([
    ['in CMYK', overprintBlackText, black],
    ['in gray', grayBlackText, gray],
  ])('%s overprints below the limit', (_, rule, ink) => {
    const said = (size: number) => judge(rule, painting(text(size, ink, UNDER)), { limits });
    expect(said(12)).toEqual([]);
    expect(said(11.987)).toEqual([{ where: onFirstPage(), params: { value: 11.99 } }]);
  });

  test.each([
    ['in CMYK', overprintBlackText, gray],
    ['in gray', grayBlackText, black],
  ])('%s is told apart from the other', (_, rule, other) => {
    expect(judge(rule, painting(text(10, other, UNDER)), { limits })).toEqual([]);
  });

  test.each([
    ['in CMYK', overprintBlackText, 'DeviceCMYK'],
    ['in gray', grayBlackText, 'DeviceGray'],
  ] as const)('%s is full black over visible ink', (_, rule, family) => {
    const said = (inks: Readonly<Record<string, number>>, backdrop: number | null) =>
      judge(rule, painting(text(10, paint(inks, { space: space(family) }), { backdrop })), {
        limits,
      });
    expect(said(BLACK, BARELY)).toEqual([]);
    expect(said(BLACK, null)).toEqual([]);
    expect(said({ Black: 0.99 }, 0.5)).toEqual([]);
    expect(said(BLACK, BARELY + 0.001)).toHaveLength(1);
  });

  test('that overprints already is left alone', () => {
    const file = painting(text(10, paint(BLACK, { overprint: true }), UNDER));
    expect(judge(overprintBlackText, file, { limits })).toEqual([]);
  });

  test('is looked for in text only', () => {
    const file = painting(area(black, UNDER), area(gray, UNDER));
    expect(judge(overprintBlackText, file, { limits })).toEqual([]);
    expect(judge(grayBlackText, file, { limits })).toEqual([]);
  });

  test('is told once for the same size, with the box around all of it', () => {
    const second = { ...UNDER, box: rect(100, 100, 10, 10) };
    const file = painting(text(10, black, UNDER), text(10, black, second));
    expect(judge(overprintBlackText, file, { limits })).toEqual([
      { where: onFirstPage(rect(50, 60, 60, 50)), params: { value: 10 } },
    ]);
  });
});

describe('white text', () => {
  const said = (inks: Readonly<Record<string, number>> | null, overprint: boolean) =>
    judge(overprintWhiteText, painting(text(20, paint(inks, { overprint }))));

  test('never overprints: it would vanish', () => {
    expect(said(WHITE, true)).toEqual([{ where: onFirstPage(), params: {} }]);
    expect(said(WHITE, false)).toEqual([]);
    expect(said(BLACK, true)).toEqual([]);
  });

  test('is looked for in text only', () => {
    const file = painting(area(paint(WHITE, { overprint: true })));
    expect(judge(overprintWhiteText, file)).toEqual([]);
  });
});
