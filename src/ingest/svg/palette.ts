import type { ArtworkColor } from '../../core/artwork.js';
import type { IngestSettings } from '../../core/artwork-request.js';
import { cmyk, totalInk, type Cmyk, type InkColor, type Srgb } from '../../core/color.js';
import type { InkConverter } from '../../core/ink-converter.js';
import type { ExactInks } from './exact-inks.js';
import { limitInk } from '../../color/ink-limit.js';

/** How a tree's colours become inks; masks use `luminancePalette` instead. */
export interface Palette {
  /** Inks of a solid `#rrggbb`. */
  inkOf(hex: string): InkColor;
  /** Inks within a ramp: neutral tones next to colours keep four inks, so that no seam shows. */
  rampInk(rgb: Srgb, neutral: boolean): Cmyk;
  /** Ink values that count exactly for this colour, or null. */
  exactOf(hex: string): InkColor | null;
}

/** A palette that remembers what it was asked for. */
export interface RecordingPalette extends Palette {
  readonly colors: () => readonly ArtworkColor[];
  readonly spots: () => readonly string[];
  readonly maxInk: () => number;
  /** Solids whose inks were reduced to the press' limit, as in the file. */
  readonly reduced: () => readonly { readonly source: string; readonly sum: number }[];
}

export function inkPalette(
  exact: ExactInks,
  inks: InkConverter,
  settings: IngestSettings,
): RecordingPalette {
  const known = new Map<string, { readonly ink: InkColor; readonly color: ArtworkColor }>();
  const reduced = new Map<string, number>();
  const limit = settings.limits.totalInk;
  const processOf = (ink: InkColor): Cmyk => {
    if (ink.kind === 'cmyk') return ink;
    const spot = settings.inks.find((candidate) => candidate.name === ink.ink);
    const { c, m, y, k } = spot?.alternate ?? cmyk(0, 0, 0, 1);
    return cmyk(c * ink.tint, m * ink.tint, y * ink.tint, k * ink.tint);
  };
  const exactOf = (hex: string): InkColor | null => {
    const ink = exact.byHex.get(hex) ?? null;
    if (ink?.kind !== 'spot') return ink;
    const printsAsSpot = settings.inks.some((s) => s.name === ink.ink && s.print === 'spot');
    return printsAsSpot ? ink : processOf(ink);
  };
  const withinLimit = (hex: string, ink: Cmyk): Cmyk => {
    if (totalInk(ink) <= limit + 1e-6) return ink;
    reduced.set(hex, totalInk(ink));
    return limitInk(ink, limit);
  };
  const inkOf = (hex: string): InkColor => {
    const before = known.get(hex);
    if (before) return before.ink;
    const wanted = srgbOf(hex);
    const given = exactOf(hex);
    const ink = given?.kind === 'spot' ? given : withinLimit(hex, given ?? inks.cmykOf(wanted));
    const printed = processOf(ink);
    known.set(hex, {
      ink,
      color: { source: hex, printed, deltaE: given ? null : inks.deltaE(wanted, printed) },
    });
    return ink;
  };
  const ramps = new Map<string, Cmyk>();
  return {
    inkOf,
    exactOf,
    rampInk: (rgb, neutral) => {
      if (neutral) return inks.cmykOf(rgb);
      const key = [rgb.r, rgb.g, rgb.b].map((v) => Math.round(v * 255)).join(' ');
      const before = ramps.get(key);
      if (before) return before;
      const [c = 0, m = 0, y = 0, k = 0] = inks.cmykOfPixels(
        Uint8Array.from([rgb.r, rgb.g, rgb.b], (v) => Math.round(v * 255)),
        'process',
      );
      const ink = limitInk(cmyk(c / 255, m / 255, y / 255, k / 255), limit);
      ramps.set(key, ink);
      return ink;
    },
    colors: () => [...known.values()].map((entry) => entry.color),
    spots: () =>
      [
        ...new Set(
          [...known.values()].flatMap(({ ink }) => (ink.kind === 'spot' ? [ink.ink] : [])),
        ),
      ].sort(),
    maxInk: () =>
      Math.max(
        0,
        ...[...known.values()].map((entry) => totalInk(entry.color.printed)),
        ...[...ramps.values()].map(totalInk),
      ),
    reduced: () => [...reduced].map(([source, sum]) => ({ source, sum })),
  };
}

/**
 * Colours of a mask: grey as light as SVG defines it, from the sRGB values.
 * Source: CSS Masking 1, 6.1 (luminance coefficients of linear RGB, applied as browsers do).
 */
export const luminancePalette: Palette = {
  inkOf: (hex) => greyOf(srgbOf(hex)),
  rampInk: greyOf,
  exactOf: () => null,
};

export const luminanceOf = ({ r, g, b }: Srgb): number => 0.2125 * r + 0.7154 * g + 0.0721 * b;

function greyOf(color: Srgb): Cmyk {
  return cmyk(0, 0, 0, 1 - luminanceOf(color));
}

/** `#rrggbb` as usvg writes it. */
export const srgbOf = (hex: string): Srgb => {
  const at = (i: number): number => Number.parseInt(hex.slice(i, i + 2), 16) / 255;
  return { kind: 'srgb', r: at(1), g: at(3), b: at(5) };
};
