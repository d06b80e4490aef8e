import type { Picture } from '../../src/core/picture.js';

/** What the eye sees of one cell of a printed page. */
export interface SeenLogo {
  /** Optical area, mm². */
  readonly area: number;
  /** Centre of optical mass from the cell's corner, mm. */
  readonly x: number;
  readonly y: number;
  /** Box of the ink, mm². */
  readonly box: number;
}

/** Gaps up to twice this are closed; the house definition, mm. */
const RADIUS = 0.7;

/** Lab distance to white from which a pixel is ink. */
const INK = 6;

/**
 * The definition of optical area, worked out anew and without any code of the program: ink closed
 * by a disc of 0.7 mm, enclosed paper filled in, each pixel weighing 0.5 + 0.5 · contrast.
 * `pixelsPerMm` is the scale of the page's picture; nothing is reduced or sampled.
 */
export function seenLogo({ rgba, width, height }: Picture, pixelsPerMm: number): SeenLogo {
  const margin = Math.ceil(RADIUS * pixelsPerMm) + 1;
  const wide = width + 2 * margin;
  const high = height + 2 * margin;
  const ink = new Uint8Array(wide * high);
  const contrast = new Float32Array(wide * high);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const away = labFromWhite(rgba[from] ?? 255, rgba[from + 1] ?? 255, rgba[from + 2] ?? 255);
      const to = (y + margin) * wide + x + margin;
      contrast[to] = Math.min(1, away / 100);
      ink[to] = away > INK ? 1 : 0;
    }
  }
  const radius = RADIUS * pixelsPerMm;
  const grown = dilated(ink, wide, high, radius);
  const shrunk = dilated(inverse(grown), wide, high, radius);
  const figure = filled(inverse(shrunk), wide, high);
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  const box = { left: wide, top: high, right: -1, bottom: -1 };
  for (let y = 0, at = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1, at += 1) {
      if (ink[at]) {
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x + 1);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y + 1);
      }
      if (!figure[at] && !ink[at]) continue;
      const weight = 0.5 + 0.5 * (contrast[at] ?? 0);
      mass += weight;
      sumX += weight * (x + 0.5);
      sumY += weight * (y + 0.5);
    }
  }
  return {
    area: mass / pixelsPerMm ** 2,
    x: (sumX / mass - margin) / pixelsPerMm,
    y: (sumY / mass - margin) / pixelsPerMm,
    box: ((box.right - box.left) * (box.bottom - box.top)) / pixelsPerMm ** 2,
  };
}

const inverse = (mask: Uint8Array): Uint8Array => mask.map((value) => 1 - value);

/** By a disc: for each row of the disc the mask's runs, looked up in sums along the rows. */
function dilated(mask: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const sums = new Int32Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      sums[y * (width + 1) + x + 1] = (sums[y * (width + 1) + x] ?? 0) + (mask[y * width + x] ?? 0);
  }
  const result = new Uint8Array(mask.length);
  const reach = Math.floor(radius);
  for (let dy = -reach; dy <= reach; dy += 1) {
    const half = Math.floor(Math.sqrt(radius * radius - dy * dy));
    for (let y = Math.max(0, -dy); y < Math.min(height, height - dy); y += 1) {
      const row = (y + dy) * (width + 1);
      for (let x = 0; x < width; x += 1) {
        const end = sums[row + Math.min(width, x + half + 1)] ?? 0;
        if (end > (sums[row + Math.max(0, x - half)] ?? 0)) result[y * width + x] = 1;
      }
    }
  }
  return result;
}

/** Everything that paper cannot reach from the rim. */
function filled(figure: Uint8Array, width: number, height: number): Uint8Array {
  const open = new Uint8Array(figure.length);
  const waiting: number[] = [];
  const visit = (at: number): void => {
    if (open[at] || figure[at]) return;
    open[at] = 1;
    waiting.push(at);
  };
  for (let x = 0; x < width; x += 1) [x, (height - 1) * width + x].forEach(visit);
  for (let y = 0; y < height; y += 1) [y * width, (y + 1) * width - 1].forEach(visit);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at < figure.length - width) visit(at + width);
  }
  return inverse(open);
}

/** CIE 1976 distance of an sRGB colour to white, D65 (IEC 61966-2-1, ISO/CIE 11664-4). */
function labFromWhite(red: number, green: number, blue: number): number {
  if (red === 255 && green === 255 && blue === 255) return 0;
  const [r, g, b] = [red, green, blue].map((value) => {
    const v = value / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return Math.hypot(116 * y - 116, 500 * (x - y), 200 * (y - z));
}
