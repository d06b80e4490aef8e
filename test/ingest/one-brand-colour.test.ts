import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { openInkConverter } from '../../src/color/ink-converter.js';
import type { Cmyk } from '../../src/core/color.js';
import type { IngestContext } from '../../src/ingest/format.js';
import { readPdf } from '../../src/ingest/formats/pdf.js';
import { rasterReader } from '../../src/ingest/formats/raster.js';
import { readSvg } from '../../src/ingest/formats/svg.js';
import { pdfOf } from './formats/pdf-source.js';
import { HOUSE_LIMITS, ICC_PATH, logoRequest } from './house.js';

const profile = new Uint8Array(await readFile(ICC_PATH));
const context: IngestContext = {
  inks: await openInkConverter(profile),
  settings: {
    condition: { identifier: 'FOGRA39', info: '', profile },
    limits: HOUSE_LIMITS,
    inks: [],
  },
};
/** The first colour found is the brand's: each file holds one square of it. */
const BRANDS = [
  '#0b6bb5',
  '#e3061a',
  '#7ab51d',
  '#f39200',
  '#5d2a7a',
  '#6f6f6e',
  '#1d1d1b',
] as const;

const bytesOf = ({ c, m, y, k }: Cmyk): readonly number[] =>
  [c, m, y, k].map((ink) => Math.round(ink * 255));

test.each(BRANDS)(
  '%s gets the same inks from an SVG, a PDF and a PNG, nearly so from a JPEG',
  async (brand) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(brand.slice(at, at + 2), 16) / 255);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="${brand}" d="M20 20h60v60h-60z"/></svg>`;
    const pdf = pdfOf({
      content: `${parts.map((part) => part.toFixed(6)).join(' ')} rg 20 20 60 60 re f`,
    });
    const picture = sharp({
      create: { width: 100, height: 100, channels: 3, background: '#ffffff' },
    }).composite([
      { input: { create: { width: 60, height: 60, channels: 3, background: brand } } },
    ]);

    const fromSvg = (await readSvg(new TextEncoder().encode(svg), logoRequest(), context)).value;
    const fromPdf = (await readPdf(pdf, logoRequest(), context)).value;
    const pixelOf = async (
      format: 'png' | 'jpeg',
      file: Uint8Array,
    ): Promise<readonly number[]> => {
      const { value } = await rasterReader(format)(file, logoRequest(), context);
      if (value?.drawing.kind !== 'image') throw new Error('no image');
      const { image } = value.drawing;
      const data = inflateSync(image.data);
      const at = 50 * image.width + 50;
      return image.space === 'gray'
        ? [0, 0, 0, 255 - (data[at] ?? 0)]
        : [...data.subarray(at * 4, at * 4 + 4)];
    };
    const wanted = bytesOf(
      context.inks.cmykOf({ kind: 'srgb', r: parts[0] ?? 0, g: parts[1] ?? 0, b: parts[2] ?? 0 }),
    );
    const inks = {
      svg: bytesOf(
        fromSvg?.colors.find(({ source }) => source === brand)?.printed ?? {
          kind: 'cmyk',
          c: 9,
          m: 9,
          y: 9,
          k: 9,
        },
      ),
      pdf: bytesOf(fromPdf?.colors[0]?.printed ?? { kind: 'cmyk', c: 9, m: 9, y: 9, k: 9 }),
      png: await pixelOf('png', await picture.clone().png().toBuffer()),
    };
    for (const found of Object.values(inks)) {
      found.forEach((ink, plate) =>
        expect(Math.abs(ink - (wanted[plate] ?? 0))).toBeLessThanOrEqual(1),
      );
    }
    // A JPEG keeps a colour only to about 1/255 of its own, which the profile stretches a little.
    const jpeg = await pixelOf(
      'jpeg',
      await picture.clone().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(),
    );
    jpeg.forEach((ink, plate) =>
      expect(Math.abs(ink - (wanted[plate] ?? 0))).toBeLessThanOrEqual(4),
    );
  },
);
