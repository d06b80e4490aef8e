import { Resvg } from '@resvg/resvg-js';
import sharp, { type OverlayOptions } from 'sharp';
import type { Picture } from '../../src/core/picture.js';
import { CELL, type Placed } from './methods.js';

export interface DrawnMethod {
  readonly caption: string;
  readonly placed: readonly Placed[];
}

/** Pixels per point: 1,836 px for nine cells. */
const SCALE = 2;
const MARGIN = 24;
const HEAD = 46;

/** All methods one below the other, each under its caption. */
export async function drawMethods(
  methods: readonly DrawnMethod[],
  columns: number,
): Promise<Buffer> {
  const rows = Math.ceil((methods[0]?.placed.length ?? 0) / columns);
  const width = Math.round(columns * CELL.width * SCALE) + 2 * MARGIN;
  const block = Math.round(rows * CELL.height * SCALE) + HEAD;
  const height = methods.length * (block + MARGIN) + MARGIN;
  const overlays: OverlayOptions[] = [];
  for (const [i, { placed }] of methods.entries()) {
    const top = MARGIN + i * (block + MARGIN) + HEAD;
    for (const { logo, visible } of placed) {
      // Boxes of logo-soup may leave the picture: it knows no cells.
      const { picture, left, upper } = await drawn(logo.raw, logo.artwork.visible, visible);
      overlays.push(await cut(picture, MARGIN + left, top + upper, width, height));
    }
  }
  return sharp(Buffer.from(frame(methods, width, height, block)))
    .composite(overlays)
    .png({ palette: true, quality: 90 })
    .toBuffer();
}

async function drawn(
  raw: Placed['logo']['raw'],
  box: Placed['visible'],
  visible: Placed['visible'],
): Promise<{ picture: Picture; left: number; upper: number }> {
  const picture = await raw.render(box, Math.max(1, Math.round(visible.width * SCALE)));
  return { picture, left: Math.round(visible.x * SCALE), upper: Math.round(visible.y * SCALE) };
}

async function cut(
  { rgba, width, height }: Picture,
  left: number,
  top: number,
  pageWidth: number,
  pageHeight: number,
): Promise<OverlayOptions> {
  const x = Math.max(0, -left);
  const y = Math.max(0, -top);
  const input = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .extract({
      left: x,
      top: y,
      width: Math.min(width - x, pageWidth - Math.max(0, left)),
      height: Math.min(height - y, pageHeight - Math.max(0, top)),
    })
    .png()
    .toBuffer();
  return { input, left: Math.max(0, left), top: Math.max(0, top) };
}

/** Paper, captions and faint cells. */
function frame(
  methods: readonly DrawnMethod[],
  width: number,
  height: number,
  block: number,
): Uint8Array {
  const parts = methods.map(({ caption, placed }, i) => {
    const top = MARGIN + i * (block + MARGIN);
    const cells = placed.map(
      ({ cell }) =>
        `<rect x="${MARGIN + cell.x * SCALE}" y="${top + HEAD + cell.y * SCALE}" width="${cell.width * SCALE}" height="${cell.height * SCALE}" fill="none" stroke="#e6e6e6"/>`,
    );
    return `<text x="${MARGIN}" y="${top + 28}" font-family="Source Sans 3" font-size="26" font-weight="600" fill="#222">${caption}</text>${cells.join('')}`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/>${parts.join('')}</svg>`;
  const font = { fontFiles: ['data/fonts/SourceSans3-Semibold.ttf'], loadSystemFonts: false };
  return new Resvg(svg, { font }).render().asPng();
}
