import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { Rect } from '../../core/geometry.js';
import type { Picture } from '../../core/picture.js';
import { lengthenDots } from './dots.js';
import { parseSvg, writeSvg, type SvgElement } from './xml.js';

/** No fonts of the machine: text was turned into paths or refused before. */
const OPTIONS: ResvgRenderOptions = { font: { loadSystemFonts: false }, logLevel: 'off' };

/** What usvg left of a document: `svg g path image` and definitions, see `usvg`'s README. */
export interface Normalised {
  readonly root: SvgElement;
  readonly text: string;
}

/** Normalises a repaired document; null when usvg finds nothing that it can read. */
export function normalise(root: SvgElement): Normalised | null {
  try {
    const text = new Resvg(writeSvg(root), OPTIONS).toString();
    const tree = parseSvg(text);
    lengthenDots(tree);
    return { root: tree, text };
  } catch (error) {
    if (error instanceof Error && error.name === 'SvgLimitError') throw error;
    return null;
  }
}

/** Renders `box` of the normalised document, `width` pixels wide. */
export function renderSvg(normalised: Pick<Normalised, 'root'>, box: Rect, width: number): Picture {
  const height = Math.max(1, Math.round((width * box.height) / box.width));
  const attributes = new Map(normalised.root.attributes);
  // The size in pixels, so that resvg need not round it; the view box does the cropping.
  attributes.set('width', String(width));
  attributes.set('height', String(height));
  attributes.set('viewBox', [box.x, box.y, box.width, box.height].join(' '));
  attributes.set('preserveAspectRatio', 'none');
  const image = new Resvg(writeSvg({ ...normalised.root, attributes }), OPTIONS).render();
  return { width: image.width, height: image.height, rgba: straight(image.pixels), box };
}

/** resvg hands out premultiplied pixels. */
function straight(pixels: Uint8Array): Uint8Array {
  const out = new Uint8Array(pixels);
  for (let i = 0; i < out.length; i += 4) {
    const alpha = out[i + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let c = i; c < i + 3; c += 1)
      out[c] = Math.min(255, Math.round(((out[c] ?? 0) * 255) / alpha));
  }
  return out;
}
