import type { Metadata } from 'sharp';
import { invariant } from '../core/assert.js';
import { USUAL_LIMITS } from '../core/input-limits.js';
import { openSharp } from './sharp-door.js';

/** An image file as numbers: first frame, upright, 8 bit, nothing converted. */
export interface DecodedImage {
  /** Of `samples`; smaller than the source only for images beyond the pixel budget. */
  readonly width: number;
  readonly height: number;
  /** After EXIF orientation. */
  readonly sourceWidth: number;
  readonly sourceHeight: number;
  /** `rgb` 3 samples a pixel; `gray` 1, 255 = white; `cmyk` 4, 255 = solid ink. */
  readonly model: 'rgb' | 'gray' | 'cmyk';
  readonly samples: Uint8Array;
  /** Opacity, 1 byte a pixel; null when every pixel is opaque. */
  readonly alpha: Uint8Array | null;
  readonly profile: Uint8Array | null;
  /** True when a lossy compression has left its traces (JPEG, AVIF, WebP as a rule). */
  readonly lossy: boolean;
  /** Frames of an animation or pages of a TIFF; 1 for most. */
  readonly frames: number;
}

export type DecodeFailure =
  | { readonly failure: 'damaged'; readonly problem: DamagedPart }
  | { readonly failure: 'too-large'; readonly width: number; readonly height: number };

/** Which part of a file cannot be read: its head, its end or the pixels between. */
export type DamagedPart = 'head' | 'end' | 'pixels';

/** Bounds the memory of one image: a bleed-sized A4 page at 450 ppi. */
const PIXEL_BUDGET = 24_000_000;

const USUAL_PIXELS = USUAL_LIMITS['image-pixels'] * 1_000_000;

export async function decodeImage(
  bytes: Uint8Array,
  mostPixels: number = USUAL_PIXELS,
): Promise<DecodedImage | DecodeFailure> {
  try {
    // The head alone, without a limit: the finding then says how large the image is.
    const metadata = await openSharp(bytes, Infinity).metadata();
    const turned = (metadata.orientation ?? 1) >= 5;
    const frameHeight = metadata.pageHeight ?? metadata.height;
    const sourceWidth = turned ? frameHeight : metadata.width;
    const sourceHeight = turned ? metadata.width : frameHeight;
    if (sourceWidth * sourceHeight > mostPixels) {
      return { failure: 'too-large', width: sourceWidth, height: sourceHeight };
    }
    return await decodePixels(bytes, metadata, mostPixels, sourceWidth, sourceHeight);
  } catch (error) {
    // libvips reports what is wrong with the file as plain errors, several lines for one cause.
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { failure: 'damaged', problem: damagedPart(problem) };
  }
}

/** libvips speaks to programmers: what its sentence says of the file. */
function damagedPart(problem: string): DamagedPart {
  if (/premature|unexpected end|bad seek|truncated|end of (?:file|data)/iu.test(problem))
    return 'end';
  return /header|unsupported image format/iu.test(problem) ? 'head' : 'pixels';
}

/** Whether the file says what it is and how large; costs no decoding. */
export const hasReadableHead = (bytes: Uint8Array): Promise<boolean> =>
  openSharp(bytes, USUAL_PIXELS)
    .metadata()
    .then(
      () => true,
      () => false,
    );

async function decodePixels(
  bytes: Uint8Array,
  metadata: Metadata,
  mostPixels: number,
  sourceWidth: number,
  sourceHeight: number,
): Promise<DecodedImage> {
  const model = modelOf(metadata.space);
  let pipeline = openSharp(bytes, mostPixels).autoOrient();
  const excess = Math.sqrt((sourceWidth * sourceHeight) / PIXEL_BUDGET);
  if (excess > 1) {
    pipeline = pipeline.resize({ width: Math.floor(sourceWidth / excess), kernel: 'linear' });
  }
  // Without both calls CMYK passes through sRGB and comes back as other numbers.
  if (model === 'cmyk') pipeline = pipeline.pipelineColourspace('cmyk').toColourspace('cmyk');
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  // sharp hands grey out as three equal channels.
  const colors = model === 'cmyk' ? 4 : 3;
  invariant(channels === colors || channels === colors + 1, `sharp gave ${channels} channels`);
  const planes = splitPixels(data, channels, model === 'gray' ? 1 : colors, channels > colors);
  return {
    width,
    height,
    sourceWidth,
    sourceHeight,
    model,
    samples: planes.samples,
    alpha: planes.alpha,
    profile: metadata.icc ? new Uint8Array(metadata.icc) : null,
    lossy: isLossy(bytes, metadata.format),
    frames: metadata.pages ?? 1,
  };
}

function modelOf(space: string | undefined): DecodedImage['model'] {
  if (space === 'cmyk') return 'cmyk';
  return space === 'b-w' || space === 'grey16' ? 'gray' : 'rgb';
}

function splitPixels(
  data: Uint8Array,
  channels: number,
  keep: 1 | 3 | 4,
  hasAlpha: boolean,
): { readonly samples: Uint8Array; readonly alpha: Uint8Array | null } {
  if (channels === keep) return { samples: data, alpha: null };
  const count = data.length / channels;
  const samples = new Uint8Array(count * keep);
  const alpha = hasAlpha ? new Uint8Array(count) : null;
  let opaque = true;
  for (let i = 0; i < count; i += 1) {
    const from = i * channels;
    for (let channel = 0; channel < keep; channel += 1) {
      samples[i * keep + channel] = data[from + channel] ?? 0;
    }
    if (alpha) {
      const value = data[from + channels - 1] ?? 255;
      alpha[i] = value;
      if (value !== 255) opaque = false;
    }
  }
  return { samples, alpha: opaque ? null : alpha };
}

function isLossy(bytes: Uint8Array, format: string): boolean {
  if (format === 'webp') {
    // RIFF chunk names: "VP8L" is the lossless bitstream. Source: WebP container specification.
    return !Buffer.from(bytes.subarray(0, 4096)).includes('VP8L');
  }
  return format === 'jpeg' || format === 'heif';
}
