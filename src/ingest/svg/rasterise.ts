import type { DrawImage } from '../../core/drawing.js';
import { concat, invert, rect, type Matrix, type Rect } from '../../core/geometry.js';
import type { InkConverter } from '../../core/ink-converter.js';
import type { Picture } from '../../core/picture.js';
import { packInkImage } from '../../raster/ink-image.js';
import type { PictureUse } from './convert-tree.js';
import { greyInks } from './pictures.js';
import { renderSvg } from './usvg.js';
import type { SvgElement } from './xml.js';

/** Resolution of effects that can only be printed as pixels; edges stay as sharp as a plate's. */
export const EFFECT_PPI = 1200;

export interface RasterTarget {
  readonly root: SvgElement;
  /** The part of the picture that shows. */
  readonly box: Rect;
  /** For 1,200 ppi at the largest size at which the artwork can be placed. */
  readonly pixelsPerUnit: number;
  /** Of one effect: many in one picture come out coarser. */
  readonly mostPixels: number;
  readonly inks: InkConverter;
}

/** The effect as pixels, and how fine they came out. */
export interface RasterisedEffect {
  readonly node: DrawImage;
  readonly pixelsPerUnit: number;
}

/**
 * Renders one group with its filter, alone, at print resolution. Opacity, blending, clip and mask
 * of the group stay with the drawing. `inner` maps the group's user space to the picture's.
 */
export function rasteriseEffect(
  element: SvgElement,
  inner: Matrix,
  target: RasterTarget,
  use: PictureUse,
): RasterisedEffect | null {
  const back = invert(inner);
  if (!back) return null;
  const alone = aloneIn(target.root, element, inner);
  const shown = visiblePart(renderSvg({ root: alone }, target.box, OVERVIEW));
  if (!shown) return null;
  const fits = Math.sqrt(target.mostPixels / (shown.width * shown.height));
  const pixelsPerUnit = Math.min(target.pixelsPerUnit, fits);
  const width = Math.max(1, Math.round(shown.width * pixelsPerUnit));
  const picture = renderSvg({ root: alone }, shown, width);
  const toPicture: Matrix = [shown.width, 0, 0, shown.height, shown.x, shown.y];
  return {
    pixelsPerUnit,
    node: {
      kind: 'image',
      image: inksOf(picture, target.inks, use),
      transform: concat(toPicture, back),
      opacity: 1,
    },
  };
}

/** Pixels of the first look that finds where the effect lies. */
const OVERVIEW = 600;

/** The document with nothing but this group, in its place. */
function aloneIn(root: SvgElement, element: SvgElement, inner: Matrix): SvgElement {
  const attributes = new Map([...element.attributes].filter(([name]) => name === 'filter'));
  const effect: SvgElement = { name: 'g', attributes, children: element.children };
  const placed: SvgElement = {
    name: 'g',
    attributes: new Map([['transform', `matrix(${inner.join(' ')})`]]),
    children: [effect],
  };
  const definitions = root.children.filter(
    (child) => typeof child !== 'string' && child.name === 'defs',
  );
  return { ...root, children: [...definitions, placed] };
}

/** Box of all pixels that are not quite empty, with a pixel to spare; null when there are none. */
function visiblePart(picture: Picture): Rect | null {
  const { width, height, rgba, box } = picture;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((rgba[(y * width + x) * 4 + 3] ?? 0) === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return null;
  const sx = box.width / width;
  const sy = box.height / height;
  const [x0, y0] = [Math.max(0, left - 1), Math.max(0, top - 1)];
  const [x1, y1] = [Math.min(width, right + 2), Math.min(height, bottom + 2)];
  return rect(box.x + x0 * sx, box.y + y0 * sy, (x1 - x0) * sx, (y1 - y0) * sy);
}

function inksOf(
  { width, height, rgba }: Picture,
  inks: InkConverter,
  use: PictureUse,
): DrawImage['image'] {
  const rgb = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height);
  for (let i = 0; i < alpha.length; i += 1) {
    rgb[3 * i] = rgba[4 * i]!;
    rgb[3 * i + 1] = rgba[4 * i + 1]!;
    rgb[3 * i + 2] = rgba[4 * i + 2]!;
    alpha[i] = rgba[4 * i + 3]!;
  }
  const cmyk = use === 'ink' ? inks.cmykOfPixels(rgb, 'exact') : greyInks(rgb);
  return packInkImage({ width, height, cmyk, alpha });
}

/** Names of the filter's primitives, for the finding. */
export function effectName(element: SvgElement, byId: ReadonlyMap<string, SvgElement>): string {
  const id = /#([^)]*)/.exec(element.attributes.get('filter') ?? '')?.[1] ?? '';
  const names =
    byId.get(id)?.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name])) ??
    [];
  return [...new Set(names)].join(', ') || 'filter';
}
