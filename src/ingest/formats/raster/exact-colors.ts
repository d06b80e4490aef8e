import type { Cmyk, InkColor } from '../../../core/color.js';
import type { SpotInk } from '../../../core/participant.js';

/** How far a pixel may lie from the colour named: what compression does to a flat area. */
const TOLERANCE = { lossless: 2, lossy: 14 } as const;

/**
 * Puts the designer's inks where the picture shows the colour they are named for. Pictures have no
 * plates of their own, so a spot colour is mixed by its alternate.
 */
export function withExactColors(
  rgb: Uint8Array,
  cmyk: Uint8Array,
  colors: Readonly<Record<string, InkColor>>,
  inks: readonly SpotInk[],
  compression: keyof typeof TOLERANCE,
): Uint8Array {
  const wanted = Object.entries(colors).map(([key, color]) => ({
    r: Number.parseInt(key.slice(1, 3), 16),
    g: Number.parseInt(key.slice(3, 5), 16),
    b: Number.parseInt(key.slice(5, 7), 16),
    bytes: bytesOf(processOf(color, inks)),
  }));
  if (wanted.length === 0) return cmyk;
  const tolerance = TOLERANCE[compression];
  const out = cmyk.slice();
  for (let pixel = 0; pixel * 3 < rgb.length; pixel += 1) {
    const [r = 0, g = 0, b = 0] = [rgb[pixel * 3], rgb[pixel * 3 + 1], rgb[pixel * 3 + 2]];
    const match = wanted.find(
      (color) =>
        Math.abs(color.r - r) <= tolerance &&
        Math.abs(color.g - g) <= tolerance &&
        Math.abs(color.b - b) <= tolerance,
    );
    if (match) out.set(match.bytes, pixel * 4);
  }
  return out;
}

const bytesOf = ({ c, m, y, k }: Cmyk): readonly number[] =>
  [c, m, y, k].map((ink) => Math.round(ink * 255));

function processOf(color: InkColor, inks: readonly SpotInk[]): Cmyk {
  if (color.kind === 'cmyk') return color;
  const alternate = inks.find((ink) => ink.name === color.ink)?.alternate;
  const { c, m, y, k } = alternate ?? { c: 0, m: 0, y: 0, k: 1 };
  return {
    kind: 'cmyk',
    c: c * color.tint,
    m: m * color.tint,
    y: y * color.tint,
    k: k * color.tint,
  };
}
