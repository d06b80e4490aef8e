import sharp, { type Sharp } from 'sharp';

/**
 * Files beyond this many pixels are refused instead of filling the memory: a full A3 page at
 * 600 ppi has 70 megapixels.
 */
export const MAX_PIXELS = 80_000_000;

/**
 * Loaders for formats nobody sends a logo in, and those that draw instead of decode: libvips' SVG
 * loader runs 20 s on nested `use`, and PDF and SVG have their own ways here.
 */
sharp.block({
  operation: [
    'VipsForeignLoadSvg',
    'VipsForeignLoadPdf',
    'VipsForeignLoadMagick',
    'VipsForeignLoadOpenslide',
    'VipsForeignLoadFits',
    'VipsForeignLoadNifti',
    'VipsForeignLoadMat',
    'VipsForeignLoadAnalyze',
    'VipsForeignLoadCsv',
    'VipsForeignLoadMatrix',
    'VipsForeignLoadOpenexr',
    'VipsForeignLoadVips',
    'VipsForeignLoadPpm',
    'VipsForeignLoadRad',
  ],
});
// Each file is decoded once: a cache would only hold memory.
sharp.cache(false);

/** Opens an image file of any kind that is allowed: first frame, numbers as they are in the file. */
export function openSharp(bytes: Uint8Array): Sharp {
  return sharp(bytes, {
    // Profiles are applied by our own converter; sharp would go through sRGB.
    ignoreIcc: true,
    // Benign warnings (a bad EXIF block) are no reason to refuse; cut-off data is.
    failOn: 'error',
    limitInputPixels: MAX_PIXELS,
    unlimited: false,
  });
}

/** Opens pixels in memory. */
export function openPixels(
  samples: Uint8Array,
  width: number,
  height: number,
  channels: 1 | 3 | 4,
): Sharp {
  return sharp(samples, { raw: { width, height, channels } });
}
