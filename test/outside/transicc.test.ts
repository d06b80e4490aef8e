import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { openInkConverter } from '../../src/color/ink-converter.js';

interface Swatch {
  readonly rgb: readonly [number, number, number];
}
const swatches = JSON.parse(
  readFileSync('test/fixtures/color/swatches-fogra39.json', 'utf8'),
) as readonly Swatch[];

/** The house profile, and one of TeX Live made by others for the same condition. */
const PROFILES = [
  'data/icc/ISOcoated_v2_300_bas.icc',
  '/usr/share/texlive/texmf-dist/tex/generic/colorprofiles/FOGRA39L_coated.icc',
].filter((file) => existsSync(file));

/** CMYK in per cent, as the LittleCMS tool converts: relative colorimetric, black point compensated. */
function byTransicc(profile: string): readonly (readonly number[])[] {
  const input = [...swatches.map(({ rgb }) => rgb.join(' ')), 'q', ''].join('\n');
  const args = ['-i', '*sRGB', '-o', profile, '-t', '1', '-b', '-n', '-c', '0'];
  // Its greeting goes to standard error.
  const out = execFileSync('transicc', args, {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return out
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter((row) => row.length === 4 && row.every(Number.isFinite));
}

describe.each(PROFILES)('colours converted by %s', (file) => {
  it('differ from those of transicc by less than 0.5 % ink', async () => {
    const inks = await openInkConverter(new Uint8Array(readFileSync(file)));
    const expected = byTransicc(file);
    expect(expected).toHaveLength(50);
    for (const [index, { rgb }] of swatches.entries()) {
      const [r, g, b] = rgb.map((value) => value / 255) as [number, number, number];
      const { c, m, y, k } = inks.cmykOf({ kind: 'srgb', r, g, b });
      [c, m, y, k].forEach((ink, plate) => {
        expect(Math.abs(ink * 100 - (expected[index]?.[plate] ?? NaN))).toBeLessThan(0.5);
      });
    }
  });
});
