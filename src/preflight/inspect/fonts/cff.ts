/** Compact Font Format. Source: Adobe Technical Notes 5176 (CFF) and 5177 (Type 2 charstrings). */
import { close, curveTo, emptyPath, lineTo, mapPath, moveTo, type Path } from '../path.js';
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

function uint(bytes: Uint8Array, at: number, size: number): number {
  if (at + size > bytes.length) throw new RangeError('number outside the file');
  let value = 0;
  for (let i = 0; i < size; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
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

interface PrivateDict {
  readonly defaultWidth: number;
  readonly nominalWidth: number;
  readonly subrs: readonly Uint8Array[];
}

const NO_PRIVATE: PrivateDict = { defaultWidth: 0, nominalWidth: 0, subrs: [] };

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

export interface CharString {
  readonly width: number;
  readonly path: Path;
}

const MAX_SUBR_DEPTH = 12;
const MAX_STEPS = 100_000;

function runCharString(
  code: Uint8Array,
  own: PrivateDict,
  globalSubrs: readonly Uint8Array[],
): CharString {
  const path = emptyPath();
  const stack: number[] = [];
  const transient: number[] = [];
  let x = 0;
  let y = 0;
  let open = false;
  let hints = 0;
  let width: number | null = null;
  let steps = 0;

  const takeWidth = (expected: number | 'even'): void => {
    if (width !== null) return;
    const extra = expected === 'even' ? stack.length % 2 === 1 : stack.length > expected;
    width = extra ? own.nominalWidth + (stack.shift() ?? 0) : own.defaultWidth;
  };
  const move = (dx: number, dy: number): void => {
    if (open) close(path);
    open = true;
    x += dx;
    y += dy;
    moveTo(path, x, y);
  };
  const line = (dx: number, dy: number): void => {
    x += dx;
    y += dy;
    lineTo(path, x, y);
  };
  const curve = (
    dx1: number,
    dy1: number,
    dx2: number,
    dy2: number,
    dx3: number,
    dy3: number,
  ): void => {
    const x1 = x + dx1;
    const y1 = y + dy1;
    const x2 = x1 + dx2;
    const y2 = y1 + dy2;
    x = x2 + dx3;
    y = y2 + dy3;
    curveTo(path, x1, y1, x2, y2, x, y);
  };
  const arg = (i: number): number => stack[i] ?? 0;
  const bias = (subrs: readonly unknown[]): number =>
    subrs.length < 1240 ? 107 : subrs.length < 33900 ? 1131 : 32768;

  /** True when the glyph has ended. */
  const run = (bytes: Uint8Array, depth: number): boolean => {
    if (depth > MAX_SUBR_DEPTH) return true;
    for (let at = 0; at < bytes.length;) {
      steps += 1;
      if (steps > MAX_STEPS) return true;
      const b = bytes[at] ?? 0;
      at += 1;
      if (b >= 32 || b === 28) {
        if (b === 28) {
          stack.push((((bytes[at] ?? 0) << 24) >> 16) | (bytes[at + 1] ?? 0));
          at += 2;
        } else if (b <= 246) stack.push(b - 139);
        else if (b <= 250) stack.push((b - 247) * 256 + (bytes[at++] ?? 0) + 108);
        else if (b <= 254) stack.push(-(b - 251) * 256 - (bytes[at++] ?? 0) - 108);
        else {
          stack.push((uint(bytes, at, 4) | 0) / 65536);
          at += 4;
        }
        continue;
      }
      switch (b) {
        case 1:
        case 3:
        case 18:
        case 23:
          takeWidth('even');
          hints += stack.length >> 1;
          break;
        case 19:
        case 20:
          takeWidth('even');
          hints += stack.length >> 1;
          at += (hints + 7) >> 3;
          break;
        case 21:
          takeWidth(2);
          move(arg(0), arg(1));
          break;
        case 22:
          takeWidth(1);
          move(arg(0), 0);
          break;
        case 4:
          takeWidth(1);
          move(0, arg(0));
          break;
        case 5:
          for (let i = 0; i + 1 < stack.length; i += 2) line(arg(i), arg(i + 1));
          break;
        case 6:
        case 7:
          for (let i = 0; i < stack.length; i += 1) {
            if ((b === 6) === (i % 2 === 0)) line(arg(i), 0);
            else line(0, arg(i));
          }
          break;
        case 8:
        case 24: {
          let i = 0;
          for (; i + 5 < stack.length; i += 6)
            curve(arg(i), arg(i + 1), arg(i + 2), arg(i + 3), arg(i + 4), arg(i + 5));
          if (b === 24) line(arg(i), arg(i + 1));
          break;
        }
        case 25: {
          let i = 0;
          for (; i + 7 < stack.length; i += 2) line(arg(i), arg(i + 1));
          curve(arg(i), arg(i + 1), arg(i + 2), arg(i + 3), arg(i + 4), arg(i + 5));
          break;
        }
        case 26: {
          let i = stack.length % 4 === 1 ? 1 : 0;
          let dx = i === 1 ? arg(0) : 0;
          for (; i + 3 < stack.length; i += 4) {
            curve(dx, arg(i), arg(i + 1), arg(i + 2), 0, arg(i + 3));
            dx = 0;
          }
          break;
        }
        case 27: {
          let i = stack.length % 4 === 1 ? 1 : 0;
          let dy = i === 1 ? arg(0) : 0;
          for (; i + 3 < stack.length; i += 4) {
            curve(arg(i), dy, arg(i + 1), arg(i + 2), arg(i + 3), 0);
            dy = 0;
          }
          break;
        }
        case 30:
        case 31: {
          let horizontal = b === 31;
          for (let i = 0; i + 3 < stack.length; i += 4) {
            const last = stack.length - i === 5 ? arg(i + 4) : 0;
            if (horizontal) curve(arg(i), 0, arg(i + 1), arg(i + 2), last, arg(i + 3));
            else curve(0, arg(i), arg(i + 1), arg(i + 2), arg(i + 3), last);
            horizontal = !horizontal;
          }
          break;
        }
        case 10:
        case 29: {
          const subrs = b === 10 ? own.subrs : globalSubrs;
          const body = subrs[(stack.pop() ?? 0) + bias(subrs)];
          if (body && run(body, depth + 1)) return true;
          continue;
        }
        case 11:
          return false;
        case 14:
          takeWidth(0);
          if (open) close(path);
          return true;
        case 12: {
          const escape = bytes[at++] ?? 0;
          if (flex(escape, stack, curve)) break;
          arithmetic(escape, stack, transient);
          continue;
        }
        default:
      }
      stack.length = 0;
    }
    return false;
  };
  run(code, 0);
  return { width: width ?? own.defaultWidth, path };
}

type Curve = (a: number, b: number, c: number, d: number, e: number, f: number) => void;

function flex(escape: number, s: readonly number[], curve: Curve): boolean {
  const v = (i: number): number => s[i] ?? 0;
  switch (escape) {
    case 35:
      curve(v(0), v(1), v(2), v(3), v(4), v(5));
      curve(v(6), v(7), v(8), v(9), v(10), v(11));
      return true;
    case 34:
      curve(v(0), 0, v(1), v(2), v(3), 0);
      curve(v(4), 0, v(5), -v(2), v(6), 0);
      return true;
    case 36:
      curve(v(0), v(1), v(2), v(3), v(4), 0);
      curve(v(5), 0, v(6), v(7), v(8), -(v(1) + v(3) + v(7)));
      return true;
    case 37: {
      const dx = v(0) + v(2) + v(4) + v(6) + v(8);
      const dy = v(1) + v(3) + v(5) + v(7) + v(9);
      const flat = Math.abs(dx) > Math.abs(dy);
      curve(v(0), v(1), v(2), v(3), v(4), v(5));
      curve(v(6), v(7), v(8), v(9), flat ? v(10) : -dx, flat ? -dy : v(10));
      return true;
    }
    default:
      return false;
  }
}

function arithmetic(escape: number, stack: number[], transient: number[]): void {
  const pop = (): number => stack.pop() ?? 0;
  switch (escape) {
    case 9:
      stack.push(Math.abs(pop()));
      return;
    case 10:
      stack.push(pop() + pop());
      return;
    case 11: {
      const y = pop();
      stack.push(pop() - y);
      return;
    }
    case 12: {
      const y = pop();
      stack.push(pop() / (y || 1));
      return;
    }
    case 14:
      stack.push(-pop());
      return;
    case 18:
      pop();
      return;
    case 20: {
      const i = pop();
      transient[i] = pop();
      return;
    }
    case 21:
      stack.push(transient[pop()] ?? 0);
      return;
    case 24:
      stack.push(pop() * pop());
      return;
    case 27:
      stack.push(stack.at(-1) ?? 0);
      return;
    case 28:
      stack.push(...stack.splice(-2, 1));
      return;
    default:
  }
}
