import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp, type TiffOptions } from 'sharp';
import { openInkConverter } from '../../src/color/ink-converter.js';
// @ts-expect-error A script in plain JavaScript.
import { adobeRgbProfile } from '../../scripts/draw-logos/adobe-rgb-profile.mjs';
import { pixels, WIDTH, HEIGHT } from './control-picture.js';
import { fine, withFinding, type ArtworkCase, type Expected } from './case.js';
import { withOrientation } from './exif.js';
import { writeBigEndianTiff, writePlanarTiff } from './tiff.js';

const raster = (
  kind: string,
  name: string,
  ending: string,
  bytes: Uint8Array,
  expected: Expected = fine,
  more: Partial<ArtworkCase> = {},
): ArtworkCase => ({
  kind,
  name: `${ending}-${name}`,
  file: `${name}-${kind}.${ending}`,
  bytes,
  expected,
  ...more,
});

const PRESS = 'data/icc/ISOcoated_v2_300_bas.icc';

/** The picture's pixels in the inks that the press would get from the plain file. */
export async function cmykPixels(): Promise<{ data: Uint8Array; width: number; height: number }> {
  const { data, info } = await pixels().raw().toBuffer({ resolveWithObject: true });
  const inks = await openInkConverter(new Uint8Array(readFileSync(PRESS)));
  return {
    data: inks.cmykOfPixels(new Uint8Array(data), 'exact'),
    width: info.width,
    height: info.height,
  };
}

async function cmykImage(): Promise<Sharp> {
  const { data, width, height } = await cmykPixels();
  return inksOf(data, width, height);
}

/** As a file: four raw channels sharp takes for red, green, blue and alpha. */
const inksOf = (data: Uint8Array, width: number, height: number): Sharp =>
  sharp(writeBigEndianTiff(data, width, height, 4))
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk');

/** Runs with a profile as a file, since sharp takes it only so. */
async function withProfile<T>(bytes: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-icc-'));
  try {
    const path = join(folder, 'profile.icc');
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the picture looks like when stored for each EXIF orientation. Source: Exif 2.3, 4.6.4 A. */
const STORED: Readonly<Record<number, (image: Sharp) => Sharp>> = {
  1: (image) => image,
  2: (image) => image.flop(),
  3: (image) => image.rotate(180),
  4: (image) => image.flip(),
  5: (image) => image.rotate(90).flop(),
  6: (image) => image.rotate(270),
  7: (image) => image.rotate(270).flop(),
  8: (image) => image.rotate(90),
};

const jpegOf = (image: Sharp): Promise<Buffer> =>
  image.jpeg({ quality: 97, chromaSubsampling: '4:4:4' }).toBuffer();

async function jpegs(): Promise<readonly ArtworkCase[]> {
  const orientations = await Promise.all(
    Object.entries(STORED).map(async ([number, stored]) => {
      // In two passes: sharp turns before it mirrors, whatever the order of the calls.
      const turned = await stored(sharp(await pixels().png().toBuffer()))
        .png()
        .toBuffer();
      const mirrored = number === '5' || number === '7' ? await twoSteps(Number(number)) : turned;
      return raster(
        'JPEG',
        `exif-${number}`,
        'jpg',
        withOrientation(await jpegOf(sharp(mirrored)), Number(number)),
      );
    }),
  );
  const cmyk = await jpegOf(await cmykImage());
  const adobe = await withProfile((adobeRgbProfile as () => Uint8Array)(), async (path) =>
    sharp(await pixels().withIccProfile(path).png().toBuffer())
      .keepIccProfile()
      .jpeg({ quality: 97, chromaSubsampling: '4:4:4' })
      .toBuffer(),
  );
  const noProfile = withFinding('image-cmyk-without-profile');
  const turnedCmyk = await jpegOf(
    sharp(await (await cmykImage()).rotate(270).tiff().toBuffer())
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk'),
  );
  return [
    ...orientations,
    raster('JPEG', 'plain', 'jpg', await jpegOf(pixels())),
    raster(
      'JPEG',
      'progressive',
      'jpg',
      await pixels()
        .jpeg({ quality: 97, progressive: true, chromaSubsampling: '4:4:4' })
        .toBuffer(),
    ),
    raster('JPEG', 'subsampled', 'jpeg', await pixels().jpeg({ quality: 97 }).toBuffer()),
    raster(
      'JPEG',
      'mozjpeg',
      'JPG',
      await pixels().jpeg({ quality: 95, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer(),
    ),
    raster('JPEG', 'adobe-rgb', 'jpg', adobe),
    raster('JPEG', 'cmyk', 'jpg', cmyk, noProfile),
    raster('JPEG', 'cmyk-turned', 'jpg', withOrientation(turnedCmyk, 6), noProfile),
    raster('JPEG', 'cmyk-without-mark', 'jpg', withoutAdobeMarker(cmyk), noProfile),
    raster(
      'JPEG',
      'trailing-bytes',
      'jpg',
      Buffer.concat([await jpegOf(pixels()), Buffer.alloc(999)]),
    ),
    raster(
      'JPEG',
      'density',
      'jpg',
      await pixels().withDensity(72).jpeg({ quality: 97, chromaSubsampling: '4:4:4' }).toBuffer(),
    ),
    raster(
      'JPEG',
      'named-png',
      'png',
      await jpegOf(pixels()),
      withFinding('artwork-extension-wrong'),
    ),
  ];
}

/** Transposed (5) or transversed (7), as stored. */
async function twoSteps(number: number): Promise<Buffer> {
  const turned = await pixels()
    .rotate(number === 5 ? 90 : 270)
    .png()
    .toBuffer();
  return sharp(turned).flop().png().toBuffer();
}

/** Pixels with alpha. As a file: sharp extends a pipeline's canvas before it adds the channel. */
const clearPixels = async (): Promise<Sharp> =>
  sharp(await pixels().ensureAlpha().png().toBuffer());

/** Also without Adobe's mark Chromium, MuPDF and libvips take a CMYK JPEG's numbers for complements. */
function withoutAdobeMarker(jpeg: Buffer): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xee]));
  return at < 0
    ? jpeg
    : Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at + 2 + jpeg.readUInt16BE(at + 2))]);
}

async function pngs(): Promise<readonly ArtworkCase[]> {
  const clear = await clearPixels();
  const onClear = clear.extend({
    top: 80,
    bottom: 40,
    left: 200,
    right: 60,
    background: '#0000',
  });
  const onWhite = pixels().extend({
    top: 80,
    bottom: 40,
    left: 200,
    right: 60,
    background: '#fff',
  });
  const onCream = pixels().extend({
    top: 80,
    bottom: 40,
    left: 200,
    right: 60,
    background: '#fdfdfb',
  });
  const sixteen = await pixels().toColourspace('rgb16').png().toBuffer();
  const srgb = await pixels().withIccProfile('srgb').png().toBuffer();
  const p3 = await pixels().withIccProfile('p3').png().toBuffer();
  return [
    raster('PNG', 'plain', 'png', await pixels().png().toBuffer()),
    raster('PNG', 'palette', 'png', await pixels().png({ palette: true, dither: 0 }).toBuffer()),
    raster('PNG', 'sixteen-bit', 'png', sixteen),
    raster('PNG', 'interlaced', 'png', await pixels().png({ progressive: true }).toBuffer()),
    raster('PNG', 'alpha-margin', 'png', await onClear.png().toBuffer()),
    raster('PNG', 'alpha-opaque', 'png', await pixels().ensureAlpha().png().toBuffer()),
    raster(
      'PNG',
      'palette-alpha',
      'png',
      await onClear.clone().png({ palette: true, dither: 0 }).toBuffer(),
    ),
    raster('PNG', 'white-margin', 'png', await onWhite.png().toBuffer()),
    raster('PNG', 'cream-margin', 'png', await onCream.png().toBuffer()),
    raster('PNG', 'srgb-profile', 'png', srgb),
    raster('PNG', 'p3-profile', 'png', p3),
    raster('PNG', 'uncompressed', 'png', await pixels(2).png({ compressionLevel: 0 }).toBuffer()),
    raster('PNG', 'large', 'png', await pixels(16).png().toBuffer()),
    raster(
      'PNG',
      'trailing-bytes',
      'png',
      Buffer.concat([await pixels().png().toBuffer(), Buffer.from('PK\u0003\u0004')]),
    ),
    raster(
      'PNG',
      'named-jpg',
      'jpg',
      await pixels().png().toBuffer(),
      withFinding('artwork-extension-wrong'),
    ),
  ];
}

async function others(): Promise<readonly ArtworkCase[]> {
  const { data, width, height } = await cmykPixels();
  const cmyk = await (await cmykImage()).tiff({ compression: 'lzw' }).toBuffer();
  const tiff = (options: TiffOptions): Promise<Buffer> => pixels().tiff(options).toBuffer();
  const pages = await sharp(
    Buffer.concat([await pixels().raw().toBuffer(), await pixels().negate().raw().toBuffer()]),
    {
      raw: {
        width: WIDTH * 4,
        height: HEIGHT * 8,
        channels: 3,
        pageHeight: HEIGHT * 4,
      },
    },
  )
    .gif()
    .toBuffer();
  const rgb = new Uint8Array(await pixels().raw().toBuffer());
  const none = withFinding('image-cmyk-without-profile');
  return [
    raster('TIFF', 'plain', 'tif', await tiff({ compression: 'none' })),
    raster('TIFF', 'lzw', 'tiff', await tiff({ compression: 'lzw', predictor: 'horizontal' })),
    raster('TIFF', 'deflate', 'tif', await tiff({ compression: 'deflate' })),
    raster('TIFF', 'packbits', 'tif', await tiff({ compression: 'packbits' })),
    raster('TIFF', 'jpeg-inside', 'tif', await tiff({ compression: 'jpeg', quality: 97 })),
    raster('TIFF', 'tiled', 'tif', await tiff({ tile: true, tileWidth: 256, tileHeight: 256 })),
    raster(
      'TIFF',
      'pyramid',
      'tif',
      await tiff({ tile: true, pyramid: true, compression: 'deflate' }),
      withFinding('image-several-frames'),
    ),
    raster('TIFF', 'bigtiff', 'tif', await tiff({ bigtiff: true, compression: 'lzw' })),
    raster(
      'TIFF',
      'sixteen-bit',
      'tif',
      await pixels().toColourspace('rgb16').tiff({ compression: 'lzw' }).toBuffer(),
    ),
    raster(
      'TIFF',
      'alpha',
      'tif',
      await pixels().ensureAlpha().tiff({ compression: 'lzw' }).toBuffer(),
    ),
    raster('TIFF', 'cmyk', 'tif', cmyk, none),
    // Not by sharp: it converts the numbers when it attaches a profile.
    raster(
      'TIFF',
      'cmyk-press-profile',
      'tif',
      writeBigEndianTiff(data, width, height, 4, readFileSync(PRESS)),
    ),
    raster('TIFF', 'big-endian', 'tif', writeBigEndianTiff(rgb, width, height, 3)),
    raster('TIFF', 'big-endian-cmyk', 'tif', writeBigEndianTiff(data, width, height, 4), none),
    raster('TIFF', 'planar', 'tif', writePlanarTiff(rgb, width, height)),
    raster('WebP', 'lossless', 'webp', await pixels().webp({ lossless: true }).toBuffer()),
    raster('WebP', 'lossy', 'webp', await pixels().webp({ quality: 98 }).toBuffer()),
    raster(
      'WebP',
      'alpha',
      'webp',
      await (
        await clearPixels()
      )
        .extend({ left: 90, right: 9, background: '#0000' })
        .webp({ lossless: true })
        .toBuffer(),
    ),
    raster(
      'WebP',
      'named-png',
      'png',
      await pixels().webp({ lossless: true }).toBuffer(),
      withFinding('artwork-extension-wrong'),
    ),
    raster('GIF', 'plain', 'gif', await pixels().gif({ dither: 0 }).toBuffer()),
    raster(
      'GIF',
      'transparent',
      'gif',
      await (
        await clearPixels()
      )
        .extend({ left: 90, right: 9, background: '#0000' })
        .gif({ dither: 0 })
        .toBuffer(),
    ),
    raster('GIF', 'animated', 'gif', pages, withFinding('image-several-frames')),
    raster(
      'AVIF',
      'lossless',
      'avif',
      await pixels().avif({ lossless: true, effort: 1 }).toBuffer(),
    ),
    raster(
      'AVIF',
      'lossy',
      'avif',
      await pixels().avif({ quality: 90, effort: 1, chromaSubsampling: '4:4:4' }).toBuffer(),
    ),
    raster(
      'AVIF',
      'named-jpg',
      'jpg',
      await pixels().avif({ lossless: true, effort: 1 }).toBuffer(),
      withFinding('artwork-extension-wrong'),
    ),
  ];
}

export const rasterGood = async (): Promise<readonly ArtworkCase[]> => [
  ...(await jpegs()),
  ...(await pngs()),
  ...(await others()),
];
