import type { DrawNode, DrawPaint } from '../../core/drawing.js';

/** True when painting the node needs opacity, blending, soft masks or transparency groups. */
export function isTransparent(node: DrawNode): boolean {
  switch (node.kind) {
    case 'image':
      return node.opacity < 1 || node.image.alpha !== null;
    case 'path':
      return [node.fill, node.stroke].some((paint) => paint !== null && isPaintTransparent(paint));
    case 'group':
      return (
        node.opacity < 1 ||
        node.blend !== 'Normal' ||
        node.isolated ||
        node.mask !== null ||
        node.children.some(isTransparent)
      );
  }
}

export function isPaintTransparent({ paint, opacity }: DrawPaint): boolean {
  if (opacity < 1) return true;
  switch (paint.kind) {
    case 'solid':
      return false;
    case 'gradient':
      return paint.stops.some((stop) => stop.opacity < 1);
    case 'pattern':
      return isTransparent(paint.content);
  }
}
