import type { PathData } from '../core/drawing.js';
import type { ShapeItem } from '../core/page.js';
import type { PrintLimits } from '../core/print-spec.js';
import { assertNever } from '../core/assert.js';
import { isPureBlack, type PagePainter } from './page-painter.js';
import { pageX, pageY, type PageSpace } from './page-space.js';

/** Areas and lines of the design. Fine black lines overprint; areas knock out. */
export function paintShape(painter: PagePainter, item: ShapeItem, limits: PrintLimits): void {
  const { content } = painter;
  const path = pathOnPage(painter.space, item.path);
  const fineBlack =
    item.fill === null &&
    item.stroke !== null &&
    isPureBlack(item.stroke.color) &&
    item.stroke.width < limits.overprintLine;
  painter.overprint(fineBlack);
  const paint = (): void => {
    if (item.fill) {
      content.fillColor(item.fill);
      content.path(path);
      content.fill(item.rule);
    }
    if (item.stroke) {
      content.strokeColor(item.stroke.color);
      content.strokeStyle(item.stroke);
      content.path(path);
      content.stroke();
    }
  };
  if (item.opacity === 1) {
    paint();
    return;
  }
  content.scoped(() => {
    content.graphicsState(painter.states.transparency(item.opacity, item.opacity, 'Normal'));
    paint();
  });
}

export function pathOnPage(space: PageSpace, path: PathData): PathData {
  const x = (value: number): number => pageX(space, value);
  const y = (value: number): number => pageY(space, value);
  return path.map((segment) => {
    switch (segment[0]) {
      case 'M':
      case 'L':
        return [segment[0], x(segment[1]), y(segment[2])] as const;
      case 'C':
        return [
          'C',
          x(segment[1]),
          y(segment[2]),
          x(segment[3]),
          y(segment[4]),
          x(segment[5]),
          y(segment[6]),
        ] as const;
      case 'Z':
        return segment;
      default:
        return assertNever(segment);
    }
  });
}
