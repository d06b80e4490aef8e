import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { openInkConverter } from '../../src/color/ink-converter.js';
import { totalInk, type Srgb } from '../../src/core/color.js';

const profile = new Uint8Array(await readFile('data/icc/ISOcoated_v2_300_bas.icc'));
const inks = await openInkConverter(profile);
const rgb = (r: number, g: number, b: number): Srgb => ({
  kind: 'srgb',
  r: r / 255,
  g: g / 255,
  b: b / 255,
});

interface Swatch {
  readonly rgb: readonly [number, number, number];
  readonly cmyk: readonly [number, number, number, number];
}
const swatches = JSON.parse(
  await readFile('test/fixtures/color/swatches-fogra39.json', 'utf8'),
) as readonly Swatch[];

describe('openInkConverter', () => {
  test('agrees with the LittleCMS tools within 0.5 % ink on 50 swatches', () => {
    expect(swatches).toHaveLength(50);
    for (const swatch of swatches) {
      const { c, m, y, k } = inks.cmykOf(rgb(...swatch.rgb));
      [c, m, y, k].forEach((ink, plate) => {
        expect(Math.abs(ink * 100 - (swatch.cmyk[plate] ?? 0))).toBeLessThan(0.5);
      });
    }
  });

  test('prints neutrals in black ink only, white as paper, black as solid', () => {
    for (const level of [0, 20, 64, 128, 200, 254]) {
      const { c, m, y, k } = inks.cmykOf(rgb(level, level, level));
      expect([c, m, y]).toEqual([0, 0, 0]);
      expect(k).toBeGreaterThan(0);
    }
    expect(inks.cmykOf(rgb(0, 0, 0)).k).toBe(1);
    expect(totalInk(inks.cmykOf(rgb(255, 255, 255)))).toBe(0);
  });

  test('takes the RGB values that mean black ink in Illustrator for black ink', () => {
    for (const black of [rgb(0x23, 0x1f, 0x20), rgb(0x1d, 0x1d, 0x1b), rgb(0x1a, 0x17, 0x1b)]) {
      expect(inks.cmykOf(black)).toEqual({ kind: 'cmyk', c: 0, m: 0, y: 0, k: 1 });
    }
    expect(inks.cmykOf(rgb(0x57, 0x57, 0x56)).c).toBe(0);
  });

  test('never lets a lighter grey take more black', () => {
    const ramp = Array.from({ length: 256 }, (_, level) => inks.cmykOf(rgb(level, level, level)).k);
    ramp.slice(1).forEach((k, index) => expect(k).toBeLessThanOrEqual(ramp[index] ?? 0));
  });

  test('stays within the 300 % of the profile', () => {
    for (const swatch of swatches)
      expect(totalInk(inks.cmykOf(rgb(...swatch.rgb)))).toBeLessThan(3.001);
  });

  test('gives a pixel the same inks as a solid', () => {
    const colors = swatches.map((swatch) => swatch.rgb);
    const pixels = inks.cmykOfPixels(Uint8Array.from(colors.flat()), 'exact');
    colors.forEach((color, index) => {
      const { c, m, y, k } = inks.cmykOf(rgb(...color));
      [c, m, y, k].forEach((ink, plate) => {
        expect(Math.abs((pixels[index * 4 + plate] ?? 0) - ink * 255)).toBeLessThanOrEqual(0.51);
      });
    });
  });

  test('keeps photographs in four inks and cleans greys of compressed logos', () => {
    const tinted = Uint8Array.of(120, 123, 119);
    expect(inks.cmykOfPixels(tinted, 'process')[0]).toBeGreaterThan(0);
    expect(inks.cmykOfPixels(tinted, 'exact')[0]).toBeGreaterThan(0);
    expect([...inks.cmykOfPixels(tinted, 'near').subarray(0, 3)]).toEqual([0, 0, 0]);
  });

  test('converts many different colours of a picture like each alone', () => {
    const pixels = new Uint8Array(3 * 20_000);
    for (let i = 0; i < pixels.length; i += 1) pixels[i] = Math.imul(i, 0x9e3779b1) >>> 24;
    const all = inks.cmykOfPixels(pixels, 'process');
    for (const at of [0, 777, 9_999, 19_999]) {
      expect([...all.subarray(at * 4, at * 4 + 4)]).toEqual([
        ...inks.cmykOfPixels(pixels.subarray(at * 3, at * 3 + 3), 'process'),
      ]);
    }
  });

  test('measures no shift for printable colours and black, a clear one for neon', () => {
    const shift = (color: Srgb): number => inks.deltaE(color, inks.cmykOf(color));
    expect(shift(rgb(180, 90, 60))).toBeLessThan(1.5);
    expect(shift(rgb(0, 0, 0))).toBeLessThan(1);
    expect(shift(rgb(128, 128, 128))).toBeLessThan(1.5);
    expect(shift(rgb(0, 255, 0))).toBeGreaterThan(10);
  });

  test('shows paper as white and black ink as nearly black', () => {
    expect(inks.srgbOf({ kind: 'cmyk', c: 0, m: 0, y: 0, k: 0 })).toEqual(rgb(255, 255, 255));
    expect(inks.labOf({ kind: 'cmyk', c: 0, m: 0, y: 0, k: 1 }).L).toBeCloseTo(17.4, 0);
    expect([...inks.srgbOfPixels(Uint8Array.of(0, 0, 0, 0))]).toEqual([255, 255, 255]);
  });

  test('refuses a damaged source profile and one of another kind', async () => {
    expect(await inks.openSource(profile.subarray(0, 4000))).toBeNull();
    expect(await inks.openSource(profile)).toBeNull();
  });
});
