import { rect, type Rect } from '../../core/geometry.js';
import type { InkPicture } from './ink-picture.js';

/** What counts as ink. */
export interface InkThreshold {
  /** Least difference to the paper, 0…255. */
  readonly level: number;
  /** Single pixels are compression noise: only a 3 × 3 field of ink counts. */
  readonly noisy: boolean;
}

/** Box of the ink in pixels of the rendering, to a fraction of a pixel; null without any. */
export function visibleBox(ink: InkPicture, threshold: InkThreshold): Rect | null {
  const { width, height } = ink.picture;
  const seen = threshold.noisy ? opened(ink, threshold.level) : ink.distance;
  const level = threshold.noisy ? 0 : threshold.level;
  const rows = new Uint8Array(height);
  const columns = new Uint8Array(width);
  for (let y = 0, i = 0; y < height; y++) {
    let strongest = 0;
    for (let x = 0; x < width; x++, i++) {
      const value = seen[i]!;
      if (value > strongest) strongest = value;
      if (value > columns[x]!) columns[x] = value;
    }
    rows[y] = strongest;
  }
  const vertical = extent(rows, level);
  const horizontal = extent(columns, level);
  if (!vertical || !horizontal) return null;
  return rect(
    horizontal.from,
    vertical.from,
    horizontal.to - horizontal.from,
    vertical.to - vertical.from,
  );
}

/** First and last ink of a profile; an edge pixel that is half covered counts half. */
function extent(profile: Uint8Array, level: number): { from: number; to: number } | null {
  let first = 0;
  while (first < profile.length && profile[first]! <= level) first++;
  if (first === profile.length) return null;
  let last = profile.length - 1;
  while (profile[last]! <= level) last--;
  const covered = (edge: number, inner: number | undefined): number =>
    inner === undefined || inner <= edge ? 1 : edge / inner;
  if (last - first < 2) return { from: first, to: last + 1 };
  return {
    from: first + 1 - covered(profile[first]!, profile[first + 1]),
    to: last + covered(profile[last]!, profile[last - 1]),
  };
}

/** Morphological opening by 3 × 3: keeps ink only where a whole field of nine is ink. */
function opened(ink: InkPicture, level: number): Uint8Array {
  const { width, height } = ink.picture;
  const { distance } = ink;
  const result = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    let run = 0;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const column =
        distance[i - width]! > level && distance[i]! > level && distance[i + width]! > level;
      run = column ? run + 1 : 0;
      if (run < 3) continue;
      for (let dy = -width; dy <= width; dy += width) {
        result[i - 2 + dy] = 1;
        result[i - 1 + dy] = 1;
        result[i + dy] = 1;
      }
    }
  }
  return result;
}
