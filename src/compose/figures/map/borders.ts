import type { PathData } from '../../../core/drawing.js';
import { polyPath, type XY } from '../draw-shape.js';
import type { Area, Edge } from './polygon.js';

/** Each border once, by what it divides. */
export interface Borders {
  /** Between two areas of one district. */
  readonly inner: PathData;
  /** Between districts, and around everything. */
  readonly district: PathData;
  /** The same side by side: no name should run across them. */
  readonly districtEdges: readonly Edge[];
  /** Only what lies around everything, by district: for names beside it. */
  readonly outer: ReadonlyMap<string, readonly XY[]>;
}

/**
 * Finds shared borders by shared points, so that they are drawn once and without dashes on
 * dashes. Works for any borders whose neighbours use the same points, TopoJSON or GeoJSON.
 */
export function findBorders(
  areas: readonly Area[],
  districtOf: (areaId: string) => string,
): Borders {
  const segments = new Map<string, Segment>();
  for (const area of areas) {
    const district = districtOf(area.id);
    for (const [x1, y1, x2, y2] of area.edges) {
      const [from, to] = [keyOf(x1, y1), keyOf(x2, y2)];
      if (from === to) continue;
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      const known = segments.get(key);
      if (known) known.districts.push(district);
      else segments.set(key, { from: [x1, y1], to: [x2, y2], districts: [district] });
    }
  }
  const inner: Segment[] = [];
  const district: Segment[] = [];
  const outer = new Map<string, XY[]>();
  for (const segment of segments.values()) {
    const [one = '', other] = segment.districts;
    if (one === other) inner.push(segment);
    else district.push(segment);
    if (other === undefined) outer.set(one, [...(outer.get(one) ?? []), segment.from]);
  }
  const districtEdges = district.map(({ from, to }): Edge => [...from, ...to]);
  return { inner: chain(inner), district: chain(district), districtEdges, outer };
}

interface Segment {
  readonly from: XY;
  readonly to: XY;
  readonly districts: string[];
}

/** Points closer than this are one; far below what can be seen. */
const keyOf = (x: number, y: number): string => `${x.toFixed(3)},${y.toFixed(3)}`;

/** Joins segments end to end, so that corners are joined and not butted. */
function chain(segments: readonly Segment[]): PathData {
  const ends = new Map<string, Segment[]>();
  for (const segment of segments) {
    for (const [x, y] of [segment.from, segment.to]) {
      const key = keyOf(x, y);
      const known = ends.get(key);
      if (known) known.push(segment);
      else ends.set(key, [segment]);
    }
  }
  const open = new Set(segments);
  const walk = (start: XY): PathData => {
    const points: XY[] = [start];
    let here = keyOf(...start);
    for (;;) {
      const next = ends.get(here)?.find((segment) => open.has(segment));
      if (!next) break;
      open.delete(next);
      const point = keyOf(...next.from) === here ? next.to : next.from;
      points.push(point);
      here = keyOf(...point);
      // A junction ends the line: what comes after belongs to others too.
      if ((ends.get(here)?.length ?? 0) !== 2) break;
    }
    const closed = points.length > 3 && here === keyOf(...start);
    return polyPath(closed ? points.slice(0, -1) : points, closed);
  };
  const junctions = segments.flatMap(({ from, to }) =>
    [from, to].filter(([x, y]) => ends.get(keyOf(x, y))?.length !== 2),
  );
  return [...junctions, ...segments.map(({ from }) => from)].flatMap((start) => {
    const lines: PathData[number][] = [];
    while (ends.get(keyOf(...start))?.some((segment) => open.has(segment)))
      lines.push(...walk(start));
    return lines;
  });
}
