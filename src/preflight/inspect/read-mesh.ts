/**
 * Mesh shadings (types 4 to 7) → triangles whose corners bear colours, in painting order.
 * Patches are cut into a grid of triangles. Source: ISO 32000-1, 8.7.4.5.5 to 8.7.4.5.8.
 */
import { openBits } from './bits.js';
import { decodeStream } from './decode-stream.js';
import type { PdfStream } from './pdf-values.js';

export interface Corner {
  readonly x: number;
  readonly y: number;
  /** Components of the shading's space, or the one parameter of its function. */
  readonly color: readonly number[];
}

export type Triangle = readonly [Corner, Corner, Corner];

/** More than any drawing program writes; a damaged file must not fill the memory. */
const MAX_TRIANGLES = 500_000;

/** `channels`: numbers of a colour in the stream. Empty when the mesh cannot be read. */
export function readMesh(stream: PdfStream, type: number, channels: number): Triangle[] {
  const numbers = meshNumbers(stream, channels);
  if (!numbers) return [];
  if (type === 4) return freeForm(numbers);
  if (type === 5) return lattice(numbers, stream.dict.number('VerticesPerRow') ?? 0);
  return patches(numbers, type === 7 ? INNER_POINTS : 0);
}

interface MeshNumbers {
  flag(): number;
  point(): Point;
  color(): readonly number[];
  align(): void;
  ended(): boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const BIT_COUNTS = [1, 2, 4, 8, 12, 16, 24, 32];

function meshNumbers(stream: PdfStream, channels: number): MeshNumbers | null {
  const { dict } = stream;
  const coordinateBits = dict.number('BitsPerCoordinate') ?? 0;
  const componentBits = dict.number('BitsPerComponent') ?? 0;
  const flagBits = dict.number('BitsPerFlag') ?? 8;
  const decode = dict.numbers('Decode');
  if (![coordinateBits, componentBits, flagBits].every((bits) => BIT_COUNTS.includes(bits)))
    return null;
  if (!decode || decode.length < 4 + 2 * channels) return null;
  const { bytes, remaining, problem } = decodeStream(stream);
  if (remaining !== null || problem !== null) return null;
  const bits = openBits(bytes);
  const value = (count: number, range: number): number => {
    const low = decode[range] ?? 0;
    const high = decode[range + 1] ?? 1;
    return low + (bits.read(count) / (2 ** count - 1)) * (high - low);
  };
  return {
    flag: () => bits.read(flagBits) & 3,
    point: () => {
      const x = value(coordinateBits, 0);
      return { x, y: value(coordinateBits, 2) };
    },
    color: () => Array.from({ length: channels }, (_, c) => value(componentBits, 4 + 2 * c)),
    align: () => bits.align(),
    ended: () => bits.ended(),
  };
}

function corner(numbers: MeshNumbers): Corner {
  const { x, y } = numbers.point();
  const color = numbers.color();
  numbers.align();
  return { x, y, color };
}

function freeForm(numbers: MeshNumbers): Triangle[] {
  const triangles: Triangle[] = [];
  while (!numbers.ended() && triangles.length < MAX_TRIANGLES) {
    const flag = numbers.flag();
    const next = corner(numbers);
    const last = triangles.at(-1);
    if (last && flag === 1) triangles.push([last[1], last[2], next]);
    else if (last && flag === 2) triangles.push([last[0], last[2], next]);
    else {
      numbers.flag();
      const second = corner(numbers);
      numbers.flag();
      triangles.push([next, second, corner(numbers)]);
    }
  }
  return triangles;
}

function lattice(numbers: MeshNumbers, perRow: number): Triangle[] {
  if (perRow < 2 || perRow > MAX_TRIANGLES) return [];
  const triangles: Triangle[] = [];
  let above: Corner[] = [];
  while (!numbers.ended() && triangles.length < MAX_TRIANGLES) {
    const row = Array.from({ length: perRow }, () => corner(numbers));
    addStrip(triangles, above, row);
    above = row;
  }
  return triangles;
}

/** Two triangles for each field between two rows of corners. */
function addStrip(triangles: Triangle[], above: readonly Corner[], below: readonly Corner[]): void {
  for (let i = 0; i + 1 < Math.min(above.length, below.length); i += 1) {
    const [a, b, c, d] = [above[i], above[i + 1], below[i], below[i + 1]];
    if (a && b && c && d) triangles.push([a, b, c], [b, c, d]);
  }
}

/** Control points on the edge of a patch, and those inside that only tensor patches state. */
const EDGE_POINTS = 12;
const INNER_POINTS = 4;

/** A patch becomes this many by as many fields; at print sizes the fields are below a millimetre. */
const FIELDS = 8;

interface Patch {
  /** In the order of the stream: around the edge, then the inner ones. */
  readonly points: readonly Point[];
  readonly colors: readonly (readonly number[])[];
}

function patches(numbers: MeshNumbers, inner: number): Triangle[] {
  const triangles: Triangle[] = [];
  let last: Patch | null = null;
  while (!numbers.ended() && triangles.length < MAX_TRIANGLES) {
    const flag = numbers.flag();
    const shared: Patch = last && flag > 0 ? sharedEdge(last, flag) : { points: [], colors: [] };
    const missing = EDGE_POINTS - shared.points.length + inner;
    const points = [...shared.points, ...Array.from({ length: missing }, () => numbers.point())];
    const newColors = 4 - shared.colors.length;
    const colors = [...shared.colors, ...Array.from({ length: newColors }, () => numbers.color())];
    numbers.align();
    last = { points, colors };
    addPatch(triangles, last);
  }
  return triangles;
}

/** Edge that a patch takes over from the one before: four points and two colours. */
const sharedEdge = ({ points, colors }: Patch, flag: number): Patch => ({
  points: [0, 1, 2, 3].map((i) => points[(3 * flag + i) % EDGE_POINTS] ?? { x: 0, y: 0 }),
  colors: [0, 1].map((i) => colors[(flag + i) % 4] ?? []),
});

/** Row and column of the control net for each point of the stream. */
const NET = [0, 1, 2, 3, 7, 11, 15, 14, 13, 12, 8, 4, 5, 6, 10, 9];

function addPatch(triangles: Triangle[], { points, colors }: Patch): void {
  const net = controlNet(points);
  let above: Corner[] = [];
  for (let row = 0; row <= FIELDS; row += 1) {
    const u = row / FIELDS;
    const below = Array.from({ length: FIELDS + 1 }, (_, column) =>
      surface(net, colors, u, column / FIELDS),
    );
    addStrip(triangles, above, below);
    above = below;
  }
}

/** The 4 × 4 control points; a Coons patch's inner ones follow from its edge. */
function controlNet(points: readonly Point[]): readonly Point[] {
  const net = new Array<Point>(16).fill({ x: 0, y: 0 });
  points.forEach((point, i) => (net[NET[i] ?? 0] = point));
  if (points.length > EDGE_POINTS) return net;
  const at = (i: number): Point => net[i] ?? { x: 0, y: 0 };
  const inside = (
    [near, far]: readonly [number, number],
    beside: readonly [number, number],
    corners: readonly [number, number],
    opposite: readonly [number, number],
  ): Point => {
    const sum = (key: 'x' | 'y'): number =>
      (-4 * at(near)[key] +
        6 * (at(beside[0])[key] + at(beside[1])[key]) -
        2 * (at(corners[0])[key] + at(corners[1])[key]) +
        3 * (at(opposite[0])[key] + at(opposite[1])[key]) -
        at(far)[key]) /
      9;
    return { x: sum('x'), y: sum('y') };
  };
  net[5] = inside([0, 15], [1, 4], [3, 12], [13, 7]);
  net[6] = inside([3, 12], [2, 7], [0, 15], [14, 4]);
  net[9] = inside([12, 3], [13, 8], [15, 0], [1, 11]);
  net[10] = inside([15, 0], [14, 11], [12, 3], [2, 8]);
  return net;
}

function surface(
  net: readonly Point[],
  colors: readonly (readonly number[])[],
  u: number,
  v: number,
): Corner {
  const across = bernstein(v);
  const down = bernstein(u);
  let x = 0;
  let y = 0;
  net.forEach((point, i) => {
    const weight = (down[i >> 2] ?? 0) * (across[i & 3] ?? 0);
    x += point.x * weight;
    y += point.y * weight;
  });
  const shares = [(1 - u) * (1 - v), (1 - u) * v, u * v, u * (1 - v)];
  const color = (colors[0] ?? []).map((_, c) =>
    shares.reduce((sum, share, i) => sum + share * (colors[i]?.[c] ?? 0), 0),
  );
  return { x, y, color };
}

const bernstein = (t: number): readonly number[] => {
  const s = 1 - t;
  return [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
};
