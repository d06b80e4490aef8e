import {
  concat,
  IDENTITY,
  rect,
  transformPoint,
  union,
  type Matrix,
  type Rect,
} from '../../core/geometry.js';
import { matrixOf, numberOf } from './attributes.js';
import { parsePath, pathBox } from './path-geometry.js';
import type { SvgElement } from './xml.js';

/**
 * The object bounding box of an element of usvg's tree in the element's own user space: the fill
 * geometry of all it holds, without strokes, clips and masks. Null when it is empty.
 * Source: SVG 2, 8.10.
 */
export function objectBox(element: SvgElement): Rect | null {
  return boxIn(element, IDENTITY);
}

function boxIn(element: SvgElement, matrix: Matrix): Rect | null {
  if (element.name === 'path') return pathBox(parsePath(element.attributes.get('d') ?? ''), matrix);
  if (element.name === 'image') {
    const frame = rect(
      numberOf(element, 'x', 0),
      numberOf(element, 'y', 0),
      numberOf(element, 'width', 0),
      numberOf(element, 'height', 0),
    );
    return transformedBox(frame, matrix);
  }
  let box: Rect | null = null;
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const below = boxIn(child, concat(matrixOf(child), matrix));
    box = box && below ? union(box, below) : (box ?? below);
  }
  return box;
}

/** Axis-parallel box around the four transformed corners. */
export function transformedBox(box: Rect, m: Matrix): Rect {
  const corners = [
    transformPoint(m, box.x, box.y),
    transformPoint(m, box.x + box.width, box.y),
    transformPoint(m, box.x, box.y + box.height),
    transformPoint(m, box.x + box.width, box.y + box.height),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return rect(x, y, Math.max(...xs) - x, Math.max(...ys) - y);
}
