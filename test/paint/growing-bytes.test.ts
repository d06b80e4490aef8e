import { describe, expect, it } from '@jest/globals';
import { growingBytes } from '../../src/paint/growing-bytes.js';

const MB = 2 ** 20;

describe('growingBytes', () => {
  it('gives back what was written, in memory of its own, whatever the size of the pieces', () => {
    const bytes = growingBytes();
    const pieces = [0, 1, 7, 16 * MB - 8, 3, 20 * MB, 5].map((length, index) =>
      new Uint8Array(length).fill(index + 1),
    );
    for (const piece of pieces) bytes.write(piece);
    const whole = bytes.take();
    expect(Buffer.from(whole).equals(Buffer.concat(pieces))).toBe(true);
    expect(whole.buffer.byteLength).toBe(whole.length);
  });

  it('gives nothing of nothing', () => {
    expect(growingBytes().take()).toEqual(new Uint8Array());
  });

  it('never holds a large file twice', () => {
    const bytes = growingBytes();
    const piece = new Uint8Array(MB).fill(7);
    for (let count = 0; count < 256; count += 1) bytes.write(piece);
    const before = process.memoryUsage.rss();
    const whole = bytes.take();
    expect(whole).toHaveLength(256 * MB);
    expect(process.memoryUsage.rss() - before).toBeLessThan(128 * MB);
  });
});
