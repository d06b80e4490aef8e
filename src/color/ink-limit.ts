import { cmyk, totalInk, type Cmyk } from '../core/color.js';

/**
 * Brings a colour down to the total ink that the paper takes (`limit`, 3 = 300 %). The grey share
 * of C, M and Y is exchanged for black (grey component replacement), which hardly changes the
 * look; only what is still too much is taken from C, M and Y evenly.
 */
export function limitInk(color: Cmyk, limit: number): Cmyk {
  const excess = totalInk(color) - limit;
  if (excess <= 0) return color;
  // Three parts of colour go, one part of black comes: each step saves two.
  const gray = Math.min(color.c, color.m, color.y, excess / 2, 1 - color.k);
  const [c, m, y] = [color.c - gray, color.m - gray, color.y - gray];
  const k = color.k + gray;
  const chroma = c + m + y;
  const room = Math.max(0, limit - k);
  if (chroma <= room) return cmyk(c, m, y, k);
  const share = room / chroma;
  return cmyk(c * share, m * share, y * share, k);
}

/** The same for pixels, 255 = solid. Gives the pixels back unchanged when none exceeds. */
export function limitInkOfPixels(
  pixels: Uint8Array,
  limit: number,
): { readonly pixels: Uint8Array; readonly reduced: number; readonly highest: number } {
  const most = Math.floor(limit * 255);
  let reduced = 0;
  let highest = 0;
  let out = pixels;
  for (let at = 0; at < pixels.length; at += 4) {
    const c = pixels[at] ?? 0;
    const m = pixels[at + 1] ?? 0;
    const y = pixels[at + 2] ?? 0;
    const k = pixels[at + 3] ?? 0;
    const sum = c + m + y + k;
    if (sum > highest) highest = sum;
    if (sum <= most) continue;
    if (reduced === 0) out = pixels.slice();
    reduced += 1;
    const less = limitInk(cmyk(c / 255, m / 255, y / 255, k / 255), limit);
    // Rounded down, so that the sum cannot rise above the limit again.
    out.set(
      [less.c, less.m, less.y, less.k].map((ink) => Math.floor(ink * 255 + 1e-6)),
      at,
    );
  }
  return { pixels: out, reduced, highest: highest / 255 };
}
