import { PDFArray, PDFDict, PDFRawStream, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import type { Cleaning } from './cleaning.js';
import { decodeStream } from './decode-stream.js';

/** A function as it is: it holds numbers only. */
export function copyFunction(cleaning: Cleaning, object: PDFObject | undefined): PDFObject {
  const { source, target } = cleaning;
  const value = source.lookup(object);
  if (value instanceof PDFRawStream) {
    const data = decodeStream(value) ?? new Uint8Array();
    const dict = target.obj({});
    value.dict.entries().forEach(([key, entry]) => {
      if (!['Length', 'Filter', 'DecodeParms'].includes(key.decodeText()))
        dict.set(key, plainCopy(cleaning, entry));
    });
    return target.register(
      target.flateStream(
        data,
        Object.fromEntries(dict.entries().map(([k, v]) => [k.decodeText(), v])),
      ),
    );
  }
  return plainCopy(cleaning, value);
}

function plainCopy(cleaning: Cleaning, object: PDFObject | undefined): PDFObject {
  const value = cleaning.source.lookup(object);
  if (value instanceof PDFArray) {
    return cleaning.target.obj(value.asArray().map((entry) => copyFunction(cleaning, entry)));
  }
  if (value instanceof PDFStream) return copyFunction(cleaning, value);
  if (value instanceof PDFDict) {
    const dict = cleaning.target.obj({});
    value.entries().forEach(([key, entry]) => dict.set(key, copyFunction(cleaning, entry)));
    return dict;
  }
  return value ?? cleaning.target.obj(null);
}
