import { describe, expect, test } from '@jest/globals';
import { pt } from '../../../src/core/units.js';
import { grayBlackLine } from '../../../src/preflight/rules/gray-black-line.js';
import { grayOverprint } from '../../../src/preflight/rules/gray-overprint.js';
import { lineInksThin } from '../../../src/preflight/rules/line-inks-thin.js';
import { lineThin } from '../../../src/preflight/rules/line-thin.js';
import { lineWhiteThin } from '../../../src/preflight/rules/line-white-thin.js';
import { overprintBlackLine } from '../../../src/preflight/rules/overprint-black-line.js';
import { overprintWhitePath } from '../../../src/preflight/rules/overprint-white-path.js';
import { printLimits } from '../../support/print-spec.js';
import {
  area,
  BLACK,
  judge,
  line,
  onFirstPage,
  paint,
  painting,
  space,
  text,
  WHITE,
} from './facts.js';

const limits = printLimits({
  minLine: pt(0.25),
  minLineNegative: pt(0.4),
  overprintLine: pt(2),
});
const TWO_INKS = { Cyan: 0.5, Black: 0.5 };
/** Ink on the other plates below which a white edge does not show. */
const BARELY = 0.02;
const UNDER = { backdrop: 0.5 };
/** Rules of lines say nothing about areas and text. */
const NO_LINES = painting(
  area(paint(BLACK), UNDER),
  area(paint(WHITE), UNDER),
  area(paint(TWO_INKS), UNDER),
  area(paint(BLACK, { space: space('DeviceGray') }), UNDER),
  text(10, paint(BLACK), UNDER),
);

describe('a thin line', () => {
  test.each([
    ['in one ink', lineThin, BLACK],
    ['in two inks', lineInksThin, TWO_INKS],
  ])('%s may have the least width, less rounding', (_, rule, inks) => {
    const said = (width: number) => judge(rule, painting(line(width, paint(inks))), { limits });
    expect(said(0.25 - 0.005)).toEqual([]);
    expect(said(0.244)).toEqual([{ where: onFirstPage(), params: { value: 0.24, limit: 0.25 } }]);
  });

  test('in white has a limit of its own', () => {
    const said = (width: number, backdrop: number | null = null) =>
      judge(lineWhiteThin, painting(line(width, paint(WHITE), { backdrop })), { limits });
    expect(said(0.4 - 0.005)).toEqual([]);
    expect(said(0.394)).toEqual([{ where: onFirstPage(), params: { value: 0.39, limit: 0.4 } }]);
  });

  test('in white is seen on ink only', () => {
    const said = (backdrop: number) =>
      judge(lineWhiteThin, painting(line(0.1, paint(WHITE), { backdrop })), { limits });
    expect(said(BARELY)).toEqual([]);
    expect(said(BARELY + 0.001)).toHaveLength(1);
  });

  test('is judged by the rule for its inks alone', () => {
    const file = (inks: Readonly<Record<string, number>> | null) =>
      painting(line(0.1, paint(inks)));
    const rules = [lineThin, lineInksThin, lineWhiteThin];
    const hits = (inks: Readonly<Record<string, number>> | null) =>
      rules.map((rule) => judge(rule, file(inks), { limits }).length);
    expect(hits(BLACK)).toEqual([1, 0, 0]);
    expect(hits(TWO_INKS)).toEqual([0, 1, 0]);
    expect(hits(WHITE)).toEqual([0, 0, 1]);
    expect(hits(null)).toEqual([0, 0, 0]);
  });

  test('may be a filled sliver', () => {
    const file = painting(area(paint(BLACK), { thickness: 0.1 }));
    expect(judge(lineThin, file, { limits })).toEqual([
      { where: onFirstPage(), params: { value: 0.1, limit: 0.25 } },
    ]);
  });

  test('is neither an area nor text', () => {
    for (const rule of [lineThin, lineInksThin, lineWhiteThin])
      expect(judge(rule, NO_LINES, { limits })).toEqual([]);
  });
});

describe('a black line on colour', () => {
  const black = paint(BLACK);
  const gray = paint(BLACK, { space: space('DeviceGray') });

  test.each([
    ['in CMYK', overprintBlackLine, black],
    ['in gray', grayBlackLine, gray],
  ])('%s overprints below the limit', (_, rule, ink) => {
    const said = (width: number) => judge(rule, painting(line(width, ink, UNDER)), { limits });
    expect(said(2)).toEqual([]);
    expect(said(1.987)).toEqual([{ where: onFirstPage(), params: { value: 1.99 } }]);
  });

  test.each([
    ['in CMYK', overprintBlackLine, gray],
    ['in gray', grayBlackLine, black],
  ])('%s is told apart from the other, and from areas and text', (_, rule, other) => {
    expect(judge(rule, painting(line(1, other, UNDER)), { limits })).toEqual([]);
    expect(judge(rule, NO_LINES, { limits })).toEqual([]);
  });

  test.each([
    ['in CMYK', overprintBlackLine, 'DeviceCMYK'],
    ['in gray', grayBlackLine, 'DeviceGray'],
  ] as const)('%s is full black over visible ink', (_, rule, family) => {
    const said = (inks: Readonly<Record<string, number>>, backdrop: number | null) =>
      judge(rule, painting(line(1, paint(inks, { space: space(family) }), { backdrop })), {
        limits,
      });
    expect(said(BLACK, BARELY)).toEqual([]);
    expect(said(BLACK, null)).toEqual([]);
    expect(said({ Black: 0.99 }, 0.5)).toEqual([]);
    expect(said(BLACK, BARELY + 0.001)).toHaveLength(1);
  });

  test('that overprints already is left alone', () => {
    const file = painting(line(1, paint(BLACK, { overprint: true }), UNDER));
    expect(judge(overprintBlackLine, file, { limits })).toEqual([]);
  });
});

describe('overprint', () => {
  const over = { overprint: true };

  test('of a white path makes it vanish, filled or stroked', () => {
    const hit = [{ where: onFirstPage(), params: {} }];
    expect(judge(overprintWhitePath, painting(area(paint(WHITE, over))))).toEqual(hit);
    expect(judge(overprintWhitePath, painting(line(1, paint(WHITE, over))))).toEqual(hit);
  });

  test('of other inks, and white that knocks out, are as they should be', () => {
    const file = painting(area(paint(BLACK, over)), area(paint(WHITE)));
    expect(judge(overprintWhitePath, file)).toEqual([]);
  });

  test('of white text is another rule', () => {
    expect(judge(overprintWhitePath, painting(text(20, paint(WHITE, over))))).toEqual([]);
  });

  test('of device gray is named, filled or stroked', () => {
    const gray = paint({ Black: 0.5 }, { ...over, space: space('DeviceGray') });
    const hit = [{ where: onFirstPage(), params: {} }];
    expect(judge(grayOverprint, painting(area(gray)))).toEqual(hit);
    expect(judge(grayOverprint, painting(line(1, gray)))).toEqual(hit);
  });

  test('of CMYK, and gray that knocks out, are as they should be', () => {
    const gray = paint({ Black: 0.5 }, { space: space('DeviceGray') });
    expect(judge(grayOverprint, painting(area(gray), area(paint(BLACK, over))))).toEqual([]);
  });
});
