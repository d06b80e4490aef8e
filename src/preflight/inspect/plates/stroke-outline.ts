/** Strokes as areas: a quadrilateral for each piece, with joins and caps. Source: ISO 32000-1, 8.4.3. */
import { IDENTITY, invert, transformPoint, type Matrix } from '../../../core/geometry.js';
import type { GraphicsState } from '../display-list.js';
import { CLOSE, CURVE, LINE, MOVE, mapPath, type Path } from '../path.js';
import { walkSegments } from './coverage.js';

interface Line {
  readonly points: number[];
  closed: boolean;
}

const ROUND = 1;
const SQUARE = 2;
const ROUND_STEPS = 12;

/**
 * Outline of the stroke of `path`, both in the stream's space. The pen is a circle in user
 * space, so the work is done there and the result mapped back. Every part turns the same way round, so
 * that overlaps add up under the non-zero rule.
 */
export function strokeOutline(path: Path, state: GraphicsState, toPixels: Matrix): Path {
  const { ctm } = state;
  const inverse = invert(ctm);
  if (!inverse) return { ops: [], points: [] };
  const half = state.lineWidth / 2;
  const out: Path = { ops: [], points: [] };
  const fine = mapPath(path, toPixels);
  // Curves are flattened in pixels, where the steps are chosen, and taken back to user space.
  const back = invert(toPixels);
  if (!back) return out;
  const toUser = (x: number, y: number): readonly [number, number] => {
    const [sx, sy] = transformPoint(back, x, y);
    return transformPoint(inverse, sx, sy);
  };
  for (const line of lines(fine, toUser)) {
    for (const part of dashed(line, state.dash, state.dashPhase))
      strokeLine(out, part, half, state);
  }
  return mapPath(out, ctm);
}

function lines(path: Path, toUser: (x: number, y: number) => readonly [number, number]): Line[] {
  const result: Line[] = [];
  let current: Line | null = null;
  const begin = (x: number, y: number): Line => {
    const line: Line = { points: [...toUser(x, y)], closed: false };
    result.push(line);
    return line;
  };
  // One operator at a time, so that subpaths stay apart.
  let at = 0;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const op of path.ops) {
    const length = op === CURVE ? 6 : op === CLOSE ? 0 : 2;
    const points = path.points.slice(at, at + length);
    at += length;
    if (op === MOVE) {
      [x = 0, y = 0] = points;
      [startX, startY] = [x, y];
      current = null;
    } else if (op === CLOSE) {
      if (current) current.closed = true;
      [x, y] = [startX, startY];
      current = null;
    } else if (op === LINE || op === CURVE) {
      const line: Line = current ?? begin(x, y);
      current = line;
      walkSegments(
        { ops: [MOVE, op], points: [x, y, ...points] },
        IDENTITY,
        (ax, ay, bx, by) => {
          if (ax !== bx || ay !== by) line.points.push(...toUser(bx, by));
        },
        false,
      );
      [x, y] = [points[length - 2] ?? 0, points[length - 1] ?? 0];
    }
  }
  return result;
}

const MAX_DASHES = 20_000;

function dashed(line: Line, dash: readonly number[], phase: number): Line[] {
  const total = dash.reduce((sum, part) => sum + Math.abs(part), 0);
  if (dash.length === 0 || !(total > 0)) return [line];
  const points = line.closed ? [...line.points, ...line.points.slice(0, 2)] : line.points;
  const result: Line[] = [];
  let index = 0;
  let left = Math.abs(dash[0] ?? 0);
  for (let skip = ((phase % (total * 2)) + total * 2) % (total * 2); skip > 0;) {
    const step = Math.min(skip, left);
    skip -= step;
    left -= step;
    if (left <= 0) {
      index += 1;
      left = Math.abs(dash[index % dash.length] ?? 0);
    }
  }
  let current: Line | null = null;
  for (let i = 2; i < points.length; i += 2) {
    let [ax, ay] = [points[i - 2] ?? 0, points[i - 1] ?? 0];
    const [bx, by] = [points[i] ?? 0, points[i + 1] ?? 0];
    let length = Math.hypot(bx - ax, by - ay);
    while (length > 0) {
      if (result.length > MAX_DASHES) return [line];
      const step = Math.min(length, left);
      const t = step / length;
      const [nx, ny] = [ax + (bx - ax) * t, ay + (by - ay) * t];
      if (index % 2 === 0) {
        if (!current) result.push((current = { points: [ax, ay], closed: false }));
        current.points.push(nx, ny);
      }
      [ax, ay] = [nx, ny];
      length -= step;
      left -= step;
      if (left <= 1e-9) {
        index += 1;
        left = Math.abs(dash[index % dash.length] ?? 0) || 1e-6;
        current = null;
      }
    }
  }
  return result;
}

function strokeLine(out: Path, line: Line, half: number, state: GraphicsState): void {
  const { points } = line;
  const count = points.length / 2;
  const point = (i: number): readonly [number, number] => {
    const k = ((i % count) + count) % count;
    return [points[2 * k] ?? 0, points[2 * k + 1] ?? 0];
  };
  if (count === 1) {
    const [x, y] = point(0);
    if (state.cap === ROUND) disc(out, x, y, half);
    return;
  }
  const pieces = line.closed ? count : count - 1;
  for (let i = 0; i < pieces; i += 1) {
    const [ax, ay] = point(i);
    const [bx, by] = point(i + 1);
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) continue;
    const ux = ((bx - ax) / length) * half;
    const uy = ((by - ay) / length) * half;
    const before = !line.closed && i === 0 && state.cap === SQUARE ? 1 : 0;
    const after = !line.closed && i === pieces - 1 && state.cap === SQUARE ? 1 : 0;
    polygon(out, [
      ax - ux * before + uy,
      ay - uy * before - ux,
      bx + ux * after + uy,
      by + uy * after - ux,
      bx + ux * after - uy,
      by + uy * after + ux,
      ax - ux * before - uy,
      ay - uy * before + ux,
    ]);
    if (line.closed || i + 1 < pieces) {
      const [cx, cy] = point(i + 2);
      join(out, [ax, ay], [bx, by], [cx, cy], half, state);
    }
  }
  if (!line.closed && state.cap === ROUND) {
    disc(out, ...point(0), half);
    disc(out, ...point(count - 1), half);
  }
}

type Spot = readonly [number, number];

function join(out: Path, a: Spot, b: Spot, c: Spot, half: number, state: GraphicsState): void {
  if (state.join === ROUND) {
    disc(out, b[0], b[1], half);
    return;
  }
  const first = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const second = Math.hypot(c[0] - b[0], c[1] - b[1]);
  if (first === 0 || second === 0) return;
  const [ux, uy] = [(b[0] - a[0]) / first, (b[1] - a[1]) / first];
  const [vx, vy] = [(c[0] - b[0]) / second, (c[1] - b[1]) / second];
  const cross = ux * vy - uy * vx;
  const side = cross > 0 ? 1 : -1;
  const p: Spot = [b[0] + uy * half * side, b[1] - ux * half * side];
  const q: Spot = [b[0] + vy * half * side, b[1] - vx * half * side];
  const cosine = ux * vx + uy * vy;
  const miter = Math.sqrt(2 / Math.max(1e-9, 1 + cosine));
  if (state.join === 0 && miter <= state.miterLimit && cosine > -0.999) {
    const mx = p[0] + q[0] - 2 * b[0];
    const my = p[1] + q[1] - 2 * b[1];
    const length = Math.hypot(mx, my) || 1;
    const tip: Spot = [b[0] + (mx / length) * half * miter, b[1] + (my / length) * half * miter];
    polygon(out, [...b, ...p, ...tip, ...q]);
  } else polygon(out, [...b, ...p, ...q]);
}

function disc(out: Path, x: number, y: number, radius: number): void {
  polygon(
    out,
    Array.from({ length: ROUND_STEPS * 2 }, (_, i) => {
      const angle = (Math.floor(i / 2) / ROUND_STEPS) * 2 * Math.PI;
      return i % 2 === 0 ? x + radius * Math.cos(angle) : y + radius * Math.sin(angle);
    }),
  );
}

/** Adds the polygon, turned counter-clockwise when need be. */
function polygon(out: Path, points: readonly number[]): void {
  let area = 0;
  const count = points.length / 2;
  for (let i = 0; i < count; i += 1) {
    const j = (i + 1) % count;
    area +=
      (points[2 * i] ?? 0) * (points[2 * j + 1] ?? 0) -
      (points[2 * j] ?? 0) * (points[2 * i + 1] ?? 0);
  }
  for (let k = 0; k < count; k += 1) {
    const i = area < 0 ? count - 1 - k : k;
    out.ops.push(k === 0 ? MOVE : LINE);
    out.points.push(points[2 * i] ?? 0, points[2 * i + 1] ?? 0);
  }
  out.ops.push(CLOSE);
}
