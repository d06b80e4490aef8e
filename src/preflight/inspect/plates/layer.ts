/** Ink of every plate on a pixel grid, and how paint lands on it. Source: ISO 32000-1, 11.3 – 11.7. */
import { ownEntry } from '../../../core/own-entry.js';
import type { Mask, PixelBox } from './coverage.js';

export interface Layer {
  readonly width: number;
  readonly height: number;
  /** Ink 0…1 by plate, in the order of the plate list. */
  readonly plates: readonly Float32Array[];
  /** Opacity of what was painted; null for the opaque page. */
  readonly alpha: Float32Array | null;
}

export function openLayer(
  width: number,
  height: number,
  plateCount: number,
  opaque: boolean,
): Layer {
  const size = width * height;
  return {
    width,
    height,
    plates: Array.from({ length: plateCount }, () => new Float32Array(size)),
    alpha: opaque ? null : new Float32Array(size),
  };
}

/** Makes the box of a layer blank again. */
export function clearLayer({ plates, alpha, width }: Layer, { x0, y0, x1, y1 }: PixelBox): void {
  for (let y = y0; y < y1; y += 1) {
    for (const plate of plates) plate.fill(0, y * width + x0, y * width + x1);
    alpha?.fill(0, y * width + x0, y * width + x1);
  }
}

/** Ink on each plate; null leaves the plate untouched (overprint). */
export type PlateInks = readonly (number | null)[];

/** Blend functions on light, 1 = paper. Source: ISO 32000-1, tables 136 and 137. */
const BLENDS: Readonly<Record<string, (b: number, s: number) => number>> = {
  Multiply: (b, s) => b * s,
  Screen: (b, s) => b + s - b * s,
  Overlay: (b, s) => hardLight(s, b),
  Darken: Math.min,
  Lighten: Math.max,
  ColorDodge: (b, s) => (s < 1 ? Math.min(1, b / (1 - s)) : b > 0 ? 1 : 0),
  ColorBurn: (b, s) => (s > 0 ? 1 - Math.min(1, (1 - b) / s) : b < 1 ? 0 : 1),
  HardLight: (b, s) => hardLight(b, s),
  SoftLight: (b, s) =>
    s <= 0.5
      ? b - (1 - 2 * s) * b * (1 - b)
      : b + (2 * s - 1) * ((b <= 0.25 ? ((16 * b - 12) * b + 4) * b : Math.sqrt(b)) - b),
  Difference: (b, s) => Math.abs(b - s),
  Exclusion: (b, s) => b + s - 2 * b * s,
};

const hardLight = (b: number, s: number): number =>
  s <= 0.5 ? b * 2 * s : b + (2 * s - 1) - b * (2 * s - 1);

/** Null for Normal and for modes that are not separable, which are taken as Normal. */
export const blendOf = (mode: string): ((b: number, s: number) => number) | null =>
  ownEntry(BLENDS, mode) ?? null;

/** False for the modes that mix all inks at once, and for names that no reader knows. */
export const isSeparable = (mode: string): boolean =>
  mode === 'Normal' || mode === 'Compatible' || ownEntry(BLENDS, mode) !== undefined;

/** Paints one pixel with opacity `a`. */
export function paintPixel(
  layer: Layer,
  at: number,
  inks: PlateInks,
  a: number,
  blend: ((b: number, s: number) => number) | null,
): void {
  const { plates, alpha } = layer;
  const below = alpha ? (alpha[at] ?? 0) : 1;
  const result = below + a - below * a;
  const share = result > 0 ? a / result : 0;
  for (let p = 0; p < plates.length; p += 1) {
    const ink = inks[p];
    const plate = plates[p];
    if (ink == null || plate === undefined) continue;
    const old = plate[at] ?? 0;
    const mixed = blend ? (1 - below) * ink + below * (1 - blend(1 - old, 1 - ink)) : ink;
    plate[at] = old + (mixed - old) * share;
  }
  if (alpha) alpha[at] = result;
}

/** Paints the mask with one colour. */
export function paintMask(
  layer: Layer,
  mask: Mask,
  inks: PlateInks,
  opacity: number,
  blend: ((b: number, s: number) => number) | null,
): void {
  if (layer.alpha === null && blend === null) {
    // Most of a page: plain ink on paper, plate by plate.
    layer.plates.forEach((plate, p) => {
      const ink = inks[p];
      if (ink != null) paintPlate(plate, layer.width, mask, ink, opacity);
    });
    return;
  }
  for (let y = 0; y < mask.height; y += 1) {
    const row = (mask.y + y) * layer.width + mask.x;
    const from = y * mask.width;
    for (let x = 0; x < mask.width; x += 1) {
      const a = (mask.values[from + x] ?? 0) * opacity;
      if (a > 0.001) paintPixel(layer, row + x, inks, a, blend);
    }
  }
}

function paintPlate(
  plate: Float32Array,
  stride: number,
  mask: Mask,
  ink: number,
  opacity: number,
): void {
  const { values, width, height } = mask;
  for (let y = 0; y < height; y += 1) {
    const row = (mask.y + y) * stride + mask.x;
    if (mask.full && opacity === 1) {
      plate.fill(ink, row, row + width);
      continue;
    }
    const from = y * width;
    for (let x = 0; x < width; x += 1) {
      const a = (values[from + x] ?? 0) * opacity;
      if (a <= 0.001) continue;
      const old = plate[row + x] ?? 0;
      plate[row + x] = old + (ink - old) * a;
    }
  }
}
