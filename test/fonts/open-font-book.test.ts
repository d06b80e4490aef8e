import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { ShapeRequest } from '../../src/fonts/font-book.js';
import { openFontBook } from '../../src/fonts/open-font-book.js';
import { pt } from '../../src/core/units.js';
import { projectFonts } from './project-fonts.js';

const REGULAR = 'SourceSans3-Regular';
const book = projectFonts();

const request = (text: string, more: Partial<ShapeRequest> = {}): ShapeRequest => ({
  font: REGULAR,
  size: pt(10),
  text,
  features: [],
  tracking: pt(0),
  ...more,
});
const textOf = (text: string, more: Partial<ShapeRequest> = {}) =>
  book.shape(request(text, more)).map((glyph) => glyph.text);

test('measures the fonts per em', () => {
  expect(book.metrics(REGULAR)).toMatchObject({
    capHeight: 0.66,
    xHeight: 0.486,
    space: 0.2,
    italic: false,
    weight: 400,
  });
  expect(book.metrics('SourceSans3-It').italic).toBe(true);
  expect(book.metrics('SourceSans3-Semibold').weight).toBe(600);
});

test('kerns pairs', () => {
  const apart = book.widthOf(request('T')) + book.widthOf(request('.'));
  expect(book.widthOf(request('T.'))).toBeLessThan(apart - 0.5);
});

test('a ligature stands for all its letters', () => {
  expect(textOf('Treffen')).toEqual(['T', 'r', 'e', 'ff', 'e', 'n']);
});

test('a non-joiner splits the ligature, keeps the kerning and leaves no glyph', () => {
  expect(textOf('auf\u200cfallen')).toEqual([...'auffallen']);
  const off = book.widthOf(request('auffallen', { features: ['-liga'] }));
  expect(book.widthOf(request('auf\u200cfallen'))).toBeCloseTo(off, 6);
});

test('tells small capitals from capitals although they share glyphs', () => {
  expect(textOf('NRW', { features: ['c2sc', 'smcp'] }).join('')).toBe('NRW');
  expect(textOf('nrw', { features: ['c2sc', 'smcp'] }).join('')).toBe('nrw');
});

test('tells a no-break space from a space although they share a glyph', () => {
  expect(textOf('a b\u00a0c').join('')).toBe('a b\u00a0c');
});

test('features change the figures', () => {
  const tabular = book.widthOf(request('111'));
  expect(book.widthOf(request('111', { features: ['pnum'] }))).toBeLessThan(tabular);
  expect(book.hasFeature(REGULAR, 'onum')).toBe(true);
});

test('tracking widens every glyph', () => {
  const plain = book.widthOf(request('Olpe'));
  expect(book.widthOf(request('Olpe', { tracking: pt(0.5) }))).toBeCloseTo(plain + 2, 6);
});

test('names characters without a glyph once each', () => {
  expect(book.missingIn(REGULAR, 'Haus 🏠 und 🏠 中\u200c\u00ad')).toEqual(['🏠', '中']);
});

test('a file that is no font becomes a finding and is left out', () => {
  const good = { key: 'A', path: 'a.ttf', bytes: readFileSync('data/fonts/SourceSans3-It.ttf') };
  const bad = { key: 'B', path: 'b.ttf', bytes: Buffer.from('not a font') };
  const { value, findings } = openFontBook([bad, good]);
  expect(value.keys).toEqual(['A']);
  expect(findings.map((f) => [f.code, f.where.file])).toEqual([['font-unreadable', 'b.ttf']]);
});

test('a file whose face is not the one its key announces becomes a finding', () => {
  const bytes = readFileSync('data/fonts/SourceSans3-It.ttf');
  const open = (key: string) =>
    openFontBook([{ key, path: `${key}.ttf`, bytes }]).findings.map((f) => [f.code, f.params]);
  expect(open('SourceSans3-It')).toEqual([]);
  expect(open('Hausschrift')).toEqual([]);
  expect(open('Haus-Bold')).toEqual([
    ['font-face', { font: 'Haus-Bold', found: '400 kursiv', expected: '700' }],
  ]);
});

test('the fonts of the sample are what their names say', () => {
  const files = projectFonts().keys.map((key) => ({
    key,
    path: `data/fonts/${key}.ttf`,
    bytes: readFileSync(`data/fonts/${key}.ttf`),
  }));
  expect(openFontBook(files).findings).toEqual([]);
});
