/** Pixels of an image as ink on the plates, averaged down to about the resolution of the plates. */
import type { InkGuess } from '../../../core/pdf-facts.js';
import { decodeImage } from '../../../raster/decode-image.js';
import { decodeStream, filtersOf } from '../decode-stream.js';
import type { ImageUse } from '../display-list.js';
import { bitReader } from '../pdf-function.js';
import { codecSamples, type Samples } from './codec-samples.js';

/** Rows from the top. */
export interface ImageInks {
  readonly width: number;
  readonly height: number;
  /** By plate; empty for stencils, which only have `alpha`. */
  readonly plates: ReadonlyMap<string, Float32Array>;
  /** Opacity; null when opaque. */
  readonly alpha: Float32Array | null;
  /** Why the ink is a guess: pixels that could not be read, or a space without plates. */
  readonly guess: InkGuess | null;
}

/** Images decoded by the raster door beforehand; those without a codec are read on the spot. */
export type DecodedPixels = ReadonlyMap<ImageUse, Samples>;

const MAX_PIXELS = 80_000_000;

/** Decodes what is left in a codec (JPEG, fax, JBIG2, JPEG 2000), for which the door is asynchronous. */
export async function decodePixels(
  images: Iterable<ImageUse>,
  decoded: Map<ImageUse, Samples>,
): Promise<void> {
  for (const image of images) {
    const codec = filtersOf(image.stream.dict).some((filter) => IMAGE_CODECS.has(filter));
    if (!codec || decoded.has(image)) continue;
    const stream = decodeStream(image.stream);
    if (stream.remaining === null || image.width * image.height > MAX_PIXELS) continue;
    const samples =
      stream.remaining === 'DCTDecode'
        ? await jpegSamples(stream.bytes, image)
        : await codecSamples(stream, image);
    if (samples) decoded.set(image, samples);
  }
}

const IMAGE_CODECS: ReadonlySet<string> = new Set([
  'CCITTFaxDecode',
  'DCTDecode',
  'JBIG2Decode',
  'JPXDecode',
]);

async function jpegSamples(bytes: Uint8Array, image: ImageUse): Promise<Samples | null> {
  const decoded = await decodeImage(bytes);
  if ('failure' in decoded) return null;
  if (decoded.width !== image.width || decoded.height !== image.height) return null;
  const { samples, model } = decoded;
  const channels = model === 'cmyk' ? 4 : model === 'gray' ? 1 : 3;
  // libvips turns CMYK files with Adobe's marker the right way round; PDF expects them as stored.
  const stored = model === 'cmyk' && hasAdobeMarker(bytes) ? samples.map((v) => 255 - v) : samples;
  return { channels, values: stored, top: 255 };
}

/** Segment APP14 "Adobe". Source: Adobe Technical Note 5116. */
function hasAdobeMarker(bytes: Uint8Array): boolean {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1];
    if (marker === 0xee && String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === 'Adobe')
      return true;
    if (marker === 0xda) return false;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}

function plainSamples(image: ImageUse): Samples | null {
  const channels = image.stencil ? 1 : (image.space?.facts.channels ?? 0);
  const { width, height, bits } = image;
  if (channels === 0 || width * height > MAX_PIXELS || width * height * channels === 0) return null;
  const row = Math.ceil((width * channels * bits) / 8);
  const { bytes, remaining, problem } = decodeStream(image.stream, row * height);
  if (remaining !== null || problem !== null) return null;
  const top = 2 ** bits - 1;
  if (bits === 8 && bytes.length >= row * height) return { channels, values: bytes, top };
  const values = new Float32Array(width * height * channels);
  for (let y = 0; y < height; y += 1) {
    const read = bitReader(bytes.subarray(y * row, (y + 1) * row), bits);
    for (let i = 0; i < width * channels; i += 1) values[y * width * channels + i] = read();
  }
  return { channels, values, top };
}

/** Ink of the image averaged over blocks of `factor` × `factor` pixels. */
export function imageInks(image: ImageUse, factor: number, decoded: DecodedPixels): ImageInks {
  const width = Math.max(1, Math.ceil(image.width / factor));
  const height = Math.max(1, Math.ceil(image.height / factor));
  const alpha = alphaOf(image, width, height, decoded);
  const samples = decoded.get(image) ?? plainSamples(image);
  if (image.stencil) {
    const paints = image.decode?.[0] === 1 ? 1 : 0;
    // The stencil's own samples say where paint goes: 0 paints unless Decode turns it round.
    const shape = samples
      ? averaged(samples, image, factor, width, height, (sum) => (paints === 1 ? sum : 1 - sum))
      : null;
    return {
      width,
      height,
      plates: new Map(),
      alpha: shape ?? filled(width * height, 0.5),
      guess: samples ? null : 'image',
    };
  }
  const { space } = image;
  if (!samples || !space || samples.channels !== space.facts.channels) {
    return { width, height, plates: new Map(), alpha: filled(width * height, 0), guess: 'image' };
  }
  const plates = new Map(space.plates.map((plate) => [plate, new Float32Array(width * height)]));
  fillPlates(plates, samples, image, factor, width, height);
  return { width, height, plates, alpha, guess: space.guessed ? 'color' : null };
}

const filled = (size: number, value: number): Float32Array => new Float32Array(size).fill(value);

function fillPlates(
  plates: ReadonlyMap<string, Float32Array>,
  samples: Samples,
  image: ImageUse,
  factor: number,
  width: number,
  height: number,
): void {
  const { space, decode } = image;
  if (!space) return;
  const { channels, values, top } = samples;
  const indexed = space.facts.family === 'Indexed';
  const ranges = Array.from({ length: channels }, (_, c): readonly [number, number] => {
    const standard = indexed ? ([0, top] as const) : (space.ranges[c] ?? ([0, 1] as const));
    return [decode?.[2 * c] ?? standard[0], decode?.[2 * c + 1] ?? standard[1]];
  });
  const component = (c: number, raw: number): number => {
    const [low, high] = ranges[c] ?? [0, 1];
    return low + (raw / top) * (high - low);
  };
  const known = new Map<number, Readonly<Record<string, number>> | null>();
  const paletteInks = (raw: number): Readonly<Record<string, number>> | null => {
    const hit = known.get(raw);
    if (hit !== undefined) return hit;
    const inks = space.inksOf([component(0, raw)]);
    known.set(raw, inks);
    return inks;
  };
  const names = [...plates.keys()];
  const out = [...plates.values()];
  const sums = new Float64Array(Math.max(channels, names.length));
  const components = new Array<number>(channels).fill(0);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sums.fill(0);
      const x1 = Math.min(image.width, (x + 1) * factor);
      const y1 = Math.min(image.height, (y + 1) * factor);
      const count = (x1 - x * factor) * (y1 - y * factor);
      if (indexed) {
        for (let py = y * factor; py < y1; py += 1)
          for (let px = x * factor; px < x1; px += 1) {
            const inks = paletteInks(values[py * image.width + px] ?? 0);
            for (let p = 0; p < names.length; p += 1)
              sums[p] = (sums[p] ?? 0) + (inks?.[names[p] ?? ''] ?? 0);
          }
      } else {
        for (let c = 0; c < channels; c += 1) {
          // Samples of one ink after another: a local sum is twice as fast as one in a list.
          let sum = 0;
          for (let py = y * factor; py < y1; py += 1) {
            const row = py * image.width;
            const end = (row + x1) * channels;
            for (let at = (row + x * factor) * channels + c; at < end; at += channels)
              sum += values[at] ?? 0;
          }
          sums[c] = sum;
        }
      }
      const to = y * width + x;
      if (indexed) {
        out.forEach((plate, p) => (plate[to] = (sums[p] ?? 0) / count));
        continue;
      }
      for (let c = 0; c < channels; c += 1) components[c] = component(c, (sums[c] ?? 0) / count);
      const inks = space.inksOf(components);
      out.forEach((plate, p) => (plate[to] = inks?.[names[p] ?? ''] ?? 0));
    }
  }
}

function averaged(
  { channels, values, top }: Samples,
  image: ImageUse,
  factor: number,
  width: number,
  height: number,
  map: (mean: number) => number,
): Float32Array {
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const x1 = Math.min(image.width, (x + 1) * factor);
      const y1 = Math.min(image.height, (y + 1) * factor);
      let sum = 0;
      let count = 0;
      for (let py = y * factor; py < y1; py += 1)
        for (let px = x * factor; px < x1; px += 1) {
          sum += values[(py * image.width + px) * channels] ?? 0;
          count += 1;
        }
      out[y * width + x] = map(sum / count / top);
    }
  }
  return out;
}

/** Soft or explicit mask, resampled to the grid of the image's averages. */
function alphaOf(
  image: ImageUse,
  width: number,
  height: number,
  decoded: DecodedPixels,
): Float32Array | null {
  const { softMask } = image;
  const mask = softMask ?? (image.mask !== null && 'stream' in image.mask ? image.mask : null);
  if (!mask) return null;
  const factor = Math.max(1, Math.floor(Math.min(mask.width / width, mask.height / height)));
  const samples = decoded.get(mask) ?? plainSamples(mask);
  if (!samples) return null;
  const ownWidth = Math.max(1, Math.ceil(mask.width / factor));
  const ownHeight = Math.max(1, Math.ceil(mask.height / factor));
  const turned = (mask.decode?.[0] ?? 0) === 1;
  // A soft mask's 1 is opaque; an explicit mask's 1 hides.
  const inverse = softMask ? turned : !turned;
  const own = averaged(samples, mask, factor, ownWidth, ownHeight, (v) => (inverse ? 1 - v : v));
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      out[y * width + x] =
        own[
          Math.min(ownHeight - 1, Math.floor(((y + 0.5) * ownHeight) / height)) * ownWidth +
            Math.min(ownWidth - 1, Math.floor(((x + 0.5) * ownWidth) / width))
        ] ?? 1;
  return out;
}
