/** Bits of a byte string, the highest of each byte first; zeros after the end. */
export interface Bits {
  /** Unsigned number of `count` bits, at most 32. */
  read(count: number): number;
  /** Skips to the next whole byte. */
  align(): void;
  /** True when no whole byte is left. */
  ended(): boolean;
}

export function openBits(bytes: Uint8Array): Bits {
  let bit = 0;
  return {
    read: (count) => {
      let value = 0;
      for (let left = count; left > 0;) {
        const byte = bytes[bit >> 3] ?? 0;
        const room = 8 - (bit & 7);
        const take = Math.min(room, left);
        value = value * 2 ** take + ((byte >> (room - take)) & ((1 << take) - 1));
        bit += take;
        left -= take;
      }
      return value;
    },
    align: () => {
      bit = (bit + 7) & ~7;
    },
    ended: () => bit >> 3 >= bytes.length,
  };
}

/** A big-endian number of `size` bytes, up to six; RangeError where the bytes end early. */
export function uint(bytes: Uint8Array, at: number, size: number): number {
  if (at + size > bytes.length) throw new RangeError('number outside the file');
  let value = 0;
  for (let i = 0; i < size; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
