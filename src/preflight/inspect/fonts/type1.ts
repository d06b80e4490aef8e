/** Type 1 font programs. Source: Adobe Type 1 Font Format, 1990 (chapters 6 and 7). */
import { close, curveTo, emptyPath, lineTo, mapPath, moveTo, type Path } from '../path.js';
import type { FontProgram } from './font-program.js';
import { STANDARD_ENCODING } from './glyph-names.js';

const EEXEC_KEY = 55665;
const CHARSTRING_KEY = 4330;

/** Null when the program has no readable private part. */
export function readType1(bytes: Uint8Array): FontProgram | null {
  const flat = withoutSegmentHeaders(bytes);
  const text = latin1(flat);
  const marker = text.indexOf('eexec');
  if (marker < 0) return null;
  const clear = text.slice(0, marker);
  let start = marker + 5;
  while (/\s/u.test(text[start] ?? '')) start += 1;
  const body = flat.subarray(start);
  const hidden = /^[0-9a-fA-F\s]{8}/u.test(text.slice(start, start + 8)) ? fromHex(body) : body;
  const secret = decrypt(hidden, EEXEC_KEY, 4);
  const plain = latin1(secret);
  const discard = Number(/\/lenIV\s+(-?\d+)/u.exec(plain)?.[1] ?? 4);
  const subrs: Uint8Array[] = [];
  for (const match of entries(plain, /dup\s+(\d+)\s+(\d+)\s+(?:RD|-\|)\s/gu))
    subrs[Number(match[1])] = decrypt(
      secret.subarray(match.end, match.end + Number(match[2])),
      CHARSTRING_KEY,
      discard,
    );
  const names: string[] = [];
  const codes: Uint8Array[] = [];
  for (const match of entries(plain, /\/([^\s/]+)\s+(\d+)\s+(?:RD|-\|)\s/gu)) {
    names.push(match[1] ?? '');
    codes.push(
      decrypt(secret.subarray(match.end, match.end + Number(match[2])), CHARSTRING_KEY, discard),
    );
  }
  if (codes.length === 0) return null;
  // Position 0 is .notdef everywhere else; Type 1 programs list their glyphs in any order.
  const notdef = names.indexOf('.notdef');
  if (notdef > 0) {
    for (const list of [names, codes] as unknown[][]) list.unshift(...list.splice(notdef, 1));
  } else if (notdef < 0) {
    names.unshift('.notdef');
    codes.unshift(new Uint8Array());
  }
  const matrix = /\/FontMatrix\s*\[\s*([\d.eE+-]+)/u.exec(clear)?.[1];
  const scale = (Number(matrix) || 0.001) * 1000;
  const byName = new Map(names.map((name, glyph) => [name, glyph]));
  const encoding = readEncoding(clear);
  const glyphs = new Map<number, { width: number; path: Path }>();
  const interpret = (glyph: number): { width: number; path: Path } | null => {
    const code = codes[glyph];
    if (!code) return null;
    const known = glyphs.get(glyph);
    if (known) return known;
    const accent = (standardCode: number): Uint8Array | null =>
      codes[byName.get(STANDARD_ENCODING[standardCode] ?? '') ?? -1] ?? null;
    const result = runType1(code, subrs, accent);
    glyphs.set(glyph, result);
    return result;
  };
  return {
    kind: 'type1',
    glyphCount: codes.length,
    widthOf: (glyph) => {
      const width = interpret(glyph)?.width;
      return width === undefined ? null : width * scale;
    },
    outlineOf: (glyph) => {
      const path = interpret(glyph)?.path;
      return path ? mapPath(path, [scale, 0, 0, scale, 0, 0]) : null;
    },
    byName: (name) => byName.get(name) ?? null,
    byCid: (cid) => cid,
    byCode: (code) =>
      byName.get(encoding?.get(code) ?? (encoding ? '' : (STANDARD_ENCODING[code] ?? ''))) ?? null,
    byUnicode: () => null,
  };
}

const latin1 = (bytes: Uint8Array): string => {
  const CHUNK = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
};

function* entries(
  text: string,
  pattern: RegExp,
): Generator<{ readonly 1?: string; readonly 2?: string; readonly end: number }> {
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    yield { 1: match[1] ?? '', 2: match[2] ?? '', end };
    pattern.lastIndex = Math.min(text.length, end + Number(match[2]));
  }
}

/** PFB wraps the parts in segments with headers of six bytes. */
function withoutSegmentHeaders(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x80) return bytes;
  const parts: number[] = [];
  for (let at = 0; bytes[at] === 0x80 && bytes[at + 1] !== 3;) {
    const length =
      (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8) | ((bytes[at + 4] ?? 0) << 16);
    for (let i = 0; i < length; i += 1) parts.push(bytes[at + 6 + i] ?? 0);
    at += 6 + length;
  }
  return Uint8Array.from(parts);
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = latin1(bytes).replace(/[^0-9a-fA-F]/gu, '');
  return Uint8Array.from({ length: digits.length >> 1 }, (_, i) =>
    Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16),
  );
}

function decrypt(bytes: Uint8Array, key: number, discard: number): Uint8Array {
  if (discard < 0) return bytes;
  const out = new Uint8Array(bytes.length);
  let r = key;
  for (const [i, cipher] of bytes.entries()) {
    out[i] = cipher ^ (r >> 8);
    r = ((cipher + r) * 52845 + 22719) & 0xffff;
  }
  return out.subarray(discard);
}

/** Null for StandardEncoding. */
function readEncoding(clear: string): Map<number, string> | null {
  if (/\/Encoding\s+StandardEncoding/u.test(clear)) return null;
  const map = new Map<number, string>();
  for (const match of clear.matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/gu))
    map.set(Number(match[1]), match[2] ?? '');
  return map;
}

const MAX_STEPS = 50_000;
const MAX_DEPTH = 12;

function runType1(
  code: Uint8Array,
  subrs: readonly Uint8Array[],
  accented: (standardCode: number) => Uint8Array | null,
): { width: number; path: Path } {
  const path = emptyPath();
  const stack: number[] = [];
  const posted: number[] = [];
  let flexing: number[] | null = null;
  let x = 0;
  let y = 0;
  let width = 0;
  let fixedWidth = false;
  let steps = 0;
  const arg = (i: number): number => stack[i] ?? 0;
  const move = (dx: number, dy: number): void => {
    x += dx;
    y += dy;
    if (flexing) flexing.push(x, y);
    else moveTo(path, x, y);
  };
  const line = (dx: number, dy: number): void => {
    x += dx;
    y += dy;
    lineTo(path, x, y);
  };
  const curve = (a: number, b: number, c: number, d: number, e: number, f: number): void => {
    const x1 = x + a;
    const y1 = y + b;
    const x2 = x1 + c;
    const y2 = y1 + d;
    x = x2 + e;
    y = y2 + f;
    curveTo(path, x1, y1, x2, y2, x, y);
  };
  const callOther = (): void => {
    const which = stack.pop() ?? 0;
    const count = stack.pop() ?? 0;
    const args = count > 0 ? stack.splice(-count) : [];
    posted.length = 0;
    if (which === 1) flexing = [];
    else if (which === 0 && flexing) {
      const f = flexing;
      flexing = null;
      const p = (i: number): number => f[i] ?? 0;
      curveTo(path, p(2), p(3), p(4), p(5), p(6), p(7));
      curveTo(path, p(8), p(9), p(10), p(11), p(12), p(13));
      posted.push(args[2] ?? y, args[1] ?? x);
    } else if (which === 3) posted.push(3);
    else posted.push(...args.reverse());
  };
  const escape = (operator: number, depth: number): void => {
    switch (operator) {
      case 6: {
        const [asb, adx, ady, base, accent] = [arg(0), arg(1), arg(2), arg(3), arg(4)];
        const origin = x;
        stack.length = 0;
        fixedWidth = true;
        const first = accented(base);
        const second = accented(accent);
        x = origin;
        y = 0;
        if (first) run(first, depth + 1, 0, 0);
        if (second) run(second, depth + 1, origin - asb + adx, ady);
        break;
      }
      case 7:
        if (!fixedWidth) width = arg(2);
        x = arg(0) + offsetX;
        y = arg(1) + offsetY;
        break;
      case 12: {
        const divisor = stack.pop() ?? 1;
        stack.push((stack.pop() ?? 0) / (divisor || 1));
        return;
      }
      case 16:
        callOther();
        return;
      case 17:
        stack.push(posted.pop() ?? 0);
        return;
      case 33:
        x = arg(0);
        y = arg(1);
        break;
      default:
    }
    stack.length = 0;
  };
  let offsetX = 0;
  let offsetY = 0;
  const run = (bytes: Uint8Array, depth: number, dx: number, dy: number): boolean => {
    offsetX = dx;
    offsetY = dy;
    return walk(bytes, depth);
  };
  const walk = (bytes: Uint8Array, depth: number): boolean => {
    if (depth > MAX_DEPTH) return true;
    for (let at = 0; at < bytes.length;) {
      steps += 1;
      if (steps > MAX_STEPS) return true;
      const b = bytes[at] ?? 0;
      at += 1;
      if (b >= 32) {
        if (b <= 246) stack.push(b - 139);
        else if (b <= 250) stack.push((b - 247) * 256 + (bytes[at++] ?? 0) + 108);
        else if (b <= 254) stack.push(-(b - 251) * 256 - (bytes[at++] ?? 0) - 108);
        else {
          stack.push(
            ((bytes[at] ?? 0) << 24) |
              ((bytes[at + 1] ?? 0) << 16) |
              ((bytes[at + 2] ?? 0) << 8) |
              (bytes[at + 3] ?? 0),
          );
          at += 4;
        }
        continue;
      }
      switch (b) {
        case 13:
          if (!fixedWidth) width = arg(1);
          x = arg(0) + offsetX;
          y = offsetY;
          break;
        case 21:
          move(arg(0), arg(1));
          break;
        case 22:
          move(arg(0), 0);
          break;
        case 4:
          move(0, arg(0));
          break;
        case 5:
          line(arg(0), arg(1));
          break;
        case 6:
          line(arg(0), 0);
          break;
        case 7:
          line(0, arg(0));
          break;
        case 8:
          curve(arg(0), arg(1), arg(2), arg(3), arg(4), arg(5));
          break;
        case 30:
          curve(0, arg(0), arg(1), arg(2), arg(3), 0);
          break;
        case 31:
          curve(arg(0), 0, arg(1), arg(2), 0, arg(3));
          break;
        case 9:
          close(path);
          break;
        case 10: {
          const body = subrs[stack.pop() ?? -1];
          if (body && walk(body, depth + 1)) return true;
          continue;
        }
        case 11:
          return false;
        case 14:
          return true;
        case 12:
          escape(bytes[at++] ?? 0, depth);
          continue;
        default:
      }
      stack.length = 0;
    }
    return false;
  };
  run(code, 0, 0, 0);
  return { width, path };
}
