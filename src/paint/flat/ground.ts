import type { InkColor } from '../../core/color.js';
import { contains, overlaps, type Rect } from '../../core/geometry.js';
import type { PageItem, ShapeItem } from '../../core/page.js';
import { itemBox } from './item-box.js';

/** What shows below `box`, from the topmost area that fills it; anything below that is hidden. */
export function groundOf(box: Rect, below: readonly PageItem[]): readonly PageItem[] {
  const touching = below.filter((item) => overlaps(itemBox(item), box));
  const hiding = touching.findLastIndex(
    (item) => isPlainArea(item) && contains(itemBox(item), box),
  );
  return hiding < 0 ? touching : touching.slice(hiding);
}

/** The one colour below the whole of `box`, null for paper, undefined when there are several. */
export function groundColor(box: Rect, below: readonly PageItem[]): InkColor | null | undefined {
  const [only, another] = groundOf(box, below);
  if (!only) return null;
  const fillsIt = isPlainArea(only) && contains(itemBox(only), box);
  return another || !fillsIt ? undefined : only.fill;
}

/** An opaque rectangle of one colour without an outline. */
export function isPlainArea(item: PageItem): item is ShapeItem {
  if (item.kind !== 'shape' || !item.fill || item.stroke || item.opacity < 1) return false;
  const corners = item.path.flatMap((segment) =>
    segment[0] === 'M' || segment[0] === 'L' ? [[segment[1], segment[2]] as const] : [],
  );
  const straight = item.path.every(([operator]) => operator !== 'C');
  const box = itemBox(item);
  const onEdges = corners.every(
    ([x, y]) =>
      (near(x, box.x) || near(x, box.x + box.width)) &&
      (near(y, box.y) || near(y, box.y + box.height)),
  );
  return straight && onEdges && (corners.length === 4 || corners.length === 5);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
