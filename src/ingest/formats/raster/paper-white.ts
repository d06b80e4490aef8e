import type { InkConverter } from '../../../core/ink-converter.js';
import type { DecodedImage } from '../../../raster/decode-image.js';

/** What the rim of an opaque image says of its background. */
export interface Background {
  readonly kind: 'paper' | 'off-white' | 'artwork';
  /** Colour of the rim, 0…255 a channel, in the image's own space. */
  readonly color: readonly number[];
}

/** Share of the rim that must agree for it to be a background and not artwork that is cut. */
const RIM_SHARE = 0.95;

/**
 * ΔE to white. Below 1 nobody sees it; up to 6 it is meant as white and prints as a visible grey
 * box; beyond, it is a colour of the logo. Source: measured on real logos.
 */
const SEEN = 1;
const MEANT_AS_COLOR = 6;

/** How far apart pixels of one background lie: what JPEG does to a flat area. */
const noiseOf = (image: DecodedImage): number => (image.lossy ? 12 : 3);

/** Judges the outermost row of pixels; an image with a transparent rim has no background. */
export function backgroundOf(image: DecodedImage, inks: InkConverter): Background {
  const { width, height, samples, alpha } = image;
  const channels = samples.length / (width * height);
  const rim = rimPixels(width, height);
  if (alpha && rim.some((pixel) => (alpha[pixel] ?? 0) < 250))
    return { kind: 'artwork', color: [] };
  const color = Array.from({ length: channels }, (_, channel) =>
    median(rim.map((pixel) => samples[pixel * channels + channel] ?? 0)),
  );
  const noise = noiseOf(image);
  const alike = rim.filter((pixel) =>
    color.every(
      (value, channel) => Math.abs((samples[pixel * channels + channel] ?? 0) - value) <= noise,
    ),
  );
  if (alike.length < rim.length * RIM_SHARE) return { kind: 'artwork', color };
  const difference = differenceToWhite(color, inks);
  if (difference < SEEN) return { kind: 'paper', color };
  return { kind: difference <= MEANT_AS_COLOR ? 'off-white' : 'artwork', color };
}

/**
 * Lifts the background to paper white, and with it what compression has left around the letters.
 * A pixel close to the background becomes white; the lift fades out with the distance, so that
 * edges stay smooth and the colours of the logo stay what they are.
 */
export function whitened(image: DecodedImage, background: Background): DecodedImage {
  const { width, height } = image;
  const channels = image.samples.length / (width * height);
  const white = image.model === 'cmyk' ? 0 : 255;
  const flat = image.lossy ? 12 : 3;
  // The fade must be long enough to hide the step that the lift makes.
  const lift = Math.max(...background.color.map((value) => Math.abs(white - value)));
  const far = flat * 3 + lift * 3;
  const samples = image.samples.slice();
  for (let at = 0; at < samples.length; at += channels) {
    // White already, like most of the pixels of most logos.
    if (samples[at] === white && samples[at + 1] === white && samples[at + 2] === white) {
      if (channels < 4 || samples[at + 3] === white) continue;
    }
    let distance = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      const away = (background.color[channel] ?? white) - (samples[at + channel] ?? 0);
      // Lighter than the background, towards white, is background too.
      const darker = white === 0 ? -away : away;
      if (darker > distance) distance = darker;
    }
    if (distance >= far) continue;
    const share = distance <= flat ? 1 : (far - distance) / (far - flat);
    for (let channel = 0; channel < channels; channel += 1) {
      const value = samples[at + channel] ?? 0;
      samples[at + channel] =
        distance <= flat
          ? white
          : clampByte(value + (white - (background.color[channel] ?? white)) * share);
    }
  }
  return { ...image, samples };
}

const clampByte = (value: number): number => Math.min(255, Math.max(0, Math.round(value)));

function rimPixels(width: number, height: number): readonly number[] {
  const rim: number[] = [];
  for (let x = 0; x < width; x += 1) rim.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y += 1) rim.push(y * width, y * width + width - 1);
  return rim;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function differenceToWhite(color: readonly number[], inks: InkConverter): number {
  const [a = 0, b = 0, c = 0, d = 0] = color.map((value) => value / 255);
  const paper = { kind: 'cmyk', c: 0, m: 0, y: 0, k: 0 } as const;
  if (color.length === 4) {
    const lab = inks.labOf({ kind: 'cmyk', c: a, m: b, y: c, k: d });
    return Math.hypot(100 - lab.L, lab.a, lab.b);
  }
  return inks.deltaE(
    color.length === 1 ? { kind: 'srgb', r: a, g: a, b: a } : { kind: 'srgb', r: a, g: b, b: c },
    paper,
  );
}
