/** Glyph programs. Source: Adobe Technical Note 5177 (Type 2 charstrings). */
import { uint } from '../bits.js';
import { close, curveTo, emptyPath, lineTo, moveTo, type Path } from '../path.js';

/** What glyph programs of a font, or of a part of a CID font, share. */
export interface PrivateDict {
  readonly defaultWidth: number;
  readonly nominalWidth: number;
  readonly subrs: readonly Uint8Array[];
}

export const NO_PRIVATE: PrivateDict = { defaultWidth: 0, nominalWidth: 0, subrs: [] };

export interface CharString {
  readonly width: number;
  readonly path: Path;
}

const MAX_SUBR_DEPTH = 12;
const MAX_STEPS = 100_000;

export function runCharString(
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
