import type { GradientPaint, GradientStop } from '../../core/drawing.js';
import type { Cmyk, InkColor, Srgb } from '../../core/color.js';
import { cmyk } from '../../core/color.js';
import { concat, type Matrix, type Rect } from '../../core/geometry.js';
import { matrixOf, numberOf, unitsMatrix } from './attributes.js';
import { srgbOf, type Palette } from './palette.js';
import type { SvgElement } from './xml.js';

/** Points per span between two stops: the CMYK image of an RGB ramp is curved (logos.md, 1). */
const SAMPLES = 17;

/** A gradient of usvg's tree for a shape whose own box is `box`; null when it paints nothing. */
export function readGradient(
  element: SvgElement,
  box: Rect,
  palette: Palette,
): GradientPaint | null {
  const stops = readStops(element, palette);
  const units = unitsMatrix(element.attributes.get('gradientUnits') ?? 'objectBoundingBox', box);
  if (stops.length === 0 || !units) return null;
  const at = (name: string, otherwise: number): number => numberOf(element, name, otherwise);
  const spread = element.attributes.get('spreadMethod') ?? 'pad';
  const shape = element.name === 'linearGradient' ? linear(at) : radial(at);
  const transform: Matrix = concat(matrixOf(element, 'gradientTransform'), units);
  return {
    kind: 'gradient',
    shape,
    transform,
    spread: spread === 'reflect' || spread === 'repeat' ? spread : 'pad',
    stops,
  };
}

type Reader = (name: string, otherwise: number) => number;

const linear = (at: Reader): GradientPaint['shape'] => ({
  type: 'linear',
  x1: at('x1', 0),
  y1: at('y1', 0),
  x2: at('x2', 1),
  y2: at('y2', 0),
});

/** A focus on or beyond the rim is drawn just inside, as SVG 1.1 (13.2.3) has it. */
function radial(at: Reader): GradientPaint['shape'] {
  const cx = at('cx', 0.5);
  const cy = at('cy', 0.5);
  const r = at('r', 0.5);
  const dx = at('fx', cx) - cx;
  const dy = at('fy', cy) - cy;
  const distance = Math.hypot(dx, dy);
  const scale = distance > r * 0.999 ? (r * 0.999) / distance : 1;
  return { type: 'radial', cx, cy, r, fx: cx + dx * scale, fy: cy + dy * scale, fr: at('fr', 0) };
}

interface RawStop {
  readonly offset: number;
  readonly hex: string;
  readonly opacity: number;
}

function readStops(element: SvgElement, palette: Palette): readonly GradientStop[] {
  const raw: RawStop[] = element.children.flatMap((child) =>
    typeof child === 'string' || child.name !== 'stop'
      ? []
      : [
          {
            offset: Math.min(1, Math.max(0, numberOf(child, 'offset', 0))),
            hex: child.attributes.get('stop-color') ?? '#000000',
            opacity: numberOf(child, 'stop-opacity', 1),
          },
        ],
  );
  const [first] = raw;
  if (!first) return [];
  const spot = commonSpot(raw, palette);
  if (spot !== null)
    return raw.map((stop) => ({
      offset: stop.offset,
      opacity: stop.opacity,
      color: spotStop(stop, spot, palette),
    }));
  const stops: GradientStop[] =
    raw.length > 1
      ? []
      : [{ offset: first.offset, opacity: first.opacity, color: palette.inkOf(first.hex) }];
  raw.slice(1).forEach((end, i) => {
    const start = raw[i] ?? first;
    const still = start.hex === end.hex || end.offset <= start.offset;
    const points = still ? 2 : SAMPLES;
    // Both ends of each span: where two spans meet, a neutral one may print in other inks.
    for (let n = 0; n < points; n += 1) {
      const t = n / (points - 1);
      stops.push({
        offset: start.offset + (end.offset - start.offset) * t,
        opacity: start.opacity + (end.opacity - start.opacity) * t,
        color:
          (still ? processInk(n === 0 ? start.hex : end.hex, palette) : null) ??
          mixed(start.hex, end.hex, t, palette),
      });
    }
  });
  // The file's own colours are recorded, although the ramp may print its ends in four inks.
  for (const stop of raw) palette.inkOf(stop.hex);
  return stops;
}

/** Null for a spot ink: beside process colours in one ramp it is mixed from them. */
function processInk(hex: string, palette: Palette): Cmyk | null {
  const ink = palette.inkOf(hex);
  return ink.kind === 'cmyk' ? ink : null;
}

/** Inks at `t` between two colours; exact values at an end bend the ramp towards them. */
function mixed(from: string, to: string, t: number, palette: Palette): Cmyk {
  const a = srgbOf(from);
  const b = srgbOf(to);
  const neutral = isNeutral(a) && isNeutral(b);
  const between: Srgb = {
    kind: 'srgb',
    r: a.r + (b.r - a.r) * t,
    g: a.g + (b.g - a.g) * t,
    b: a.b + (b.b - a.b) * t,
  };
  const base = palette.rampInk(between, neutral);
  const atStart = difference(palette.exactOf(from), palette.rampInk(a, neutral));
  const atEnd = difference(palette.exactOf(to), palette.rampInk(b, neutral));
  const part = (channel: 'c' | 'm' | 'y' | 'k'): number =>
    Math.min(1, Math.max(0, base[channel] + atStart[channel] * (1 - t) + atEnd[channel] * t));
  return cmyk(part('c'), part('m'), part('y'), part('k'));
}

const NOTHING = cmyk(0, 0, 0, 0);

const difference = (exact: InkColor | null, computed: Cmyk): Cmyk =>
  exact?.kind === 'cmyk'
    ? cmyk(exact.c - computed.c, exact.m - computed.m, exact.y - computed.y, exact.k - computed.k)
    : NOTHING;

const isNeutral = ({ r, g, b }: Srgb): boolean => Math.max(r, g, b) - Math.min(r, g, b) <= 2 / 255;

/** The one spot ink of a ramp that is made of it and paper only. */
function commonSpot(stops: readonly RawStop[], palette: Palette): string | null {
  const inks = stops.map((stop) => (stop.hex === '#ffffff' ? null : palette.exactOf(stop.hex)));
  const names = new Set(
    inks.flatMap((ink) => (ink === null ? [] : ink.kind === 'spot' ? [ink.ink] : [''])),
  );
  const [name] = names;
  const allKnown = stops.every((stop, i) => stop.hex === '#ffffff' || inks[i]?.kind === 'spot');
  return names.size === 1 && allKnown && name ? name : null;
}

function spotStop(stop: RawStop, ink: string, palette: Palette): InkColor {
  const exact = palette.inkOf(stop.hex);
  return exact.kind === 'spot' ? exact : { kind: 'spot', ink, tint: 0 };
}
