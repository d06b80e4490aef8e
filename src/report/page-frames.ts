import type { PageOutline } from '../core/document-facts.js';
import type { Rect } from '../core/geometry.js';

/** A rectangle on the picture of a page, in percent of the picture. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Smaller ones would vanish under their number. */
const SMALLEST = 1.5;

/** Where `box` (trim space) lies on the picture of its page; null when it is not on it. */
export function frameOf({ shown, turn }: PageOutline, box: PlainRect): Frame | null {
  const { width, height } = shown;
  if (width <= 0 || height <= 0) return null;
  const x = box.x - shown.x;
  const y = box.y - shown.y;
  const right = x + box.width;
  const bottom = y + box.height;
  switch (turn) {
    case 0:
      return inPercent(x, y, right, bottom, width, height);
    case 90:
      return inPercent(height - bottom, x, height - y, right, height, width);
    case 180:
      return inPercent(width - right, height - bottom, width - x, height - y, width, height);
    case 270:
      return inPercent(y, width - right, bottom, width - x, height, width);
  }
}

type PlainRect = Readonly<Record<keyof Rect, number>>;

function inPercent(
  left: number,
  top: number,
  right: number,
  bottom: number,
  width: number,
  height: number,
): Frame | null {
  const across = spanOf((left / width) * 100, (right / width) * 100);
  const down = spanOf((top / height) * 100, (bottom / height) * 100);
  if (!across || !down) return null;
  return { left: across.from, top: down.from, width: across.length, height: down.length };
}

/** Cut to the picture, and grown to a size that can be seen. */
function spanOf(
  from: number,
  to: number,
): { readonly from: number; readonly length: number } | null {
  if (!(to > 0 && from < 100)) return null;
  const start = Math.max(0, from);
  const length = Math.max(SMALLEST, Math.min(100, to) - start);
  return { from: Math.min(start, 100 - length), length };
}
