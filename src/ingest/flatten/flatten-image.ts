import { inflateSync } from 'node:zlib';
import type { Cmyk } from '../../core/color.js';
import type { InkImage } from '../../core/drawing.js';
import { packInkImage } from '../../raster/ink-image.js';

/** The image on paper white: each pixel prints as much of its inks as it is opaque. */
export function onPaper(image: InkImage, opacity: number): InkImage {
  const cmyk = inksOf(image);
  const alpha = image.alpha ? inflateSync(image.alpha) : null;
  for (let pixel = 0, at = 0; at < cmyk.length; pixel += 1, at += 4) {
    const share = (alpha ? (alpha[pixel] ?? 0) / 255 : 1) * opacity;
    if (share >= 1) continue;
    for (let ink = at; ink < at + 4; ink += 1) cmyk[ink] = Math.round((cmyk[ink] ?? 0) * share);
  }
  return packInkImage({ width: image.width, height: image.height, cmyk, alpha: null });
}

/** An opaque image seen through `top` at `opacity`. */
export function below(image: InkImage, top: Cmyk, opacity: number): InkImage {
  const cmyk = inksOf(image);
  const tint = [top.c, top.m, top.y, top.k].map((ink) => ink * opacity * 255);
  for (let at = 0; at < cmyk.length; at += 1) {
    cmyk[at] = Math.floor((cmyk[at] ?? 0) * (1 - opacity) + (tint[at % 4] ?? 0) + 0.499);
  }
  return packInkImage({ width: image.width, height: image.height, cmyk, alpha: null });
}

/** Samples as inks, 4 bytes a pixel; a copy that may be written. */
function inksOf(image: InkImage): Uint8Array {
  const samples = new Uint8Array(inflateSync(image.data));
  if (image.space === 'cmyk') return samples;
  const cmyk = new Uint8Array(samples.length * 4);
  for (let i = 0; i < samples.length; i += 1) cmyk[i * 4 + 3] = 255 - (samples[i] ?? 0);
  return cmyk;
}
