import { describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { undoPrediction, type Prediction } from '../../src/core/prediction.js';

/** Packs samples as the TIFF specification says, one by one. */
function packTiff(samples: readonly number[], { colors, bits, columns }: Prediction): Uint8Array {
  const rows: string[] = [];
  for (let start = 0; start < samples.length; start += columns * colors) {
    const row = samples.slice(start, start + columns * colors);
    const steps = row.map((value, i) => (value - (row[i - colors] ?? 0) + 2 ** bits) % 2 ** bits);
    rows.push(bitsOf(steps, bits));
  }
  return bytesOf(rows);
}

const bitsOf = (values: readonly number[], bits: number): string =>
  values.map((value) => value.toString(2).padStart(bits, '0')).join('');

const bytesOf = (rows: readonly string[]): Uint8Array =>
  Uint8Array.from(
    rows.flatMap((row) =>
      (row.match(/.{1,8}/gu) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)),
    ),
  );

const prediction = (changes: Partial<Prediction>): Prediction => ({
  predictor: 2,
  colors: 1,
  bits: 8,
  columns: 4,
  ...changes,
});

describe('undoPrediction', () => {
  it('leaves what is not predicted as it is', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    expect(undoPrediction(bytes, prediction({ predictor: 1 }))).toBe(bytes);
  });

  it('undoes TIFF differences of every depth and number of colours', () => {
    const images = fc.record({
      bits: fc.constantFrom(1, 2, 4, 8, 16),
      colors: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 9 }),
      rows: fc.integer({ min: 1, max: 4 }),
      seed: fc.infiniteStream(fc.nat({ max: 65_535 })),
    });
    fc.assert(
      fc.property(images, ({ bits, colors, columns, rows, seed }) => {
        const kind = prediction({ bits, colors, columns });
        const samples = [...seed.take(rows * columns * colors)].map((value) => value % 2 ** bits);
        const plain = Array.from({ length: rows }, (_, row) =>
          bitsOf(samples.slice(row * columns * colors, (row + 1) * columns * colors), bits),
        );
        expect(undoPrediction(packTiff(samples, kind), kind)).toEqual(bytesOf(plain));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('undoes the PNG filters: none, left, up, mean, Paeth', () => {
    const packed = [
      0, 10, 20, 30, 40, 1, 10, 10, 10, 10, 2, 1, 1, 1, 1, 3, 5, 5, 5, 5, 4, 1, 1, 1, 1,
    ];
    expect([...undoPrediction(Uint8Array.from(packed), prediction({ predictor: 15 }))]).toEqual([
      10, 20, 30, 40, 10, 20, 30, 40, 11, 21, 31, 41, 10, 20, 30, 40, 11, 21, 31, 41,
    ]);
  });

  it('reads the rows of a PNG as libpng wrote them', async () => {
    const size = { width: 23, height: 17, channels: 3 } as const;
    const raw = Uint8Array.from({ length: 23 * 17 * 3 }, (_, i) => (i * i * 7 + i * 13) & 0xff);
    const png = await sharp(raw, { raw: size }).png({ adaptiveFiltering: true }).toBuffer();
    const parts: Buffer[] = [];
    for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
      if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
        parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    const rows = inflateSync(Buffer.concat(parts));
    expect(undoPrediction(rows, prediction({ predictor: 15, colors: 3, columns: 23 }))).toEqual(
      raw,
    );
  });

  it('takes what is missing of the last row as zero', () => {
    expect([...undoPrediction(Uint8Array.of(0, 1, 2), prediction({ predictor: 12 }))]).toEqual([
      1, 2, 0, 0,
    ]);
  });

  it('takes as neighbour what is nearest, the left one first, then the one above', () => {
    // Two rows of two: the last pixel adds nothing to the neighbour that the Paeth filter takes.
    const nearest = (left: number, up: number, corner: number): number | undefined => {
      const packed = Uint8Array.of(0, corner, up, 4, left - corner, 0);
      return undoPrediction(packed, prediction({ predictor: 15, columns: 2 }))[3];
    };
    expect(nearest(10, 25, 20)).toBe(10);
    expect(nearest(25, 10, 20)).toBe(10);
    expect(nearest(10, 20, 15)).toBe(15);
    expect(nearest(200, 100, 100)).toBe(200);
    expect(nearest(100, 200, 100)).toBe(200);
  });

  it('looks back a whole byte where samples are smaller', () => {
    const bits = prediction({ predictor: 11, bits: 1, columns: 24 });
    expect([...undoPrediction(Uint8Array.of(1, 1, 2, 3), bits)]).toEqual([1, 3, 6]);
  });

  it('does not change the bytes it is given', () => {
    const packed = Uint8Array.of(1, 1, 1, 1);
    expect([...undoPrediction(packed, prediction({}))]).toEqual([1, 2, 3, 4]);
    expect([...packed]).toEqual([1, 1, 1, 1]);
  });

  it('leaves half a sample at the end as it is', () => {
    const deep = prediction({ bits: 16, columns: 4 });
    expect([...undoPrediction(Uint8Array.of(1, 0, 5), deep)]).toEqual([1, 0, 5]);
  });

  it('takes rows of up to 256 MB', () => {
    const nothing = new Uint8Array(0);
    for (const predictor of [2, 12]) {
      const rows = (columns: number) => undoPrediction(nothing, prediction({ predictor, columns }));
      expect(rows(2 ** 28)).toEqual(nothing);
      expect(() => rows(2 ** 28 + 1)).toThrow(new RangeError('predictor columns'));
    }
  });

  it.each([0, -3, Number.NaN, 2 ** 40])('refuses rows of %p columns', (columns) => {
    for (const predictor of [2, 12])
      expect(() => undoPrediction(Uint8Array.of(1, 2), prediction({ predictor, columns }))).toThrow(
        RangeError,
      );
  });
});
