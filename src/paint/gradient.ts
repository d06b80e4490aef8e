import { invariant } from '../core/assert.js';
import type { InkColor } from '../core/color.js';
import type { GradientPaint, GradientStop } from '../core/drawing.js';
import { invert, transformPoint, type Rect } from '../core/geometry.js';
import { type PdfDict, type PdfRef, type PdfValue } from './pdf-value.js';
import { shownSpan, type ShownSpan } from './shown-span.js';
import type { PdfObjects } from './surface.js';

/** Which quantity of the stops a shading shows. */
type Channel = 'ink' | 'opacity';

/** More repetitions than an eye can tell apart on a logo; a limit for the RIP's sake. */
const MAX_REPEATS = 256;

export const hasAlpha = (gradient: GradientPaint): boolean =>
  gradient.stops.some((stop) => stop.opacity < 1);

/**
 * Shading of a gradient in its own space. PDF only pads; reflected and repeated gradients are
 * written out over the stretch that `box` (in gradient space) shows.
 * Source: ISO 32000-1, 8.7.4.5 (types 2 and 3).
 */
export function shading(
  objects: PdfObjects,
  gradient: GradientPaint,
  box: Rect,
  channel: Channel,
  spotSpace: (ink: string) => PdfRef,
): PdfRef {
  const { stops, span } = withRims(gradient, paddedOrRepeated(gradient, box));
  const space = colorSpaceOf(gradient.stops, channel);
  const { shape } = gradient;
  const at = (from: number, to: number, t: number): number => from + (to - from) * t;
  const coords =
    shape.type === 'linear'
      ? span.flatMap((t) => [at(shape.x1, shape.x2, t), at(shape.y1, shape.y2, t)])
      : span.flatMap((t) => [
          at(shape.fx, shape.cx, t),
          at(shape.fy, shape.cy, t),
          Math.max(0, at(shape.fr, shape.r, t)),
        ]);
  return objects.object({
    ShadingType: shape.type === 'linear' ? 2 : 3,
    ColorSpace: typeof space === 'string' ? space : spotSpace(space.ink),
    Coords: coords.map(round6),
    Domain: [0, 1],
    Function: rampFunction(
      stops.map((stop) => ({ ...stop, offset: (stop.offset - span[0]) / (span[1] - span[0]) })),
      channel,
    ),
    Extend: [true, true],
  });
}

const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;

interface Periods {
  readonly first: number;
  readonly last: number;
}

/** Whole periods of the gradient that `box` reaches; 0 is the gradient's own. */
function periodsOf(gradient: GradientPaint, box: Rect): Periods {
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ] as const;
  const { shape } = gradient;
  const positions = corners.map(([x, y]) => {
    if (shape.type === 'radial') return Math.hypot(x - shape.cx, y - shape.cy) / shape.r;
    const dx = shape.x2 - shape.x1;
    const dy = shape.y2 - shape.y1;
    return ((x - shape.x1) * dx + (y - shape.y1) * dy) / (dx * dx + dy * dy);
  });
  const first = shape.type === 'radial' ? 0 : Math.floor(Math.min(0, ...positions));
  const last = Math.ceil(Math.max(1, ...positions)) - 1;
  return {
    first: Math.max(first, -MAX_REPEATS),
    last: Math.min(Math.max(last, 0), MAX_REPEATS),
  };
}

function paddedOrRepeated(gradient: GradientPaint, box: Rect): ShownSpan {
  if (gradient.spread === 'pad') return shownSpan(gradient, box);
  const periods = periodsOf(gradient, box);
  return { stops: spreadStops(gradient, periods), span: [periods.first, periods.last + 1] };
}

function spreadStops(gradient: GradientPaint, { first, last }: Periods): readonly GradientStop[] {
  const stops: GradientStop[] = [];
  for (let period = first; period <= last; period += 1) {
    const mirrored = gradient.spread === 'reflect' && Math.abs(period) % 2 === 1;
    const source = mirrored ? gradient.stops.toReversed() : gradient.stops;
    for (const stop of source) {
      stops.push({ ...stop, offset: period + (mirrored ? 1 - stop.offset : stop.offset) });
    }
  }
  return stops;
}

/**
 * Length of one colour beyond the last stop, as share of the gradient: more than a step of viewers
 * that show shadings in 256 (PDFium).
 */
const RIM = 1 / 32;

/** usvg sets stops at one place a ten-millionth apart. */
const SAME_PLACE = 1e-6;

/**
 * Two stops at the very end are a hard edge there: what lies beyond has the colour of the second.
 * PDF extends what its function gives at the end, so that such a gradient goes on a little in that colour.
 */
function withRims(
  { shape, spread }: GradientPaint,
  { stops, span: [from, to] }: ShownSpan,
): ShownSpan {
  const [first, second] = stops;
  const [last, beforeLast] = [stops.at(-1), stops.at(-2)];
  const isAt = (stop: GradientStop | undefined, place: number): boolean =>
    stop !== undefined && Math.abs(stop.offset - place) < SAME_PLACE;
  const isEdge = (a: GradientStop | undefined, b: GradientStop | undefined, at: number): boolean =>
    spread === 'pad' && isAt(a, at) && isAt(b, at);
  // A radial gradient has nothing before its centre.
  const hasBefore = shape.type === 'linear' || shape.fr > 0;
  const before = hasBefore && isEdge(first, second, from) ? from - RIM : from;
  const beyond = isEdge(beforeLast, last, to) ? to + RIM : to;
  return {
    stops: [
      ...(first && before < from ? [{ ...first, offset: before }] : []),
      ...stops,
      ...(last && beyond > to ? [{ ...last, offset: beyond }] : []),
    ],
    span: [before, beyond],
  };
}

function colorSpaceOf(
  stops: readonly GradientStop[],
  channel: Channel,
): 'DeviceCMYK' | 'DeviceGray' | { readonly ink: string } {
  if (channel === 'opacity') return 'DeviceGray';
  const inks = new Set(stops.map(({ color }) => (color.kind === 'spot' ? color.ink : '')));
  const [ink] = inks;
  invariant(inks.size === 1 && ink !== undefined, 'stops of a gradient share one colour space');
  return ink === '' ? 'DeviceCMYK' : { ink };
}

const components = (color: InkColor): readonly number[] =>
  color.kind === 'cmyk' ? [color.c, color.m, color.y, color.k] : [color.tint];

function rampFunction(stops: readonly GradientStop[], channel: Channel): PdfValue {
  const values = (stop: GradientStop): readonly number[] =>
    (channel === 'opacity' ? [stop.opacity] : components(stop.color)).map(round6);
  const ordered = withEnds(stops);
  const pieces: PdfDict[] = [];
  const bounds: number[] = [];
  for (let index = 1; index < ordered.length; index += 1) {
    const from = ordered[index - 1];
    const to = ordered[index];
    // Two stops at one place are a hard edge: no piece between them.
    if (!from || !to || to.offset - from.offset < 1e-7) continue;
    if (pieces.length > 0) bounds.push(round6(from.offset));
    pieces.push({ FunctionType: 2, Domain: [0, 1], C0: values(from), C1: values(to), N: 1 });
  }
  invariant(pieces.length > 0, 'a gradient spans something');
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: pieces,
    Bounds: bounds,
    Encode: pieces.flatMap(() => [0, 1]),
  };
}

/** Ramps run from exactly 0 to exactly 1. */
function withEnds(stops: readonly GradientStop[]): readonly GradientStop[] {
  const first = stops[0];
  const last = stops.at(-1);
  invariant(first && last, 'a gradient has stops');
  return [{ ...first, offset: 0 }, ...stops, { ...last, offset: 1 }];
}

/** `box` of user space as the gradient sees it, or the box itself for a singular transform. */
export function gradientBox(gradient: GradientPaint, box: Rect): Rect {
  const inverse = invert(gradient.transform);
  if (!inverse) return box;
  const corners = [
    transformPoint(inverse, box.x, box.y),
    transformPoint(inverse, box.x + box.width, box.y),
    transformPoint(inverse, box.x, box.y + box.height),
    transformPoint(inverse, box.x + box.width, box.y + box.height),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top } as Rect;
}

/** Separation space of a spot ink. Source: ISO 32000-1, 8.6.6.4. */
export function separation(
  objects: PdfObjects,
  escapedName: string,
  alternate: readonly [number, number, number, number],
): PdfRef {
  return objects.object([
    'Separation',
    escapedName,
    'DeviceCMYK',
    { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...alternate], N: 1 },
  ]);
}
