import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { openInkConverter } from '../../../src/color/ink-converter.js';
import type { ArtworkRequest } from '../../../src/core/artwork-request.js';
import type { InkImage } from '../../../src/core/drawing.js';
import { pt } from '../../../src/core/units.js';
import type { IngestContext, RawArtwork } from '../../../src/ingest/format.js';
import { rasterReader, type RasterFormat } from '../../../src/ingest/formats/raster.js';
import { HOUSE_LIMITS, ICC_PATH, logoRequest } from '../house.js';

const profile = new Uint8Array(await readFile(ICC_PATH));
const context: IngestContext = {
  settings: {
    condition: { identifier: 'FOGRA39', info: 'ISO Coated v2 300% (basICColor)', profile },
    limits: HOUSE_LIMITS,
    inks: [],
  },
  inks: await openInkConverter(profile),
};

const read = async (
  format: RasterFormat,
  bytes: Uint8Array,
  changes: Partial<ArtworkRequest> = {},
): Promise<{ artwork: RawArtwork | null; codes: readonly string[] }> => {
  const { value, findings } = await rasterReader(format)(bytes, logoRequest(changes), context);
  return { artwork: value, codes: findings.map(({ code }) => code) };
};
const imageOf = (artwork: RawArtwork | null): InkImage => {
  if (artwork?.drawing.kind !== 'image') throw new Error('no image');
  return artwork.drawing.image;
};
const pixelsOf = (image: InkImage): Uint8Array => inflateSync(image.data);
const pixelAt = (image: InkImage, x: number, y: number): readonly number[] => {
  const channels = image.space === 'cmyk' ? 4 : 1;
  const at = (y * image.width + x) * channels;
  return [...pixelsOf(image).subarray(at, at + channels)];
};
/** A square of `inner` in the middle of `outer`. */
const framed = (outer: string, inner: string, size = 200): Sharp =>
  sharp({ create: { width: size, height: size, channels: 3, background: outer } }).composite([
    { input: { create: { width: size / 2, height: size / 2, channels: 3, background: inner } } },
  ]);

const BRAND = '#0b6bb5';
const brandInks = (): readonly number[] => {
  const { c, m, y, k } = context.inks.cmykOf({
    kind: 'srgb',
    r: 11 / 255,
    g: 107 / 255,
    b: 181 / 255,
  });
  return [c, m, y, k].map((ink) => Math.round(ink * 255));
};

describe('rasterReader', () => {
  test('gives a brand colour the inks that the converter gives the solid', async () => {
    const { artwork } = await read('png', await framed('#ffffff', BRAND).png().toBuffer());
    const image = imageOf(artwork);
    expect(pixelAt(image, 100, 100)).toEqual(brandInks());
    expect(pixelAt(image, 5, 5)).toEqual([0, 0, 0, 0]);
    expect(artwork?.colors[0]?.source).toBe(BRAND);
  });

  test('keeps transparency as opacity and lets clear pixels lend no colour', async () => {
    const png = await sharp({
      create: { width: 60, height: 40, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
    })
      .composite([{ input: { create: { width: 30, height: 20, channels: 4, background: BRAND } } }])
      .png()
      .toBuffer();
    const image = imageOf((await read('png', png)).artwork);
    const alpha = inflateSync(image.alpha ?? new Uint8Array());
    expect([alpha[0], alpha[20 * 60 + 30]]).toEqual([0, 255]);
    expect(pixelAt(image, 30, 20)).toEqual(brandInks());
  });

  test('whitens an off-white box, says so, and leaves the colours inside', async () => {
    const png = await framed('#fbfaf8', BRAND).png().toBuffer();
    const auto = await read('png', png);
    expect(auto.codes).toContain('image-background-whitened');
    expect(pixelAt(imageOf(auto.artwork), 5, 5)).toEqual([0, 0, 0, 0]);
    expect(pixelAt(imageOf(auto.artwork), 100, 100)).toEqual(brandInks());

    const kept = await read('png', png, { background: 'keep' });
    expect(kept.codes).toContain('image-background-tinted');
    expect(pixelAt(imageOf(kept.artwork), 5, 5)).not.toEqual([0, 0, 0, 0]);
  });

  test('leaves a box of a real colour alone', async () => {
    const { artwork, codes } = await read('png', await framed('#e8d9b0', BRAND).png().toBuffer());
    expect(codes).not.toContain('image-background-whitened');
    expect(pixelAt(imageOf(artwork), 5, 5)[2]).toBeGreaterThan(20);
  });

  test('prints no dust of JPEG compression around the letters', async () => {
    const noisy = await framed('#ffffff', '#102030').jpeg({ quality: 40 }).toBuffer();
    const image = imageOf((await read('jpeg', noisy)).artwork);
    const pixels = pixelsOf(image);
    for (let y = 0; y < 45; y += 1) {
      for (let x = 0; x < 200; x += 1) {
        expect(pixels.subarray((y * 200 + x) * 4, (y * 200 + x) * 4 + 4)).toEqual(
          new Uint8Array(4),
        );
      }
    }
  });

  test('turns a picture upright as its EXIF says', async () => {
    const jpeg = await sharp({ create: { width: 80, height: 40, channels: 3, background: BRAND } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { artwork } = await read('jpeg', jpeg);
    expect(artwork?.viewBox).toMatchObject({ width: 40, height: 80 });
  });

  test('keeps the numbers of a CMYK JPEG from Photoshop', async () => {
    const { artwork, codes } = await read(
      'jpeg',
      new Uint8Array(await readFile('logos/luedenscheid.jpg')),
    );
    const image = imageOf(artwork);
    const [c = 0, m = 0, y = 0, k = 0] = pixelAt(image, image.width - 5, 5);
    // #90194a by the master; inverted it would be a pale green.
    expect(m).toBeGreaterThan(220);
    expect(c + y + k).toBeLessThan(300);
    expect(codes).toContain('image-cmyk-without-profile');
    // Its colours are inks already: no screen colour that print could miss.
    for (const { source, deltaE } of artwork?.colors ?? []) {
      expect(source).toMatch(/^DeviceCMYK( [\d.]+){4}$/u);
      expect(deltaE).toBeNull();
    }
  });

  test('honours Adobe RGB', async () => {
    const file = new Uint8Array(await readFile('logos/kreis-siegen-wittgenstein.jpg'));
    const blue = (await read('jpeg', file)).artwork?.colors.find(({ source }) =>
      /^#0.7.c/u.test(source),
    );
    // Read as sRGB the blue would be duller: its red share is 0 only in the wider space.
    expect(blue?.printed.c).toBeGreaterThan(0.8);
  });

  test('prints grey pictures on the black plate alone', async () => {
    const { artwork } = await read('jpeg', new Uint8Array(await readFile('logos/werl.jpg')));
    expect(imageOf(artwork).space).toBe('gray');
    expect(artwork?.maxInk).toBeLessThanOrEqual(1);
  });

  test('reads 16 bit, palettes, grey with alpha, interlaced PNG, TIFF, WebP, GIF and AVIF alike', async () => {
    const square = framed('#ffffff', BRAND);
    const files: readonly (readonly [RasterFormat, Buffer, number])[] = [
      ['png', await square.clone().toColourspace('rgb16').png().toBuffer(), 1],
      ['png', await square.clone().png({ palette: true }).toBuffer(), 1],
      ['png', await square.clone().png({ progressive: true }).toBuffer(), 0],
      ['tiff', await square.clone().tiff({ compression: 'lzw' }).toBuffer(), 0],
      ['webp', await square.clone().webp({ lossless: true }).toBuffer(), 0],
      ['gif', await square.clone().gif().toBuffer(), 2],
      ['avif', await square.clone().avif({ quality: 95 }).toBuffer(), 6],
    ];
    for (const [format, bytes, tolerance] of files) {
      const image = imageOf((await read(format, bytes)).artwork);
      pixelAt(image, 100, 100).forEach((ink, plate) => {
        expect(Math.abs(ink - (brandInks()[plate] ?? 0))).toBeLessThanOrEqual(tolerance);
      });
    }
  });

  test('takes the first frame of an animation and says so', async () => {
    const frame = (background: string): Sharp =>
      sharp({ create: { width: 80, height: 80, channels: 3, background } });
    const gif = await sharp(
      [await frame('#ff0000').png().toBuffer(), await frame(BRAND).png().toBuffer()],
      {
        join: { animated: true },
      },
    )
      .gif()
      .toBuffer();
    const { artwork, codes } = await read('gif', gif);
    expect(codes).toContain('image-several-frames');
    expect(artwork?.viewBox).toMatchObject({ width: 80, height: 80 });
    expect(artwork?.colors[0]?.source).toBe('#ff0000');
  });

  test('keeps no more pixels than the largest placement shows, and all units of the source', async () => {
    const large = await framed(BRAND, '#ffd400', 1200).png().toBuffer();
    const { artwork } = await read('png', large, { largest: { width: pt(72), height: pt(72) } });
    expect(imageOf(artwork).width).toBe(600);
    expect(artwork?.viewBox.width).toBe(1200);
    expect(artwork?.pixelsPerUnit).toBe(1);
  });

  test('puts the exact inks of the brand where the YAML names the colour', async () => {
    const png = await framed('#ffffff', BRAND).png().toBuffer();
    const { artwork } = await read('png', png, {
      colors: { [BRAND]: { kind: 'cmyk', c: 0.92, m: 0.55, y: 0, k: 0 } },
    });
    expect(pixelAt(imageOf(artwork), 100, 100)).toEqual([235, 140, 0, 0]);
  });

  test('brings dark CMYK down to the limit and says so', async () => {
    const samples = new Uint8Array(100 * 100 * 4).fill(240);
    // Written raw: sharp would take four channels for RGB with alpha.
    const tiff = cmykTiff(100, 100, samples);
    const { artwork, codes } = await read('tiff', tiff);
    const sum = pixelAt(imageOf(artwork), 50, 50).reduce((total, ink) => total + ink, 0);
    expect(sum).toBeLessThanOrEqual(765);
    expect(codes).toContain('logo-ink-reduced');
  });

  test('warns of neon colours and not of black', async () => {
    const neon = await read('png', await framed('#ffffff', '#00ff00').png().toBuffer());
    expect(neon.codes).toContain('logo-colour-shift');
    const black = await read('png', await framed('#ffffff', '#1d1d1b').png().toBuffer());
    expect(black.codes).not.toContain('logo-colour-shift');
  });

  test('refuses cut-off and foreign files with a finding', async () => {
    const jpeg = await framed('#ffffff', BRAND, 800).jpeg({ quality: 100 }).toBuffer();
    expect(await read('jpeg', jpeg.subarray(0, jpeg.length / 3))).toEqual({
      artwork: null,
      codes: ['image-damaged'],
    });
    expect((await read('png', new TextEncoder().encode('<svg/>'))).codes).toEqual([
      'image-damaged',
    ]);
  });

  test('does not let an SVG in through the raster door', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    expect((await read('png', new TextEncoder().encode(svg))).codes).toEqual(['image-damaged']);
  });

  test('warns of an icon from a website', async () => {
    const { codes } = await read('png', await framed('#ffffff', BRAND, 48).png().toBuffer());
    expect(codes).toContain('image-tiny');
  });

  test('shows any part of the source, also beyond its edge', async () => {
    const { artwork } = await read('png', await framed('#ffffff', BRAND).png().toBuffer());
    const box = { x: pt(-100), y: pt(0), width: pt(200), height: pt(200) };
    const picture = await artwork?.render(box, 100);
    expect(picture?.height).toBe(100);
    expect(picture?.rgba[3]).toBe(0);
    expect([
      ...(picture?.rgba.subarray((50 * 100 + 90) * 4, (50 * 100 + 90) * 4 + 4) ?? []),
    ]).toEqual([11, 107, 181, 255]);
  });

  test('gives the same bytes twice', async () => {
    const file = new Uint8Array(await readFile('logos/soest.png'));
    const [first, second] = [await read('png', file), await read('png', file)];
    expect(imageOf(first.artwork)).toEqual(imageOf(second.artwork));
  });
});

/** Baseline TIFF, uncompressed CMYK, one strip. Source: TIFF 6.0, sections 2 and 16. */
function cmykTiff(width: number, height: number, samples: Uint8Array): Uint8Array {
  const entries: readonly (readonly [number, number, number, number])[] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 4, 134],
    [259, 3, 1, 1],
    [262, 3, 1, 5],
    [273, 4, 1, 142],
    [277, 3, 1, 4],
    [278, 4, 1, height],
    [279, 4, 1, samples.length],
    [332, 3, 1, 1],
  ];
  const bytes = new Uint8Array(142 + samples.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  view.setUint16(8, entries.length, true);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  });
  [8, 8, 8, 8].forEach((bits, index) => view.setUint16(134 + index * 2, bits, true));
  bytes.set(samples, 142);
  return bytes;
}
