import { rect, transformPoint, type Matrix, type Rect } from '../../core/geometry.js';
import type { PathData } from '../../core/drawing.js';
import { numbersOf } from './lengths.js';

/** Reads usvg's path data: only `M L C Q Z`, absolute. Quadratic curves become cubic ones, exactly. */
export function parsePath(d: string): PathData {
  const out: PathData[number][] = [];
  let x = 0;
  let y = 0;
  for (const match of d.matchAll(/([MLCQZ])([^MLCQZ]*)/g)) {
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = numbersOf(match[2] ?? '');
    switch (match[1]) {
      case 'M':
        out.push(['M', a, b]);
        [x, y] = [a, b];
        break;
      case 'L':
        out.push(['L', a, b]);
        [x, y] = [a, b];
        break;
      case 'C':
        out.push(['C', a, b, c, e, f, g]);
        [x, y] = [f, g];
        break;
      case 'Q':
        out.push([
          'C',
          x + (2 / 3) * (a - x),
          y + (2 / 3) * (b - y),
          c + (2 / 3) * (a - c),
          e + (2 / 3) * (b - e),
          c,
          e,
        ]);
        [x, y] = [c, e];
        break;
      default:
        // usvg starts with M again after Z, so the current point needs no keeping.
        out.push(['Z']);
    }
  }
  return out;
}

export function transformPath(path: PathData, m: Matrix): PathData {
  return path.map((segment): PathData[number] => {
    switch (segment[0]) {
      case 'M':
      case 'L':
        return [segment[0], ...transformPoint(m, segment[1], segment[2])];
      case 'C':
        return [
          'C',
          ...transformPoint(m, segment[1], segment[2]),
          ...transformPoint(m, segment[3], segment[4]),
          ...transformPoint(m, segment[5], segment[6]),
        ];
      case 'Z':
        return segment;
    }
  });
}

/**
 * False for lines and points, which enclose nothing: SVG fills them with nothing, while PDF
 * viewers and RIPs paint a hairline along them (ISO 32000-1, 8.5.3.3.1).
 */
export function enclosesArea(path: PathData): boolean {
  const box = pathBox(path);
  if (!box || box.width === 0 || box.height === 0) return false;
  let points = 0;
  for (const segment of path) {
    if (segment[0] === 'C') return true;
    if (segment[0] === 'M') points = 1;
    else if (segment[0] === 'L' && (points += 1) > 2) return true;
  }
  return false;
}

/** Box of the path itself (curves exactly, no stroke), or null when it is empty. */
export function pathBox(path: PathData, m?: Matrix): Rect | null {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  const at = (x: number, y: number): void => {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  };
  let [px, py] = [0, 0];
  for (const segment of m ? transformPath(path, m) : path) {
    if (segment[0] === 'Z') continue;
    if (segment[0] === 'C') {
      const [, ax, ay, bx, by, x, y] = segment;
      for (const t of [...turnsOf(px, ax, bx, x), ...turnsOf(py, ay, by, y)]) {
        at(cubicAt(px, ax, bx, x, t), cubicAt(py, ay, by, y, t));
      }
      [px, py] = [x, y];
    } else [, px, py] = segment;
    at(px, py);
  }
  return x0 > x1 ? null : rect(x0, y0, x1 - x0, y1 - y0);
}

const cubicAt = (p0: number, p1: number, p2: number, p3: number, t: number): number => {
  const u = 1 - t;
  return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
};

/** Where a cubic turns back along one axis: roots of its derivative within 0…1. */
function turnsOf(p0: number, p1: number, p2: number, p3: number): readonly number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3;
  const b = 2 * (p0 - 2 * p1 + p2);
  const c = p1 - p0;
  const within = (t: number): boolean => t > 0 && t < 1;
  if (Math.abs(a) < 1e-12) return b === 0 ? [] : [-c / b].filter(within);
  const root = b * b - 4 * a * c;
  if (root < 0) return [];
  return [(-b + Math.sqrt(root)) / (2 * a), (-b - Math.sqrt(root)) / (2 * a)].filter(within);
}
