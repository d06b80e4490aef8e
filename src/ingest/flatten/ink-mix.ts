import { cmyk, type InkColor } from '../../core/color.js';

/**
 * What shows where `top` at `opacity` lies on `ground` (null: paper). Blend mode Normal in the
 * inks of the press is linear in each ink. Source: ISO 32000-1, 11.3.6.
 * Null where the plates of two inks would have to mix: no single colour says that.
 */
export function mixInks(top: InkColor, opacity: number, ground: InkColor | null): InkColor | null {
  if (opacity >= 1) return top;
  const rest = 1 - opacity;
  if (top.kind === 'spot') {
    if (ground === null) return { ...top, tint: top.tint * opacity };
    if (ground.kind !== 'spot' || ground.ink !== top.ink) return null;
    return { ...top, tint: top.tint * opacity + ground.tint * rest };
  }
  if (ground?.kind === 'spot') return null;
  const below = ground ?? NO_INK;
  return cmyk(
    top.c * opacity + below.c * rest,
    top.m * opacity + below.m * rest,
    top.y * opacity + below.y * rest,
    top.k * opacity + below.k * rest,
  );
}

const NO_INK = cmyk(0, 0, 0, 0);
