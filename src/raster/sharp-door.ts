import sharp, { type Sharp } from 'sharp';

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

/**
 * Opens an image file of any kind that is allowed: first frame, numbers as they are in the file.
 * Beyond `mostPixels` libvips refuses it by its head.
 */
export function openSharp(bytes: Uint8Array, mostPixels: number): Sharp {
  return sharp(bytes, {
    // Profiles are applied by our own converter; sharp would go through sRGB.
    ignoreIcc: true,
    // Benign warnings (a bad EXIF block) are no reason to refuse; cut-off data is.
    failOn: 'error',
    limitInputPixels: Number.isFinite(mostPixels) && mostPixels,
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
