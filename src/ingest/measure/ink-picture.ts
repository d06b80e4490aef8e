import type { Picture } from '../../core/picture.js';

/** 8-bit sRGB of what the artwork stands on. */
export interface PaperColor {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export const PAPER_WHITE: PaperColor = { r: 255, g: 255, b: 255 };

/** A rendering laid on paper: white parts on transparency disappear, as they do in print. */
export interface InkPicture {
  readonly picture: Picture;
  readonly paper: PaperColor;
  /** Largest difference of a channel to the paper, 0…255. */
  readonly distance: Uint8Array;
}

export function onPaper(picture: Picture, paper: PaperColor): InkPicture {
  const { rgba } = picture;
  const distance = new Uint8Array(picture.width * picture.height);
  for (let i = 0, from = 0; i < distance.length; i++, from += 4) {
    const alpha = rgba[from + 3]!;
    if (alpha === 0) continue;
    const byRed = Math.abs(rgba[from]! - paper.r);
    const byGreen = Math.abs(rgba[from + 1]! - paper.g);
    const byBlue = Math.abs(rgba[from + 2]! - paper.b);
    const larger = byRed > byGreen ? byRed : byGreen;
    const largest = larger > byBlue ? larger : byBlue;
    distance[i] = alpha === 255 ? largest : (largest * alpha + 127) / 255;
  }
  return { picture, paper, distance };
}
