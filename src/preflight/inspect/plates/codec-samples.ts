/** Pixels of fax, JBIG2 and JPEG 2000 images. */
import { decodeCodec } from '../../../raster/decode-codec.js';
import type { ImageUse } from '../display-list.js';
import { decodeStream, type DecodedStream } from '../decode-stream.js';
import type { PdfDict } from '../pdf-values.js';

/** Samples 0…`top` of one component after another, row by row from the top. */
export interface Samples {
  readonly channels: number;
  readonly values: Float32Array | Uint8Array;
  readonly top: number;
}

/**
 * Null when the picture cannot tell the samples: PDFium shows everything in 8-bit RGB, so images of
 * four inks, and indexed ones of more than one bit, are not read back.
 */
export async function codecSamples(
  stream: DecodedStream,
  image: ImageUse,
): Promise<Samples | null> {
  const { width, height, bits } = image;
  const channels = image.stencil ? 1 : (image.space?.facts.channels ?? 0);
  const indexed = image.space?.facts.family === 'Indexed';
  if ((channels !== 1 && channels !== 3) || (indexed && bits > 1)) return null;
  const globals = stream.parameters?.stream('JBIG2Globals');
  const values = await decodeCodec({
    filter: stream.remaining ?? '',
    bytes: stream.bytes,
    width,
    height,
    bits,
    channels,
    parameters: codecParameters(stream.parameters),
    globals: globals ? decodeStream(globals).bytes : null,
  });
  if (!values) return null;
  return bits === 1
    ? { channels, values: values.map((value) => value >> 7), top: 1 }
    : { channels, values, top: 255 };
}

/** Entries of CCITTFaxDecode. Source: ISO 32000-1, table 11. */
function codecParameters(parameters: PdfDict | null): string {
  const numbers = ['K', 'Columns', 'Rows', 'DamagedRowsBeforeError'] as const;
  const switches = ['EndOfLine', 'EncodedByteAlign', 'EndOfBlock', 'BlackIs1'] as const;
  const entries = [
    ...numbers.map((key) => [key, parameters?.number(key) ?? null] as const),
    ...switches.map((key) => [key, parameters?.boolean(key) ?? null] as const),
  ];
  return entries.flatMap(([key, value]) => (value === null ? [] : [`/${key} ${value}`])).join(' ');
}
