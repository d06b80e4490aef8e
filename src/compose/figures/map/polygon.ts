import { rect, type Rect } from '../../../core/geometry.js';
import type { XY } from '../draw-shape.js';

/** Side of a polygon: x1, y1, x2, y2. */
export type Edge = readonly [number, number, number, number];

/** An area of the map in points of the figure. */
export interface Area {
  readonly id: string;
  readonly name: string;
  /** Rings of all polygons; which points lie inside is decided even-odd. */
  readonly rings: readonly (readonly XY[])[];
  readonly edges: readonly Edge[];
  readonly box: Rect;
}

export function areaOf(id: string, name: string, rings: readonly (readonly XY[])[]): Area {
  const edges = rings.flatMap((ring) =>
    ring.map(([x, y], index): Edge => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      return [x, y, nextX, nextY];
    }),
  );
  return { id, name, rings, edges, box: boxAround(rings.flat()) };
}

export function boxAround(points: readonly XY[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return rect(left, top, right - left, bottom - top);
}

/** Even-odd rule: whether a ray to the right crosses the sides an odd number of times. */
export function isInside(area: Area, x: number, y: number): boolean {
  const { box } = area;
  if (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height) return false;
  let inside = false;
  for (const edge of stripAt(area, y)) {
    const y1 = edge[1];
    const y2 = edge[3];
    if (y1 > y === y2 > y) continue;
    if (x < edge[0] + ((y - y1) / (y2 - y1)) * (edge[2] - edge[0])) inside = !inside;
  }
  return inside;
}

/** Whether a side of the area runs through the box. */
export function crossesBox(area: Area, box: Rect): boolean {
  if (!touch(area.box, box)) return false;
  const strips = stripsOf(area);
  const last = stripIndex(area, box.y + box.height);
  for (let index = stripIndex(area, box.y); index <= last; index += 1) {
    if (strips[index]?.some((edge) => edgeMeetsBox(edge, box))) return true;
  }
  return false;
}

/** Horizontal strips of an area, each with the sides that reach into it. */
type Strips = readonly (readonly Edge[])[];

const STRIPS = 32;

/** Made for areas that are asked about; the names ask hundreds of times, other parts never. */
const stripsByArea = new WeakMap<Area, Strips>();

function stripsOf(area: Area): Strips {
  const known = stripsByArea.get(area);
  if (known) return known;
  const strips: Edge[][] = Array.from({ length: STRIPS }, () => []);
  for (const edge of area.edges) {
    const last = stripIndex(area, Math.max(edge[1], edge[3]));
    for (let index = stripIndex(area, Math.min(edge[1], edge[3])); index <= last; index += 1) {
      strips[index]?.push(edge);
    }
  }
  stripsByArea.set(area, strips);
  return strips;
}

const stripAt = (area: Area, y: number): readonly Edge[] =>
  stripsOf(area)[stripIndex(area, y)] ?? [];

/** Above and below the area its first and last strip. Never falls with a growing y. */
function stripIndex({ box }: Area, y: number): number {
  if (box.height === 0) return 0;
  const index = Math.floor(((y - box.y) / box.height) * STRIPS);
  return Math.min(STRIPS - 1, Math.max(0, index));
}

/** The area and the box share at least a point. */
export const meetsBox = (area: Area, box: Rect): boolean =>
  touch(area.box, box) && (isInside(area, box.x, box.y) || crossesBox(area, box));

export const touch = (a: Rect, b: Rect, apart = 0): boolean =>
  a.x < b.x + b.width + apart &&
  b.x < a.x + a.width + apart &&
  a.y < b.y + b.height + apart &&
  b.y < a.y + a.height + apart;

/** Whether no line separates them: neither one along an axis nor one along the side itself. */
export function edgeMeetsBox(edge: Edge, box: Rect): boolean {
  const x1 = edge[0];
  const y1 = edge[1];
  const x2 = edge[2];
  const y2 = edge[3];
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  // Nearly all sides lie off to one side; this is where a map spends its time.
  if ((x1 < box.x && x2 < box.x) || (x1 > right && x2 > right)) return false;
  if ((y1 < box.y && y2 < box.y) || (y1 > bottom && y2 > bottom)) return false;
  const dx = x2 - x1;
  const dy = y2 - y1;
  const middle = dx * (box.y + box.height / 2 - y1) - dy * (box.x + box.width / 2 - x1);
  return 2 * Math.abs(middle) <= Math.abs(dx) * box.height + Math.abs(dy) * box.width;
}

export function edgesCross(a: Edge, b: Edge): boolean {
  const side = ([x1, y1, x2, y2]: Edge, x: number, y: number): number =>
    (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  return (
    side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0 && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0
  );
}

export function distanceToEdge(edge: Edge, x: number, y: number): number {
  const x1 = edge[0];
  const y1 = edge[1];
  const dx = edge[2] - x1;
  const dy = edge[3] - y1;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/** Distance to the nearest side; gives up with `enough` or less once no larger is possible. */
function distanceToBorder({ edges }: Area, x: number, y: number, enough: number): number {
  let least = Infinity;
  for (const edge of edges) {
    if (isFartherThan(least, edge, x, y)) continue;
    least = Math.min(least, distanceToEdge(edge, x, y));
    if (least <= enough) break;
  }
  return least;
}

/** Already one of the two axes lies further apart; false when only the exact distance can tell. */
const isFartherThan = (distance: number, edge: Edge, x: number, y: number): boolean =>
  (edge[0] > x + distance && edge[2] > x + distance) ||
  (edge[0] < x - distance && edge[2] < x - distance) ||
  (edge[1] > y + distance && edge[3] > y + distance) ||
  (edge[1] < y - distance && edge[3] < y - distance);

/** Points tried on each axis per round of the search for the pole. */
const GRID = 14;
const ROUNDS = 3;

/** The point farthest from all sides, with that distance: where a sign or a name belongs. */
export function poleOf(area: Area): { readonly at: XY; readonly radius: number } {
  let window: Rect = area.box;
  let best = { at: [window.x + window.width / 2, window.y + window.height / 2] as XY, radius: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let row = 0; row <= GRID; row += 1) {
      for (let column = 0; column <= GRID; column += 1) {
        const x = window.x + (window.width * column) / GRID;
        const y = window.y + (window.height * row) / GRID;
        if (!isInside(area, x, y)) continue;
        const radius = distanceToBorder(area, x, y, best.radius);
        if (radius > best.radius) best = { at: [x, y], radius };
      }
    }
    const [width, height] = [(window.width * 3) / GRID, (window.height * 3) / GRID];
    window = rect(best.at[0] - width / 2, best.at[1] - height / 2, width, height);
  }
  return best;
}
