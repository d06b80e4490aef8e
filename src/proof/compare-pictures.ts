/**
 * Does a print look like its reference? Both as small pictures of the same size.
 *
 * A pixel is explained when its colour lies between the colours that the other picture has within
 * one pixel around: edges may fall differently, areas may not. Asked both ways, since paint that
 * is too much and paint that is missing are different mistakes. Or when the fields around it are
 * alike on the whole.
 */

/** 3 bytes a pixel, sRGB. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * What a pixel may lie outside the range around it, 0…255 in each channel. Measured: what the ink
 * table, antialiasing and 8-bit averages add up to stays below 20 in solid areas; colours that a
 * reader calls different (ΔE00 above 10) lie farther apart than 40 in some channel.
 */
const COLOR_TOLERANCE = 32;

/**
 * What the means of the 3 × 3 fields may differ. Lets a line of one pixel's width fall onto two
 * rows, half and half; where it is missing, a field loses a third of its contrast.
 */
const MEAN_TOLERANCE = 16;

/**
 * Share of the ink's pixels that may stay unexplained, and the number that may in any case. The 27
 * sample logos leave none in either standard; a tenth cut off leaves 0.8 % and more, a missing
 * letter of a wordmark some 40 pixels.
 */
const SHARE_TOLERANCE = 0.005;
const LEAST_PIXELS = 8;

export interface Likeness {
  /** Pixels that the other picture does not explain, as share of all that bear ink; may exceed 1. */
  readonly unexplained: number;
  readonly alike: boolean;
}

/**
 * `references` are ways in which the same artwork may rightly show, made when they are asked for;
 * each pixel needs one of them.
 * `judged` has 1 where the pictures are to be compared, `inked` where the reference bears ink.
 */
export function likeness(
  references: readonly (() => Look)[],
  print: Look,
  judged: Uint8Array,
  inked: Uint8Array,
): Likeness {
  let ink = 0;
  let strange = 0;
  for (let pixel = 0; pixel < judged.length; pixel += 1) {
    if (!judged[pixel]) continue;
    if (inked[pixel]) ink += 1;
    if (!isExplained(references, print, pixel)) strange += 1;
  }
  return {
    unexplained: strange / Math.max(1, ink),
    alike: strange <= Math.max(LEAST_PIXELS, SHARE_TOLERANCE * ink),
  };
}

function isExplained(references: readonly (() => Look)[], print: Look, pixel: number): boolean {
  // Nearly all pixels of a right print end with the first.
  for (const reference of references)
    if (isNear(reference().rgb, print.rgb, 3 * pixel)) return true;
  const found = around(print, pixel, FOUND);
  return references.some((reference) => {
    const look = reference();
    const wanted = around(look, pixel, WANTED);
    return (
      (within(print.rgb, wanted, pixel) && within(look.rgb, found, pixel)) ||
      areAlikeOnTheWhole(wanted, found)
    );
  });
}

/** No channel differs by more than the tolerance. */
function isNear(a: Uint8Array, b: Uint8Array, at: number): boolean {
  return (
    Math.abs(a[at]! - b[at]!) <= COLOR_TOLERANCE &&
    Math.abs(a[at + 1]! - b[at + 1]!) <= COLOR_TOLERANCE &&
    Math.abs(a[at + 2]! - b[at + 2]!) <= COLOR_TOLERANCE
  );
}

/** Of each channel, in the 3 × 3 field around a pixel: lowest, highest and mean value, 9 numbers. */
type Surroundings = Float64Array;
const [LOW, HIGH, MEAN] = [0, 3, 6];

/** Written anew for each pixel: a logo that is wrong all over asks for some 10,000. */
const FOUND: Surroundings = new Float64Array(9);
const WANTED: Surroundings = new Float64Array(9);

function around({ rgb, width, height }: Look, pixel: number, into: Surroundings): Surroundings {
  const x = pixel % width;
  const y = (pixel - x) / width;
  into.fill(255, LOW, HIGH).fill(0, HIGH);
  const [left, right] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
  const [top, bottom] = [Math.max(0, y - 1), Math.min(height - 1, y + 1)];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        const value = rgb[3 * (row * width + column) + channel]!;
        if (value < into[LOW + channel]!) into[LOW + channel] = value;
        if (value > into[HIGH + channel]!) into[HIGH + channel] = value;
        into[MEAN + channel]! += value;
      }
  const count = (right - left + 1) * (bottom - top + 1);
  for (let channel = 0; channel < 3; channel += 1) into[MEAN + channel]! /= count;
  return into;
}

/** True when the pixel lies, in each channel, between what the other picture has around its place. */
function within(rgb: Uint8Array, around: Surroundings, pixel: number): boolean {
  for (let channel = 0; channel < 3; channel += 1) {
    const value = rgb[3 * pixel + channel]!;
    if (value < around[LOW + channel]! - COLOR_TOLERANCE) return false;
    if (value > around[HIGH + channel]! + COLOR_TOLERANCE) return false;
  }
  return true;
}

function areAlikeOnTheWhole(a: Surroundings, b: Surroundings): boolean {
  for (let at = MEAN; at < MEAN + 3; at += 1)
    if (Math.abs(a[at]! - b[at]!) > MEAN_TOLERANCE) return false;
  return true;
}
