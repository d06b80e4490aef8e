import { rect, type Rect } from '../../core/geometry.js';
import { numbersOf, pxOf } from './lengths.js';
import type { SvgElement } from './xml.js';

/** What the root says about its size. */
export interface Viewport {
  /** The picture's user space; null when the file names none and its content decides. */
  readonly box: Rect | null;
  /** The `viewBox` as written when it is none (zero, negative, words). */
  readonly invalid: string | null;
}

/** Shapes closer than this are the same; width and height are often rounded to whole pixels. */
const SAME_SHAPE = 0.005;

/** Beyond is no place for a picture, even for a map in millimetres of ground. */
const MOST_UNITS = 1e8;

/**
 * Settles the root's size: afterwards user space and viewport are the same thing, and no unit,
 * no percentage and no `preserveAspectRatio` is left on the root.
 * Source: SVG 2, 8.2 and 8.6 (a negative or empty view box counts as not written).
 */
export function settleViewport(root: SvgElement): Viewport {
  const { attributes } = root;
  const written = attributes.get('viewBox');
  const numbers = written === undefined ? [] : numbersOf(written);
  const [x = 0, y = 0, w = 0, h = 0] = numbers;
  const isSane = numbers.length === 4 && numbers.every((n) => Math.abs(n) < MOST_UNITS);
  const viewBox = isSane && w > 0 && h > 0 ? rect(x, y, w, h) : null;
  const width = positive(pxOf(attributes.get('width')));
  const height = positive(pxOf(attributes.get('height')));
  const aspect = attributes.get('preserveAspectRatio');
  for (const name of ['x', 'y', 'width', 'height', 'viewBox', 'preserveAspectRatio', 'overflow'])
    attributes.delete(name);
  const invalid = written !== undefined && viewBox === null ? written : null;
  if (!viewBox) {
    const box = width !== null && height !== null ? rect(0, 0, width, height) : null;
    if (box) setBox(root, box);
    return { box, invalid };
  }
  if (width === null || height === null || sameShape(viewBox, width, height)) {
    setBox(root, viewBox);
    return { box: viewBox, invalid };
  }
  // The sheet is wider or taller than the view box: what lies beside it shows too.
  const inner: SvgElement = { name: 'svg', attributes: new Map(), children: root.children };
  setBox(inner, viewBox);
  inner.attributes.set('width', String(width));
  inner.attributes.set('height', String(height));
  if (aspect !== undefined) inner.attributes.set('preserveAspectRatio', aspect);
  root.children = [inner];
  const box = rect(0, 0, width, height);
  setBox(root, box);
  return { box, invalid };
}

/** Sets the root's view box, and its size alike. */
export function setBox(root: SvgElement, box: Rect): void {
  root.attributes.set('width', String(box.width));
  root.attributes.set('height', String(box.height));
  root.attributes.set('viewBox', [box.x, box.y, box.width, box.height].join(' '));
}

const positive = (length: number | null): number | null =>
  length !== null && length > 0 && length < MOST_UNITS ? length : null;

const sameShape = (box: Rect, width: number, height: number): boolean =>
  Math.abs((box.width * height) / (box.height * width) - 1) < SAME_SHAPE;
