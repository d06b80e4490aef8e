import { FIELDS, HEIGHT, HOOK, WIDTH } from './control-picture.js';
import type { FoundPicture } from './find-pictures.js';

/** Difference of size that the balancing of optical masses and whole pixels explain. */
const SIZE_TOLERANCE = 0.03;
/** Mean difference of a field's colour, of 255: two steps of 8 bit CMYK and a JPEG's rounding. */
const COLOR_TOLERANCE = 7;
/** Pixels next to an edge between two fields, where an image's own pixels blend. */
const EDGE = 2;

/** Cells of the comparison: the finest detail of the picture, the hook's stroke, is 6 cells thick. */
const CELLS_X = 75;
const CELLS_Y = 50;
/** Share of the cells that may differ clearly: blended edges of coarse images. */
const MOST_CELLS_OFF = 0.004;
const CELL_TOLERANCE = 24;

/**
 * What is wrong with a printed picture, in words; null when nothing is. `reference` is the plain
 * SVG on the same pages.
 */
export function differenceOf(found: FoundPicture, reference: FoundPicture): string | null {
  const { width, height } = found.picture;
  const wanted = reference.picture;
  const wide = width / wanted.width;
  const high = height / wanted.height;
  if (Math.abs(wide / high - 1) > SIZE_TOLERANCE)
    return `stretched: ${width} × ${height} instead of ${wanted.width} × ${wanted.height}`;
  if (Math.abs(wide - 1) > SIZE_TOLERANCE) return `size is ${(wide * 100).toFixed(0)} %`;
  for (const { name, box } of FIELDS) {
    const off = fieldDifference(found, reference, box);
    if (off > COLOR_TOLERANCE) return `${name} is off by ${off.toFixed(0)} of 255`;
  }
  let cells = 0;
  for (let y = 0; y < CELLS_Y; y += 1)
    for (let x = 0; x < CELLS_X; x += 1) if (!cellAgrees(found, reference, x, y)) cells += 1;
  const share = cells / (CELLS_X * CELLS_Y);
  return share > MOST_CELLS_OFF ? `${(share * 100).toFixed(1)} % of the area differs` : null;
}

/** The reference itself shows what the corpus' script drew: each field where it belongs, in its hue. */
export function referenceFault(reference: FoundPicture): string | null {
  for (const { name, rgb, box } of [
    ...FIELDS,
    { name: 'brown', rgb: HOOK.rgb, box: [142, 102, 21, 76] as const },
  ]) {
    const shown = meanOf(reference, box);
    const off = Math.max(...shown.map((value, i) => Math.abs(value - (rgb[i] ?? 0))));
    // PDFium shows CMYK by a table of its own: hue and place count here, not the shade.
    if (off > 45) return `the reference's ${name} is ${shown.map(Math.round).join(' ')}`;
  }
  return null;
}

type Box = readonly [number, number, number, number];

function fieldDifference(found: FoundPicture, reference: FoundPicture, box: Box): number {
  const a = meanOf(found, box);
  const b = meanOf(reference, box);
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));
}

/** Mean colour of a corner of the field that no other shape reaches. */
function meanOf({ picture }: FoundPicture, [x, y, width, height]: Box): readonly number[] {
  const { width: w, height: h, rgba } = picture;
  const right = Math.min(x + width, x + 20);
  const bottom = Math.min(y + height, y + 18);
  const sum = [0, 0, 0];
  let count = 0;
  for (let v = Math.ceil((y * h) / HEIGHT) + EDGE; v < (bottom * h) / HEIGHT - EDGE; v += 1) {
    for (let u = Math.ceil((x * w) / WIDTH) + EDGE; u < (right * w) / WIDTH - EDGE; u += 1) {
      for (let c = 0; c < 3; c += 1) sum[c] = (sum[c] ?? 0) + (rgba[(v * w + u) * 4 + c] ?? 0);
      count += 1;
    }
  }
  return sum.map((value) => value / Math.max(1, count));
}

/** A cell agrees when its colour lies among those of the nine cells around its place. */
function cellAgrees(found: FoundPicture, reference: FoundPicture, x: number, y: number): boolean {
  const shown = cellOf(found, x, y);
  const around = [-1, 0, 1].flatMap((v) => [-1, 0, 1].map((u) => cellOf(reference, x + u, y + v)));
  return shown.every((value, i) => {
    const wanted = around.map((cell) => cell[i] ?? 0);
    return (
      value >= Math.min(...wanted) - CELL_TOLERANCE && value <= Math.max(...wanted) + CELL_TOLERANCE
    );
  });
}

function cellOf({ picture }: FoundPicture, x: number, y: number): readonly number[] {
  const { width, height, rgba } = picture;
  const u = Math.min(width - 1, Math.max(0, Math.floor(((x + 0.5) * width) / CELLS_X)));
  const v = Math.min(height - 1, Math.max(0, Math.floor(((y + 0.5) * height) / CELLS_Y)));
  const at = (v * width + u) * 4;
  return [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
}
