import type { PathData } from '../../../core/drawing.js';
import type { Rect } from '../../../core/geometry.js';
import { visibleSpans, type Point } from '../cut-lines.js';
import { polyPath } from '../draw-shape.js';

/** Borders, and what of them lies under names. */
export interface FadedBorders {
  readonly clear: PathData;
  readonly faded: PathData;
}

/** A rest of a border between two names, or between a name and a corner, that looks like dirt. */
const SHORTEST = 5;

/** Takes apart what runs under the names (`gaps`) from what does not. Straight lines only. */
export function fadeBorders(path: PathData, gaps: readonly Rect[]): FadedBorders {
  const clear: PathData[number][] = [];
  const faded: PathData[number][] = [];
  for (const line of linesOf(path)) {
    for (const { isClear, points } of withoutCrumbs(stretchesOf(line, gaps))) {
      (isClear ? clear : faded).push(...polyPath(points, false));
    }
  }
  return { clear, faded };
}

/** Part of a line that is under names, or is not, throughout. */
interface Stretch {
  readonly isClear: boolean;
  readonly points: Point[];
}

function linesOf(path: PathData): readonly (readonly Point[])[] {
  const lines: Point[][] = [];
  for (const segment of path) {
    const line = lines.at(-1);
    if (segment[0] === 'M') lines.push([[segment[1], segment[2]]]);
    else if (segment[0] === 'L') line?.push([segment[1], segment[2]]);
    else if (line?.[0]) line.push(line[0]);
  }
  return lines;
}

function stretchesOf(line: readonly Point[], gaps: readonly Rect[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const add = (isClear: boolean, from: Point, to: Point): void => {
    const last = stretches.at(-1);
    if (last?.isClear === isClear) last.points.push(to);
    else stretches.push({ isClear, points: [from, to] });
  };
  line.slice(1).forEach((to, index) => {
    const from = line[index] ?? to;
    const at = (t: number): Point => [
      from[0] + (to[0] - from[0]) * t,
      from[1] + (to[1] - from[1]) * t,
    ];
    let done = 0;
    for (const [start, end] of visibleSpans(from, to, gaps)) {
      if (start > done) add(false, at(done), at(start));
      add(true, at(start), at(end));
      done = end;
    }
    if (done < 1) add(false, at(done), to);
  });
  return stretches;
}

const withoutCrumbs = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.length < 2
    ? stretches
    : stretches.map(({ isClear, points }) => ({
        isClear: isClear && lengthOf(points) >= SHORTEST,
        points,
      }));

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
