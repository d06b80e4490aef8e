import { deflateSync } from 'node:zlib';
import type { InkImage } from '../core/drawing.js';
import type { InkConverter, NeutralPixels } from '../core/ink-converter.js';
import type { DecodedImage } from './decode-image.js';

/** Pixels in inks, not yet packed. */
export interface InkPixels {
  readonly width: number;
  readonly height: number;
  /** 4 bytes a pixel, 255 = solid. */
  readonly cmyk: Uint8Array;
  readonly alpha: Uint8Array | null;
}

/** The image in sRGB, as its author sees it, and in inks. */
export interface ConvertedImage {
  readonly rgb: Uint8Array;
  readonly inks: InkPixels;
  /** How the embedded profile was dealt with. */
  readonly profileUse: 'none' | 'honoured' | 'numbers-kept' | 'unusable';
}

/** Converts by the embedded profile; without one RGB and grey are sRGB. CMYK keeps its numbers. */
export async function convertImage(
  image: DecodedImage,
  inks: InkConverter,
  neutrals: NeutralPixels,
): Promise<ConvertedImage> {
  const { width, height, alpha, samples, model, profile } = image;
  const pixels = (cmyk: Uint8Array): InkPixels => ({ width, height, cmyk, alpha });
  if (model === 'cmyk') {
    return {
      rgb: inks.srgbOfPixels(samples),
      inks: pixels(samples),
      profileUse: profile ? 'numbers-kept' : 'none',
    };
  }
  const source = profile ? await inks.openSource(profile) : null;
  if (source?.space === (model === 'gray' ? 'GRAY' : 'RGB')) {
    return {
      rgb: source.srgbOfPixels(samples),
      // Grey is black ink by nature, in photographs too.
      inks: pixels(source.cmykOfPixels(samples, model === 'gray' ? 'near' : neutrals)),
      profileUse: 'honoured',
    };
  }
  const rgb = model === 'gray' ? tripled(samples) : samples;
  return {
    rgb,
    inks: pixels(inks.cmykOfPixels(rgb, model === 'gray' ? 'exact' : neutrals)),
    profileUse: profile ? 'unusable' : 'none',
  };
}

function tripled(gray: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(gray.length * 3);
  for (let i = 0; i < gray.length; i += 1) rgb.fill(gray[i] ?? 0, i * 3, i * 3 + 3);
  return rgb;
}

/**
 * Level 6: level 9 takes three times as long on photographs for 1 % less. The same zlib gives the
 * same bytes.
 */
const LEVEL = 6;

/** Packs the pixels; an image that prints on the black plate alone becomes grey. */
export function packInkImage({ width, height, cmyk, alpha }: InkPixels): InkImage {
  const blackOnly = isBlackOnly(cmyk);
  return {
    width,
    height,
    space: blackOnly ? 'gray' : 'cmyk',
    data: deflate(blackOnly ? grayOf(cmyk) : cmyk),
    alpha: alpha ? deflate(alpha) : null,
  };
}

const deflate = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(deflateSync(bytes, { level: LEVEL }));

function isBlackOnly(cmyk: Uint8Array): boolean {
  for (let at = 0; at < cmyk.length; at += 4) {
    if (cmyk[at] !== 0 || cmyk[at + 1] !== 0 || cmyk[at + 2] !== 0) return false;
  }
  return true;
}

/** DeviceGray counts light, ink counts black. */
function grayOf(cmyk: Uint8Array): Uint8Array {
  const gray = new Uint8Array(cmyk.length / 4);
  for (let i = 0; i < gray.length; i += 1) gray[i] = 255 - (cmyk[i * 4 + 3] ?? 0);
  return gray;
}
