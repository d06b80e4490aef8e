import type { PathData } from '../../core/drawing.js';
import type { Rect } from '../../core/geometry.js';

/** Leaves out what runs through the boxes, so that no line strikes a word. Straight lines only. */
export function cutLines(path: PathData, gaps: readonly Rect[]): PathData {
  const result: PathData[number][] = [];
  let start: readonly [number, number] = [0, 0];
  let here: readonly [number, number] = [0, 0];
  for (const segment of path) {
    if (segment[0] === 'M') {
      start = here = [segment[1], segment[2]];
      result.push(segment);
      continue;
    }
    const to = segment[0] === 'L' ? ([segment[1], segment[2]] as const) : start;
    const spans = visibleSpans(here, to, gaps);
    const whole = spans.length === 1 && spans[0]?.[0] === 0 && spans[0][1] === 1;
    if (whole) result.push(['L', ...to]);
    else {
      for (const [from, until] of spans) {
        if (from > 0) result.push(['M', ...along(here, to, from)]);
        result.push(['L', ...along(here, to, until)]);
      }
      result.push(['M', ...to]);
    }
    here = to;
  }
  return withoutLoneMoves(result);
}

type Span = readonly [from: number, to: number];
/** A place: x, y. */
export type Point = readonly [number, number];

const along = ([x1, y1]: Point, [x2, y2]: Point, t: number): Point => [
  x1 + (x2 - x1) * t,
  y1 + (y2 - y1) * t,
];

/** Parts of a segment outside all boxes, as shares of its length. */
export function visibleSpans(
  [x1, y1]: Point,
  [x2, y2]: Point,
  gaps: readonly Rect[],
): readonly Span[] {
  let spans: readonly Span[] = [[0, 1]];
  for (const gap of gaps) {
    const across = within(x1, x2 - x1, gap.x, gap.x + gap.width);
    const down = within(y1, y2 - y1, gap.y, gap.y + gap.height);
    const from = Math.max(across[0], down[0]);
    const to = Math.min(across[1], down[1]);
    if (from >= to) continue;
    spans = spans
      .flatMap(([a, b]): readonly Span[] => [
        [a, Math.min(b, from)],
        [Math.max(a, to), b],
      ])
      .filter(([a, b]) => b > a);
  }
  return spans;
}

/** The stretch of t in which `start + t · run` lies between `low` and `high`. */
function within(start: number, run: number, low: number, high: number): Span {
  if (run === 0) return start > low && start < high ? [0, 1] : [1, 0];
  const ends = [(low - start) / run, (high - start) / run];
  return [Math.max(0, Math.min(...ends)), Math.min(1, Math.max(...ends))];
}

/** A move that is followed by another one, or by nothing, draws nothing. */
const withoutLoneMoves = (path: readonly PathData[number][]): PathData =>
  path.filter(([kind], index) => {
    const next = path[index + 1];
    return kind !== 'M' || (next !== undefined && next[0] !== 'M');
  });
