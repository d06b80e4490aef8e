import { PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { rect, type Matrix, type Rect } from '../../../core/geometry.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the page that is the artwork, and how it stands upright. */
export interface PageFrame {
  /** In page coordinates (y up): left, bottom, width, height. */
  readonly box: Box;
  /** Page coordinates to user space: upright, origin top-left of the box, y down. */
  readonly matrix: Matrix;
  /** User space, in points of the page. */
  readonly viewBox: Rect;
  /** Where the user space begins in the page as viewers show it, and how wide that is. */
  readonly crop: { readonly x: number; readonly y: number; readonly width: number };
}

/**
 * ArtBox when it is smaller than the page, then TrimBox, CropBox, MediaBox: drawing programs put
 * the artwork's own box into the first. Source: ISO 32000-1, 14.11.2.
 */
export function frameOf(page: PDFPage): PageFrame {
  const hasBox = page.node.getInheritableAttribute(PDFName.of('MediaBox')) !== undefined;
  const media = hasBox ? page.getMediaBox() : US_LETTER;
  const stated = (box: () => Box): Box => (hasBox ? box() : media);
  const cropped = intersection(
    stated(() => page.getCropBox()),
    media,
  );
  const crop = isReal(cropped) ? cropped : media;
  const box =
    [stated(() => page.getArtBox()), stated(() => page.getTrimBox())]
      .map((candidate) => intersection(candidate, crop))
      .find(isReal) ?? crop;
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const matrix = uprightMatrix(box, turned);
  const cropMatrix = uprightMatrix(crop, turned);
  const sideways = turned === 90 || turned === 270;
  return {
    box,
    matrix,
    viewBox: sideways ? rect(0, 0, box.height, box.width) : rect(0, 0, box.width, box.height),
    crop: {
      x: cropMatrix[4] - matrix[4],
      y: cropMatrix[5] - matrix[5],
      width: sideways ? crop.height : crop.width,
    },
  };
}

/** What viewers take for a page that states no box; ISO 32000-1 demands one. */
const US_LETTER: Box = { x: 0, y: 0, width: 612, height: 792 };

const isReal = ({ width, height }: Box): boolean => width > 0.5 && height > 0.5;

/** Turned clockwise by 0, 90, 180 or 270 degrees, then y down from the box's top-left corner. */
function uprightMatrix({ x, y, width, height }: Box, turned: number): Matrix {
  switch (turned) {
    case 90:
      return [0, 1, 1, 0, -y, -x];
    case 180:
      return [-1, 0, 0, 1, x + width, -y];
    case 270:
      return [0, -1, -1, 0, y + height, x + width];
    default:
      return [1, 0, 0, -1, -x, y + height];
  }
}

function intersection(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}
