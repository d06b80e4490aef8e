import type { DrawNode } from '../../core/drawing.js';
import { concat, IDENTITY, rect, union, type Matrix, type Rect } from '../../core/geometry.js';
import { transformedBox } from './object-box.js';
import { pathBox } from './path-geometry.js';

/** Box around everything a node can paint, strokes included, hard clips respected; null for nothing. */
export function drawnBox(node: DrawNode, outer: Matrix = IDENTITY): Rect | null {
  switch (node.kind) {
    case 'image':
      return transformedBox(rect(0, 0, 1, 1), concat(node.transform, outer));
    case 'path': {
      const matrix = concat(node.transform, outer);
      const box = pathBox(node.path, matrix);
      if (!box || !node.stroke) return box;
      // Mitred corners reach further; half the width times the limit would be far too much, the
      // usual corner stays below the width.
      const reach =
        node.stroke.width *
        0.75 *
        Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
      return rect(box.x - reach, box.y - reach, box.width + 2 * reach, box.height + 2 * reach);
    }
    case 'group': {
      const matrix = concat(node.transform, outer);
      let box: Rect | null = null;
      for (const child of node.children) {
        const below = drawnBox(child, matrix);
        box = box && below ? union(box, below) : (box ?? below);
      }
      for (const clip of node.clips) {
        const clipBox = pathBox(clip.path, matrix);
        box = box && clipBox ? intersection(box, clipBox) : null;
      }
      return box;
    }
  }
}

function intersection(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? rect(x, y, width, height) : null;
}
