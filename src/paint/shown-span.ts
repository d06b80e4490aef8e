/**
 * The stretch of a gradient that shows. A gradient much larger than its drawing would be painted
 * from a few of the 256 steps that viewers divide it into; MuPDF shows circles of 100 times the
 * page in one colour.
 */
import type { InkColor } from '../core/color.js';
import type { GradientPaint, GradientStop } from '../core/drawing.js';
import type { Rect } from '../core/geometry.js';

export interface ShownSpan {
  readonly stops: readonly GradientStop[];
  /** Positions along the gradient, 0…1. */
  readonly span: readonly [number, number];
}

/** Below this share of the gradient the rest is left out. */
const SMALL = 0.25;

/** On both sides of what shows, as share of it. */
const MARGIN = 0.1;

/** The stops over what `box` (in gradient space) shows; all of them where that is not small. */
export function shownSpan(gradient: GradientPaint, box: Rect): ShownSpan {
  const whole: ShownSpan = { stops: gradient.stops, span: [0, 1] };
  const positions = gradient.spread === 'pad' ? positionsOf(gradient.shape, box) : null;
  if (!positions) return whole;
  const [low, high] = positions;
  const margin = MARGIN * (high - low);
  const [from, to] = [Math.max(0, low - margin), Math.min(1, high + margin)];
  if (!(to - from < SMALL && to - from > 1e-6)) return whole;
  const inside = gradient.stops.filter(({ offset }) => offset > from && offset < to);
  return {
    stops: [stopAt(gradient.stops, from), ...inside, stopAt(gradient.stops, to)],
    span: [from, to],
  };
}

/** Null for circles with a focus of their own, whose positions are no distances. */
function positionsOf(shape: GradientPaint['shape'], box: Rect): readonly [number, number] | null {
  const [x0, x1] = [box.x, box.x + box.width];
  const [y0, y1] = [box.y, box.y + box.height];
  if (shape.type === 'linear') {
    const dx = shape.x2 - shape.x1;
    const dy = shape.y2 - shape.y1;
    const at = (x: number, y: number): number =>
      ((x - shape.x1) * dx + (y - shape.y1) * dy) / (dx * dx + dy * dy);
    const corners = [at(x0, y0), at(x1, y0), at(x0, y1), at(x1, y1)];
    return [Math.min(...corners), Math.max(...corners)];
  }
  const { cx, cy, fx, fy, r, fr } = shape;
  if (fx !== cx || fy !== cy || r <= fr) return null;
  const beside = (value: number, low: number, high: number): number =>
    Math.max(0, low - value, value - high);
  const nearest = Math.hypot(beside(cx, x0, x1), beside(cy, y0, y1));
  const farthest = Math.hypot(Math.max(cx - x0, x1 - cx), Math.max(cy - y0, y1 - cy));
  return [(nearest - fr) / (r - fr), (farthest - fr) / (r - fr)];
}

/** The gradient's value at a place between its stops. */
function stopAt(stops: readonly GradientStop[], offset: number): GradientStop {
  const next = stops.findIndex((stop) => stop.offset >= offset);
  const [a, b] = [stops[next - 1], stops[next]];
  if (!b) return { ...stops.at(-1)!, offset };
  if (!a || b.offset === a.offset) return { ...b, offset };
  const way = (offset - a.offset) / (b.offset - a.offset);
  const between = (from: number, to: number): number => from + (to - from) * way;
  return {
    offset,
    opacity: between(a.opacity, b.opacity),
    color: colorBetween(a.color, b.color, between),
  };
}

function colorBetween(
  a: InkColor,
  b: InkColor,
  between: (from: number, to: number) => number,
): InkColor {
  if (a.kind === 'cmyk' && b.kind === 'cmyk')
    return {
      kind: 'cmyk',
      c: between(a.c, b.c),
      m: between(a.m, b.m),
      y: between(a.y, b.y),
      k: between(a.k, b.k),
    };
  if (a.kind === 'spot' && b.kind === 'spot' && a.ink === b.ink)
    return { ...a, tint: between(a.tint, b.tint) };
  return b;
}
