import { expect, it } from '@jest/globals';
import { naiveInks } from '../../../bench/support/naive-inks.js';
import { IDENTITY, rect } from '../../../src/core/geometry.js';
import { rasteriseEffect } from '../../../src/ingest/svg/rasterise.js';
import { normalise } from '../../../src/ingest/svg/usvg.js';
import { parseSvg } from '../../../src/ingest/svg/xml.js';

it('renders an effect no finer than its share of the pixels allows', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><filter id="f"><feOffset dx="1"/></filter><circle cx="50" cy="50" r="40" fill="#d22" filter="url(#f)"/></svg>';
  const root = normalise(parseSvg(svg))?.root;
  const effect = root?.children.find((each) => typeof each !== 'string' && each.name === 'g');
  if (!root || typeof effect !== 'object') throw new Error('usvg keeps a filter on a group');
  const finest = (mostPixels: number) => {
    const box = rect(0, 0, 100, 100);
    const target = { root, box, pixelsPerUnit: 8, mostPixels, inks: naiveInks };
    const made = rasteriseEffect(effect, IDENTITY, target, 'ink');
    const { width = 0, height = 0 } = made?.node.image ?? {};
    return { pixelsPerUnit: made?.pixelsPerUnit ?? 0, pixels: width * height };
  };
  expect(finest(1e6).pixelsPerUnit).toBe(8);
  const coarse = finest(10_000);
  expect(coarse.pixels).toBeLessThan(10_500);
  expect(coarse.pixels).toBeGreaterThan(9_000);
  expect(coarse.pixelsPerUnit).toBeLessThan(1.3);
});
