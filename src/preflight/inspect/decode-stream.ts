/** Stream filters. Source: ISO 32000-1, 7.4. Image codecs (DCT, JPX, CCITT, JBIG2) stay encoded. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { undoPrediction } from '../../core/prediction.js';
import { PdfArray, PdfDict, PdfName, type PdfStream, type PdfValue } from './pdf-values.js';

export interface DecodedStream {
  readonly bytes: Uint8Array;
  /** The codec that remains, such as `DCTDecode`; null when fully decoded. */
  readonly remaining: string | null;
  /** Parameters of the remaining codec. */
  readonly parameters: PdfDict | null;
  /** Why decoding ended early; null when all went well. */
  readonly problem: string | null;
}

/** No page of a brochure unpacks to more; a bomb would. */
const MAX_DECODED = 256 * 1024 * 1024;

const SHORT_NAMES: Readonly<Record<string, string>> = {
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  RL: 'RunLengthDecode',
};

/** Names of the filters in order of decoding, long form. */
export function filtersOf(dict: PdfDict): readonly string[] {
  const value = dict.get('Filter') ?? dict.get('F');
  const names = value instanceof PdfArray ? value.values() : [value];
  return names.flatMap((item) =>
    item instanceof PdfName ? [SHORT_NAMES[item.text] ?? item.text] : [],
  );
}

export function decodeStream(stream: PdfStream): DecodedStream {
  const filters = filtersOf(stream.dict);
  const parameters = listOf(stream.dict.get('DecodeParms') ?? stream.dict.get('DP'));
  let bytes = stream.raw;
  for (const [index, filter] of filters.entries()) {
    const own = parameters[index];
    const parms = own instanceof PdfDict ? own : null;
    const decode = DECODERS[filter];
    if (!decode) return { bytes, remaining: filter, parameters: parms, problem: null };
    try {
      bytes = decode(bytes, parms);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return { bytes: new Uint8Array(), remaining: null, parameters: null, problem };
    }
  }
  return { bytes, remaining: null, parameters: null, problem: null };
}

const listOf = (value: PdfValue): readonly PdfValue[] =>
  value instanceof PdfArray ? value.values() : [value];

type Decoder = (bytes: Uint8Array, parameters: PdfDict | null) => Uint8Array;

const DECODERS: Readonly<Record<string, Decoder>> = {
  FlateDecode: (bytes, parameters) => unpredict(inflate(bytes), parameters),
  LZWDecode: (bytes, parameters) =>
    unpredict(unLzw(bytes, parameters?.number('EarlyChange') ?? 1), parameters),
  ASCIIHexDecode: (bytes) => unHex(bytes),
  ASCII85Decode: (bytes) => unAscii85(bytes),
  RunLengthDecode: (bytes) => unRunLength(bytes),
};

function inflate(bytes: Uint8Array): Uint8Array {
  // SYNC_FLUSH: a stream that was cut off still gives what it holds.
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_DECODED };
  try {
    return inflateSync(bytes, options);
  } catch (error) {
    if (bytes.length > 2 && (error as { code?: string }).code === 'Z_DATA_ERROR') {
      return inflateRawSync(bytes.subarray(2), options);
    }
    throw error;
  }
}

const unpredict = (bytes: Uint8Array, parameters: PdfDict | null): Uint8Array =>
  undoPrediction(bytes, {
    predictor: parameters?.number('Predictor') ?? 1,
    colors: parameters?.number('Colors') ?? 1,
    bits: parameters?.number('BitsPerComponent') ?? 8,
    columns: parameters?.number('Columns') ?? 1,
  });

function unLzw(bytes: Uint8Array, earlyChange: number): Uint8Array {
  const out: number[] = [];
  let table: number[][] = [];
  let width = 9;
  let bits = 0;
  let held = 0;
  let previous: number[] | null = null;
  const reset = (): void => {
    table = Array.from({ length: 258 }, (_, code) => (code < 256 ? [code] : []));
    width = 9;
    previous = null;
  };
  reset();
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    held &= (1 << bits) - 1;
    if (code === 257) break;
    if (code === 256) {
      reset();
      continue;
    }
    const last: number[] | null = previous;
    const entry: number[] | undefined = table[code] ?? (last ? [...last, last[0] ?? 0] : undefined);
    if (!entry) throw new Error('LZW code');
    out.push(...entry);
    if (out.length > MAX_DECODED) throw new Error('stream too large');
    if (last) table.push([...last, entry[0] ?? 0]);
    previous = entry;
    const size = table.length + earlyChange;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return Uint8Array.from(out);
}

function unHex(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes).replace(/>.*$/su, '').replace(/\s/gu, '');
  const padded = text.length % 2 === 0 ? text : `${text}0`;
  return Uint8Array.from({ length: padded.length / 2 }, (_, index) =>
    Number.parseInt(padded.slice(index * 2, index * 2 + 2), 16),
  );
}

function unAscii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  const group: number[] = [];
  const flush = (count: number): void => {
    let value = 0;
    for (let i = 0; i < 5; i += 1) value = value * 85 + (group[i] ?? 84);
    for (let i = 0; i < count; i += 1) out.push(Math.floor(value / 256 ** (3 - i)) % 256);
    group.length = 0;
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) {
      out.push(0, 0, 0, 0);
    } else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21);
      if (group.length === 5) flush(4);
    }
  }
  if (group.length > 1) flush(group.length - 1);
  return Uint8Array.from(out);
}

function unRunLength(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      out.push(...bytes.subarray(at + 1, at + 2 + length));
      at += length + 2;
    } else {
      const value = bytes[at + 1] ?? 0;
      for (let i = 0; i < 257 - length; i += 1) out.push(value);
      at += 2;
    }
    if (out.length > MAX_DECODED) throw new Error('stream too large');
  }
  return Uint8Array.from(out);
}
