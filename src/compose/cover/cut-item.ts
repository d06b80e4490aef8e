import type { PathData } from '../../core/drawing.js';
import { rect, right, type Rect } from '../../core/geometry.js';
import type { PageItem } from '../../core/page.js';

/** A stretch across the page, in points. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/**
 * What of the item lies within the band; null when nothing does. Areas, lines and pictures are
 * cut, since they run into the bleed; text and curves stay whole, since they keep clear of it.
 */
export function cutItem(item: PageItem, band: Band): PageItem | null {
  switch (item.kind) {
    case 'text':
      return item;
    case 'shape': {
      if (item.path.some(([kind]) => kind === 'C')) return item;
      const path = cutPolygon(item.path, band, item.fill !== null);
      return path.length === 0 ? null : { ...item, path };
    }
    case 'artwork': {
      const clip = cutBox(item.clip ?? item.visible, band);
      const visible = cutBox(item.visible, band);
      return clip && visible ? { ...item, clip, visible } : null;
    }
  }
}

function cutBox(box: Rect, { from, to }: Band): Rect | null {
  const left = Math.max(from, box.x);
  const width = Math.min(to, right(box)) - left;
  return width > 0 ? rect(left, box.y, width, box.height) : null;
}

type Corner = readonly [x: number, y: number];

/** One edge after the other, as Sutherland and Hodgman cut (1974); open paths are lines. */
function cutPolygon(path: PathData, { from, to }: Band, closed: boolean): PathData {
  const corners = path.flatMap((segment): readonly Corner[] =>
    segment[0] === 'M' || segment[0] === 'L' ? [[segment[1], segment[2]]] : [],
  );
  const cut = cutAt(cutAt(corners, from, 1, closed), to, -1, closed);
  if (cut.length < 2) return [];
  const outline: PathData = cut.map(([x, y], i) => [i === 0 ? 'M' : 'L', x, y] as const);
  return closed ? [...outline, ['Z']] : outline;
}

/** Keeps what lies on the side of `edge` that `side` points to. */
function cutAt(
  corners: readonly Corner[],
  edge: number,
  side: 1 | -1,
  closed: boolean,
): readonly Corner[] {
  const isKept = ([x]: Corner): boolean => (x - edge) * side >= 0;
  return corners.flatMap((corner, i): readonly Corner[] => {
    const before = i > 0 || closed ? corners.at(i - 1) : undefined;
    const kept = isKept(corner) ? [corner] : [];
    if (!before || isKept(before) === isKept(corner)) return kept;
    const share = (edge - before[0]) / (corner[0] - before[0]);
    return [[edge, before[1] + share * (corner[1] - before[1])], ...kept];
  });
}
