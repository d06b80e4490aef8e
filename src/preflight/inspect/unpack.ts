/**
 * Filters that Node has no library for: LZW, run lengths and the two that write bytes as text.
 * Source: ISO 32000-1, 7.4.2 to 7.4.5. Each throws before more than `limit` bytes are unpacked.
 */

/** Bytes that come one after the other, up to a limit. */
interface Output {
  readonly length: () => number;
  readonly put: (byte: number) => void;
  /** Again what came before, `count` bytes from `start`; they may overlap what is written. */
  readonly repeat: (start: number, count: number) => void;
  readonly bytes: () => Uint8Array;
}

function output(limit: number): Output {
  let bytes = new Uint8Array(4096);
  let length = 0;
  const makeRoom = (count: number): void => {
    if (length + count > limit) throw new Error('stream too large');
    if (length + count <= bytes.length) return;
    const grown = new Uint8Array(Math.min(limit, Math.max(length + count, bytes.length * 2)));
    grown.set(bytes.subarray(0, length));
    bytes = grown;
  };
  return {
    length: () => length,
    put: (byte) => {
      makeRoom(1);
      bytes[length] = byte;
      length += 1;
    },
    repeat: (start, count) => {
      makeRoom(count);
      for (let i = 0; i < count; i += 1) bytes[length + i] = bytes[start + i] ?? 0;
      length += count;
    },
    bytes: () => bytes.slice(0, length),
  };
}

const CLEAR = 256;
const END = 257;
/** The first code that stands for several bytes, and how many codes there are. */
const FIRST = 258;
const CODES = 4096;

/**
 * Each code from 258 on stands for what an earlier one wrote and the byte that followed: both lie
 * together in the output already, so that a place and a length are all a table needs.
 */
export function unLzw(bytes: Uint8Array, limit: number, earlyChange = 1): Uint8Array {
  const out = output(limit);
  const starts = new Uint32Array(CODES);
  const lengths = new Uint32Array(CODES);
  let next = FIRST;
  let width = 9;
  let held = 0;
  let bits = 0;
  let previous: { readonly start: number; readonly length: number } | null = null;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    held &= (1 << bits) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST;
      width = 9;
      previous = null;
      continue;
    }
    const start = out.length();
    if (previous && next < CODES) {
      starts[next] = previous.start;
      lengths[next] = previous.length + 1;
      next += 1;
    }
    if (code < CLEAR) out.put(code);
    else if (code < next) out.repeat(starts[code] ?? 0, lengths[code] ?? 0);
    else throw new Error('LZW code');
    previous = { start, length: out.length() - start };
    width = widthFor(next + earlyChange);
  }
  return out.bytes();
}

/** Bits of the next code, `size` counting the entry that the encoder has made and we have not. */
const widthFor = (size: number): number =>
  size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;

export function unRunLength(bytes: Uint8Array, limit: number): Uint8Array {
  const out = output(limit);
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? END_OF_RUNS;
    if (length === END_OF_RUNS) break;
    const copied = length < END_OF_RUNS;
    const count = copied ? length + 1 : 257 - length;
    for (let i = 0; i < count; i += 1) {
      const from = copied ? at + 1 + i : at + 1;
      if (from < bytes.length) out.put(bytes[from] ?? 0);
    }
    at += copied ? count + 1 : 2;
  }
  return out.bytes();
}

const END_OF_RUNS = 128;

export function unAscii85(bytes: Uint8Array, limit: number): Uint8Array {
  const out = output(limit);
  const group: number[] = [];
  const flush = (count: number): void => {
    let value = 0;
    for (let i = 0; i < 5; i += 1) value = value * 85 + (group[i] ?? 84);
    for (let i = 0; i < count; i += 1) out.put(Math.floor(value / 256 ** (3 - i)) % 256);
    group.length = 0;
  };
  for (const byte of bytes) {
    if (byte === TILDE) break;
    if (byte === SMALL_Z && group.length === 0) {
      for (let i = 0; i < 4; i += 1) out.put(0);
    } else if (byte >= EXCLAMATION && byte <= SMALL_U) {
      group.push(byte - EXCLAMATION);
      if (group.length === 5) flush(4);
    }
  }
  if (group.length > 1) flush(group.length - 1);
  return out.bytes();
}

const EXCLAMATION = 0x21;
const SMALL_U = 0x75;
const SMALL_Z = 0x7a;
const TILDE = 0x7e;

export function unHex(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes).replace(/>.*$/su, '').replace(/\s/gu, '');
  const padded = text.length % 2 === 0 ? text : `${text}0`;
  return Uint8Array.from({ length: padded.length / 2 }, (_, index) =>
    Number.parseInt(padded.slice(index * 2, index * 2 + 2), 16),
  );
}
