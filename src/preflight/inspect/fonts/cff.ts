/** Compact Font Format. Source: Adobe Technical Note 5176. */
import { uint } from '../bits.js';
import { mapPath } from '../path.js';
import { NO_PRIVATE, runCharString, type CharString, type PrivateDict } from './charstring.js';
import { CFF_STANDARD_STRINGS, STANDARD_ENCODING } from './glyph-names.js';
import type { FontProgram } from './font-program.js';

type Operands = readonly number[];
type CffDict = ReadonlyMap<number, Operands>;

/** Null when the bytes are no CFF. */
export function readCff(bytes: Uint8Array): FontProgram | null {
  try {
    return openCff(bytes);
  } catch {
    // RangeError: the data end early, so nothing in it can be trusted.
    return null;
  }
}

function openCff(bytes: Uint8Array): FontProgram | null {
  if (bytes[0] !== 1) return null;
  const names = readIndex(bytes, bytes[2] ?? 4);
  const tops = readIndex(bytes, names.end);
  const strings = readIndex(bytes, tops.end);
  const globalSubrs = readIndex(bytes, strings.end);
  const top = readDict(tops.items[0] ?? new Uint8Array());
  const charStrings = readIndex(bytes, top.get(17)?.[0] ?? -1);
  const glyphCount = charStrings.items.length;
  const isCid = top.has(1230);
  const charset = readCharset(bytes, top.get(15)?.[0] ?? 0, glyphCount);
  const nameOf = (sid: number): string =>
    CFF_STANDARD_STRINGS[sid] ??
    String.fromCharCode(...(strings.items[sid - CFF_STANDARD_STRINGS.length] ?? []));
  const privates = isCid
    ? readIndex(bytes, top.get(1236)?.[0] ?? -1).items.map((item) =>
        readPrivate(bytes, readDict(item)),
      )
    : [readPrivate(bytes, top)];
  const select = isCid ? readSelect(bytes, top.get(1237)?.[0] ?? -1, glyphCount) : null;
  const matrix = top.get(1207) ?? [0.001, 0, 0, 0.001, 0, 0];
  const scale = (matrix[0] ?? 0.001) * 1000 || 1;
  const glyphs = new Map<number, CharString | null>();
  const interpret = (glyph: number): CharString | null => {
    const known = glyphs.get(glyph);
    if (known !== undefined) return known;
    const code = charStrings.items[glyph];
    const own = privates[select?.[glyph] ?? 0] ?? NO_PRIVATE;
    const result = code ? runCharString(code, own, globalSubrs.items) : null;
    glyphs.set(glyph, result);
    return result;
  };
  const byNames = isCid ? null : new Map(charset.map((sid, glyph) => [nameOf(sid), glyph]));
  const byCids = isCid ? new Map(charset.map((cid, glyph) => [cid, glyph])) : null;
  const encoding = isCid ? null : readEncoding(bytes, top.get(16)?.[0] ?? 0);
  return {
    kind: 'cff',
    glyphCount,
    widthOf: (glyph) => {
      const width = interpret(glyph)?.width;
      return width === undefined ? null : width * scale;
    },
    outlineOf: (glyph) => {
      const path = interpret(glyph)?.path;
      return path ? mapPath(path, [scale, 0, 0, scale, 0, 0]) : null;
    },
    byName: (name) => byNames?.get(name) ?? null,
    byCid: (cid) => (byCids ? (byCids.get(cid) ?? null) : cid < glyphCount ? cid : null),
    byCode: (code) => {
      if (encoding) return encoding.get(code) ?? null;
      const name = STANDARD_ENCODING[code];
      return name ? (byNames?.get(name) ?? null) : null;
    },
    byUnicode: () => null,
  };
}

function readIndex(bytes: Uint8Array, start: number): { items: Uint8Array[]; end: number } {
  if (start < 0 || start + 2 > bytes.length) throw new RangeError('index outside the file');
  const count = uint(bytes, start, 2);
  if (count === 0) return { items: [], end: start + 2 };
  const size = bytes[start + 2] ?? 1;
  const data = start + 2 + (count + 1) * size;
  const offset = (i: number): number => data + uint(bytes, start + 3 + i * size, size);
  const items = Array.from({ length: count }, (_, i) => bytes.subarray(offset(i), offset(i + 1)));
  return { items, end: offset(count) };
}

/** Operators of two bytes are numbered 1200 + second byte. */
function readDict(bytes: Uint8Array): CffDict {
  const dict = new Map<number, Operands>();
  let operands: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const b = bytes[at] ?? 0;
    at += 1;
    if (b <= 21) {
      const operator = b === 12 ? 1200 + (bytes[at++] ?? 0) : b;
      dict.set(operator, operands);
      operands = [];
    } else if (b === 28) {
      operands.push((((bytes[at] ?? 0) << 24) >> 16) | (bytes[at + 1] ?? 0));
      at += 2;
    } else if (b === 29) {
      operands.push(uint(bytes, at, 4) | 0);
      at += 4;
    } else if (b === 30) {
      let text = '';
      for (let done = false; !done && at < bytes.length; at += 1) {
        for (const nibble of [(bytes[at] ?? 0) >> 4, (bytes[at] ?? 0) & 15]) {
          if (nibble === 15) done = true;
          else if (!done)
            text +=
              ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'][nibble] ??
              '';
        }
      }
      operands.push(Number(text) || 0);
    } else if (b >= 32 && b <= 246) operands.push(b - 139);
    else if (b >= 247 && b <= 250) operands.push((b - 247) * 256 + (bytes[at++] ?? 0) + 108);
    else if (b >= 251 && b <= 254) operands.push(-(b - 251) * 256 - (bytes[at++] ?? 0) - 108);
  }
  return dict;
}

function readCharset(bytes: Uint8Array, offset: number, count: number): number[] {
  // 0 … 2 are the predefined charsets; ISOAdobe is the identity, the expert ones are not used here.
  if (offset <= 2) return Array.from({ length: count }, (_, i) => i);
  const charset = [0];
  const format = bytes[offset] ?? 0;
  let at = offset + 1;
  while (charset.length < count) {
    const first = uint(bytes, at, 2);
    at += 2;
    if (format === 0) charset.push(first);
    else {
      const left = uint(bytes, at, format === 1 ? 1 : 2);
      at += format === 1 ? 1 : 2;
      for (let i = 0; i <= left && charset.length < count; i += 1) charset.push(first + i);
    }
  }
  return charset;
}

/** Null for the predefined StandardEncoding. */
function readEncoding(bytes: Uint8Array, offset: number): Map<number, number> | null {
  if (offset <= 1) return null;
  const map = new Map<number, number>();
  const format = (bytes[offset] ?? 0) & 0x7f;
  const count = bytes[offset + 1] ?? 0;
  let glyph = 1;
  for (let i = 0; i < count; i += 1) {
    if (format === 0) map.set(bytes[offset + 2 + i] ?? 0, glyph++);
    else {
      const first = bytes[offset + 2 + i * 2] ?? 0;
      const left = bytes[offset + 3 + i * 2] ?? 0;
      for (let k = 0; k <= left; k += 1) map.set(first + k, glyph++);
    }
  }
  return map;
}

function readSelect(bytes: Uint8Array, offset: number, count: number): Uint8Array {
  const select = new Uint8Array(count);
  if (offset < 0) return select;
  if (bytes[offset] === 0) {
    select.set(bytes.subarray(offset + 1, offset + 1 + count));
    return select;
  }
  const ranges = uint(bytes, offset + 1, 2);
  for (let i = 0; i < ranges; i += 1) {
    const at = offset + 3 + i * 3;
    select.fill(bytes[at + 2] ?? 0, uint(bytes, at, 2), uint(bytes, at + 3, 2));
  }
  return select;
}

function readPrivate(bytes: Uint8Array, dict: CffDict): PrivateDict {
  const [size = 0, offset = 0] = dict.get(18) ?? [];
  if (size === 0) return NO_PRIVATE;
  const own = readDict(bytes.subarray(offset, offset + size));
  const subrs = own.get(19)?.[0];
  return {
    defaultWidth: own.get(20)?.[0] ?? 0,
    nominalWidth: own.get(21)?.[0] ?? 0,
    subrs: subrs ? readIndex(bytes, offset + subrs).items : [],
  };
}
