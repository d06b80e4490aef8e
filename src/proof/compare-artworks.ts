/**
 * Finished bytes against the reference pictures of what was placed.
 *
 * In: the very bytes that are shipped, and of each artwork where it stands, what it stands on and
 * how it must look there. Out: those that look different. Gamut is no difference: the reference
 * is compared as PDFium shows its inks, or as its author sees it where PDFium shows the source's
 * own inks as well.
 * Left to others: whether the artwork itself is right (`ingest/`), what to say (`join/`).
 */
import { cmyk, type Cmyk } from '../core/color.js';
import { bottom, rect, right, transformPoint, type Matrix, type Rect } from '../core/geometry.js';
import type { Picture } from '../core/picture.js';
import type { Store } from '../core/project-files.js';
import { loadReference, type ReferencePicture } from '../core/reference-picture.js';
import { openPdf, type PdfPages } from '../raster/pdf-pages.js';
import { inkViewer, type InkViewer } from '../raster/viewer-inks.js';
import { likeness, type Likeness, type Look } from './compare-pictures.js';

/** One artwork as the layout placed it. */
export interface PlacedArtwork {
  /** Participant id, or the file of a figure. */
  readonly subject: string;
  /** Counted from 1. */
  readonly page: number;
  /** Drawing's user space to the page. */
  readonly transform: Matrix;
  /** Cut to this box; null for none. */
  readonly clip: Rect | null;
  /** What it stands on: one colour, the paper (null), or several things. */
  readonly ground: Cmyk | null | 'several';
  /** Boxes of what was painted over it. */
  readonly covered: readonly Rect[];
  /** Key of its reference picture in the store. */
  readonly reference: string;
}

export interface ArtworkDifference {
  readonly subject: string;
  readonly page: number;
  readonly box: Rect;
  /** Pixels that look wrong as share of those that bear ink, 0…1 and above. */
  readonly share: number;
}

/** Empty pixels around the artwork that must stay empty: 3 % of its size. */
const MARGIN = 3;

/** Rendered pixels to each pixel compared, at least. */
const OVERSAMPLING = 3;

/**
 * PDFium draws no line thinner than a pixel: rendered pixels are no larger than a fine line, pt,
 * as long as the picture does not become too large for that.
 */
const FINE_LINE = 0.3;
const LONGEST_RENDERING = 1_000;

/** The finished file, as far as comparing needs it. */
export interface FinishedPages {
  readonly bytes: Uint8Array;
  /** Of each page the box that a viewer shows, in the page's own coordinates. */
  readonly shown: readonly Rect[];
}

export async function compareArtworks(
  { bytes, shown }: FinishedPages,
  placed: readonly PlacedArtwork[],
  store: Store,
): Promise<readonly ArtworkDifference[]> {
  const opening = await openPdf(bytes);
  const view = await inkViewer();
  const differences: ArtworkDifference[] = [];
  try {
    // Page by page: the pictures of thousands of logos never lie in memory at once.
    for (const page of new Set(placed.map((each) => each.page))) {
      const here = await Promise.all(
        placed
          .filter((each) => each.page === page)
          .map(async (each) => ({ ...each, picture: await loadReference(store, each.reference) })),
      );
      const sheet = shown[page - 1];
      const looks =
        opening.ok && sheet ? likenesses(opening.pages, here, sheet, view) : here.map(() => UNSEEN);
      here.forEach((each, index) => {
        const { alike, unexplained } = looks[index] ?? UNSEEN;
        if (!alike)
          differences.push({
            subject: each.subject,
            page,
            box: boxOnPage(each),
            share: unexplained,
          });
      });
    }
    return differences;
  } finally {
    if (opening.ok) opening.pages.close();
  }
}

/** With its reference picture at hand. */
interface LoadedArtwork extends PlacedArtwork {
  readonly picture: ReferencePicture;
}

/** A page that cannot be looked at shows nothing. */
const UNSEEN: Likeness = { alike: false, unexplained: 1 };

function likenesses(
  pages: PdfPages,
  placed: readonly LoadedArtwork[],
  sheet: Rect,
  view: InkViewer,
): readonly Likeness[] {
  const page = (placed[0]?.page ?? 1) - 1;
  const frames = placed.map((each) => frameOf(each));
  const parts = frames.map((frame) => {
    const { box, width, height } = frame;
    const times = oversampling(frame);
    return {
      box: rect(box.x - sheet.x, box.y - sheet.y, box.width, box.height),
      width: width * times,
      height: height * times,
    };
  });
  const looks: Likeness[] = [];
  for (const rendered of pages.renderParts(page, parts)) {
    const index = looks.length;
    looks.push(compared(placed[index]!, frames[index]!, rendered, sheet, view));
  }
  return looks;
}

/** Rendered pixels along each side of one that is compared: whole, so that edges fall on edges. */
function oversampling({ box, width, height }: Frame): number {
  const fine = Math.ceil(box.width / FINE_LINE / width);
  const most = Math.floor(LONGEST_RENDERING / Math.max(width, height));
  return Math.max(OVERSAMPLING, Math.min(fine, most));
}

/** The part of the page that is compared: the artwork with its margin, and its size in pixels. */
interface Frame {
  readonly box: Rect;
  readonly width: number;
  readonly height: number;
}

function frameOf(placed: LoadedArtwork): Frame {
  const { width, height } = placed.picture;
  const inner = boxOnPage(placed);
  const [across, down] = [inner.width / width, inner.height / height];
  return {
    box: rect(
      inner.x - MARGIN * across,
      inner.y - MARGIN * down,
      inner.width + 2 * MARGIN * across,
      inner.height + 2 * MARGIN * down,
    ),
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  };
}

function boxOnPage({ transform, picture: { box } }: LoadedArtwork): Rect {
  const [x0, y0] = transformPoint(transform, box.x, box.y);
  const [x1, y1] = transformPoint(transform, right(box), bottom(box));
  return rect(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
}

function compared(
  placed: LoadedArtwork,
  frame: Frame,
  rendered: Picture,
  sheet: Rect,
  view: InkViewer,
): Likeness {
  const { width, height } = frame;
  const { picture: reference, ground } = placed;
  const paper = groundColor(ground, view);
  const asPrinted = view(reference.cmyk);
  const references = [
    () => asPrinted,
    () => asDrawn(reference),
    () => blackAlone(reference, asPrinted),
  ].map((colors) => once(() => standingOn(paper, colors(), reference, frame)));
  const print: Look = { width, height, rgb: reduced(rendered, width, height) };
  return likeness(
    references,
    print,
    judgedPixels(placed, frame, sheet),
    inkedPixels(reference, frame),
  );
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function groundColor(ground: PlacedArtwork['ground'], view: InkViewer): Uint8Array {
  const { c, m, y, k } = ground === null || ground === 'several' ? PAPER : ground;
  return view(Uint8Array.from([c, m, y, k], (ink) => Math.round(255 * ink)));
}

const PAPER = cmyk(0, 0, 0, 0);

const asDrawn = ({ rgba }: ReferencePicture): Uint8Array => withoutAlpha(rgba);

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}

/** Black ink alone may also be written as DeviceGray, whose solid PDFium shows as a deeper black. */
function blackAlone({ cmyk: inks }: ReferencePicture, asPrinted: Uint8Array): Uint8Array {
  const rgb = asPrinted.slice();
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3)
    if (inks[from]! + inks[from + 1]! + inks[from + 2]! === 0)
      rgb.fill(255 - inks[from + 3]!, to, to + 3);
  return rgb;
}

/** The reference with its margin, laid on what the artwork stands on. */
function standingOn(
  paper: Uint8Array,
  colors: Uint8Array,
  { width, height, rgba }: ReferencePicture,
  frame: Frame,
): Look {
  const rgb = new Uint8Array(frame.width * frame.height * 3);
  for (let at = 0; at < rgb.length; at += 1) rgb[at] = paper[at % 3]!;
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, from += 1) {
      const to = ((y + MARGIN) * frame.width + x + MARGIN) * 3;
      const alpha = rgba[4 * from + 3]! / 255;
      for (let channel = 0; channel < 3; channel += 1)
        rgb[to + channel] = Math.round(
          colors[3 * from + channel]! * alpha + paper[channel]! * (1 - alpha),
        );
    }
  }
  return { width: frame.width, height: frame.height, rgb };
}

/** The mean of each square of rendered pixels; they are whole, see `oversampling`. */
function reduced(rendered: Picture, width: number, height: number): Uint8Array {
  const { rgba } = rendered;
  const times = rendered.width / width;
  const rgb = new Uint8Array(width * height * 3);
  const sums = new Uint32Array(width * 3);
  for (let y = 0, from = 0; y < height; y += 1) {
    sums.fill(0);
    for (let row = 0; row < times; row += 1)
      for (let to = 0; to < sums.length; to += 3)
        for (let column = 0; column < times; column += 1, from += 4) {
          sums[to]! += rgba[from]!;
          sums[to + 1]! += rgba[from + 1]!;
          sums[to + 2]! += rgba[from + 2]!;
        }
    const count = times * times;
    for (let at = 0; at < sums.length; at += 1) rgb[y * sums.length + at] = sums[at]! / count + 0.5;
  }
  return rgb;
}

/** Only what lies on the sheet, within the clip and under nothing else can be judged. */
function judgedPixels(
  { clip, ground, covered, picture: reference }: LoadedArtwork,
  frame: Frame,
  sheet: Rect,
): Uint8Array {
  const { width, height } = frame;
  const judged = new Uint8Array(width * height);
  const seen = wholePixels(frame, clip ? [sheet, clip] : [sheet]);
  for (let y = seen.top; y < seen.bottom; y += 1)
    for (let x = seen.left; x < seen.right; x += 1) {
      const shows =
        !isRim(frame, x, y) &&
        (ground !== 'several' || isOpaqueAround(reference, x - MARGIN, y - MARGIN));
      judged[y * width + x] = shows ? 1 : 0;
    }
  for (const box of covered) {
    const over = touchedPixels(frame, box);
    for (let y = over.top; y < over.bottom; y += 1)
      judged.fill(0, y * width + over.left, y * width + Math.max(over.left, over.right));
  }
  return judged;
}

/**
 * The ring around the artwork's box: PDFium rounds clips up to whole pixels, so what the crop box
 * of a PDF hides may show there as a line, one rendered pixel wide.
 */
const isRim = ({ width, height }: Frame, x: number, y: number): boolean =>
  x === MARGIN - 1 || y === MARGIN - 1 || x === width - MARGIN || y === height - MARGIN;

/** Pixels from `left` up to `right`, without it; likewise down. */
interface PixelRange {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Those that lie wholly within every box. */
function wholePixels({ box, width, height }: Frame, boxes: readonly Rect[]): PixelRange {
  const [across, down] = [width / box.width, height / box.height];
  const SLACK = 1e-6;
  const first = (edges: readonly number[], scale: number): number =>
    Math.max(0, ...edges.map((edge) => Math.ceil(edge * scale - SLACK)));
  const last = (edges: readonly number[], scale: number, count: number): number =>
    Math.min(count, ...edges.map((edge) => Math.floor(edge * scale + SLACK)));
  return {
    left: first(
      boxes.map(({ x }) => x - box.x),
      across,
    ),
    top: first(
      boxes.map(({ y }) => y - box.y),
      down,
    ),
    right: last(
      boxes.map((each) => right(each) - box.x),
      across,
      width,
    ),
    bottom: last(
      boxes.map((each) => bottom(each) - box.y),
      down,
      height,
    ),
  };
}

/** Those of which any part lies within the box, and one more around: antialiasing reaches there. */
function touchedPixels({ box, width, height }: Frame, over: Rect): PixelRange {
  const [across, down] = [width / box.width, height / box.height];
  return {
    left: Math.max(0, Math.floor((over.x - box.x) * across) - 1),
    top: Math.max(0, Math.floor((over.y - box.y) * down) - 1),
    right: Math.min(width, Math.ceil((right(over) - box.x) * across) + 1),
    bottom: Math.min(height, Math.ceil((bottom(over) - box.y) * down) + 1),
  };
}

/** Where several things shine through nothing is known of the colour. */
function isOpaqueAround({ width, height, rgba }: Picture, x: number, y: number): boolean {
  for (let row = y - 1; row <= y + 1; row += 1)
    for (let column = x - 1; column <= x + 1; column += 1) {
      const inside = row >= 0 && row < height && column >= 0 && column < width;
      if (!inside || rgba[4 * (row * width + column) + 3] !== 255) return false;
    }
  return true;
}

/** Where a reader sees ink: opaque by half, and no white on white paper. */
function inkedPixels({ width, height, rgba }: ReferencePicture, frame: Frame): Uint8Array {
  const inked = new Uint8Array(frame.width * frame.height);
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, from += 4) {
      const isPaper = Math.min(rgba[from]!, rgba[from + 1]!, rgba[from + 2]!) > NEARLY_WHITE;
      inked[(y + MARGIN) * frame.width + x + MARGIN] = rgba[from + 3]! > 127 && !isPaper ? 1 : 0;
    }
  }
  return inked;
}

const NEARLY_WHITE = 245;
