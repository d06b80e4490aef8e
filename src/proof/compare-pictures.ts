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
 * `references` are ways in which the same artwork may rightly show; each pixel needs one of them.
 * `judged` has 1 where the pictures are to be compared, `inked` where the reference bears ink.
 */
export function likeness(
  references: readonly Look[],
  print: Look,
  judged: Uint8Array,
  inked: Uint8Array,
): Likeness {
  let ink = 0;
  let strange = 0;
  for (let pixel = 0; pixel < judged.length; pixel += 1) {
    if (!judged[pixel]) continue;
    if (inked[pixel]) ink += 1;
    if (!references.some((reference) => explains(reference, print, pixel))) strange += 1;
  }
  return {
    unexplained: strange / Math.max(1, ink),
    alike: strange <= Math.max(LEAST_PIXELS, SHARE_TOLERANCE * ink),
  };
}

function explains(reference: Look, print: Look, pixel: number): boolean {
  // Nearly all pixels of a right print end here.
  if (farthest(reference.rgb, print.rgb, 3 * pixel, 3 * pixel) <= COLOR_TOLERANCE) return true;
  const wanted = around(reference, pixel);
  const found = around(print, pixel);
  return (
    (within(print.rgb, wanted, pixel) && within(reference.rgb, found, pixel)) ||
    farthest(wanted.mean, found.mean, 0, 0) <= MEAN_TOLERANCE
  );
}

/** Largest difference of a channel. */
function farthest(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  fromA: number,
  fromB: number,
): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel += 1)
    most = Math.max(most, Math.abs(a[fromA + channel]! - b[fromB + channel]!));
  return most;
}

/** Of each channel, in the 3 × 3 field around a pixel. */
interface Surroundings {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly mean: readonly number[];
}

function around({ rgb, width, height }: Look, pixel: number): Surroundings {
  const x = pixel % width;
  const y = (pixel - x) / width;
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  const sum = [0, 0, 0];
  let count = 0;
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
      count += 1;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = rgb[3 * (row * width + column) + channel]!;
        low[channel] = Math.min(low[channel]!, value);
        high[channel] = Math.max(high[channel]!, value);
        sum[channel]! += value;
      }
    }
  }
  return { low, high, mean: sum.map((each) => each / count) };
}

/** True when the pixel lies, in each channel, between what the other picture has around its place. */
const within = (rgb: Uint8Array, { low, high }: Surroundings, pixel: number): boolean =>
  [0, 1, 2].every((channel) => {
    const value = rgb[3 * pixel + channel]!;
    return value >= low[channel]! - COLOR_TOLERANCE && value <= high[channel]! + COLOR_TOLERANCE;
  });
