/** Stream filters. Source: ISO 32000-1, 7.4. Image codecs (DCT, JPX, CCITT, JBIG2) stay encoded. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { undoPrediction } from '../../core/prediction.js';
import { ownEntry } from '../../core/own-entry.js';
import { PdfArray, PdfDict, PdfName, type PdfStream, type PdfValue } from './pdf-values.js';
import { unAscii85, unHex, unLzw, unRunLength } from './unpack.js';

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
    item instanceof PdfName ? [ownEntry(SHORT_NAMES, item.text) ?? item.text] : [],
  );
}

/** `expected`: bytes of the result, where they are known; it saves memory and time. */
export function decodeStream(stream: PdfStream, expected?: number): DecodedStream {
  const filters = filtersOf(stream.dict);
  const parameters = listOf(stream.dict.get('DecodeParms') ?? stream.dict.get('DP'));
  let bytes = stream.raw;
  for (const [index, filter] of filters.entries()) {
    const own = parameters[index];
    const parms = own instanceof PdfDict ? own : null;
    const decode = ownEntry(DECODERS, filter);
    if (!decode) return { bytes, remaining: filter, parameters: parms, problem: null };
    try {
      bytes = decode(bytes, parms, expected);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return { bytes: new Uint8Array(), remaining: null, parameters: null, problem };
    }
  }
  return { bytes, remaining: null, parameters: null, problem: null };
}

const listOf = (value: PdfValue): readonly PdfValue[] =>
  value instanceof PdfArray ? value.values() : [value];

type Decoder = (
  bytes: Uint8Array,
  parameters: PdfDict | null,
  expected: number | undefined,
) => Uint8Array;

const DECODERS: Readonly<Record<string, Decoder>> = {
  FlateDecode: (bytes, parameters, expected) => unpredict(inflate(bytes, expected), parameters),
  LZWDecode: (bytes, parameters) =>
    unpredict(unLzw(bytes, MAX_DECODED, parameters?.number('EarlyChange') ?? 1), parameters),
  ASCIIHexDecode: (bytes) => unHex(bytes),
  ASCII85Decode: (bytes) => unAscii85(bytes, MAX_DECODED),
  RunLengthDecode: (bytes) => unRunLength(bytes, MAX_DECODED),
};

/** Results up to the second come in one piece, not in pieces of 16 KB that are joined. */
const LEAST_PIECE = 16 * 1024;
const MAX_PIECE = 64 * 1024 * 1024;

function inflate(bytes: Uint8Array, expected = 0): Uint8Array {
  const options = {
    // A stream that was cut off still gives what it holds.
    finishFlush: constants.Z_SYNC_FLUSH,
    maxOutputLength: MAX_DECODED,
    ...(expected > 0 && expected < MAX_PIECE
      ? { chunkSize: Math.max(LEAST_PIECE, expected + 1) }
      : {}),
  };
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
