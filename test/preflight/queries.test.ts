import { describe, expect, test } from '@jest/globals';
import { rect } from '../../src/core/geometry.js';
import type { OutputIntentFacts, PaintedObject } from '../../src/core/pdf-facts.js';
import {
  conditionSpace,
  effectiveVersion,
  hitsOfFeatures,
  hitsOfObjects,
  isPureBlack,
  lineOf,
  mmText,
  onFont,
  onPage,
  plateCount,
  printIntent,
  printsWhite,
  property,
  sameMoment,
  shows,
  textPaint,
  totalInkOf,
} from '../../src/preflight/queries.js';
import {
  area,
  BLACK,
  fontFacts,
  iccFacts,
  intentFacts,
  line,
  pageFacts,
  paint,
  painting,
  pdfFacts,
  picture,
  text,
  using,
  WHITE,
  xmpFacts,
} from './rules/facts.js';

const INK = paint(BLACK);

describe('a place', () => {
  test('names the object where it has one', () => {
    expect(onPage(pageFacts())).toEqual({ page: 1, object: '7 0 R' });
    expect(onPage(pageFacts({ object: null }))).toEqual({ page: 1 });
    expect(onFont(fontFacts())).toEqual({ page: 2, object: '12 0 R' });
    expect(onFont(fontFacts({ object: null, pages: [] }))).toEqual({});
    expect(onFont(fontFacts(), 9)).toEqual({ page: 9, object: '12 0 R' });
  });

  test('of a feature of the whole file is empty', () => {
    const [feature] = using('lzw').features;
    const file = pdfFacts({
      features: feature ? [{ ...feature, page: null, object: null }] : [],
    });
    expect(hitsOfFeatures(file, ['lzw'])).toEqual([{ where: {}, params: { value: 'such lzw' } }]);
  });
});

describe('an object shows', () => {
  const mode = (renderMode: number) => {
    const shown = text(10, INK);
    return { ...shown, text: shown.text && { ...shown.text, renderMode } };
  };

  test('when it is painted with some opacity', () => {
    const clear = paint(BLACK, { alpha: 0 });
    expect(shows(area(INK))).toBe(true);
    expect(shows(line(1, INK))).toBe(true);
    expect(shows(picture(300))).toBe(true);
    expect(shows(area(clear))).toBe(false);
    expect(shows(line(1, clear))).toBe(false);
    expect(shows(area(clear, { stroke: INK }))).toBe(true);
  });

  test('unless it is clipped away, in a mask, or text without paint', () => {
    expect(shows(area(INK, { box: null }))).toBe(false);
    expect(shows(area(INK, { inMask: true }))).toBe(false);
    expect([0, 1, 2, 3, 4, 5, 6, 7].filter((number) => shows(mode(number)))).toEqual([
      0, 1, 2, 4, 5, 6,
    ]);
    expect(shows(text(10, INK, { text: null }))).toBe(true);
  });
});

describe('hits among objects', () => {
  const at = (y: number, changes: Partial<PaintedObject> = {}) =>
    area(INK, { box: rect(0, y, 10, 10), ...changes });
  /** Measures the place of the object; none below 5. */
  const hits = (...objects: readonly PaintedObject[]) =>
    hitsOfObjects(
      painting(...objects),
      ({ box }) => (box && box.y >= 5 ? box.y : null),
      (worst, example) => ({ worst, within: example.within }),
    );

  test('are one for each measure, with the box around all of it', () => {
    expect(hits(at(10), at(10, { box: rect(50, 10, 10, 10) }), at(1), at(20))).toEqual([
      { where: { page: 1, box: rect(0, 10, 60, 10) }, params: { worst: 10, within: null } },
      { where: { page: 1, box: rect(0, 20, 10, 10) }, params: { worst: 20, within: null } },
    ]);
  });

  test('are one for each artwork, at its worst object and in its first', () => {
    const part = (y: number, object: string, artwork: number) => at(y, { artwork, within: object });
    expect(hits(part(20, '9 0 R', 1), part(10, '8 0 R', 1), part(30, '7 0 R', 2))).toEqual([
      {
        where: { page: 1, box: rect(0, 10, 10, 20), object: '9 0 R' },
        params: { worst: 10, within: '8 0 R' },
      },
      {
        where: { page: 1, box: rect(0, 30, 10, 10), object: '7 0 R' },
        params: { worst: 30, within: '7 0 R' },
      },
    ]);
    expect(hits(part(10, '9 0 R', 1), part(20, '8 0 R', 1))[0]?.params.worst).toBe(10);
  });

  test('are none in objects that do not show', () => {
    expect(hits(at(10, { inMask: true }))).toEqual([]);
  });
});

describe('the inks of a paint', () => {
  test('are white below half a percent each', () => {
    expect(printsWhite(paint(WHITE))).toBe(true);
    expect(printsWhite(paint({ Cyan: 0.0049, Black: 0 }))).toBe(true);
    expect(printsWhite(paint({ Cyan: 0.005, Black: 0 }))).toBe(false);
    expect(printsWhite(paint(null))).toBe(false);
    expect(printsWhite(null)).toBe(false);
  });

  test('are counted from half a percent on', () => {
    expect(plateCount(paint({ Cyan: 0.0049, Magenta: 0.005, Black: 1 }))).toBe(2);
    expect(plateCount(paint(null))).toBeNull();
    expect(plateCount(null)).toBeNull();
  });

  test('are pure black from 99.5 % on, without another', () => {
    expect(isPureBlack(paint({ Black: 0.995, Cyan: 0 }))).toBe(true);
    expect(isPureBlack(paint({ Black: 0.994 }))).toBe(false);
    expect(isPureBlack(paint({ Black: 1, Cyan: 0.01 }))).toBe(false);
    expect(isPureBlack(paint({ Cyan: 1 }))).toBe(false);
    expect(isPureBlack(paint(null))).toBe(false);
    expect(isPureBlack(null)).toBe(false);
  });

  test('are summed, unknown ones as none', () => {
    expect(totalInkOf(paint({ Cyan: 0.5, Black: 0.25 }))).toBe(0.75);
    expect(totalInkOf(paint(null))).toBe(0);
    expect(totalInkOf(null)).toBe(0);
  });
});

describe('the paint', () => {
  test('of text is its fill, or the stroke of outlined text', () => {
    const white = paint(WHITE);
    expect(textPaint(text(10, INK, { stroke: white }))).toBe(INK);
    expect(textPaint(text(10, INK, { fill: null, stroke: white }))).toBe(white);
    expect(textPaint(area(INK))).toBeNull();
  });

  test('of a line is its stroke, or the fill of a sliver', () => {
    expect(lineOf(line(2, INK))).toEqual({ paint: INK, width: 2 });
    expect(lineOf(area(INK, { thickness: 0.5 }))).toEqual({ paint: INK, width: 0.5 });
    const white = paint(WHITE);
    const outlined = area(white, { stroke: INK, lineWidth: 2, thickness: 0.5 });
    expect(lineOf(outlined)).toEqual({ paint: white, width: 0.5 });
    expect(lineOf(area(INK, { stroke: INK, lineWidth: 2 }))).toBeNull();
    expect(lineOf(line(2, INK, { lineWidth: null }))).toBeNull();
    expect(lineOf(text(10, INK, { thickness: 1 }))).toBeNull();
    expect(lineOf(picture(300))).toBeNull();
    expect(lineOf({ ...line(2, INK), stroke: null, thickness: 1 })).toBeNull();
  });
});

describe('the printing condition', () => {
  const spaceOf = (...outputIntents: readonly OutputIntentFacts[]) =>
    conditionSpace(pdfFacts({ outputIntents }));

  test('is that of the one output intent for PDF/X', () => {
    const [one, archive] = [intentFacts(), intentFacts({ subtype: 'GTS_PDFA1' })];
    expect(printIntent(pdfFacts({ outputIntents: [archive, one] }))).toBe(one);
    expect(printIntent(pdfFacts({ outputIntents: [one, one] }))).toBeNull();
    expect(printIntent(pdfFacts({ outputIntents: [] }))).toBeNull();
  });

  test('has the colours of its profile, or CMYK by its name', () => {
    expect(spaceOf(intentFacts({ profile: iccFacts({ space: 'GRAY' }) }))).toBe('GRAY');
    expect(spaceOf(intentFacts({ profile: iccFacts({ space: '' }) }))).toBeNull();
    expect(spaceOf(intentFacts({ profile: null }))).toBe('CMYK');
    expect(spaceOf(intentFacts({ profile: null, identifier: null }))).toBeNull();
    expect(spaceOf()).toBeNull();
  });
});

test('lengths are told in hundredths of millimetres', () => {
  expect(mmText(72)).toBe(25.4);
  expect(mmText(1)).toBe(0.35);
});

test('the catalogue may raise the version of the header, not lower it', () => {
  const version = (headerVersion: string | null, catalogVersion: string | null) => {
    const { file, ...rest } = pdfFacts();
    return effectiveVersion({ ...rest, file: { ...file, headerVersion, catalogVersion } });
  };
  expect(version('1.4', '1.6')).toBe('1.6');
  expect(version('1.6', '1.4')).toBe('1.6');
  expect(version('1.6', null)).toBe('1.6');
  expect(version(null, '1.6')).toBeNull();
});

test('a property of the metadata is null where it is absent', () => {
  const properties = { 'http://purl.org/dc/elements/1.1/ title': 'Strategie' };
  expect(property(pdfFacts({ xmp: xmpFacts({ properties }) }), 'dc', 'title')).toBe('Strategie');
  expect(property(pdfFacts(), 'dc', 'title')).toBeNull();
  expect(property(pdfFacts({ xmp: null }), 'dc', 'title')).toBeNull();
});

describe('a date of the Info dictionary', () => {
  test.each([
    ["D:20260401120000+02'00'", '2026-04-01T12:00:00+02:00'],
    ['D:20260401120000+02', '2026-04-01T12:00:00+02:00'],
    ["D:20260401120000-05'30", '2026-04-01T12:00:00-05:30'],
    ['D:20260401120000+0200', '2026-04-01T12:00:00.25+02:00'],
    ['D:20260401120000Z', '2026-04-01T12:00:00Z'],
    ['D:20260401120000', '2026-04-01T12:00:00'],
    ["D:20260401120000+00'00'", '2026-04-01T12:00:00Z'],
    ['D:20260401120000Z', '2026-04-01T12:00:00-00:00'],
  ])('%s is the moment %s', (info, xmp) => {
    expect(sameMoment(info, xmp)).toBe(true);
  });

  test.each([
    ["D:20260401120000+02'00'", '2026-04-01T12:00:00Z'],
    ["D:20260401120000+02'00'", '2026-04-01T12:00:00-02:00'],
    ["D:20260401120000+02'30'", '2026-04-01T12:00:00+02:00'],
    ['D:20260401120000', '2026-04-01T12:00:01'],
    ['D:202604011200', '2026-04-01T12:00:00'],
    ['xD:20260401120000', '2026-04-01T12:00:00'],
    ['D:20260401120000', 'am 2026-04-01T12:00:00'],
    ['D:20260401120000', '2026-04-01T12:00:00 Uhr'],
    ['D:20260401120000', '2026-04-01'],
  ])('%s is not the moment %s', (info, xmp) => {
    expect(sameMoment(info, xmp)).toBe(false);
  });
});
