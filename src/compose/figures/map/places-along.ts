import type { XY } from '../draw-shape.js';
import type { Rect } from '../../../core/geometry.js';
import { around, grown, isFree, rowsOf } from './label-site.js';
import type { Candidate, LabelRequest, LabelRoom, LabelTarget } from './label-request.js';
import { boxAround, meetsBox, touch } from './polygon.js';

/** Distance of the places tried around the map, and of the names from the border. */
const PAPER_STEP = 6;
const FROM_BORDER = 6;
const MOST_FROM_BORDER = 40;

/** Places on the paper beside a stretch of the outer border, nearer to it than to any other. */
export function placesAlong(
  request: LabelRequest,
  shape: number,
  { border, others }: LabelTarget & { readonly kind: 'district' },
  room: LabelRoom,
): readonly Candidate[] {
  const size = request.shapes[shape];
  if (!size) return [];
  const { frame } = room;
  const center = middleOf(border);
  const [mine, theirs] = [thinned(border), thinned(others)];
  const reach = grown(boxAround(border), MOST_FROM_BORDER);
  const options: Candidate[] = [];
  for (
    let y = frame.y + size.height / 2;
    y <= frame.y + frame.height - size.height / 2;
    y += PAPER_STEP
  ) {
    for (
      let x = frame.x + size.width / 2;
      x <= frame.x + frame.width - size.width / 2;
      x += PAPER_STEP
    ) {
      const box = around(x, y, size);
      if (!touch(reach, box) || !isFree(box, room)) continue;
      const distance = distanceTo(mine, box);
      if (distance > MOST_FROM_BORDER || distance < FROM_BORDER) continue;
      if (distanceTo(theirs, box) < distance + FROM_BORDER) continue;
      const clear = grown(box, FROM_BORDER);
      if (room.areas.some((area) => meetsBox(area, clear))) continue;
      const cost = size.cost + distance + Math.hypot(x - center[0], y - center[1]) / 8;
      const rows = rowsOf(box, size, 'middle');
      options.push({ request, shape, box, rows, leader: null, align: 'middle', cost });
    }
  }
  return options;
}

const middleOf = (points: readonly XY[]): XY => {
  const sum = points.reduce(([sx, sy], [x, y]): XY => [sx + x, sy + y], [0, 0] as XY);
  return [sum[0] / points.length, sum[1] / points.length];
};

/** Points of a border that are nearer to the one before do not change where a name stands. */
const NEXT_POINT = 3;

const thinned = (border: readonly XY[]): readonly XY[] =>
  border.reduce<XY[]>((kept, point) => {
    const last = kept.at(-1);
    const isFar = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEXT_POINT;
    if (isFar) kept.push(point);
    return kept;
  }, []);

const distanceTo = (border: readonly XY[], box: Rect): number =>
  border.reduce((least, point) => Math.min(least, distanceToBox(box, point)), Infinity);

const distanceToBox = (box: Rect, [x, y]: XY): number =>
  Math.hypot(
    Math.max(box.x - x, 0, x - box.x - box.width),
    Math.max(box.y - y, 0, y - box.y - box.height),
  );
