import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { rect } from '../../src/core/geometry.js';
import { openPdf, type PdfPages } from '../../src/raster/pdf-pages.js';

/** A page of 100 × 50 pt with a black square of 10 pt in its lower left corner. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 50]/Contents 4 0 R>>endobj
4 0 obj<</Length 13>>stream
0 0 10 10 re f
endstream endobj
trailer<</Root 1 0 R>>`;

const open = async (bytes: Uint8Array): Promise<PdfPages> => {
  const opening = await openPdf(bytes);
  if (!opening.ok) throw new Error(opening.reason);
  return opening.pages;
};

describe('openPdf', () => {
  test('shows the page, a part of it and what lies beside it', async () => {
    const pages = await open(new TextEncoder().encode(PDF));
    expect(pages.pageCount).toBe(1);
    expect(pages.sizeOf(0)).toEqual({ width: 100, height: 50 });
    const whole = pages.render(0, 100);
    expect(whole.height).toBe(50);
    expect([...whole.rgba.subarray(45 * 400 + 20, 45 * 400 + 24)]).toEqual([0, 0, 0, 255]);
    expect([...whole.rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255]);

    const corner = pages.render(0, 40, { box: rect(0, 40, 20, 10), ground: 'none' });
    expect([corner.width, corner.height]).toEqual([40, 20]);
    expect([...corner.rgba.subarray(4 * 10, 4 * 10 + 4)]).toEqual([0, 0, 0, 255]);
    expect(corner.rgba[4 * 30 + 3]).toBe(0);
    pages.close();
  });

  test('shows parts of a page of any size with their edges on those of the pixels', async () => {
    for (const box of ['0 0 100 50', '0 0 100.73 50.41']) {
      const pages = await open(new TextEncoder().encode(PDF.replace('0 0 100 50', box)));
      const { height } = pages.sizeOf(0);
      const part = { box: rect(-2, height - 12, 14, 14), width: 280, height: 140 };
      const [picture] = pages.renderParts(0, [part]);
      const at = (x: number, y: number) => picture?.rgba[4 * (y * 280 + x)];
      expect([at(39, 70), at(40, 70), at(239, 70), at(240, 70)]).toEqual([255, 0, 0, 255]);
      expect([at(140, 19), at(140, 20), at(140, 119), at(140, 120)]).toEqual([255, 0, 0, 255]);
      pages.close();
    }
  });

  test('opens the sample logos', async () => {
    const pages = await open(new Uint8Array(await readFile('logos/menden.pdf')));
    expect(pages.render(0, 50).rgba.some((value) => value < 200)).toBe(true);
    pages.close();
  });

  test('says when a file is damaged', async () => {
    expect(await openPdf(new Uint8Array(500))).toEqual({ ok: false, reason: 'damaged' });
  });
});
