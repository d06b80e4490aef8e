import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { unAscii85, unHex, unLzw, unRunLength } from '../../../src/preflight/inspect/unpack.js';

const PLENTY = 1 << 20;

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Strips of a TIFF file, as its two tags say. */
function stripsOf(tiff: Buffer): readonly Uint8Array[] {
  const directory = tiff.readUInt32LE(4);
  const numbers = (tag: number): readonly number[] => {
    for (let i = 0; i < tiff.readUInt16LE(directory); i += 1) {
      const at = directory + 2 + 12 * i;
      if (tiff.readUInt16LE(at) !== tag) continue;
      const [size, count] = [tiff.readUInt16LE(at + 2) === 3 ? 2 : 4, tiff.readUInt32LE(at + 4)];
      const from = size * count > 4 ? tiff.readUInt32LE(at + 8) : at + 8;
      return Array.from({ length: count }, (_, n) => tiff.readUIntLE(from + n * size, size));
    }
    throw new Error(`no tag ${tag}`);
  };
  const lengths = numbers(279);
  return numbers(273).map((start, i) => tiff.subarray(start, start + (lengths[i] ?? 0)));
}

describe('unLzw', () => {
  // Noise fills the table of codes more than once, the ramp makes long runs, black the longest.
  it.each([
    ['noise', (i: number) => (Math.imul(i + 1, 0x9e3779b1) >>> 13) & 0xff],
    ['a ramp', (i: number) => (i >> 5) & 0xff],
    ['black', () => 0],
  ])('unpacks %s as libtiff packed it', async (_, value) => {
    const raw = Uint8Array.from({ length: 200 * 150 }, (_value, i) => value(i));
    const tiff = await sharp(raw, { raw: { width: 200, height: 150, channels: 1 } })
      .toColourspace('b-w')
      .tiff({ compression: 'lzw', predictor: 'none' })
      .toBuffer();
    const unpacked = stripsOf(tiff).map((strip) => unLzw(strip, PLENTY));
    expect(Buffer.concat(unpacked).equals(Buffer.from(raw))).toBe(true);
  });

  it('unpacks the example of the standard', () => {
    const packed = Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01);
    expect([...unLzw(packed, PLENTY)]).toEqual([45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
  });

  it('refuses a code that stands for nothing yet', () => {
    expect(() => unLzw(Uint8Array.of(0x80, 0x7f, 0xff), PLENTY)).toThrow('LZW code');
  });

  it('stops a bomb at the limit', () => {
    const packed = latin('\x80\x00\xff');
    expect(() => unLzw(packed, 0)).toThrow('stream too large');
  });
});

describe('unRunLength', () => {
  it('copies and repeats until the end mark', () => {
    expect([...unRunLength(Uint8Array.of(2, 7, 8, 9, 254, 5, 128, 1), PLENTY)]).toEqual([
      7, 8, 9, 5, 5, 5,
    ]);
  });

  it('gives what is there of a run that was cut off', () => {
    expect([...unRunLength(Uint8Array.of(4, 1, 2), PLENTY)]).toEqual([1, 2]);
  });

  it('stops at the limit', () => {
    expect(() => unRunLength(Uint8Array.of(129, 1, 129, 1), 200)).toThrow('stream too large');
  });
});

describe('unAscii85', () => {
  it('reads groups, the z for four zeros, and a last group of any length', () => {
    expect(Buffer.from(unAscii85(latin('9jqo^BlbD-Bl'), PLENTY)).toString()).toBe('Man is di');
    expect([...unAscii85(latin('z!!~>rest'), PLENTY)]).toEqual([0, 0, 0, 0, 0]);
  });

  it('reads back any bytes', () => {
    const packed = (bytes: Uint8Array): string => {
      let text = '';
      for (let at = 0; at < bytes.length; at += 4) {
        const part = [0, 1, 2, 3].map((i) => bytes[at + i] ?? 0);
        let value = part.reduce((sum, byte) => sum * 256 + byte, 0);
        const digits = [4, 3, 2, 1, 0].map(() => {
          const digit = value % 85;
          value = Math.floor(value / 85);
          return String.fromCharCode(0x21 + digit);
        });
        text += digits
          .reverse()
          .join('')
          .slice(0, Math.min(4, bytes.length - at) + 1);
      }
      return `${text}~>`;
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(unAscii85(latin(packed(bytes)), PLENTY)).toEqual(Uint8Array.from(bytes));
      }),
      { numRuns: 100, seed: 85 },
    );
  });
});

describe('unHex', () => {
  it('skips blanks, stops at the mark and takes a last half as its high digit', () => {
    expect([...unHex(latin('0a 1\nB 7>ff'))]).toEqual([0x0a, 0x1b, 0x70]);
  });
});
