import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { averaged } from './compare-pictures.js';
import { rect } from '../../src/core/geometry.js';
import type { Picture } from '../../src/core/picture.js';

/** MuPDF rounds edges of rectangles to whole pixels: pages are drawn so much larger and averaged. */
const FINE = 4;

/**
 * All pages of a PDF at 72 dpi, on white. By MuPDF without colour management, which shows CMYK as
 * the plain complement of RGB and strokes thinner than a pixel as pale as they are; PDFium draws
 * both in its own way. Needs the program mutool (Debian: mupdf-tools).
 */
export async function showPages(pdf: Uint8Array): Promise<readonly Picture[]> {
  const folder = mkdtempSync(join(tmpdir(), 'show-pages-'));
  try {
    const file = join(folder, 'pages.pdf');
    writeFileSync(file, pdf);
    execFileSync(
      'mutool',
      ['draw', '-q', '-N', '-r', String(72 * FINE), '-o', join(folder, '%05d.png'), file],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const pictures: Picture[] = [];
    for (const name of readdirSync(folder)
      .filter((each) => each.endsWith('.png'))
      .sort()) {
      const { data, info } = await sharp(join(folder, name))
        .toColourspace('srgb')
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height } = info;
      const picture = { width, height, rgba: new Uint8Array(data), box: rect(0, 0, 1, 1) };
      pictures.push(averaged(picture, FINE));
    }
    return pictures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
