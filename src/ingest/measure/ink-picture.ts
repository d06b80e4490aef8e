import type { Picture } from '../../core/picture.js';

/** 8-bit sRGB of what the artwork stands on. */
export interface PaperColor {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export const PAPER_WHITE: PaperColor = { r: 255, g: 255, b: 255 };

/** A rendering laid on paper. */
export interface InkPicture {
  readonly picture: Picture;
  readonly paper: PaperColor;
  /** 3 bytes a pixel, opaque. */
  readonly rgb: Uint8Array;
  /** Largest difference of a channel to the paper, 0…255. */
  readonly distance: Uint8Array;
}

/** Lays the rendering on the paper: white parts on transparency disappear, as they do in print. */
export function onPaper(picture: Picture, paper: PaperColor): InkPicture {
  const pixels = picture.width * picture.height;
  const { rgba } = picture;
  const rgb = new Uint8Array(pixels * 3);
  const distance = new Uint8Array(pixels);
  for (let i = 0, from = 0, to = 0; i < pixels; i++, from += 4, to += 3) {
    const alpha = rgba[from + 3]!;
    const r = mix(rgba[from]!, paper.r, alpha);
    const g = mix(rgba[from + 1]!, paper.g, alpha);
    const b = mix(rgba[from + 2]!, paper.b, alpha);
    rgb[to] = r;
    rgb[to + 1] = g;
    rgb[to + 2] = b;
    distance[i] = Math.max(Math.abs(r - paper.r), Math.abs(g - paper.g), Math.abs(b - paper.b));
  }
  return { picture, paper, rgb, distance };
}

const mix = (ink: number, paper: number, alpha: number): number =>
  (ink * alpha + paper * (255 - alpha) + 127) / 255 | 0;
