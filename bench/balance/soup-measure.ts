import type { Picture } from '../../src/core/picture.js';

/** Width of the canvas that logo-soup measures on. */
export const SOUP_PIXELS = 45;

/** What logo-soup knows of a logo. */
export interface SoupMeasure {
  /** Share of the box that differs from the background, weighted by opacity. */
  readonly density: number;
  readonly center: { readonly x: number; readonly y: number };
}

/** A pixel is ink when it is not background; the background is the colour of the corner. */
export function soupMeasure({ rgba, width, height }: Picture): SoupMeasure {
  let mass = 0;
  let x = 0;
  let y = 0;
  const opaque = (rgba[3] ?? 0) > 250;
  for (let i = 0; i < width * height; i++) {
    const alpha = (rgba[i * 4 + 3] ?? 0) / 255;
    const away = Math.max(
      ...[0, 1, 2].map((c) => Math.abs((rgba[i * 4 + c] ?? 0) - (rgba[c] ?? 0))),
    );
    if (opaque ? away < 10 : alpha < 0.04) continue;
    mass += alpha;
    x += alpha * ((i % width) + 0.5);
    y += alpha * (Math.floor(i / width) + 0.5);
  }
  if (mass === 0) return { density: 1, center: { x: 0.5, y: 0.5 } };
  return {
    density: mass / (width * height),
    center: { x: x / mass / width, y: y / mass / height },
  };
}
