import { squaredDistanceTo } from './distance-transform.js';

/** A black-and-white picture with an empty margin around it. */
export interface PaddedMask {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly mask: Uint8Array;
}

/** Copies `inked` cells into a mask with `margin` empty cells on each side. */
export function paddedMask(
  width: number,
  height: number,
  margin: number,
  inked: (cell: number) => boolean,
): PaddedMask {
  const wide = width + 2 * margin;
  const mask = new Uint8Array(wide * (height + 2 * margin));
  for (let y = 0, cell = 0; y < height; y++) {
    const row = (y + margin) * wide + margin;
    for (let x = 0; x < width; x++, cell++) if (inked(cell)) mask[row + x] = 1;
  }
  return { width: wide, height: height + 2 * margin, margin, mask };
}

/**
 * The figure that the eye sees: gaps narrower than twice the radius closed (letters grow together
 * to words), and paper that is enclosed filled in (a shield with a white field is a shield).
 * `toInk` is `squaredDistanceTo(ink.mask)`; the radius is in cells, smaller than the margin.
 */
export function closedFigure(ink: PaddedMask, toInk: Float32Array, radius: number): Uint8Array {
  const { width, height } = ink;
  const limit = radius * radius;
  const outside = new Uint8Array(width * height);
  for (let i = 0; i < outside.length; i++) outside[i] = toInk[i]! > limit ? 1 : 0;
  const fromOutside = squaredDistanceTo(outside, width, height);
  const figure = new Uint8Array(width * height);
  for (let i = 0; i < figure.length; i++) {
    figure[i] = ink.mask[i] || fromOutside[i]! > limit ? 1 : 0;
  }
  return fillEnclosed(figure, width, height);
}

/** Fills what cannot be reached from the rim; paper passes to its four neighbours. */
function fillEnclosed(figure: Uint8Array, width: number, height: number): Uint8Array {
  const open = new Uint8Array(figure.length);
  const queue = new Int32Array(figure.length);
  let head = 0;
  let tail = 0;
  const visit = (i: number): void => {
    if (open[i] || figure[i]) return;
    open[i] = 1;
    queue[tail++] = i;
  };
  for (let x = 0; x < width; x++) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  while (head < tail) {
    const i = queue[head++]!;
    const x = i % width;
    if (x > 0) visit(i - 1);
    if (x < width - 1) visit(i + 1);
    if (i >= width) visit(i - width);
    if (i < figure.length - width) visit(i + width);
  }
  const filled = new Uint8Array(figure.length);
  for (let i = 0; i < filled.length; i++) filled[i] = open[i] ? 0 : 1;
  return filled;
}
