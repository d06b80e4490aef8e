import type { Rect } from '../../core/geometry.js';
import type { RawArtwork } from '../format.js';

/** Pixels across the longer side: enough to tell letters from a sheet. */
const PIXELS = 400;

/** A row of letters begins so many times; a sheet, a disc or a halo once or twice. */
const LETTERS = 4;

/** Of rows that look like letters, as share of all: a speck is no word. */
const LEAST_ROWS = 0.02;

/**
 * True when white lettering lies beside what shows on paper: the version for dark areas, whose sign
 * is coloured and whose name would be missing in print. White sheets, discs and halos around a logo
 * are meant for paper and do not count.
 */
export async function losesWhiteWords(
  raw: Pick<RawArtwork, 'viewBox' | 'render'>,
  visible: Rect,
): Promise<boolean> {
  const { viewBox } = raw;
  const scale = PIXELS / Math.max(viewBox.width, viewBox.height);
  const { width, height, rgba } = await raw.render(
    viewBox,
    Math.max(1, Math.round(viewBox.width * scale)),
  );
  const at = (value: number, from: number): number => (value - from) * scale;
  // Two pixels beyond its box the ink has surely ended.
  const left = at(visible.x, viewBox.x) - 2;
  const right = at(visible.x + visible.width, viewBox.x) + 2;
  const top = at(visible.y, viewBox.y) - 2;
  const bottom = at(visible.y + visible.height, viewBox.y) + 2;
  let rows = 0;
  for (let y = 0; y < height; y += 1) {
    const beside = y < top || y > bottom;
    let beginnings = 0;
    let wasOpaque = false;
    for (let x = 0; x < width; x += 1) {
      const isOutside = beside || x < left || x > right;
      const isOpaque = isOutside && (rgba[(y * width + x) * 4 + 3] ?? 0) > 128;
      if (isOpaque && !wasOpaque) beginnings += 1;
      wasOpaque = isOpaque;
    }
    if (beginnings >= LETTERS) rows += 1;
  }
  return rows >= Math.max(2, LEAST_ROWS * height);
}
