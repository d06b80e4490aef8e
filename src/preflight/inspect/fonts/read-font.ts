/**
 * Font dictionary → codes, widths and glyphs. Source: ISO 32000-1, 9.5 – 9.8.
 * Simple fonts and composite ones with Identity encodings are followed to the very glyph;
 * other CMaps give codes of two bytes and no glyphs.
 */
import { decodeStream } from '../decode-stream.js';
import type { Path } from '../path.js';
import type { PdfStream } from '../pdf-values.js';
import { PdfArray, PdfDict, PdfName, type PdfValue } from '../pdf-values.js';
import { readCff } from './cff.js';
import type { FontProgram } from './font-program.js';
import { STANDARD_ENCODING, WIN_ANSI_ENCODING } from './glyph-names.js';
import { readToUnicode } from './to-unicode.js';
import { readSfnt } from './truetype.js';
import { readType1 } from './type1.js';

export interface ReadFont {
  readonly object: string | null;
  readonly name: string;
  readonly subtype: string;
  readonly embedded: 'type1' | 'truetype' | 'cff' | 'opentype' | 'type3' | null;
  readonly composite: boolean;
  readonly program: FontProgram | null;
  /** Type 3: glyph descriptions by code, their matrix and resources. */
  readonly type3: Type3 | null;
  /** Codes of a shown string, in order. */
  codesOf(bytes: Uint8Array): readonly number[];
  /** Stated advance in 1/1000 em. */
  widthOf(code: number): number;
  /** Null when the glyph of the code cannot be told; 0 is .notdef. */
  glyphOf(code: number): number | null;
  /** 1/1000 em; null when not known. */
  outlineOf(code: number): Path | null;
  /** Characters that the code stands for; empty when nothing is known. */
  textOf(code: number): string;
  /** A one-byte space, on which word spacing acts. */
  isSpace(code: number): boolean;
  /** 1/1000 em above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
}

export interface Type3 {
  readonly matrix: readonly [number, number, number, number, number, number];
  readonly resources: PdfDict | null;
  /** Height of its box in text space at size 1: the font size says nothing of a matrix of its own. */
  readonly height: number;
  procedureOf(code: number): PdfStream | null;
}

export function readFont(dict: PdfDict): ReadFont {
  const subtype = dict.name('Subtype') ?? '';
  return subtype === 'Type0' ? compositeFont(dict) : simpleFont(dict, subtype);
}

/** Outlines are asked for at every use of a character, and read once. */
function remembered(read: (code: number) => Path | null): (code: number) => Path | null {
  const known = new Map<number, Path | null>();
  return (code) => {
    const hit = known.get(code);
    if (hit !== undefined) return hit;
    const path = read(code);
    known.set(code, path);
    return path;
  };
}

interface Embedded {
  readonly kind: ReadFont['embedded'];
  readonly program: FontProgram | null;
}

const embeddedCache = new WeakMap<PdfStream, Embedded>();

function embeddedProgram(descriptor: PdfDict | null): Embedded {
  const stream =
    descriptor?.stream('FontFile3') ??
    descriptor?.stream('FontFile2') ??
    descriptor?.stream('FontFile');
  if (!descriptor || !stream) return { kind: null, program: null };
  const known = embeddedCache.get(stream);
  if (known) return known;
  const { bytes } = decodeStream(stream);
  const embedded = ((): Embedded => {
    if (descriptor.stream('FontFile3')) {
      const openType = stream.dict.name('Subtype') === 'OpenType';
      const program =
        openType || bytes[0] !== 1 ? (readSfnt(bytes) ?? readCff(bytes)) : readCff(bytes);
      return { kind: openType ? 'opentype' : 'cff', program };
    }
    if (descriptor.stream('FontFile2')) return { kind: 'truetype', program: readSfnt(bytes) };
    return { kind: 'type1', program: readType1(bytes) };
  })();
  embeddedCache.set(stream, embedded);
  return embedded;
}

const DEFAULT_ASCENT = 750;
const DEFAULT_DESCENT = -250;

function verticalMetrics(descriptor: PdfDict | null): { ascent: number; descent: number } {
  const ascent = descriptor?.number('Ascent') ?? 0;
  const descent = descriptor?.number('Descent') ?? 0;
  return {
    ascent: ascent > 0 ? ascent : DEFAULT_ASCENT,
    descent: descent < 0 ? descent : descent > 0 ? -descent : DEFAULT_DESCENT,
  };
}

function compositeFont(dict: PdfDict): ReadFont {
  const descendantValue = dict.array('DescendantFonts')?.get(0) ?? null;
  const descendant = descendantValue instanceof PdfDict ? descendantValue : null;
  const descriptor = descendant?.dict('FontDescriptor') ?? null;
  const { kind, program } = embeddedProgram(descriptor);
  const encoding = dict.name('Encoding');
  const identity = encoding === 'Identity-H' || encoding === 'Identity-V';
  const widths = cidWidths(descendant?.array('W') ?? null);
  const standard = descendant?.number('DW') ?? 1000;
  const toGlyph = cidToGlyph(descendant, program);
  const glyphOf = (code: number): number | null => (identity ? toGlyph(code) : null);
  return {
    object: dict.object,
    name: dict.name('BaseFont') ?? '',
    subtype: descendant?.name('Subtype') ?? 'Type0',
    embedded: kind,
    composite: true,
    program,
    type3: null,
    codesOf: (bytes) =>
      Array.from(
        { length: bytes.length >> 1 },
        (_, i) => (bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0),
      ),
    widthOf: (code) => widths.get(code) ?? standard,
    glyphOf,
    outlineOf: remembered((code) => {
      const glyph = glyphOf(code);
      return glyph === null ? null : (program?.outlineOf(glyph) ?? null);
    }),
    textOf: toUnicodeOf(dict) ?? (() => ''),
    isSpace: () => false,
    ...verticalMetrics(descriptor),
    vertical: encoding?.endsWith('-V') ?? false,
  };
}

function cidToGlyph(
  descendant: PdfDict | null,
  program: FontProgram | null,
): (cid: number) => number | null {
  const map = descendant?.stream('CIDToGIDMap');
  if (map) {
    const { bytes } = decodeStream(map);
    return (cid) =>
      2 * cid + 1 < bytes.length ? (bytes[2 * cid] ?? 0) * 256 + (bytes[2 * cid + 1] ?? 0) : 0;
  }
  if (!program) return () => null;
  if (program.kind === 'truetype') return (cid) => cid;
  return (cid) => program.byCid(cid) ?? 0;
}

/** Source: ISO 32000-1, 9.7.4.3. */
function cidWidths(array: PdfArray | null): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  if (!array) return widths;
  const MAX_RUN = 65_536;
  const items = array.values();
  for (let i = 0; i < items.length;) {
    const first = items[i];
    const second = items[i + 1];
    if (typeof first !== 'number') break;
    if (second instanceof PdfArray) {
      for (const [k, width] of second.values().entries())
        if (typeof width === 'number') widths.set(first + k, width);
      i += 2;
    } else {
      const width = items[i + 2];
      if (typeof second === 'number' && typeof width === 'number') {
        for (let cid = first; cid <= Math.min(second, first + MAX_RUN); cid += 1)
          widths.set(cid, width);
      }
      i += 3;
    }
  }
  return widths;
}

function simpleFont(dict: PdfDict, subtype: string): ReadFont {
  const descriptor = dict.dict('FontDescriptor');
  const { kind, program } = embeddedProgram(descriptor);
  const first = dict.number('FirstChar') ?? 0;
  const widths = dict.numbers('Widths');
  const missing = descriptor?.number('MissingWidth') ?? 0;
  const names = encodingNames(dict.get('Encoding'), program, descriptor);
  const glyphOf = (code: number): number | null => simpleGlyph(code, names, program, descriptor);
  const type3 = subtype === 'Type3' ? readType3(dict, names) : null;
  return {
    object: dict.object,
    name: dict.name('BaseFont') ?? dict.name('Name') ?? '',
    subtype,
    embedded: subtype === 'Type3' ? 'type3' : kind,
    composite: false,
    program,
    type3,
    codesOf: (bytes) => Array.from(bytes),
    // The 14 standard fonts may omit the widths; 500 is a fair mean of Helvetica and Times.
    widthOf: (code) => widths?.[code - first] ?? (widths ? missing : 500),
    glyphOf,
    outlineOf: remembered((code) => {
      const glyph = glyphOf(code);
      return glyph === null ? null : (program?.outlineOf(glyph) ?? null);
    }),
    textOf: toUnicodeOf(dict) ?? ((code) => characterOf(names?.[code])),
    isSpace: (code) => code === 0x20,
    ...verticalMetrics(descriptor),
    vertical: false,
  };
}

const SYMBOLIC = 4;

function encodingNames(
  encoding: PdfValue,
  program: FontProgram | null,
  descriptor: PdfDict | null,
): readonly (string | undefined)[] | null {
  const named = (name: string | null): readonly string[] | null => {
    if (name === 'WinAnsiEncoding') return WIN_ANSI_ENCODING;
    return name === 'StandardEncoding' ? STANDARD_ENCODING : null;
  };
  if (encoding instanceof PdfName) return named(encoding.text);
  if (!(encoding instanceof PdfDict)) return null;
  const symbolic = ((descriptor?.number('Flags') ?? 0) & SYMBOLIC) !== 0;
  const base =
    named(encoding.name('BaseEncoding')) ?? (program || symbolic ? [] : STANDARD_ENCODING);
  const names: (string | undefined)[] = [...base];
  let code = 0;
  for (const item of encoding.array('Differences')?.values() ?? []) {
    if (typeof item === 'number') code = item;
    else if (item instanceof PdfName && code < 256) names[code++] = item.text;
  }
  return names;
}

function simpleGlyph(
  code: number,
  names: readonly (string | undefined)[] | null,
  program: FontProgram | null,
  descriptor: PdfDict | null,
): number | null {
  if (!program) return null;
  const name = names?.[code];
  if (program.kind !== 'truetype') {
    if (name) return program.byName(name) ?? (name === '.notdef' ? 0 : null);
    return program.byCode(code);
  }
  const symbolic = ((descriptor?.number('Flags') ?? 0) & SYMBOLIC) !== 0;
  if (name && !symbolic) {
    const character = unicodeOfWinAnsi(name);
    const glyph = character === null ? null : program.byUnicode(character);
    if (glyph !== null) return glyph;
  }
  return program.byCode(code) ?? program.byUnicode(code);
}

const winAnsiDecoder = new TextDecoder('windows-1252');
const unicodeByName = new Map(
  WIN_ANSI_ENCODING.flatMap((name, code) =>
    name === ''
      ? []
      : [[name, winAnsiDecoder.decode(Uint8Array.of(code)).codePointAt(0) ?? code] as const],
  ),
);

const unicodeOfWinAnsi = (name: string): number | null => {
  const known = unicodeByName.get(name);
  if (known !== undefined) return known;
  const hex = /^uni([0-9A-F]{4})$/u.exec(name)?.[1] ?? /^u([0-9A-F]{4,6})$/u.exec(name)?.[1];
  return hex ? Number.parseInt(hex, 16) : null;
};

function toUnicodeOf(dict: PdfDict): ((code: number) => string) | null {
  const stream = dict.stream('ToUnicode');
  if (!stream) return null;
  const map = readToUnicode(decodeStream(stream).bytes);
  return (code) => map.get(code) ?? '';
}

function characterOf(name: string | undefined): string {
  const unicode = name === undefined ? null : unicodeOfWinAnsi(name);
  return unicode === null || unicode > 0x10ffff ? '' : String.fromCodePoint(unicode);
}

function readType3(dict: PdfDict, names: readonly (string | undefined)[] | null): Type3 {
  const procedures = dict.dict('CharProcs');
  const [a = 0.001, b = 0, c = 0, d = 0.001, e = 0, f = 0] = dict.numbers('FontMatrix') ?? [];
  const [, bottom = 0, , top = 0] = dict.numbers('FontBBox') ?? [];
  return {
    matrix: [a, b, c, d, e, f],
    resources: dict.dict('Resources'),
    height: Math.abs((top - bottom) * d),
    procedureOf: (code) => procedures?.stream(names?.[code] ?? '') ?? null,
  };
}
