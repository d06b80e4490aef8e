/** Adds to the pages what only a rendering of the plates can tell: ink, and what stands under black. */
import { concat, type Matrix } from '../../core/geometry.js';
import type {
  InkFacts,
  PageFacts,
  PaintedObject,
  PaintFacts,
  PdfBox,
} from '../../core/pdf-facts.js';
import { ALL_PLATES, PROCESS_PLATES, totalOf } from './color-space.js';
import type { DisplayList, ImageUse } from './display-list.js';
import { mapExtent, type Extent } from './path.js';
import type { Samples } from './plates/codec-samples.js';
import { ImageCache } from './plates/image-cache.js';
import { decodePixels } from './plates/image-inks.js';
import { measureInk } from './plates/measure-ink.js';
import { renderPlates } from './plates/render-plates.js';
import type { Registers } from './registers.js';

/** A page whose objects are known but whose ink is not. */
export interface PageDraft {
  readonly facts: PageFacts;
  readonly list: DisplayList;
  /** User space to page space. */
  readonly toPage: Matrix;
  /** See `PageObjects.direct`. */
  readonly direct: readonly number[];
}

/**
 * A pixel is 0.7 mm: fine for a square of 15 mm, coverage within a pixel being exact. What single
 * objects put down is taken from their numbers, so small ones lose nothing by it.
 */
const PIXELS_PER_INCH = 36;

/** Larger pages are measured more coarsely. About eight A4 pages with bleed. */
const MAX_PIXELS = 1_000_000;

/** More plates than any press has; a file with more is full of undeclared spots anyway. */
const MAX_PLATES = 12;

/** Decoded photographs are kept up to here: a background of every page is decoded once. */
const MOST_KEPT_BYTES = 150_000_000;

/**
 * Measures pages one after the other, right when each has been read: of a long file only one
 * display list is held.
 */
export function openMeasuring(registers: Registers): (draft: PageDraft) => Promise<PageFacts> {
  let decoded = new Map<ImageUse, Samples>();
  let images = new ImageCache(decoded);
  return async (draft) => {
    if (keptBytes(decoded) > MOST_KEPT_BYTES) {
      decoded = new Map();
      images = new ImageCache(decoded);
    }
    await decodePixels(registers.takeImages(), decoded);
    const plates = [...new Set([...PROCESS_PLATES, ...registers.plates()])].slice(0, MAX_PLATES);
    return measurePage(draft, plates, images);
  };
}

const keptBytes = (decoded: ReadonlyMap<ImageUse, Samples>): number =>
  [...decoded.values()].reduce((sum, { values }) => sum + values.length, 0);

function measurePage(draft: PageDraft, plates: readonly string[], images: ImageCache): PageFacts {
  const { facts, list, toPage, direct } = draft;
  const area = printedArea(facts, toPage);
  if (!area) return facts;
  const [left, top, right, bottom] = area;
  const points = (right - left) * (bottom - top);
  const scale = Math.min(PIXELS_PER_INCH / 72, Math.sqrt(MAX_PIXELS / points));
  const toPixels = concat(toPage, [scale, 0, 0, scale, -left * scale, -top * scale]);
  const backdrops = new Map<number, number>();
  const rendering = renderPlates({
    list,
    toPixels,
    width: Math.max(1, Math.ceil((right - left) * scale)),
    height: Math.max(1, Math.ceil((bottom - top) * scale)),
    plates,
    images,
    wanted: (index) => needsBackdrop(facts.objects[direct[index] ?? -1]),
    beforePaint: (index, probe) => {
      const at = direct[index];
      if (at !== undefined) backdrops.set(at, probe('Black'));
    },
  });
  return {
    ...facts,
    objects: facts.objects.map((object, index) => {
      const backdrop = backdrops.get(index);
      return backdrop === undefined ? object : { ...object, backdrop };
    }),
    ink: withObjects(measureInk(rendering, scale * 72, left, top), facts),
  };
}

/** The maximum also regards each opaque object by its numbers, however small it is. */
function withObjects(ink: InkFacts, page: PageFacts): InkFacts {
  let { maximum } = ink;
  for (const object of page.objects) {
    if (object.box === null || object.inMask || object.text?.renderMode === 3) continue;
    for (const paint of [object.fill, object.stroke]) {
      if (!paint?.inks || paint.alpha < 1 || paint.space.colorants.includes(ALL_PLATES)) continue;
      const amount = totalOf(paint.inks);
      if (amount > (maximum?.amount ?? 0) + TIE) maximum = { amount, box: object.box };
    }
  }
  return { ...ink, maximum };
}

/** The rendering's own place is kept when an object says the same. */
const TIE = 0.001;

/** Bleed box, else trim, else media; null for a page without a size. */
function printedArea({ boxes }: PageFacts, toPage: Matrix): Extent | null {
  const box: PdfBox | null = boxes.bleed ?? boxes.trim ?? boxes.art ?? boxes.media;
  if (!box || box.right - box.left <= 0 || box.top - box.bottom <= 0) return null;
  return mapExtent([box.left, box.bottom, box.right, box.top], toPage);
}

/** Only for black and white text and lines do the rules ask what stands below. */
function needsBackdrop(object: PaintedObject | undefined): boolean {
  if (!object) return false;
  const line = object.lineWidth !== null || object.thickness !== null;
  if (object.kind !== 'text' && !(object.kind === 'path' && line)) return false;
  return blackOrWhite(object.fill ?? object.stroke);
}

function blackOrWhite(paint: PaintFacts | null): boolean {
  if (!paint?.inks) return false;
  const { Black = 0, ...others } = paint.inks;
  const pure = Object.values(others).every((amount) => amount < 0.01);
  return pure && (Black > 0.99 || Black < 0.01);
}
