/** The raster kinds: SVG text of a master in, bytes of the finished file out. All sizes in pixels. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

/** PNG with alpha as a graphics program exports it. */
export const alphaPng = (svg, { width }) =>
  sharp(render(svg, width)).png({ compressionLevel: 9 }).toBuffer();

/** PNG without alpha whose "white" is not white: saved from a text document. */
export const offWhitePng = (svg, { width, paper, margin }) =>
  onPaper(svg, { width, paper, margin }).png({ compressionLevel: 9 }).toBuffer();

/** PNG with at most 64 colours, one of them transparent. */
export const palettePng = (svg, { width }) =>
  sharp(render(svg, width))
    .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9 })
    .toBuffer();

/** CMYK JPEG as Photoshop writes it: Adobe marker, inverted values; no profile, since it would be 20 times the picture. */
export const cmykJpeg = (svg, { width, profile }) =>
  onPaper(svg, { width })
    .withIccProfile(profile, { attach: false })
    .withDensity(300)
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer();

/** RGB JPEG in Adobe RGB, lying on its side, with the EXIF entry that turns it upright. */
export async function rotatedJpeg(svg, { width, margin, profile }) {
  // EXIF orientation 6 is shown turned clockwise by 90°, so the pixels are stored turned the other way.
  const turned = await onPaper(svg, { width, margin }).png().toBuffer();
  return withProfileFile(profile, (path) =>
    sharp(turned)
      .rotate(270)
      .withExif({ IFD0: { Software: 'Adobe Photoshop CS6 (Windows)' } })
      .withMetadata({ orientation: 6 })
      .withIccProfile(path)
      .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
      .toBuffer(),
  );
}

/** JPEG with one channel. */
export const greyJpeg = (svg, { width, margin }) =>
  onPaper(svg, { width, margin }).toColourspace('b-w').jpeg({ quality: 92 }).toBuffer();

/** TIFF with LZW compression at 300 ppi, white background. */
export const losslessTiff = (svg, { width, margin }) =>
  onPaper(svg, { width, margin })
    .withDensity(300)
    .tiff({ compression: 'lzw', predictor: 'horizontal' })
    .toBuffer();

/** WebP with alpha, from the town's web site. */
export const webp = (svg, { width }) =>
  sharp(render(svg, width)).webp({ quality: 95, alphaQuality: 100 }).toBuffer();

/** A picture saved from a web page: few pixels, visible compression. */
export const smallJpeg = (svg, { width, margin }) =>
  onPaper(svg, { width, margin }).jpeg({ quality: 82, chromaSubsampling: '4:2:0' }).toBuffer();

function render(svg, width) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

/** The drawing on an opaque sheet; `width` is the whole picture, margins included. */
function onPaper(svg, { width, paper = '#ffffff', margin = 0 }) {
  const edge = { top: margin, bottom: margin, left: margin, right: margin };
  return sharp(render(svg, width - 2 * margin))
    .flatten({ background: paper })
    .extend({ ...edge, background: paper });
}

/** sharp takes a profile only by path. */
async function withProfileFile(profile, use) {
  const folder = await mkdtemp(join(tmpdir(), 'draw-logos-'));
  try {
    const path = join(folder, 'profile.icc');
    await writeFile(path, profile);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
