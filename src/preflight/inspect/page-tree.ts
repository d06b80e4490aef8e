/** Pages with the attributes they inherit. Source: ISO 32000-1, 7.7.3. */
import { PAGE_BOXES, type PageBoxName, type PdfBox } from '../../core/pdf-facts.js';
import { dictsOf } from './document.js';
import type { PdfDict } from './pdf-values.js';
import { PdfArray, PdfStream } from './pdf-values.js';

export interface RawPage {
  readonly dict: PdfDict;
  readonly resources: PdfDict | null;
  readonly boxes: Readonly<Record<PageBoxName, PdfBox | null>>;
  readonly rotate: number;
}

const MAX_PAGES = 20_000;
const MAX_DEPTH = 64;

const KEYS: Readonly<Record<PageBoxName, string>> = {
  media: 'MediaBox',
  crop: 'CropBox',
  bleed: 'BleedBox',
  trim: 'TrimBox',
  art: 'ArtBox',
};

interface Inherited {
  readonly resources: PdfDict | null;
  readonly media: PdfBox | null;
  readonly crop: PdfBox | null;
  readonly rotate: number;
}

/** `complain` hears about nodes that are no pages, loops and trees too deep. */
export function readPages(
  root: PdfDict | null,
  complain: (object: string | null, detail: string) => void,
): RawPage[] {
  const pages: RawPage[] = [];
  const seen = new Set<PdfDict>();
  const visit = (node: PdfDict, inherited: Inherited, depth: number): void => {
    if (seen.has(node) || depth > MAX_DEPTH || pages.length >= MAX_PAGES) {
      complain(node.object, 'page tree');
      return;
    }
    seen.add(node);
    const here: Inherited = {
      resources: node.dict('Resources') ?? inherited.resources,
      media: boxOf(node, 'MediaBox') ?? inherited.media,
      crop: boxOf(node, 'CropBox') ?? inherited.crop,
      rotate: node.number('Rotate') ?? inherited.rotate,
    };
    if (node.array('Kids')) {
      for (const kid of dictsOf(node.array('Kids'))) visit(kid, here, depth + 1);
      return;
    }
    const boxes = Object.fromEntries(
      PAGE_BOXES.map((name) => [name, boxOf(node, KEYS[name])]),
    ) as Record<PageBoxName, PdfBox | null>;
    pages.push({
      dict: node,
      resources: here.resources,
      boxes: { ...boxes, media: here.media, crop: here.crop },
      rotate: here.rotate,
    });
  };
  const tree = root?.dict('Pages');
  if (tree) visit(tree, { resources: null, media: null, crop: null, rotate: 0 }, 0);
  else complain(root?.object ?? null, 'Pages');
  return pages;
}

export function boxOf(dict: PdfDict, key: string): PdfBox | null {
  const numbers = dict.numbers(key);
  if (numbers?.length !== 4) return null;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  return {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    right: Math.max(a, c),
    top: Math.max(b, d),
  };
}

/** Streams of `Contents` in order. */
export function contentStreams(page: PdfDict): PdfStream[] {
  const contents = page.get('Contents');
  if (contents instanceof PdfStream) return [contents];
  if (!(contents instanceof PdfArray)) return [];
  return contents.values().filter((value): value is PdfStream => value instanceof PdfStream);
}
