import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { proofPages } from '../../src/proof/proof-pages.js';
import { at, bytesOf, soundX4 } from '../preflight/small-pdf.js';

const threePages = (): Uint8Array => {
  const file = soundX4();
  file.pages.length = 3;
  const [, second] = file.pages;
  if (second) second.content = `0 1 1 0 k ${at(0, 0)} 595 842 re f`;
  return bytesOf(file);
};

test('shows every page of the finished file, as wide as wanted', async () => {
  const images = await proofPages(threePages(), { width: 200 });
  expect(images.map(({ page }) => page)).toEqual([1, 2, 3]);
  const { width, format } = await sharp(images[0]?.png).metadata();
  expect({ width, format }).toEqual({ width: 200, format: 'png' });
});

test('shows the pages asked for and leaves out those that are not there', async () => {
  const images = await proofPages(threePages(), { width: 100, pages: [2, 9] });
  expect(images.map(({ page }) => page)).toEqual([2]);
  const { picture } = images[0] ?? { picture: null };
  const middle = picture ? (Math.floor(picture.height / 2) * picture.width + 50) * 4 : 0;
  const [r = 0, g = 255, b = 255] = picture?.rgba.subarray(middle, middle + 3) ?? [];
  expect(r).toBeGreaterThan(150);
  expect(Math.max(g, b)).toBeLessThan(120);
});

test('gives no pictures of what is no PDF', async () => {
  expect(await proofPages(new TextEncoder().encode('no PDF'), { width: 100 })).toEqual([]);
});

test('leaves out a page that is too long for its width', async () => {
  const file = soundX4();
  file.pages.length = 2;
  const [first] = file.pages;
  if (first) first.boxes = '/MediaBox [0 0 0.01 14400]';
  const images = await proofPages(bytesOf(file), { width: 600 });
  expect(images.map(({ page }) => page)).toEqual([2]);
});
