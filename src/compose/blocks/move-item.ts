import { concat, rect, transformPoint, type Matrix, type Rect } from '../../core/geometry.js';
import type { PathData } from '../../core/drawing.js';
import type { PageItem } from '../../core/page.js';
import { pt } from '../../core/units.js';

/** The item where `move` takes it: shifts and quarter turns, after which boxes are boxes still. */
export function moveItem<Item extends PageItem>(item: Item, move: Matrix): Item;
export function moveItem(item: PageItem, move: Matrix): PageItem {
  switch (item.kind) {
    case 'text': {
      const [x, y] = transformPoint(move, item.x, item.y);
      // Angles count counter-clockwise, y counts down.
      const turn = (-Math.atan2(move[1], move[0]) * 180) / Math.PI;
      return { ...item, x: pt(x), y: pt(y), rotate: item.rotate + turn };
    }
    case 'shape':
      return { ...item, path: item.path.map((segment) => moveSegment(segment, move)) };
    case 'artwork':
      return {
        ...item,
        transform: concat(item.transform, move),
        clip: item.clip && moveBox(item.clip, move),
        visible: moveBox(item.visible, move),
      };
  }
}

type PathSegment = PathData[number];

function moveSegment(segment: PathSegment, move: Matrix): PathSegment {
  switch (segment[0]) {
    case 'M':
    case 'L':
      return [segment[0], ...transformPoint(move, segment[1], segment[2])];
    case 'C': {
      const [, x1, y1, x2, y2, x3, y3] = segment;
      return [
        'C',
        ...transformPoint(move, x1, y1),
        ...transformPoint(move, x2, y2),
        ...transformPoint(move, x3, y3),
      ];
    }
    case 'Z':
      return segment;
  }
}

function moveBox(box: Rect, move: Matrix): Rect {
  const [x1, y1] = transformPoint(move, box.x, box.y);
  const [x2, y2] = transformPoint(move, box.x + box.width, box.y + box.height);
  return rect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
}
