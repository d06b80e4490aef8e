import type { Artwork } from '../core/artwork.js';
import { aspectOf } from '../core/artwork.js';
import { mm, mmFromPt, pt, ptFromMm, type Pt } from '../core/units.js';

/**
 * Optical area in square points of the artwork placed `width` wide. The share of the visible box
 * is interpolated over the logarithm of the width, since closing acts by relative size.
 */
export function opticalArea(artwork: Artwork, width: Pt): number {
  return shareAt(artwork, width) * ((width * width) / aspectOf(artwork));
}

/**
 * Width up to `widest` at which the optical area is largest. A line drawing whose gap closes at
 * small sizes may weigh more there than at a larger size, where the eye sees paper inside.
 */
export function heaviestWidth(artwork: Artwork, widest: Pt): Pt {
  return artwork.measure.coverage
    .map(({ widthMm }) => ptFromMm(mm(widthMm)))
    .filter((width) => width < widest)
    .reduce(
      (best, width) => (opticalArea(artwork, width) > opticalArea(artwork, best) ? width : best),
      widest,
    );
}

/**
 * Width at which the optical area is `target`. As the share hardly changes with the width, scaling
 * by the square root of what is missing settles within some ten steps; for logos whose share
 * falls steeply bisection takes over.
 */
export function widthForArea(artwork: Artwork, target: number): Pt {
  let width = Math.sqrt(2 * target * aspectOf(artwork));
  for (let step = 0; step < MOST_STEPS; step++) {
    const factor = Math.sqrt(target / opticalArea(artwork, pt(width)));
    width *= factor;
    if (Math.abs(factor - 1) < PRECISION) return pt(width);
  }
  return bisect(artwork, target);
}

const MOST_STEPS = 24;
const PRECISION = 1e-10;

function bisect(artwork: Artwork, target: number): Pt {
  let low = 0;
  let high = Math.sqrt(target * aspectOf(artwork));
  while (opticalArea(artwork, pt(high)) < target) high *= 2;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (opticalArea(artwork, pt(middle)) < target) low = middle;
    else high = middle;
  }
  return pt(high);
}

function shareAt({ measure }: Artwork, width: Pt): number {
  const samples = measure.coverage;
  const last = samples.length - 1;
  const widthMm = mmFromPt(width);
  if (last < 0) return 1;
  if (widthMm <= samples[0]!.widthMm) return samples[0]!.share;
  for (let i = 1; i <= last; i++) {
    const above = samples[i]!;
    if (widthMm > above.widthMm) continue;
    const below = samples[i - 1]!;
    const way = Math.log(widthMm / below.widthMm) / Math.log(above.widthMm / below.widthMm);
    return below.share + way * (above.share - below.share);
  }
  return samples[last]!.share;
}
