import type { Rect } from '../../core/geometry.js';
import type { InkPicture, PaperColor } from './ink-picture.js';
import { labDistance } from './lab-distance.js';
import type { InkThreshold } from './visible-box.js';

/** The visible box on few pixels: enough for areas, fast enough for thousands of logos. */
export interface ReducedInk {
  readonly width: number;
  readonly height: number;
  /** Share of each cell that is ink, 0…1. */
  readonly coverage: Float32Array;
  /** Contrast of the cell's mean colour to the paper, 0…1. */
  readonly contrast: Float32Array;
}

/** Pixels of the reduced picture: 164 × 164 for a square; 0.15 mm each at 25 mm. */
const REDUCED_PIXELS = 27_000;

/** sRGB pixels as drawn, to the same pixels as the press shows them; 3 bytes each. */
export type PrintedColors = (rgb: Uint8Array) => Uint8Array;

/** Averages the pixels of `box` into square cells; colours count as they come off the press. */
export function reduceInk(
  ink: InkPicture,
  box: Rect,
  threshold: InkThreshold,
  printed: PrintedColors = (rgb) => rgb,
): ReducedInk {
  const factor = Math.max(1, Math.sqrt((box.width * box.height) / REDUCED_PIXELS));
  const width = Math.max(1, Math.round(box.width / factor));
  const height = Math.max(1, Math.round(box.height / factor));
  const columns = cuts(box.x, box.width, width, ink.picture.width);
  const rows = cuts(box.y, box.height, height, ink.picture.height);
  const coverage = new Float32Array(width * height);
  const colors = new Uint8Array(3 * width * height);
  const { rgba } = ink.picture;

  for (let row = 0, cell = 0; row < height; row++) {
    for (let column = 0; column < width; column++, cell++) {
      let count = 0;
      let inked = 0;
      let opacity = 0;
      let r = 0;
      let g = 0;
      let b = 0;
      for (let y = rows[row]!; y < rows[row + 1]!; y++) {
        const line = y * ink.picture.width;
        for (let x = columns[column]!; x < columns[column + 1]!; x++) {
          count++;
          if (ink.distance[line + x]! <= threshold.level) continue;
          inked++;
          const at = (line + x) * 4;
          const alpha = rgba[at + 3]! / 255;
          opacity += alpha;
          r += rgba[at]! * alpha;
          g += rgba[at + 1]! * alpha;
          b += rgba[at + 2]! * alpha;
        }
      }
      if (inked === 0) continue;
      const through = 1 - opacity / inked;
      coverage[cell] = inked / count;
      colors[3 * cell] = Math.round(r / inked + through * ink.paper.r);
      colors[3 * cell + 1] = Math.round(g / inked + through * ink.paper.g);
      colors[3 * cell + 2] = Math.round(b / inked + through * ink.paper.b);
    }
  }
  return { width, height, coverage, contrast: contrastOf(coverage, printed(colors), ink.paper) };
}

function contrastOf(coverage: Float32Array, colors: Uint8Array, paper: PaperColor): Float32Array {
  const distanceToPaper = labDistance(paper);
  return coverage.map((share, cell) =>
    share === 0
      ? 0
      : share * distanceToPaper(colors[3 * cell]!, colors[3 * cell + 1]!, colors[3 * cell + 2]!),
  );
}

/** Whole pixels where the cells begin, and the end of the last; each cell has one at least. */
function cuts(start: number, length: number, cells: number, limit: number): Int32Array {
  const result = new Int32Array(cells + 1);
  for (let i = 0; i <= cells; i++) {
    result[i] = Math.min(limit, Math.round(start + (length * i) / cells));
  }
  return result;
}
