import type { DrawClip, PathData } from '../../core/drawing.js';
import { concat, overlaps, type Matrix, type Rect } from '../../core/geometry.js';
import { matrixOf, unitsMatrix, urlOf } from './attributes.js';
import { parsePath, pathBox, transformPath } from './path-geometry.js';
import type { SvgElement } from './xml.js';

/**
 * What a clip path comes to. `soft`: a union that no single path can say; it becomes a mask of
 * the same shapes, whose edges are those of the paths.
 */
export type Clipping =
  | { readonly kind: 'hard'; readonly clips: readonly DrawClip[] }
  | { readonly kind: 'everything' }
  | { readonly kind: 'soft' };

interface ClipShape extends DrawClip {
  readonly box: Rect;
}

/** `box` is the box of the element that is clipped; clips come out in that element's user space. */
export function resolveClip(
  clipPath: SvgElement,
  box: Rect | null,
  byId: ReadonlyMap<string, SvgElement>,
  depth = 0,
): Clipping {
  const units = unitsMatrix(clipPath.attributes.get('clipPathUnits') ?? 'userSpaceOnUse', box);
  if (!units) return { kind: 'everything' };
  const nested = nestedClip(clipPath, box, byId, depth);
  if (nested.kind !== 'hard') return nested;
  const base = concat(matrixOf(clipPath), units);
  const shapes: ClipShape[] = [];
  const inner: DrawClip[] = [];
  const drawn = shapesOf(clipPath, base, shapes);
  if (drawn.some((element) => urlOf(element, 'clip-path') !== null)) {
    // Shapes that are clipped themselves: one alone is an intersection like any other.
    if (drawn.length !== 1 || !drawn[0] || urlOf(drawn[0], 'transform') !== null)
      return { kind: 'soft' };
    const own = byId.get(urlOf(drawn[0], 'clip-path') ?? '');
    const result =
      own && !drawn[0].attributes.has('transform')
        ? resolveClip(own, shapes[0]?.box ?? null, byId, depth + 1)
        : null;
    if (result?.kind !== 'hard') return result ?? { kind: 'soft' };
    inner.push(...result.clips.map((clip) => ({ ...clip, path: transformPath(clip.path, base) })));
  }
  if (shapes.length === 0) return { kind: 'everything' };
  const merged = mergeShapes(shapes);
  return merged ? { kind: 'hard', clips: [merged, ...inner, ...nested.clips] } : { kind: 'soft' };
}

type HardOrNot = Clipping;

function nestedClip(
  clipPath: SvgElement,
  box: Rect | null,
  byId: ReadonlyMap<string, SvgElement>,
  depth: number,
): HardOrNot {
  const id = urlOf(clipPath, 'clip-path');
  const nested = id === null ? undefined : byId.get(id);
  // usvg breaks circles; the depth is only a belt.
  if (!nested || depth > 16) return { kind: 'hard', clips: [] };
  return resolveClip(nested, box, byId, depth + 1);
}

/** Collects the paths of a clip in its space and returns the elements with a clip of their own. */
function shapesOf(parent: SvgElement, base: Matrix, shapes: ClipShape[]): readonly SvgElement[] {
  const elements: SvgElement[] = [];
  for (const child of parent.children) {
    if (typeof child === 'string' || child.attributes.get('visibility') === 'hidden') continue;
    const matrix = concat(matrixOf(child), base);
    if (child.name === 'path') {
      const path = transformPath(parsePath(child.attributes.get('d') ?? ''), matrix);
      const box = pathBox(path);
      if (!box) continue;
      shapes.push({
        path,
        box,
        rule: child.attributes.get('clip-rule') === 'evenodd' ? 'evenodd' : 'nonzero',
      });
      elements.push(child);
    } else if (child.name === 'g') {
      const below = shapesOf(child, matrix, shapes);
      elements.push(...(urlOf(child, 'clip-path') === null ? below : [child]));
    }
  }
  return elements;
}

/**
 * One path for the union, or null. Shapes that keep apart just stand in one path; overlapping
 * ones may only be joined when all turn the same way, else they would cut holes into each other.
 */
function mergeShapes(shapes: readonly ClipShape[]): DrawClip | null {
  const [first] = shapes;
  if (!first || shapes.length === 1) return first ?? null;
  const path = shapes.flatMap((shape) => shape.path);
  const simple = (shape: ClipShape): boolean => contoursOf(shape.path).length === 1;
  if (!anyOverlap(shapes)) {
    if (shapes.every((s) => s.rule === 'nonzero' || simple(s))) return { path, rule: 'nonzero' };
    if (shapes.every((s) => s.rule === 'evenodd' || simple(s))) return { path, rule: 'evenodd' };
    return null;
  }
  if (!shapes.every((s) => s.rule === 'nonzero' || simple(s))) return null;
  const turned = shapes.map((shape) => clockwise(shape.path));
  return turned.every((p) => p !== null) ? { path: turned.flat(), rule: 'nonzero' } : null;
}

function anyOverlap(shapes: readonly ClipShape[]): boolean {
  // More than this is no clip but a picture; the comparison would be quadratic.
  if (shapes.length > 500) return true;
  return shapes.some((a, i) => shapes.slice(i + 1).some((b) => overlaps(a.box, b.box)));
}

function contoursOf(path: PathData): readonly PathData[] {
  const contours: PathData[number][][] = [];
  for (const segment of path) {
    if (segment[0] === 'M' || contours.length === 0) contours.push([]);
    contours.at(-1)?.push(segment);
  }
  return contours.filter((contour) => contour.length > 1);
}

/** The path with all contours turning the same way; null when they differ (it has holes). */
function clockwise(path: PathData): PathData | null {
  const areas = contoursOf(path).map(signedArea);
  if (areas.every((area) => area >= 0)) return path;
  if (areas.some((area) => area > 0)) return null;
  return contoursOf(path).flatMap(reversed);
}

/** Twice the area of the contour; curves by their control polygon's sampled points. */
function signedArea(contour: PathData): number {
  let sum = 0;
  const points = pointsOf(contour);
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return sum;
}

function pointsOf(contour: PathData): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  let [px, py] = [0, 0];
  for (const segment of contour) {
    if (segment[0] === 'Z') continue;
    if (segment[0] === 'C') {
      const [, ax, ay, bx, by, x, y] = segment;
      for (const t of [0.25, 0.5, 0.75]) {
        const u = 1 - t;
        const mix = (p0: number, p1: number, p2: number, p3: number): number =>
          u ** 3 * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t ** 3 * p3;
        points.push([mix(px, ax, bx, x), mix(py, ay, by, y)]);
      }
      [px, py] = [x, y];
    } else [, px, py] = segment;
    points.push([px, py]);
  }
  return points;
}

function reversed(contour: PathData): PathData {
  const ends: (readonly [number, number])[] = contour.map((segment) =>
    segment[0] === 'Z'
      ? [0, 0]
      : segment[0] === 'C'
        ? [segment[5], segment[6]]
        : [segment[1], segment[2]],
  );
  const drawn = contour.filter((segment) => segment[0] !== 'Z');
  const last = ends[drawn.length - 1] ?? [0, 0];
  const out: PathData[number][] = [['M', ...last]];
  for (let i = drawn.length - 1; i > 0; i -= 1) {
    const segment = drawn[i];
    const to = ends[i - 1] ?? [0, 0];
    if (segment?.[0] === 'C')
      out.push(['C', segment[3], segment[4], segment[1], segment[2], ...to]);
    else out.push(['L', ...to]);
  }
  out.push(['Z']);
  return out;
}
