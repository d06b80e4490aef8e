import type { PDFRawStream } from '@cantoo/pdf-lib';
import { decodeCodec } from '../../../raster/decode-codec.js';
import { decodeImage } from '../../../raster/decode-image.js';
import type { Cleaning } from './cleaning.js';
import type { ConvertedSpace } from './spaces.js';
import { decodeStream, encodedImageOf, imageFilterOf } from './decode-stream.js';
import { numberAt, numbersAt, readBits } from './pdf-function.js';

/** Samples as 8 bits a component, `Decode` applied; null when no decoder can read them. */
export async function samplesOf(
  { limits }: Cleaning,
  image: PDFRawStream,
  space: ConvertedSpace,
  width: number,
  height: number,
): Promise<Uint8Array | null> {
  const { components } = space;
  const filter = imageFilterOf(image.dict);
  let samples: Uint8Array | null;
  if (filter === 'DCTDecode') {
    const encoded = encodedImageOf(image, limits);
    const decoded = encoded && (await decodeImage(encoded, limits['image-pixels'] * 1e6));
    if (!decoded || 'failure' in decoded) return null;
    if (decoded.width !== width || decoded.height !== height) return null;
    samples = decoded.samples;
  } else if (filter === 'JPXDecode' && (components === 1 || components === 3)) {
    const encoded = encodedImageOf(image, limits);
    samples =
      encoded &&
      (await decodeCodec({
        filter,
        bytes: encoded,
        width,
        height,
        bits: 8,
        channels: components,
        parameters: '',
        globals: null,
      }));
  } else {
    const bytes = decodeStream(image, limits);
    const bits = numberAt(image.dict, 'BitsPerComponent', 8);
    samples = bytes && eightBits(bytes, bits, width * components, height);
  }
  if (samples?.length !== width * height * components) return null;
  const decode = numbersAt(image.dict, 'Decode');
  return decode.length === components * 2 ? decoded8(samples, decode, space.ranges) : samples;
}

function eightBits(bytes: Uint8Array, bits: number, perRow: number, rows: number): Uint8Array {
  const rowBytes = Math.ceil((perRow * bits) / 8);
  if (bits === 8) return bytes.subarray(0, perRow * rows);
  const out = new Uint8Array(perRow * rows);
  const top = 2 ** Math.min(bits, 8) - 1;
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < perRow; i += 1) {
      const value = readBits(bytes, row * rowBytes * 8 + i * bits, Math.min(bits, 8));
      out[row * perRow + i] = Math.round((value * 255) / top);
    }
  }
  return out;
}

function decoded8(
  samples: Uint8Array,
  decode: readonly number[],
  ranges: readonly number[],
): Uint8Array {
  const components = decode.length / 2;
  return samples.map((value, index) => {
    const at = (index % components) * 2;
    const [low = 0, high = 1] = [ranges[at], ranges[at + 1]];
    const real =
      (decode[at] ?? low) + (value / 255) * ((decode[at + 1] ?? high) - (decode[at] ?? low));
    return Math.min(255, Math.max(0, Math.round(((real - low) / (high - low)) * 255)));
  });
}
