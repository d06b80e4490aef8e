/** TrueType and OpenType containers. Source: OpenType 1.9, `glyf`, `loca`, `hmtx`, `cmap`. */
import { close, curveTo, emptyPath, lineTo, mapPath, moveTo, type Path } from '../path.js';
import { readCff } from './cff.js';
import type { FontProgram } from './font-program.js';

const MAX_COMPONENT_DEPTH = 6;

/** Coordinates of a glyph; damaged composites may name each other without end. */
const MAX_POINTS = 200_000;

/** Null when the container or a needed table is missing. */
export function readSfnt(bytes: Uint8Array): FontProgram | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(bytes, view);
  const head = tables.get('head');
  const maxp = tables.get('maxp');
  const hhea = tables.get('hhea');
  const hmtx = tables.get('hmtx');
  if (!head || head.byteLength < 54 || !hhea || hhea.byteLength < 36 || !hmtx) return null;
  const scale = 1000 / (head.getUint16(18) || 1000);
  const metrics = hhea.getUint16(34);
  const glyphCount = maxp && maxp.byteLength >= 6 ? maxp.getUint16(4) : metrics;
  const widthOf = (glyph: number): number | null => {
    if (glyph >= glyphCount || metrics === 0) return null;
    const at = Math.min(glyph, metrics - 1) * 4;
    return at + 2 <= hmtx.byteLength ? hmtx.getUint16(at) * scale : null;
  };
  const byUnicode = readCmap(tables.get('cmap'));
  const compact = tables.get('CFF ');
  if (compact) {
    const cff = readCff(new Uint8Array(compact.buffer, compact.byteOffset, compact.byteLength));
    return cff && { ...cff, kind: 'opentype', widthOf, byUnicode: byUnicode.unicode };
  }
  const outline = outlines(tables, head.getInt16(50) === 1, glyphCount);
  return {
    kind: 'truetype',
    glyphCount,
    widthOf,
    outlineOf: (glyph) => {
      const path = outline(glyph, 0);
      return path && mapPath(path, [scale, 0, 0, scale, 0, 0]);
    },
    byName: () => null,
    byCid: (cid) => (cid < glyphCount ? cid : null),
    byCode: byUnicode.code,
    byUnicode: byUnicode.unicode,
  };
}

function readTables(bytes: Uint8Array, view: DataView): Map<string, DataView> {
  const tables = new Map<string, DataView>();
  if (bytes.length < 12) return tables;
  const count = view.getUint16(4);
  for (let i = 0; i < count && 28 + i * 16 <= bytes.length; i += 1) {
    const entry = 12 + i * 16;
    const name = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const offset = view.getUint32(entry + 8);
    const length = Math.min(view.getUint32(entry + 12), bytes.length - offset);
    if (length > 0) tables.set(name, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

function outlines(
  tables: ReadonlyMap<string, DataView>,
  longOffsets: boolean,
  glyphCount: number,
): (glyph: number, depth: number) => Path | null {
  const loca = tables.get('loca');
  const glyf = tables.get('glyf');
  const offset = (glyph: number): number | null => {
    const at = glyph * (longOffsets ? 4 : 2);
    if (!loca || at + (longOffsets ? 4 : 2) > loca.byteLength) return null;
    return longOffsets ? loca.getUint32(at) : loca.getUint16(at) * 2;
  };
  const read = (glyph: number, depth: number): Path | null => {
    if (!glyf || glyph >= glyphCount || depth > MAX_COMPONENT_DEPTH) return null;
    const start = offset(glyph);
    const end = offset(glyph + 1);
    if (start === null || end === null) return null;
    if (end <= start) return emptyPath();
    if (end > glyf.byteLength) return null;
    try {
      const contours = glyf.getInt16(start);
      return contours >= 0
        ? simpleGlyph(glyf, start + 10, contours)
        : compositeGlyph(glyf, start + 10, (part) => read(part, depth + 1));
    } catch {
      // RangeError of the DataView: the glyph's data ends early.
      return null;
    }
  };
  return read;
}

function simpleGlyph(glyf: DataView, start: number, contours: number): Path {
  const ends: number[] = [];
  for (let i = 0; i < contours; i += 1) ends.push(glyf.getUint16(start + i * 2));
  if (ends.some((end, i) => i > 0 && end <= (ends[i - 1] ?? 0))) throw new RangeError('contours');
  const count = (ends.at(-1) ?? -1) + 1;
  let at = start + contours * 2;
  at += 2 + glyf.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyf.getUint8(at++);
    flags.push(flag);
    if (flag & 8) {
      for (let repeat = glyf.getUint8(at++); repeat > 0 && flags.length < count; repeat -= 1)
        flags.push(flag);
    }
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyf.getUint8(at++) : -glyf.getUint8(at++);
      else if (!(flag & same)) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  const path = emptyPath();
  let first = 0;
  for (const last of ends) {
    if (last >= first) contour(path, xs, ys, flags, first, last);
    first = last + 1;
  }
  return path;
}

/** Quadratic contour with implied points, raised to cubics. */
function contour(
  path: Path,
  xs: readonly number[],
  ys: readonly number[],
  flags: readonly number[],
  first: number,
  last: number,
): void {
  const count = last - first + 1;
  const point = (i: number): readonly [number, number, boolean] => {
    const k = first + (((i % count) + count) % count);
    return [xs[k] ?? 0, ys[k] ?? 0, ((flags[k] ?? 0) & 1) === 1];
  };
  let start = 0;
  while (start < count && !point(start)[2]) start += 1;
  let x: number;
  let y: number;
  if (start === count) {
    const [ax, ay] = point(-1);
    const [bx, by] = point(0);
    [x, y] = [(ax + bx) / 2, (ay + by) / 2];
    start = -1;
  } else [x, y] = point(start);
  moveTo(path, x, y);
  for (let i = 1; i <= count; i += 1) {
    const [px, py, on] = point(start + i);
    if (on) {
      lineTo(path, px, py);
      [x, y] = [px, py];
      continue;
    }
    const [nx, ny, nextOn] = point(start + i + 1);
    const [ex, ey] = nextOn ? [nx, ny] : [(px + nx) / 2, (py + ny) / 2];
    curveTo(
      path,
      x + (2 / 3) * (px - x),
      y + (2 / 3) * (py - y),
      ex + (2 / 3) * (px - ex),
      ey + (2 / 3) * (py - ey),
      ex,
      ey,
    );
    [x, y] = [ex, ey];
    if (nextOn) i += 1;
  }
  close(path);
}

function compositeGlyph(
  glyf: DataView,
  start: number,
  component: (glyph: number) => Path | null,
): Path {
  const path = emptyPath();
  let at = start;
  let flags: number;
  do {
    flags = glyf.getUint16(at);
    const part = component(glyf.getUint16(at + 2));
    at += 4;
    const words = (flags & 1) !== 0;
    const dx = words ? glyf.getInt16(at) : glyf.getInt8(at);
    const dy = words ? glyf.getInt16(at + 2) : glyf.getInt8(at + 1);
    at += words ? 4 : 2;
    const fraction = (): number => {
      at += 2;
      return glyf.getInt16(at - 2) / 16384;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & 8) a = d = fraction();
    else if (flags & 0x40) [a, d] = [fraction(), fraction()];
    else if (flags & 0x80) [a, b, c, d] = [fraction(), fraction(), fraction(), fraction()];
    if (path.points.length > MAX_POINTS) throw new RangeError('composite glyph');
    if (part) {
      const placed = mapPath(part, [a, b, c, d, flags & 2 ? dx : 0, flags & 2 ? dy : 0]);
      path.ops.push(...placed.ops);
      path.points.push(...placed.points);
    }
  } while (flags & 0x20);
  return path;
}

interface CharacterMap {
  readonly unicode: (codePoint: number) => number | null;
  readonly code: (code: number) => number | null;
}

/** Unicode from (3,1), (3,10) or platform 0; one-byte codes from (1,0) or the symbol range of (3,0). */
function readCmap(cmap: DataView | undefined): CharacterMap {
  const found = new Map<string, (code: number) => number>();
  if (cmap && cmap.byteLength >= 4) {
    const count = cmap.getUint16(2);
    for (let i = 0; i < count && 12 + i * 8 <= cmap.byteLength; i += 1) {
      const entry = 4 + i * 8;
      const lookup = subtable(cmap, cmap.getUint32(entry + 4));
      if (lookup) found.set(`${cmap.getUint16(entry)},${cmap.getUint16(entry + 2)}`, lookup);
    }
  }
  const unicode = ['3,10', '3,1', '0,4', '0,3', '0,6', '0,1', '0,0']
    .map((key) => found.get(key))
    .find((lookup) => lookup !== undefined);
  const mac = found.get('1,0');
  const symbol = found.get('3,0');
  return {
    unicode: (codePoint) => unicode?.(codePoint) || null,
    code: (code) => symbol?.(0xf000 + code) || symbol?.(code) || mac?.(code) || null,
  };
}

function subtable(cmap: DataView, start: number): ((code: number) => number) | null {
  if (start + 6 > cmap.byteLength) return null;
  const guarded =
    (lookup: (code: number) => number) =>
    (code: number): number => {
      try {
        return lookup(code);
      } catch {
        // RangeError of the DataView: the table ends early.
        return 0;
      }
    };
  switch (cmap.getUint16(start)) {
    case 0:
      return guarded((code) => (code < 256 ? cmap.getUint8(start + 6 + code) : 0));
    case 4:
      return guarded((code) => segmentLookup(cmap, start, code));
    case 6:
      return guarded((code) => {
        const first = cmap.getUint16(start + 6);
        const count = cmap.getUint16(start + 8);
        return code >= first && code < first + count
          ? cmap.getUint16(start + 10 + (code - first) * 2)
          : 0;
      });
    case 12:
      return guarded((code) => {
        const groups = cmap.getUint32(start + 12);
        for (let i = 0; i < groups; i += 1) {
          const at = start + 16 + i * 12;
          if (code >= cmap.getUint32(at) && code <= cmap.getUint32(at + 4))
            return cmap.getUint32(at + 8) + code - cmap.getUint32(at);
        }
        return 0;
      });
    default:
      return null;
  }
}

function segmentLookup(cmap: DataView, start: number, code: number): number {
  const segments = cmap.getUint16(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  for (let i = 0; i < segments; i += 1) {
    if (code > cmap.getUint16(ends + i * 2)) continue;
    const first = cmap.getUint16(starts + i * 2);
    if (code < first) return 0;
    const delta = cmap.getUint16(starts + (segments + i) * 2);
    const rangeAt = starts + (2 * segments + i) * 2;
    const range = cmap.getUint16(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = cmap.getUint16(rangeAt + range + (code - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
