import { expect, it } from '@jest/globals';
import { openPdf } from '../../src/raster/pdf-pages.js';
import { inkViewer } from '../../src/raster/viewer-inks.js';
import { at, bytesOf, soundX4 } from '../preflight/small-pdf.js';

const COLORS: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 0, 0],
  [0, 0, 0, 255],
  [250, 160, 30, 10],
  [17, 201, 77, 140],
];

it('tells how PDFium shows inks, between the steps as well', async () => {
  const view = await inkViewer();
  for (const color of COLORS) {
    const file = soundX4();
    const [page] = file.pages;
    const inks = color.map((ink) => (ink / 255).toFixed(5)).join(' ');
    if (page) page.content = `${inks} k ${at(0, 0)} 595 842 re f`;
    const opening = await openPdf(bytesOf(file));
    if (!opening.ok) throw new Error('the page opens');
    const { rgba, width, height } = opening.pages.render(0, 60);
    opening.pages.close();
    const middle = 4 * (Math.floor(height / 2) * width + width / 2);
    const shown = view(Uint8Array.from(color));
    for (const channel of [0, 1, 2])
      expect(Math.abs((shown[channel] ?? 0) - (rgba[middle + channel] ?? 0))).toBeLessThanOrEqual(
        6,
      );
  }
});
