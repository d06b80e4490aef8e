import type { DrawImage, DrawNode } from '../../core/drawing.js';
import { concat, IDENTITY, rect, type Matrix, type Rect } from '../../core/geometry.js';
import type { InkConverter } from '../../core/ink-converter.js';
import { limitInkOfPixels } from '../../color/ink-limit.js';
import { decodeImage, type DecodedImage } from '../../raster/decode-image.js';
import { convertImage, packInkImage, type ConvertedImage } from '../../raster/ink-image.js';
import { fitMatrix, numberOf } from './attributes.js';
import { plainGroup, type PictureUse } from './convert-tree.js';
import { transformedBox } from './object-box.js';
import type { SvgElement } from './xml.js';

/** A bitmap of the file, decoded. */
export interface EmbeddedBitmap {
  readonly image: DecodedImage;
  readonly converted: ConvertedImage;
}

/** Bytes and kind of a `data:` address; null for any other address. */
export function dataOf(href: string): { readonly type: string; readonly bytes: Uint8Array } | null {
  const match = /^\s*data:([^,;]*)((?:;[^,;]*)*),/i.exec(href);
  if (!match) return null;
  const body = href.slice(match[0].length);
  const base64 = /;\s*base64/i.test(match[2] ?? '');
  const bytes = base64 ? Buffer.from(body, 'base64') : Buffer.from(unescaped(body), 'utf8');
  return { type: (match[1] ?? '').trim().toLowerCase(), bytes: new Uint8Array(bytes) };
}

function unescaped(body: string): string {
  try {
    return decodeURIComponent(body);
  } catch {
    return body;
  }
}

/** Decodes an embedded bitmap; null when it cannot be read. */
export async function readBitmap(
  bytes: Uint8Array,
  inks: InkConverter,
  totalInk: number,
): Promise<EmbeddedBitmap | null> {
  const image = await decodeImage(bytes);
  if ('failure' in image) return null;
  const converted = await convertImage(image, inks, image.lossy ? 'near' : 'exact');
  const { pixels } = limitInkOfPixels(converted.inks.cmyk, totalInk);
  return { image, converted: { ...converted, inks: { ...converted.inks, cmyk: pixels } } };
}

/** The bitmap in its frame, as ink or, inside masks, as grey of its luminance. */
export function bitmapNode(element: SvgElement, bitmap: EmbeddedBitmap, use: PictureUse): DrawNode {
  const { image, converted } = bitmap;
  const size = rect(0, 0, image.sourceWidth, image.sourceHeight);
  const { fit, frame, cropped } = placementOf(element, size);
  const pixels =
    use === 'ink' ? converted.inks : { ...converted.inks, cmyk: greyInks(converted.rgb) };
  const node: DrawImage = {
    kind: 'image',
    image: packInkImage(pixels),
    transform: concat([size.width, 0, 0, size.height, 0, 0], fit),
    opacity: 1,
  };
  return cropped ? clippedTo(node, frame) : node;
}

/** Pixels per unit of the picture's user space, the smaller of both directions. */
export function pixelsPerUnitOf(element: SvgElement, image: DecodedImage): number {
  const { fit } = placementOf(element, rect(0, 0, image.sourceWidth, image.sourceHeight));
  return 1 / Math.max(Math.abs(fit[0]), Math.abs(fit[3]));
}

/** A picture that is SVG itself, in its frame. */
export function nestedNode(element: SvgElement, box: Rect, content: DrawNode): DrawNode {
  const { fit, frame } = placementOf(element, box);
  return clippedTo(plainGroup([content], fit), frame);
}

function placementOf(
  element: SvgElement,
  content: Rect,
): { fit: Matrix; frame: Rect; cropped: boolean } {
  const frame = rect(
    numberOf(element, 'x', 0),
    numberOf(element, 'y', 0),
    numberOf(element, 'width', content.width),
    numberOf(element, 'height', content.height),
  );
  const fit = fitMatrix(
    content,
    frame,
    element.attributes.get('preserveAspectRatio') ?? 'xMidYMid',
  );
  const placed = transformedBox(content, fit);
  const cropped = placed.width > frame.width * 1.0001 || placed.height > frame.height * 1.0001;
  return { fit, frame, cropped };
}

function clippedTo(node: DrawNode, frame: Rect): DrawNode {
  const { x, y, width, height } = frame;
  return {
    ...plainGroup([node], IDENTITY),
    clips: [
      {
        rule: 'nonzero',
        path: [
          ['M', x, y],
          ['L', x + width, y],
          ['L', x + width, y + height],
          ['L', x, y + height],
          ['Z'],
        ],
      },
    ],
  };
}

/** Black ink that leaves as much light as the pixel has luminance. */
export function greyInks(rgb: Uint8Array): Uint8Array {
  const inks = new Uint8Array((rgb.length / 3) * 4);
  for (let i = 0, at = 0; i < inks.length; i += 4, at += 3) {
    const light =
      0.2125 * (rgb[at] ?? 0) + 0.7154 * (rgb[at + 1] ?? 0) + 0.0721 * (rgb[at + 2] ?? 0);
    inks[i + 3] = 255 - Math.round(light);
  }
  return inks;
}
