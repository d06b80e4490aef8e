import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Cleaning } from './cleaning.js';
import { decodeStream, decrypted, filtersOf } from './decode-stream.js';

/** Not part of what is painted: history, structure, comments, other people's data. */
const DROPPED: ReadonlySet<string> = new Set([
  'Metadata',
  'PieceInfo',
  'StructParent',
  'StructParents',
  'LastModified',
  'OPI',
  'Ref',
  'Alternates',
  'AF',
  'OC',
  'Measure',
  'PtData',
]);

/** Copies an object that holds no colours (fonts, functions, numbers) with all it refers to. */
export function copyPlain(cleaning: Cleaning, object: PDFObject | undefined): PDFObject {
  const { source, target, copies } = cleaning;
  if (object instanceof PDFRef) {
    const known = copies.get(object.tag);
    if (known) return known;
    const value = source.lookup(object);
    if (value === undefined) return target.obj(null);
    const ref = target.nextRef();
    copies.set(object.tag, ref);
    target.assign(ref, copyPlain(cleaning, value));
    return ref;
  }
  if (object instanceof PDFStream) return copyStream(cleaning, object);
  if (object instanceof PDFDict) return copyDict(cleaning, object);
  if (object instanceof PDFArray) {
    const array = target.obj([]);
    object.asArray().forEach((entry) => array.push(copyPlain(cleaning, entry)));
    return array;
  }
  return object ?? target.obj(null);
}

/** Entries of a dictionary but those named and those nobody paints. */
export function copyDict(
  cleaning: Cleaning,
  dict: PDFDict,
  without: ReadonlySet<string> = new Set(),
): PDFDict {
  const copy = cleaning.target.obj({});
  dict.entries().forEach(([key, value]) => {
    const name = key.decodeText();
    if (!DROPPED.has(name) && !without.has(name)) copy.set(key, copyPlain(cleaning, value));
  });
  return copy;
}

/** The stream as packed in the file; LZW, which PDF/X does not allow, is packed anew. */
export function copyStream(
  cleaning: Cleaning,
  stream: PDFStream,
  without: ReadonlySet<string> = new Set(),
): PDFStream {
  const { target } = cleaning;
  if (!(stream instanceof PDFRawStream)) {
    return PDFRawStream.of(copyDict(cleaning, stream.dict, without), stream.getContents());
  }
  if (filtersOf(stream.dict).includes('LZWDecode')) {
    const bytes = decodeStream(stream, cleaning.limits);
    if (bytes) {
      const dict = copyDict(
        cleaning,
        stream.dict,
        new Set([...without, 'Length', 'Filter', 'DecodeParms']),
      );
      const packed = target.flateStream(bytes);
      dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
      return PDFRawStream.of(dict, packed.contents);
    }
  }
  const bytes = stream.transform ? decrypted(stream) : stream.contents;
  return PDFRawStream.of(copyDict(cleaning, stream.dict, without), bytes);
}

/** Entry of a dictionary, resolved, when it is a dictionary or a stream's. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key));
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

/** Name entry of a dictionary as text. */
export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}
