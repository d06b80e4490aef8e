import type { OpticalMeasure } from '../../core/artwork.js';
import { rect, type Rect } from '../../core/geometry.js';
import type { Picture } from '../../core/picture.js';
import type { RawArtwork } from '../format.js';
import { wordmarkBaseline } from './baseline.js';
import { onPaper, PAPER_WHITE, type InkPicture, type PaperColor } from './ink-picture.js';
import { opticalMass } from './optical-mass.js';
import { reduceInk, type PrintedColors } from './reduce-ink.js';
import { referenceView } from './reference-view.js';
import { thinnestStroke } from './thinnest-stroke.js';
import { visibleBox, type InkThreshold } from './visible-box.js';

/** What measuring finds out; lengths in the drawing's user space. */
export interface MeasuredArtwork {
  readonly visible: Rect;
  readonly measure: OpticalMeasure;
  readonly thinnestStroke: number | null;
  /** The visible part, small: what the finished page is compared with. */
  readonly view: Picture;
}

/** What the artwork stands on when it is looked at. */
export interface MeasureContext {
  /** White when absent; a dark field for negative versions. */
  readonly paper?: PaperColor;
  /** How colours come off the press; as they are when absent. A strong blue prints lighter. */
  readonly printed?: PrintedColors;
}

/**
 * Looks at the artwork as printed: in comes a file that can be rendered, out come the box of what
 * is visible on paper, the optical area over placed widths, the optical centre, the reading line
 * of a wordmark, the thinnest stroke and a small view. Null when nothing is visible on the paper.
 *
 * Deterministic for equal pixels. Where the logo will stand, and how large, is left to `arrange`.
 * Method: the definition of optical area in `optical-mass.ts`; figures by `node bench/run.js balance`.
 */
export async function measureArtwork(
  raw: Pick<RawArtwork, 'format' | 'viewBox' | 'render'>,
  context: MeasureContext = {},
): Promise<MeasuredArtwork | null> {
  const paper = context.paper ?? PAPER_WHITE;
  const threshold = raw.format === 'jpeg' ? JPEG_INK : CLEAN_INK;
  // Specks of noise must be seen as small as they are, or they count as ink.
  const first = threshold.noisy ? CLOSE_PIXELS : COARSE_PIXELS;
  const coarse = await look(raw, raw.viewBox, paper, first);
  const coarseBox = visibleBox(coarse, threshold);
  if (!coarseBox) return null;

  const close =
    first === CLOSE_PIXELS && shareOf(coarse, coarseBox) > CLOSE_ENOUGH
      ? coarse
      : await closer(raw, coarse, coarseBox, paper);
  const box = visibleBox(close, threshold) ?? wholeOf(close);

  const reduced = reduceInk(close, box, threshold, context.printed);
  const unitsPerPixel = close.picture.box.width / close.picture.width;
  const stroke = thinnestStroke(close, box, threshold);
  const visible = userSpace(close.picture, box);
  return {
    visible,
    measure: { ...opticalMass(reduced), baseline: wordmarkBaseline(reduced) },
    thinnestStroke: stroke === null ? null : stroke * unitsPerPixel,
    view: referenceView(close.picture, box, visible),
  };
}

/** Anything that differs from paper by more than two steps in a hundred is printed. */
const CLEAN_INK: InkThreshold = { level: 6, noisy: false };

/** JPEG blocks leave a haze of up to 20/255 around sharp edges (libjpeg, quality 60 and better). */
const JPEG_INK: InkThreshold = { level: 24, noisy: true };

/** Pixels of the first look, which only finds where the ink is: 250 × 250 for a square. */
const COARSE_PIXELS = 62_500;

/** Pixels of the visible part: a square logo is seen at 600 × 600, a wide one at 1,200 × 300. */
const CLOSE_PIXELS = 360_000;

/** Bounds the memory for extreme shapes, such as a rule of 200 : 1. */
const LONGEST_SIDE = 2_400;

async function look(
  raw: Pick<RawArtwork, 'render'>,
  box: Rect,
  paper: PaperColor,
  pixels: number,
): Promise<InkPicture> {
  const scale = Math.min(
    Math.sqrt(pixels / (box.width * box.height)),
    LONGEST_SIDE / Math.max(box.width, box.height),
  );
  const width = Math.max(1, Math.round(box.width * scale));
  return onPaper(await raw.render(box, width), paper);
}

/** Renders the visible part with a margin of two coarse pixels, so that no edge is cut. */
function closer(
  raw: Pick<RawArtwork, 'render' | 'viewBox'>,
  coarse: InkPicture,
  box: Rect,
  paper: PaperColor,
): Promise<InkPicture> {
  const { picture } = coarse;
  const margin = 2;
  const left = Math.max(0, box.x - margin);
  const top = Math.max(0, box.y - margin);
  const grown = rect(
    left,
    top,
    Math.min(picture.width, box.x + box.width + margin) - left,
    Math.min(picture.height, box.y + box.height + margin) - top,
  );
  return look(raw, userSpace(picture, grown), paper, CLOSE_PIXELS);
}

/** Above this share of a fine first look there is no second one. */
const CLOSE_ENOUGH = 0.7;

const shareOf = ({ picture }: InkPicture, box: Rect): number =>
  (box.width * box.height) / (picture.width * picture.height);

const wholeOf = ({ picture }: InkPicture): Rect => rect(0, 0, picture.width, picture.height);

function userSpace(picture: Picture, pixels: Rect): Rect {
  const scaleX = picture.box.width / picture.width;
  const scaleY = picture.box.height / picture.height;
  return rect(
    picture.box.x + pixels.x * scaleX,
    picture.box.y + pixels.y * scaleY,
    pixels.width * scaleX,
    pixels.height * scaleY,
  );
}
