import { PDFHexString, PDFName, PDFRawStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { Cleaning } from './cleaning.js';
import { elementsOf, nameOf, type InlineImage } from './content-operations.js';
import { numberAt } from './pdf-function.js';

/** Abbreviated keys and names of inline images. Source: ISO 32000-1, tables 93 and 94. */
const LONG_KEYS: ReadonlyMap<string, string> = new Map([
  ['BPC', 'BitsPerComponent'],
  ['CS', 'ColorSpace'],
  ['D', 'Decode'],
  ['DP', 'DecodeParms'],
  ['F', 'Filter'],
  ['H', 'Height'],
  ['IM', 'ImageMask'],
  ['I', 'Interpolate'],
  ['W', 'Width'],
]);
const LONG_FILTERS: ReadonlyMap<string, string> = new Map([
  ['AHx', 'ASCIIHexDecode'],
  ['A85', 'ASCII85Decode'],
  ['LZW', 'LZWDecode'],
  ['Fl', 'FlateDecode'],
  ['RL', 'RunLengthDecode'],
  ['CCF', 'CCITTFaxDecode'],
  ['DCT', 'DCTDecode'],
]);

/** An inline image as the image object it abbreviates. */
export function streamOfInline({ source }: Cleaning, { entries, data }: InlineImage): PDFRawStream {
  const dict = source.obj({ Type: 'XObject', Subtype: 'Image' });
  for (const [key, value] of entries) {
    const long = LONG_KEYS.get(key) ?? key;
    dict.set(PDFName.of(long), valueOf(source, value, long === 'Filter'));
  }
  if (numberAt(dict, 'BitsPerComponent', 0) === 0)
    dict.set(PDFName.of('BitsPerComponent'), source.obj(1));
  return PDFRawStream.of(dict, data);
}

/** Operand of an inline image as an object: numbers, names, booleans, arrays, dictionaries. */
function valueOf(context: Cleaning['source'], text: string, filter: boolean): PDFObject {
  if (text.startsWith('/')) {
    const name = nameOf(text);
    return PDFName.of(filter ? (LONG_FILTERS.get(name) ?? name) : name);
  }
  if (text.startsWith('<<')) {
    const dict = context.obj({});
    const parts = elementsOf(`[${text.slice(2, -2)}]`);
    for (let index = 0; index + 1 < parts.length; index += 2) {
      dict.set(PDFName.of(nameOf(parts[index])), valueOf(context, parts[index + 1] ?? '', false));
    }
    return dict;
  }
  if (text.startsWith('[')) {
    const array = context.obj([]);
    elementsOf(text).forEach((part) => array.push(valueOf(context, part, filter)));
    return array;
  }
  if (text === 'true' || text === 'false') return context.obj(text === 'true');
  const value = Number(text);
  if (!Number.isNaN(value)) return context.obj(value);
  // The palette of an indexed inline image.
  return text.startsWith('<')
    ? PDFHexString.of(text.slice(1, -1))
    : PDFString.of(text.slice(1, -1));
}
