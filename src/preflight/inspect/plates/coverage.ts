/**
 * Exact area coverage of paths on a pixel grid by accumulating signed areas, as FreeType, AGG and
 * font-rs do (R. Levien, "Inside the fastest font renderer in the world", 2016).
 */
import type { Matrix } from '../../../core/geometry.js';
import { CLOSE, LINE, MOVE, type Path } from '../path.js';

/** Coverage 0…1 of a rectangle of pixels; the origin lies at pixel (x, y) of the page grid. */
export interface Mask {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
  /** Every value is 1: as a clip it is its box and nothing more. */
  readonly full: boolean;
}

/** A path with its way to pixels. */
export interface Outline {
  readonly path: Path;
  readonly matrix: Matrix;
}

export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Steps of a flattened curve; their number grows with its bend, so that the error stays below a tenth of a pixel. */
const MAX_STEPS = 48;

/** Fills the outlines within `box`; null when the box is empty. */
export const coverage = (
  outlines: readonly Outline[],
  evenOdd: boolean,
  box: PixelBox,
): Mask | null => cover(outlines, evenOdd, box, (size) => new Float32Array(size));

/** As `coverage`, but the values hold only until the next call: for shapes painted at once. */
export const fleetingCoverage = (
  outlines: readonly Outline[],
  evenOdd: boolean,
  box: PixelBox,
): Mask | null =>
  cover(outlines, evenOdd, box, (size) => {
    if (fleeting.length < size) fleeting = new Float32Array(size);
    return fleeting;
  });

let fleeting = new Float32Array(1);

function cover(
  outlines: readonly Outline[],
  evenOdd: boolean,
  box: PixelBox,
  valuesOf: (size: number) => Float32Array,
): Mask | null {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (width <= 0 || height <= 0) return null;
  const stride = width + 1;
  const values = scratchOf(stride * height + 1);
  const edge = edgeAccumulator(values, stride, width, height, box.x0, box.y0);
  for (const { path, matrix } of outlines) walkSegments(path, matrix, edge, true);
  const out = valuesOf(width * height);
  let full = true;
  for (let y = 0; y < height; y += 1) {
    let sum = 0;
    const from = y * stride;
    const to = y * width;
    for (let x = 0; x < width; x += 1) {
      sum += values[from + x] ?? 0;
      const covered = evenOdd ? fold(sum) : Math.min(1, Math.abs(sum));
      if (covered < ALMOST) full = false;
      out[to + x] = covered;
    }
  }
  return { x: box.x0, y: box.y0, width, height, values: out, full };
}

const ALMOST = 0.9995;

let scratch = new Float32Array(1);

/** Zeroed working memory, kept between calls: a page has thousands of small shapes. */
function scratchOf(size: number): Float32Array {
  if (scratch.length < size) scratch = new Float32Array(size);
  else scratch.fill(0, 0, size);
  return scratch;
}

/** Even-odd: coverage rises to 1 and falls again with each further layer. */
function fold(sum: number): number {
  const rest = Math.abs(sum) % 2;
  return rest > 1 ? 2 - rest : rest;
}

type Edge = (x0: number, y0: number, x1: number, y1: number) => void;

function edgeAccumulator(
  values: Float32Array,
  stride: number,
  width: number,
  height: number,
  left: number,
  top: number,
): Edge {
  return (ax, ay, bx, by) => {
    if (ay === by) return;
    const down = ay < by;
    const sign = down ? 1 : -1;
    const [x0, y0, x1, y1] = down
      ? [ax - left, ay - top, bx - left, by - top]
      : [bx - left, by - top, ax - left, ay - top];
    if (y1 <= 0 || y0 >= height) return;
    const slope = (x1 - x0) / (y1 - y0);
    const first = Math.max(0, Math.floor(y0));
    const last = Math.min(height, Math.ceil(y1));
    for (let y = first; y < last; y += 1) {
      const start = Math.max(y0, y);
      const end = Math.min(y1, y + 1);
      const dy = (end - start) * sign;
      const xa = Math.min(width, Math.max(0, x0 + (start - y0) * slope));
      const xb = Math.min(width, Math.max(0, x0 + (end - y0) * slope));
      addSpan(values, y * stride, xa < xb ? xa : xb, xa < xb ? xb : xa, dy);
    }
  };
}

/** Spreads the height `dy` of an edge that runs from x = `low` to `high` within one row. */
function addSpan(values: Float32Array, row: number, low: number, high: number, dy: number): void {
  const first = Math.floor(low);
  const last = Math.ceil(high);
  if (last <= first + 1) {
    const middle = (low + high) / 2 - first;
    values[row + first] = (values[row + first] ?? 0) + dy * (1 - middle);
    values[row + first + 1] = (values[row + first + 1] ?? 0) + dy * middle;
    return;
  }
  const inverse = 1 / (high - low);
  const enter = 1 - (low - first);
  const area = 0.5 * inverse * enter * enter;
  const leave = high - last + 1;
  const rest = 0.5 * inverse * leave * leave;
  values[row + first] = (values[row + first] ?? 0) + dy * area;
  if (last === first + 2) {
    values[row + first + 1] = (values[row + first + 1] ?? 0) + dy * (1 - area - rest);
  } else {
    const second = inverse * (1.5 - (low - first));
    values[row + first + 1] = (values[row + first + 1] ?? 0) + dy * (second - area);
    for (let x = first + 2; x < last - 1; x += 1)
      values[row + x] = (values[row + x] ?? 0) + dy * inverse;
    const before = second + (last - first - 3) * inverse;
    values[row + last - 1] = (values[row + last - 1] ?? 0) + dy * (1 - before - rest);
  }
  values[row + last] = (values[row + last] ?? 0) + dy * rest;
}

/**
 * Feeds straight pieces of the path, mapped by `matrix`, to `edge`; open subpaths are closed when
 * `closing`. Mapping and flattening in one go: a page has a hundred thousand curves of glyphs.
 */
export function walkSegments(
  { ops, points }: Path,
  [a, b, c, d, e, f]: Matrix,
  edge: Edge,
  closing: boolean,
): void {
  let at = 0;
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (const op of ops) {
    if (op === CLOSE) {
      edge(x, y, startX, startY);
      x = startX;
      y = startY;
      continue;
    }
    const u = points[at] ?? 0;
    const v = points[at + 1] ?? 0;
    const x1 = a * u + c * v + e;
    const y1 = b * u + d * v + f;
    at += 2;
    if (op === MOVE) {
      if (closing) edge(x, y, startX, startY);
      x = startX = x1;
      y = startY = y1;
    } else if (op === LINE) {
      edge(x, y, x1, y1);
      x = x1;
      y = y1;
    } else {
      const u2 = points[at] ?? 0;
      const v2 = points[at + 1] ?? 0;
      const u3 = points[at + 2] ?? 0;
      const v3 = points[at + 3] ?? 0;
      at += 4;
      const x3 = a * u3 + c * v3 + e;
      const y3 = b * u3 + d * v3 + f;
      flatten(x, y, x1, y1, a * u2 + c * v2 + e, b * u2 + d * v2 + f, x3, y3, edge);
      x = x3;
      y = y3;
    }
  }
  if (closing) edge(x, y, startX, startY);
}

function flatten(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x3: number,
  y3: number,
  edge: Edge,
): void {
  const bend =
    Math.abs(x0 - 2 * x1 + x2) +
    Math.abs(y0 - 2 * y1 + y2) +
    Math.abs(x1 - 2 * x2 + x3) +
    Math.abs(y1 - 2 * y2 + y3);
  const steps = Math.min(MAX_STEPS, Math.max(1, Math.ceil(Math.sqrt(bend * 2))));
  let px = x0;
  let py = y0;
  for (let i = 1; i < steps; i += 1) {
    const t = i / steps;
    const s = 1 - t;
    const k0 = s * s * s;
    const k1 = 3 * s * s * t;
    const k2 = 3 * s * t * t;
    const k3 = t * t * t;
    const nx = k0 * x0 + k1 * x1 + k2 * x2 + k3 * x3;
    const ny = k0 * y0 + k1 * y1 + k2 * y2 + k3 * y3;
    edge(px, py, nx, ny);
    px = nx;
    py = ny;
  }
  edge(px, py, x3, y3);
}
