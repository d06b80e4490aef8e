import { describe, expect, test } from '@jest/globals';
import { resample, type Pixels } from '../../src/raster/resample.js';

const row = (...samples: readonly (readonly [number, number, number])[]): Pixels => ({
  width: samples.length,
  height: 1,
  samples: Uint8Array.from(samples.flat()),
  alpha: null,
});
const whole = ({ width, height }: Pixels) => ({ x: 0, y: 0, width, height });

describe('resample', () => {
  test('weighs each source pixel by the area it covers', () => {
    const image = row([0, 0, 0], [90, 90, 90], [240, 240, 240]);
    const { samples } = resample(image, whole(image), 2, 1);
    // The middle pixel belongs half to each side: (0 + 45) / 1.5 and (45 + 240) / 1.5.
    expect([...samples]).toEqual([30, 30, 30, 190, 190, 190]);
  });

  test('gives the image back at its own size', () => {
    const image = row([1, 2, 3], [255, 254, 253]);
    expect(resample(image, whole(image), 2, 1)).toEqual(image);
  });

  test('takes no colour from transparent pixels', () => {
    const image = { ...row([200, 10, 10], [0, 255, 0]), alpha: Uint8Array.of(255, 0) };
    const { samples, alpha } = resample(image, whole(image), 1, 1);
    expect([...samples]).toEqual([200, 10, 10]);
    expect(alpha?.[0]).toBe(128);
  });

  test('shows nothing beyond the edge', () => {
    const image = row([50, 60, 70]);
    const { alpha } = resample(image, { x: -1, y: 0, width: 3, height: 1 }, 3, 1);
    expect([...(alpha ?? [])]).toEqual([0, 255, 0]);
  });

  test('treats one and four channels like three', () => {
    for (const channels of [1, 4]) {
      const samples = new Uint8Array(4 * channels).map((_, index) =>
        index < 2 * channels ? 40 : 80,
      );
      const image: Pixels = { width: 4, height: 1, samples, alpha: null };
      const half = resample(image, whole(image), 2, 1);
      expect([...half.samples]).toEqual([
        ...Array<number>(channels).fill(40),
        ...Array<number>(channels).fill(80),
      ]);
    }
  });
});
