import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { rect } from '../../src/core/geometry.js';
import { openPdf, type PdfPages } from '../../src/raster/pdf-pages.js';
import { pdfiumModule } from '../../src/raster/pdfium.js';

/** A page of 100 × 50 pt with a black square of 10 pt in its lower left corner. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 50]/Contents 4 0 R>>endobj
4 0 obj<</Length 13>>stream
0 0 10 10 re f
endstream endobj
trailer<</Root 1 0 R>>`;

/** Page by page one point wider, its top row black up to the number of the page. */
function longPdf(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const content = (index: number): string => `0 49 ${index + 1} 1 re f`;
  return [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    `2 0 obj<</Type/Pages/Kids[${numbers.map((n) => `${10 + n} 0 R`).join(' ')}]/Count ${count}>>endobj`,
    ...numbers.flatMap((n) => [
      `${10 + n} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${100 + n} 50]/Contents ${100 + n} 0 R>>endobj`,
      `${100 + n} 0 obj<</Length ${content(n).length}>>stream\n${content(n)}\nendstream endobj`,
    ]),
    'trailer<</Root 1 0 R>>',
  ].join('\n');
}

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

  test('reads a large file where it lies', async () => {
    const pdfium = await pdfiumModule();
    const file = new Uint8Array(64_000_000).fill(0x20);
    file.set(new TextEncoder().encode(PDF));
    const [before, pages] = [pdfium.HEAPU8.length, await open(file)];
    expect(pages.render(0, 100).rgba.at(-4)).toBe(255);
    expect(pages.render(0, 100).rgba[45 * 400 + 20]).toBe(0);
    expect(pdfium.HEAPU8.length - before).toBeLessThan(16_000_000);
    pages.close();
  });

  test('keeps two files apart, and reads on from the first when the second is closed', async () => {
    const gray = PDF.replace('0 0 10 10 re f', '.5 g 0 0 9 9 re f').replace('13', '16');
    const [first, second] = [PDF, gray].map((text) => new TextEncoder().encode(text));
    const [black, other] = [await open(first!), await open(second!)];
    const ink = (pages: PdfPages): unknown => pages.render(0, 100).rgba[45 * 400 + 20];
    expect([ink(other), ink(black)]).toEqual([128, 0]);
    other.close();
    expect(ink(black)).toBe(0);
    black.close();
  });

  test('shows the pages of a long file in any order', async () => {
    const count = 40;
    const pages = await open(new TextEncoder().encode(longPdf(count)));
    const forth = Array.from({ length: count }, (_, index) => index);
    for (const index of [...forth, ...forth.reverse(), 0, 39, 7, 7, 31, 7]) {
      expect(pages.sizeOf(index)).toEqual({ width: 100 + index, height: 50 });
      expect(pages.render(index, 100 + index).rgba[4 * index]).toBe(0);
      expect(pages.render(index, 100 + index).rgba[4 * index + 4]).toBe(255);
    }
    pages.close();
  });

  test('says when a file is damaged', async () => {
    expect(await openPdf(new Uint8Array(500))).toEqual({ ok: false, reason: 'damaged' });
  });
});
