import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { outside } from './programs.js';

/** One page as its printing plates: 255 = solid. */
export interface PlatePage {
  readonly width: number;
  readonly height: number;
  /** By name of the ink: `Cyan`, …, or a spot ink. */
  readonly plates: ReadonlyMap<string, Uint8Array>;
}

/**
 * Separates a PDF with Ghostscript, overprint as on the press. Without antialiasing a pixel is
 * painted when any part of it is touched, so that nothing thin can hide.
 */
export async function separate(pdf: Uint8Array, dpi: number): Promise<readonly PlatePage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plates-'));
  try {
    const file = join(folder, 'in.pdf');
    writeFileSync(file, pdf);
    const output = join(folder, 'page-%d.tif');
    outside('gs', [
      ...['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-dPDFSTOPONERROR'],
      ...['-sDEVICE=tiffsep', `-r${dpi}`],
      ...['-dOverprint=/simulate', `-sOutputFile=${output}`, file],
    ]);
    const files = readdirSync(folder);
    const pages: PlatePage[] = [];
    for (let page = 1; files.includes(`page-${page}.tif`); page += 1) {
      pages.push(await platesOf(folder, files, page));
    }
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function platesOf(
  folder: string,
  files: readonly string[],
  page: number,
): Promise<PlatePage> {
  const plates = new Map<string, Uint8Array>();
  let size = { width: 0, height: 0 };
  for (const file of files) {
    const ink = new RegExp(`^page-${page}\\((.+)\\)\\.tif$`).exec(file)?.[1];
    if (ink === undefined) continue;
    const { data, info } = await sharp(join(folder, file))
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true });
    plates.set(
      ink,
      data.map((light) => 255 - light),
    );
    size = { width: info.width, height: info.height };
  }
  return { ...size, plates };
}

/** Values of one plate within a box of pixels. */
export function valuesIn(
  { plates, width }: PlatePage,
  ink: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): readonly number[] {
  const plate = plates.get(ink);
  if (!plate) throw new Error(`there is no plate ${ink}`);
  const rows = Array.from({ length: Math.floor(box.height) }, (_, row) => {
    const start = (Math.ceil(box.y) + row) * width + Math.ceil(box.x);
    return [...plate.subarray(start, start + Math.floor(box.width))];
  });
  return rows.flat();
}

/** Ink of all plates in each pixel, 255 = one solid plate. */
export function totalInk({ plates, width, height }: PlatePage): Uint16Array {
  const total = new Uint16Array(width * height);
  for (const plate of plates.values())
    for (let at = 0; at < total.length; at += 1) total[at] = (total[at] ?? 0) + (plate[at] ?? 0);
  return total;
}
