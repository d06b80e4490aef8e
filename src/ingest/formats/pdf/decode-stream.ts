import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  decodePDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { USUAL_LIMITS, type InputLimits } from '../../../core/input-limits.js';
import { undoPrediction } from '../../../core/prediction.js';
import { PdfLimitError, streamBytesOf } from './pdf-limits.js';

/** Filters that need an image decoder. */
const IMAGE_FILTERS = ['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'] as const;
export type ImageFilter = (typeof IMAGE_FILTERS)[number];

/** Names of the stream's filters, in the order in which they are undone. */
export function filtersOf(dict: PDFDict): readonly string[] {
  return listAt(dict, 'Filter').flatMap((entry) =>
    entry instanceof PDFName ? [entry.decodeText()] : [],
  );
}

export const imageFilterOf = (dict: PDFDict): ImageFilter | null =>
  IMAGE_FILTERS.find((filter) => filter === filtersOf(dict).at(-1)) ?? null;

/**
 * Bytes with every filter undone, predictors too; null when that is impossible or when they lie
 * outside of the file. Throws
 * `PdfLimitError` before more is unpacked than the limit allows.
 */
export function decodeStream(
  stream: PDFRawStream,
  limits: InputLimits = USUAL_LIMITS,
): Uint8Array | null {
  const filters = filtersOf(stream.dict);
  if (filters.some((filter) => IMAGE_FILTERS.includes(filter as ImageFilter))) return null;
  return undo(stream, filters.length, limits);
}

/** Bytes as the image decoder wants them: all filters undone but the last. */
export function encodedImageOf(stream: PDFRawStream, limits: InputLimits): Uint8Array | null {
  return undo(stream, filtersOf(stream.dict).length - 1, limits);
}

function undo(stream: PDFRawStream, count: number, limits: InputLimits): Uint8Array | null {
  // What counts lies in another file, ISO 32000-1, 7.3.8.2; the bytes in this one mean nothing.
  if (stream.dict.has(PDFName.of('F'))) return null;
  const { context } = stream.dict;
  const filters = listAt(stream.dict, 'Filter').slice(0, count);
  const params = listAt(stream.dict, 'DecodeParms');
  let bytes = stream.transform ? decrypted(stream) : stream.contents;
  try {
    for (const [index, filter] of filters.entries()) {
      const param = params[index];
      const dict = context.obj({ Filter: filter });
      if (param instanceof PDFDict) dict.set(PDFName.of('DecodeParms'), param);
      bytes =
        inflated(filter, bytes, limits) ??
        decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode();
      if (bytes.length > streamBytesOf(limits)) throw new PdfLimitError(limits, 'pdf-stream-size');
      // pdf-lib 2.11.1 undoes no predictors.
      if (param instanceof PDFDict) bytes = withoutPredictor(bytes, param);
    }
    return bytes;
  } catch (error) {
    if (error instanceof PdfLimitError) throw error;
    // Damaged data: the caller says which part of the file is unusable.
    return null;
  }
}

/**
 * The commonest filter by zlib, which stops at the limit: a bomb grows a thousandfold. Null for
 * other filters and for damaged data, of which pdf-lib saves what it can.
 */
function inflated(
  filter: PDFObject | undefined,
  bytes: Uint8Array,
  limits: InputLimits,
): Uint8Array | null {
  if (!(filter instanceof PDFName) || !/^Fl(?:ateDecode)?$/.test(filter.decodeText())) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: streamBytesOf(limits) });
  } catch (error) {
    const isLarger = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    if (isLarger) throw new PdfLimitError(limits, 'pdf-stream-size');
    return null;
  }
}

/** Contents of a stream of an owner-protected file. */
export function decrypted(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(
    PDFRawStream.of(stream.dict.context.obj({}), stream.contents, stream.transform),
  ).decode();
}

function listAt(dict: PDFDict, key: string): readonly (PDFObject | undefined)[] {
  const value = dict.lookup(PDFName.of(key));
  if (value instanceof PDFArray) return value.asArray().map((_, index) => value.lookup(index));
  return value === undefined ? [] : [value];
}

function withoutPredictor(bytes: Uint8Array, params: PDFDict): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = params.lookup(PDFName.of(key));
    return value instanceof PDFNumber ? value.asNumber() : otherwise;
  };
  return undoPrediction(bytes, {
    predictor: number('Predictor', 1),
    colors: number('Colors', 1),
    bits: number('BitsPerComponent', 8),
    columns: number('Columns', 1),
  });
}
