import { IDENTITY, type Matrix, type Rect } from '../../core/geometry.js';
import { numbersOf } from './lengths.js';
import type { SvgElement } from './xml.js';

/** A number as usvg writes it: no units, no percentages. */
export function numberOf(element: SvgElement, name: string, otherwise: number): number {
  const value = Number.parseFloat(element.attributes.get(name) ?? '');
  return Number.isFinite(value) ? value : otherwise;
}

/** usvg writes every transform as `matrix(a b c d e f)`. */
export function matrixOf(element: SvgElement, name = 'transform'): Matrix {
  const written = element.attributes.get(name);
  if (written === undefined) return IDENTITY;
  const [a, b, c, d, e, f] = numbersOf(written.slice(written.indexOf('(')));
  return f === undefined ? IDENTITY : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

/** Id of `url(#id)`, or null. */
export const urlOf = (element: SvgElement, name: string): string | null =>
  /^url\(#([^)]*)\)/.exec(element.attributes.get(name) ?? '')?.[1] ?? null;

/** From `objectBoundingBox` or `userSpaceOnUse` to user space; null for an empty box. */
export function unitsMatrix(units: string, box: Rect | null): Matrix | null {
  if (units !== 'objectBoundingBox') return IDENTITY;
  return box && box.width > 0 && box.height > 0
    ? [box.width, 0, 0, box.height, box.x, box.y]
    : null;
}

/**
 * Fits `content` into `frame`. Source: SVG 2, 8.6 (`preserveAspectRatio`).
 */
export function fitMatrix(content: Rect, frame: Rect, aspect: string): Matrix {
  let sx = frame.width / content.width;
  let sy = frame.height / content.height;
  if (!aspect.includes('none')) {
    const scale = aspect.includes('slice') ? Math.max(sx, sy) : Math.min(sx, sy);
    sx = scale;
    sy = scale;
  }
  const along = (free: number, word: 'x' | 'Y'): number =>
    aspect.includes(`${word}Min`) ? 0 : aspect.includes(`${word}Max`) ? free : free / 2;
  const dx = along(frame.width - content.width * sx, 'x');
  const dy = along(frame.height - content.height * sy, 'Y');
  return [sx, 0, 0, sy, frame.x + dx - content.x * sx, frame.y + dy - content.y * sy];
}
