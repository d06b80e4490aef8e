import type { Picture } from '../../src/core/picture.js';

/** Differences up to this are antialiasing and rounding. */
const TOLERANCE = 40;

/**
 * Share of pixels of `shown` that no pixel in the 3 × 3 neighbourhood of `wanted` resembles.
 * Both on white, the same size. Source: the goal in issue 4.
 */
export function shareOff(shown: Picture, wanted: Picture): number {
  const { width, height } = shown;
  let off = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (leastDifference(shown, wanted, x, y) > TOLERANCE) off += 1;
    }
  }
  return off / (width * height);
}

function leastDifference(shown: Picture, wanted: Picture, x: number, y: number): number {
  const at = (y * shown.width + x) * 4;
  let least = 255;
  for (let v = Math.max(0, y - 1); v <= Math.min(wanted.height - 1, y + 1); v += 1) {
    for (let u = Math.max(0, x - 1); u <= Math.min(wanted.width - 1, x + 1); u += 1) {
      const there = (v * wanted.width + u) * 4;
      let most = 0;
      for (let channel = 0; channel < 3; channel += 1) {
        most = Math.max(
          most,
          Math.abs((shown.rgba[at + channel] ?? 0) - (wanted.rgba[there + channel] ?? 0)),
        );
      }
      if (most < least) least = most;
      if (least <= TOLERANCE) return least;
    }
  }
  return least;
}

/** The picture on white paper. */
export function onWhite(picture: Picture): Picture {
  const rgba = new Uint8Array(picture.rgba);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = (rgba[i + 3] ?? 0) / 255;
    for (let channel = i; channel < i + 3; channel += 1) {
      rgba[channel] = Math.round((rgba[channel] ?? 0) * alpha + 255 * (1 - alpha));
    }
    rgba[i + 3] = 255;
  }
  return { ...picture, rgba };
}

/** An opaque picture with each `factor` × `factor` pixels averaged into one. */
export function averaged(picture: Picture, factor: number): Picture {
  const width = Math.max(1, Math.floor(picture.width / factor));
  const height = Math.max(1, Math.floor(picture.height / factor));
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let v = y * factor; v < (y + 1) * factor; v += 1) {
          for (let u = x * factor; u < (x + 1) * factor; u += 1)
            sum += picture.rgba[(v * picture.width + u) * 4 + channel] ?? 0;
        }
        rgba[(y * width + x) * 4 + channel] = Math.round(sum / factor ** 2);
      }
    }
  }
  return { ...picture, width, height, rgba };
}
