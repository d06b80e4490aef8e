import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { outside } from './programs.js';

/** A page as poppler shows it on the screen. */
export interface ShownPage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue by rows. */
  readonly rgb: Uint8Array;
}

/** Antialiased: what touches a pixel at all keeps it from being white. */
export async function shownByPoppler(file: string, dpi: number): Promise<readonly ShownPage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'poppler-'));
  try {
    outside('pdftoppm', ['-r', String(dpi), '-png', file, join(folder, 'page')]);
    const pages: ShownPage[] = [];
    for (const name of readdirSync(folder).sort()) {
      const { data, info } = await sharp(join(folder, name))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      pages.push({ width: info.width, height: info.height, rgb: data });
    }
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 1 for each pixel that shows bare paper, as do its eight neighbours; none at the page's edge. */
export function barePaper({ width, height, rgb }: ShownPage): Uint8Array {
  const white = new Uint8Array(width * height);
  for (let at = 0; at < white.length; at += 1)
    white[at] = rgb[3 * at] === 255 && rgb[3 * at + 1] === 255 && rgb[3 * at + 2] === 255 ? 1 : 0;
  return erode(erode(white, width, 1), width, width);
}

/** Keeps what has its like `step` before and behind it. */
const erode = (marks: Uint8Array, width: number, step: number): Uint8Array =>
  marks.map((mark, at) => {
    const atEdge = at % width === 0 || (at + 1) % width === 0;
    return atEdge ? 0 : mark & (marks[at - step] ?? 0) & (marks[at + step] ?? 0);
  });

/** The difference between the channels up to which poppler's picture counts as grey. */
const NEUTRAL = 12;

/** True where black ink, paper or a mixture of both shows. */
export function isNeutral(page: ShownPage, x: number, y: number): boolean {
  const light = channels(page, x, y);
  return Math.max(...light) - Math.min(...light) <= NEUTRAL;
}

const PAPER = [255, 255, 255] as const;

/** Beyond the page there is paper. */
function channels(page: ShownPage, x: number, y: number): readonly number[] {
  if (x < 0 || y < 0 || x >= page.width || y >= page.height) return PAPER;
  const at = 3 * (y * page.width + x);
  return [page.rgb[at] ?? 255, page.rgb[at + 1] ?? 255, page.rgb[at + 2] ?? 255];
}
