/**
 * Ways to damage a file. Those that know the format come first: a file that no parser accepts
 * tries only the first lines of the parser.
 */
import { deflateSync, inflateSync } from 'node:zlib';

type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

/** Numbers at which arithmetic breaks. */
const ODD_NUMBERS = [
  '0',
  '-0',
  '-1',
  '1e-9',
  '1e9',
  '1e38',
  '1e400',
  '-1e12',
  '0.5',
  '100%',
  'NaN',
  '65536',
  '2147483648',
  '4294967296',
  '99999999999',
  '',
] as const;

const ODD_VALUES = [
  'none',
  'inherit',
  'currentColor',
  'url(#a)',
  'url(#missing)',
  '#f00',
  '#0000',
  'rgb(300,-1,0)',
  'hsl(1turn 50% 50% / .5)',
  'cmyk(1,0,0,0)',
  'matrix(0 0 0 0 0 0)',
  'scale(0)',
  'rotate(1e9)',
  'translate(1e38)',
  'evenodd',
  'objectBoundingBox',
  'userSpaceOnUse',
  'multiply',
  'bold',
  '0 0 0 0',
  '-1 -1 -1 -1',
  'M0 0',
  'M0 0L1e38 1e38Z',
  'M0,0a1,1,0,1,1,0,0',
  'data:image/png;base64,AAAA',
] as const;

const ODD_TAGS = [
  'g',
  'use',
  'symbol',
  'svg',
  'defs',
  'clipPath',
  'mask',
  'pattern',
  'marker',
  'filter',
  'image',
  'linearGradient',
  'radialGradient',
  'stop',
  'text',
  'tspan',
  'style',
  'switch',
  'path',
  'rect',
  'circle',
  'polyline',
  'foreignObject',
  'a',
  'title',
] as const;

const ODD_ATTRIBUTES = [
  'opacity',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-miterlimit',
  'transform',
  'clip-path',
  'mask',
  'filter',
  'viewBox',
  'preserveAspectRatio',
  'width',
  'height',
  'd',
  'points',
  'href',
  'xlink:href',
  'gradientTransform',
  'gradientUnits',
  'spreadMethod',
  'patternUnits',
  'style',
  'class',
  'id',
  'display',
  'visibility',
  'font-size',
  'mix-blend-mode',
  'isolation',
  'fill-rule',
  'clip-rule',
  'offset',
  'stop-color',
  'x',
  'y',
  'r',
  'rx',
  'cx',
  'fx',
] as const;

/** One to six changes; `other` lends its elements. */
export function damagedSvg(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let text = Buffer.from(bytes).toString('utf8');
  const lender = Buffer.from(other).toString('utf8');
  for (let change = 1 + Math.floor(random() * 6); change > 0; change -= 1) {
    text = changedSvg(text, lender, random);
  }
  return Buffer.from(text.slice(0, 400_000), 'utf8');
}

function changedSvg(text: string, lender: string, random: Random): string {
  const elements = [...text.matchAll(/<([a-zA-Z:]+)([^<>]*)>/gu)];
  const element = pick(elements, random);
  if (!element) return text;
  const start = element.index;
  const end = start + element[0].length;
  const put = (from: number, to: number, words: string): string =>
    text.slice(0, from) + words + text.slice(to);
  switch (Math.floor(random() * 11)) {
    case 0:
      return replaceOne(text, /-?\d+(?:\.\d+)?/gu, () => pick(ODD_NUMBERS, random) ?? '0', random);
    case 1:
      return replaceOne(text, /"[^"<>]*"/gu, () => `"${pick(ODD_VALUES, random) ?? ''}"`, random);
    case 2: {
      const name = pick(ODD_ATTRIBUTES, random) ?? 'id';
      const value = pick(random() < 0.5 ? ODD_VALUES : ODD_NUMBERS, random) ?? '';
      return put(
        start + 1 + (element[1] ?? '').length,
        start + 1 + (element[1] ?? '').length,
        ` ${name}="${value}"`,
      );
    }
    case 3:
      return put(start, end, '');
    case 4: {
      // The same element many times, one in the other or one after the other.
      const times = 1 + Math.floor(random() * 40);
      return put(start, end, element[0].repeat(times));
    }
    case 5: {
      const ids = [...text.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1] ?? '');
      const id = pick(ids, random) ?? 'a';
      const attribute = pick(
        ['clip-path', 'mask', 'fill', 'stroke', 'filter', 'marker-mid'],
        random,
      );
      return put(end - 1, end - 1, random() < 0.3 ? '' : ` ${attribute ?? 'fill'}="url(#${id})" `);
    }
    case 6: {
      const ids = [...text.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1] ?? '');
      return put(
        end,
        end,
        `<use href="#${pick(ids, random) ?? 'a'}" x="${pick(ODD_NUMBERS, random) ?? ''}"/>`,
      );
    }
    case 7: {
      const lent = pick([...lender.matchAll(/<[a-zA-Z:]+[^<>]*\/>/gu)], random);
      return put(end, end, lent?.[0] ?? '');
    }
    case 8: {
      const tag = pick(ODD_TAGS, random) ?? 'g';
      return put(
        end,
        end,
        `<${tag} id="a">${random() < 0.5 ? '<rect width="9" height="9"/>' : ''}</${tag}>`,
      );
    }
    case 9:
      return put(
        start,
        start,
        `<style>${pick(ODD_TAGS, random) ?? 'g'}{${pick(ODD_ATTRIBUTES, random) ?? 'fill'}:${pick(ODD_VALUES, random) ?? 'none'}}</style>`,
      );
    default: {
      const at = Math.floor(random() * text.length);
      return put(at, at + Math.floor(random() * 30), random() < 0.3 ? '\u0000&<' : '');
    }
  }
}

/** Replaces one match, chosen at random. */
function replaceOne(text: string, pattern: RegExp, by: () => string, random: Random): string {
  const match = pick([...text.matchAll(pattern)], random);
  return match
    ? text.slice(0, match.index) + by() + text.slice(match.index + match[0].length)
    : text;
}

const OPERATORS = [
  'q',
  'Q',
  'cm',
  'w',
  'J',
  'j',
  'M',
  'd',
  'ri',
  'i',
  'gs',
  'm',
  'l',
  'c',
  'v',
  'y',
  'h',
  're',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'n',
  'W',
  'W*',
  'BT',
  'ET',
  'Tc',
  'Tf',
  'Td',
  'Tm',
  'T*',
  'Tj',
  'TJ',
  "'",
  '"',
  'd0',
  'd1',
  'CS',
  'cs',
  'SC',
  'SCN',
  'sc',
  'scn',
  'G',
  'g',
  'RG',
  'rg',
  'K',
  'k',
  'sh',
  'BI',
  'ID',
  'EI',
  'Do',
  'MP',
  'BMC',
  'EMC',
  'BX',
  'EX',
] as const;

const NAMES = [
  'DeviceRGB',
  'DeviceGray',
  'DeviceCMYK',
  'Pattern',
  'Indexed',
  'Separation',
  'DeviceN',
  'ICCBased',
  'Lab',
  'CalRGB',
  'All',
  'None',
  'Form',
  'Image',
  'Luminosity',
  'Alpha',
  'Multiply',
  'FlateDecode',
  'DCTDecode',
  'JPXDecode',
  'LZWDecode',
  'ASCII85Decode',
  'RunLengthDecode',
  'Type0',
  'Type1',
  'Type3',
  'TrueType',
  'Identity-H',
  'Length',
  'Filter',
  'Kids',
  'Parent',
  'Resources',
  'Contents',
] as const;

/** One to five changes, in the file or inside a deflated stream. */
export function damagedPdf(bytes: Uint8Array, random: Random): Uint8Array {
  let file = Buffer.from(bytes);
  for (let change = 1 + Math.floor(random() * 5); change > 0; change -= 1) {
    file = random() < 0.4 ? changedStream(file, random) : changedPdf(file, random);
  }
  return file;
}

function changedPdf(file: Buffer<ArrayBuffer>, random: Random): Buffer<ArrayBuffer> {
  const text = file.toString('latin1');
  const place = (): number => Math.floor(random() * file.length);
  switch (Math.floor(random() * 9)) {
    case 0:
      return latin(
        replaceOne(text, /-?\d+(?:\.\d+)?/gu, () => pick(ODD_NUMBERS, random) ?? '0', random),
      );
    case 1:
      return latin(
        replaceOne(text, /\/[A-Za-z0-9]+/gu, () => `/${pick(NAMES, random) ?? 'X'}`, random),
      );
    case 2:
      return latin(replaceOne(text, /\d+ 0 R/gu, () => `${Math.floor(random() * 20)} 0 R`, random));
    case 3:
      return latin(
        replaceOne(
          text,
          /(?<=\s)[A-Za-z*]{1,3}(?=\s)/gu,
          () => pick(OPERATORS, random) ?? 'q',
          random,
        ),
      );
    case 4:
      return latin(replaceOne(text, /<<|>>|\[|\]|\(|\)|stream|endobj|obj/gu, () => '', random));
    case 5: {
      const from = place();
      const piece = file.subarray(from, from + Math.floor(random() * 400));
      const at = place();
      return Buffer.concat([file.subarray(0, at), piece, file.subarray(at)]);
    }
    case 6: {
      const at = place();
      return Buffer.concat([file.subarray(0, at), file.subarray(at + Math.floor(random() * 200))]);
    }
    case 7: {
      const copy = Buffer.from(file);
      for (let i = Math.floor(random() * 12); i >= 0; i -= 1)
        copy[place()] = Math.floor(random() * 256);
      return copy;
    }
    default:
      return random() < 0.2 ? Buffer.from(file.subarray(0, place())) : file;
  }
}

const latin = (text: string): Buffer<ArrayBuffer> => Buffer.from(text, 'latin1');

/** Unpacks a stream, changes it, and packs it again, so that the change reaches the interpreter. */
function changedStream(file: Buffer<ArrayBuffer>, random: Random): Buffer<ArrayBuffer> {
  const text = file.toString('latin1');
  const streams = [...text.matchAll(/\/Length (\d+)([^]{0,200}?)stream\r?\n/gu)];
  const stream = pick(streams, random);
  if (!stream) return changedPdf(file, random);
  const start = stream.index + stream[0].length;
  const length = Number(stream[1]);
  const packed = file.subarray(start, start + length);
  const isPacked = stream[0].includes('FlateDecode');
  let inner: Buffer<ArrayBuffer>;
  try {
    inner = isPacked
      ? Buffer.from(inflateSync(packed, { maxOutputLength: 4_000_000 }))
      : Buffer.from(packed);
  } catch {
    return changedPdf(file, random);
  }
  const changed = changedPdf(inner, random);
  const body = isPacked ? deflateSync(changed) : changed;
  const head = stream[0].replace(/\/Length \d+/u, `/Length ${String(body.length)}`);
  return Buffer.concat([
    file.subarray(0, stream.index),
    latin(head),
    body,
    file.subarray(start + length),
  ]);
}
