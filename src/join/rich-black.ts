import { BLACK, type Cmyk, type InkColor } from '../core/color.js';
import type { PathData } from '../core/drawing.js';
import type { PagedDocument, PageItem } from '../core/page.js';
import { mm, ptFromMm } from '../core/units.js';

/**
 * From here on an area counts as large: 100 mm², no strip narrower than 3 mm. Smaller black stays
 * on one plate, where misregister cannot show; a spine must match the covers beside it.
 * Source: house rule.
 */
const LARGE = { side: ptFromMm(mm(3)), surface: ptFromMm(mm(10)) ** 2 };

/**
 * The document with its large areas of pure black in the recipe of the house: one ink alone looks
 * grey there. Text, lines and artwork stay as they are; translucent black is a tint, not an area.
 */
export const withRichBlack = (document: PagedDocument, recipe: Cmyk): PagedDocument => ({
  ...document,
  pages: document.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (isLargeBlack(item) ? { ...item, fill: recipe } : item)),
  })),
});

const isLargeBlack = (item: PageItem): boolean =>
  item.kind === 'shape' &&
  item.opacity === 1 &&
  item.fill !== null &&
  isBlack(item.fill) &&
  isLarge(item.path);

const isBlack = (color: InkColor): boolean =>
  color.kind === 'cmyk' &&
  color.c === BLACK.c &&
  color.m === BLACK.m &&
  color.y === BLACK.y &&
  color.k === BLACK.k;

/** By the box of the path: areas of the design are rectangles. */
function isLarge(path: PathData): boolean {
  const ends = path.flatMap((segment): readonly (readonly [number, number])[] => {
    if (segment[0] === 'Z') return [];
    return segment[0] === 'C' ? [[segment[5], segment[6]]] : [[segment[1], segment[2]]];
  });
  const [width, height] = [0, 1].map((axis) => {
    const along = ends.map((end) => end[axis] ?? 0);
    return Math.max(...along) - Math.min(...along);
  }) as [number, number];
  return Math.min(width, height) >= LARGE.side && width * height >= LARGE.surface;
}
