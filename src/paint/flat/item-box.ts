import { rect, transformPoint, type Rect } from '../../core/geometry.js';
import type { PageItem, ShapeItem, TextItem } from '../../core/page.js';

/** Box around everything the item can paint: never too small, for text and curves a bit too large. */
export function itemBox(item: PageItem): Rect {
  switch (item.kind) {
    case 'artwork':
      return item.visible;
    case 'shape':
      return shapeBox(item);
    case 'text':
      return textBox(item);
  }
}

function shapeBox({ path, stroke }: ShapeItem): Rect {
  const points = path.flatMap((segment): readonly (readonly [number, number])[] => {
    switch (segment[0]) {
      case 'Z':
        return [];
      case 'C':
        return [
          [segment[1], segment[2]],
          [segment[3], segment[4]],
          [segment[5], segment[6]],
        ];
      default:
        return [[segment[1], segment[2]]];
    }
  });
  return around(points, stroke ? stroke.width / 2 : 0);
}

/** Glyphs reach at most a size above the baseline and a third below. */
function textBox({ x, y, rotate, runs }: TextItem): Rect {
  const length = runs.reduce(
    (sum, run) => run.glyphs.reduce((inner, glyph) => inner + glyph.advance, sum),
    0,
  );
  const size = Math.max(0, ...runs.map((run) => run.size));
  const turn = (-rotate * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const corners = [
    [0, -size],
    [length, -size],
    [0, size / 3],
    [length, size / 3],
  ] as const;
  return around(
    corners.map(([dx, dy]) => transformPoint([cos, sin, -sin, cos, x, y], dx, dy)),
    0,
  );
}

function around(points: readonly (readonly [number, number])[], margin: number): Rect {
  if (points.length === 0) return rect(0, 0, 0, 0);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return rect(left, top, Math.max(...xs) + margin - left, Math.max(...ys) + margin - top);
}
