import { inflateSync } from 'node:zlib';

/** Streams that hold no PDF tokens: pictures, font programs, profiles, CMaps, XMP. */
const OTHER_CONTENT = /\/Subtype \/(?:Image|XML|Type1C|CIDFontType0C|OpenType)|\/Length1|\/N 4/;

/** Dictionaries and content streams without their strings and names: operators and numbers. */
export function tokensOf(pdf: Uint8Array): readonly string[] {
  const parts = Buffer.from(pdf).toString('latin1').split('endstream');
  return parts
    .flatMap((part) => {
      const [start] = /stream\r?\n/.exec(part) ?? [];
      if (start === undefined) return [part];
      const at = part.indexOf(start);
      const before = part.slice(0, at);
      const dictionary = before.slice(before.lastIndexOf(' obj'));
      const packed = Buffer.from(part.slice(at + start.length), 'latin1');
      if (OTHER_CONTENT.test(dictionary) || !dictionary.includes('/FlateDecode')) return [before];
      const content = inflateSync(packed).toString('latin1');
      return content.includes('begincmap') ? [before] : [before, content];
    })
    .map((text) =>
      text
        .replace(/\((?:\\[^]|[^\\()])*\)|<[0-9a-fA-F\s]*>/g, ' ')
        .replace(/\/[^\s/<>[\]()]+/g, ' '),
    );
}
