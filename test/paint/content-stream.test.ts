import { expect, it } from '@jest/globals';
import { ContentStream } from '../../src/paint/content-stream.js';

const written = (matrix: Parameters<ContentStream['transform']>[0]): string => {
  const content = new ContentStream(() => {
    throw new Error('no spot ink is painted');
  });
  content.transform(matrix);
  return Buffer.from(content.toBytes()).toString('latin1').trim();
};

it('keeps the size of drawings in large units, as of a map of 300,000 metres', () => {
  const [a = 0] = written([0.000315277, 0, 0, -0.000315277, 10, 20]).split(' ').map(Number);
  expect(Math.abs(a / 0.000315277 - 1)).toBeLessThan(1e-5);
});

it('writes no more digits than a usual size needs', () => {
  expect(written([0.5, 0, 0, -0.123456789, 1.00001, 2])).toBe('0.5 0 0 -0.123457 1 2 cm');
});

it('brings places millions of pages away to the edge of what PDF can say', () => {
  expect(written([1, 0, 0, 1, 4_294_967_296, -1e300])).toBe('1 0 0 1 1000000000 -1000000000 cm');
});
