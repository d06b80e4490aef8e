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
import {
  bottom,
  contains,
  rect,
  right,
  transformPoint,
  type Matrix,
  type Rect,
} from '../core/geometry.js';
import type { Picture } from '../core/picture.js';
import type { Store } from '../core/project-files.js';
import { loadReference, type ReferencePicture } from '../core/reference-picture.js';
import { openPdf, type PdfPages } from '../raster/pdf-pages.js';
import { resample } from '../raster/resample.js';
import { inkViewer, type InkViewer } from '../raster/viewer-inks.js';
import { likeness, type Likeness, type Look } from './compare-pictures.js';

/** One artwork as the layout placed it. */
export interface PlacedArtwork {
  /** Participant id. */
  readonly subject: string;
  /** Counted from 1. */
  readonly page: number;
  /** Drawing's user space to the page. */
  readonly transform: Matrix;
  /** Cut to this box; null for none. */
  readonly clip: Rect | null;
  /** What it stands on: one colour, the paper (null), or several things. */
  readonly ground: Cmyk | null | 'several';
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

/** Rendered pixels to each pixel compared, so that none is half off. */
const OVERSAMPLING = 3;

/**
 * PDFium draws no line thinner than a pixel: rendered pixels are no larger than a fine line, pt,
 * as long as the picture does not become too large for that.
 */
const FINE_LINE = 0.3;
const LONGEST_RENDERING = 2_400;

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
  const parts = frames.map(({ box, width }) => ({
    box: rect(box.x - sheet.x, box.y - sheet.y, box.width, box.height),
    width: renderedWidth(box, width),
  }));
  return pages
    .renderParts(page, parts)
    .map((rendered, index) => compared(placed[index]!, frames[index]!, rendered, sheet, view));
}

function renderedWidth(box: Rect, width: number): number {
  const fine = Math.min(
    Math.ceil(box.width / FINE_LINE),
    (LONGEST_RENDERING * box.width) / Math.max(box.width, box.height),
  );
  return Math.round(Math.max(width * OVERSAMPLING, fine));
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
  const references = [asPrinted, asDrawn(reference), blackAlone(reference, asPrinted)].map((rgb) =>
    standingOn(paper, rgb, reference, frame),
  );
  const print: Look = { width, height, rgb: reduced(rendered, width, height) };
  return likeness(
    references,
    print,
    judgedPixels(placed, frame, sheet),
    inkedPixels(reference, frame),
  );
}

function groundColor(ground: PlacedArtwork['ground'], view: InkViewer): Uint8Array {
  const { c, m, y, k } = ground === null || ground === 'several' ? PAPER : ground;
  return view(Uint8Array.from([c, m, y, k], (ink) => Math.round(255 * ink)));
}

const PAPER = cmyk(0, 0, 0, 0);

function asDrawn({ rgba }: ReferencePicture): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3)
    rgb.set(rgba.subarray(from, from + 3), to);
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
  for (let at = 0; at < rgb.length; at += 3) rgb.set(paper, at);
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

function reduced({ width, height, rgba }: Picture, toWidth: number, toHeight: number): Uint8Array {
  const samples = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < samples.length; from += 4, to += 3) {
    samples[to] = rgba[from]!;
    samples[to + 1] = rgba[from + 1]!;
    samples[to + 2] = rgba[from + 2]!;
  }
  const window = { x: 0, y: 0, width, height };
  return resample({ width, height, samples, alpha: null }, window, toWidth, toHeight).samples;
}

/** Only what lies on the sheet and within the clip can be judged. */
function judgedPixels(
  { clip, ground, picture: reference }: LoadedArtwork,
  { box, width, height }: Frame,
  sheet: Rect,
): Uint8Array {
  const judged = new Uint8Array(width * height);
  const [across, down] = [box.width / width, box.height / height];
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, i += 1) {
      const pixel = rect(box.x + x * across, box.y + y * down, across, down);
      const shows =
        contains(sheet, pixel) &&
        (clip === null || contains(clip, pixel)) &&
        (ground !== 'several' || isOpaqueAround(reference, x - MARGIN, y - MARGIN));
      judged[i] = shows ? 1 : 0;
    }
  }
  return judged;
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
