/**
 * Bytes → objects, by the low-level parser of @cantoo/pdf-lib, which shares nothing with the writer.
 * The file is read from front to back, so a damaged cross-reference table does not matter.
 * Never throws for what stands in the bytes: trouble is listed in `problems`.
 */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { FileProblem } from '../../core/pdf-facts.js';
import { PdfArray, PdfDict, PdfName, PdfStream, PdfString, type PdfValue } from './pdf-values.js';

export interface OpenPdf {
  readonly headerVersion: string | null;
  readonly trailer: {
    readonly root: PdfDict | null;
    readonly info: PdfDict | null;
    readonly id: PdfValue;
    readonly encrypted: boolean;
  };
  /** Every indirect object of the file, in order of number. */
  objects(): Iterable<readonly [object: string, value: PdfValue]>;
  readonly objectCount: number;
  readonly problems: FileProblem[];
}

/** A reference that leads to another reference, and so on: no sound file goes deeper. */
const MAX_CHAIN = 16;

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const problems: FileProblem[] = [];
  const context = await parse(bytes, problems);
  const seen = new WeakMap<PDFObject, PdfValue>();
  const missing = new Set<string>();

  const convert = (raw: PDFObject | undefined, object: string | null): PdfValue => {
    if (raw === undefined || !context) return null;
    if (raw instanceof PDFRef) return follow(raw);
    if (raw instanceof PDFNumber) return raw.asNumber();
    if (raw instanceof PDFBool) return raw.asBoolean();
    const known = seen.get(raw);
    if (known !== undefined) return known;
    const value = convertObject(raw, object);
    seen.set(raw, value);
    return value;
  };

  const follow = (reference: PDFRef): PdfValue => {
    let raw: PDFObject | undefined = reference;
    let object = '';
    for (let hops = 0; raw instanceof PDFRef && hops < MAX_CHAIN; hops += 1) {
      object = raw.toString();
      const next: PDFObject | undefined = context?.lookup(raw);
      // PDFContext.lookup follows one reference only and gives undefined for a free one.
      raw = next;
    }
    if (raw === undefined && !missing.has(object)) {
      missing.add(object);
      problems.push({ kind: 'missing-object', page: null, object, detail: object });
    }
    if (raw instanceof PDFRef) return null;
    return convert(raw, object);
  };

  const convertObject = (raw: PDFObject, object: string | null): PdfValue => {
    if (raw instanceof PDFName) return new PdfName(raw.decodeText());
    if (raw instanceof PDFString || raw instanceof PDFHexString) return new PdfString(bytesOf(raw));
    if (raw instanceof PDFArray)
      return new PdfArray(raw.size(), (index) => convert(raw.get(index), null));
    if (raw instanceof PDFRawStream)
      return new PdfStream(dictionary(raw.dict, object), raw.contents);
    if (raw instanceof PDFDict) return dictionary(raw, object);
    return null;
  };

  const dictionary = (raw: PDFDict, object: string | null): PdfDict => {
    const entries = new Map(raw.entries().map(([key, value]) => [key.decodeText(), value]));
    return new PdfDict([...entries.keys()], object, (key) => convert(entries.get(key), null));
  };

  const objects = context?.enumerateIndirectObjects() ?? [];
  for (const [reference, raw] of objects) {
    if (raw instanceof PDFInvalidObject) {
      problems.push({
        kind: 'syntax',
        page: null,
        object: reference.toString(),
        detail: reference.toString(),
      });
    }
  }
  const trailer = context?.trailerInfo ?? {};
  const asDict = (raw: PDFObject | undefined): PdfDict | null => {
    const value = convert(raw, null);
    return value instanceof PdfDict ? value : null;
  };
  return {
    headerVersion: headerVersion(bytes),
    trailer: {
      root: asDict(trailer.Root),
      info: asDict(trailer.Info),
      id: convert(trailer.ID, null),
      encrypted: trailer.Encrypt !== undefined && convert(trailer.Encrypt, null) !== null,
    },
    *objects() {
      for (const [reference, raw] of objects)
        yield [reference.toString(), convert(raw, reference.toString())];
    },
    objectCount: objects.length,
    problems,
  };
}

async function parse(bytes: Uint8Array, problems: FileProblem[]): Promise<PDFContext | null> {
  try {
    return await PDFParser.forBytesWithOptions(sharing(bytes)).parseDocument();
  } catch (error) {
    // The parser throws errors of many classes; each means that the bytes are no sound PDF.
    const detail = error instanceof Error ? error.message : String(error);
    problems.push({ kind: 'syntax', page: null, object: null, detail });
    return null;
  }
}

/**
 * The parser of @cantoo/pdf-lib 2.11 copies each stream out of the file with `slice`. Nothing here
 * writes into them: views of the same memory spare a second copy of the whole file.
 */
function sharing(bytes: Uint8Array): Uint8Array {
  const view = bytes.subarray();
  const subarray = (start?: number, end?: number): Uint8Array => bytes.subarray(start, end);
  return Object.defineProperty(view, 'slice', { value: subarray });
}

const HEADER_WINDOW = 1024;

function headerVersion(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_WINDOW));
  return /%PDF-(\d\.\d)/.exec(start)?.[1] ?? null;
}

function bytesOf(raw: PDFString | PDFHexString): Uint8Array {
  try {
    return raw.asBytes();
  } catch {
    // A hex string with foreign characters: no bytes can be told.
    return new Uint8Array();
  }
}
