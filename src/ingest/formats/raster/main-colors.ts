import type { ArtworkColor } from '../../../core/artwork.js';
import type { InkConverter } from '../../../core/ink-converter.js';

/** How many colours are named, and the share of the inked pixels that makes a colour one of them. */
const MOST = 8;
const SHARE = 0.02;

/** Upper five bits of each channel. */
const GROUP = 0xf8f8f8;

interface Tally {
  count: number;
  /** First pixel of exactly the colour that the tally is named for. */
  readonly pixel: number;
}

/** The flat colours of a picture, most frequent first, and what each becomes. */
export function mainColors(
  rgb: Uint8Array,
  cmyk: Uint8Array,
  alpha: Uint8Array | null,
  inks: InkConverter,
): readonly ArtworkColor[] {
  const tallies = new Map<number, Tally>();
  const groups = new Map<number, number>();
  let inked = 0;
  for (let pixel = 0; pixel * 3 < rgb.length; pixel += 1) {
    if (alpha && (alpha[pixel] ?? 0) < 250) continue;
    const [r = 0, g = 0, b = 0] = [rgb[pixel * 3], rgb[pixel * 3 + 1], rgb[pixel * 3 + 2]];
    if (Math.min(r, g, b) > 249) continue;
    inked += 1;
    const key = (r << 16) | (g << 8) | b;
    const tally = tallies.get(key);
    if (tally) tally.count += 1;
    else tallies.set(key, { count: 1, pixel });
    // What a compression has scattered over neighbouring values is still one colour.
    const group = key & GROUP;
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return mostFrequentOfEach([...tallies])
    .filter(([key]) => (groups.get(key & GROUP) ?? 0) >= inked * SHARE)
    .sort(([keyA, a], [keyB, b]) => b.count - a.count || keyA - keyB)
    .slice(0, MOST)
    .map(([key, { pixel }]) => {
      const [c = 0, m = 0, y = 0, k = 0] = [...cmyk.subarray(pixel * 4, pixel * 4 + 4)].map(
        (ink) => ink / 255,
      );
      const printed = { kind: 'cmyk', c, m, y, k } as const;
      const wanted = {
        kind: 'srgb',
        r: (key >> 16) / 255,
        g: ((key >> 8) & 255) / 255,
        b: (key & 255) / 255,
      } as const;
      return {
        source: `#${key.toString(16).padStart(6, '0')}`,
        printed,
        deltaE: inks.deltaE(wanted, printed),
      };
    });
}

function mostFrequentOfEach(
  tallies: readonly (readonly [number, Tally])[],
): readonly (readonly [number, Tally])[] {
  const best = new Map<number, readonly [number, Tally]>();
  for (const entry of tallies) {
    const known = best.get(entry[0] & GROUP);
    if (!known || entry[1].count > known[1].count) best.set(entry[0] & GROUP, entry);
  }
  return [...best.values()];
}
