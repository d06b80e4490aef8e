import type { InkColor } from '../../../core/color.js';
import type { PathData } from '../../../core/drawing.js';
import type { Rect } from '../../../core/geometry.js';
import type { ShapeItem } from '../../../core/page.js';
import { circlePath, filled, polyPath, stroked, type XY } from '../draw-shape.js';
import { tint, type FigureLook } from '../figure-look.js';
import { distanceToEdge, isInside, touch, type Area } from './polygon.js';

/** How a group of areas looks: told apart by structure as well as by colour. */
export interface AreaPattern {
  readonly ground: InkColor;
  readonly structure: 'plain' | 'hatch' | 'dots' | 'back-hatch';
  readonly ink: InkColor;
}

/** Look of the tier that comes `rank`-th among those on the map; repeats after four. */
export function patternOf({ colors }: FigureLook, rank: number): AreaPattern {
  const patterns: readonly AreaPattern[] = [
    { ground: underText(colors.highlight), structure: 'plain', ink: colors.highlight },
    { ground: tint(colors.primary, 0.22), structure: 'hatch', ink: tint(colors.primary, 0.75) },
    { ground: tint(colors.dark, 0.12), structure: 'dots', ink: tint(colors.dark, 0.7) },
    { ground: tint(colors.highlight, 0.3), structure: 'back-hatch', ink: colors.dark },
  ];
  return patterns[rank % patterns.length] ?? patterns[0]!;
}

/** Darkest ground on which black names are read at arm's length: 0 paper … 1 black. */
const DARKEST_GROUND = 0.36;

/** A dark colour is thinned out, since names stand on it in black. */
function underText(color: InkColor): InkColor {
  if (color.kind === 'spot') return color;
  const { c, m, y, k } = color;
  // Weights of the plates by how dark they look; as good as a profile for this purpose.
  const darkness = 0.3 * c + 0.55 * m + 0.1 * y + k;
  return darkness <= DARKEST_GROUND ? color : tint(color, DARKEST_GROUND / darkness);
}

/** Distance of hatch lines and dots, and their thickness, points. */
const STEP = 3.6;
const LINE = 0.5;
const DOT_RADIUS = 0.6;

/**
 * Ground and structure of `areas` in paint order. The structure keeps clear of `gaps` (names),
 * and its phase is the same everywhere, so that neighbours join without a seam.
 */
export function drawPattern(
  { role }: FigureLook,
  pattern: AreaPattern,
  areas: readonly Area[],
  gaps: readonly Rect[],
): readonly ShapeItem[] {
  if (areas.length === 0) return [];
  const rings = areas.flatMap((area) => area.rings.flatMap((ring) => polyPath(ring, true)));
  const ground = filled(role, rings, pattern.ground);
  const lines = (slope: 1 | -1): readonly ShapeItem[] => {
    const path = areas.flatMap((area) => hatch(area, slope, gaps));
    return path.length === 0 ? [] : [stroked(role, path, { color: pattern.ink, width: LINE })];
  };
  switch (pattern.structure) {
    case 'plain':
      return [ground];
    case 'hatch':
      return [ground, ...lines(-1)];
    case 'back-hatch':
      return [ground, ...lines(1)];
    case 'dots': {
      const path = areas.flatMap((area) => dots(area, gaps));
      return path.length === 0 ? [ground] : [ground, filled(role, path, pattern.ink)];
    }
  }
}

/** Lines y = slope · x + c through the area, cut at its sides and at the gaps. */
function hatch(area: Area, slope: 1 | -1, gaps: readonly Rect[]): PathData {
  const { x, y, width, height } = area.box;
  const offsets = [y - slope * x, y - slope * (x + width)];
  const step = STEP * Math.SQRT2;
  const first = Math.ceil(Math.min(...offsets) / step) * step;
  const path: PathData[number][] = [];
  for (let c = first; c <= Math.max(...offsets) + height; c += step) {
    const cuts = area.edges.flatMap(([x1, y1, x2, y2]) => {
      const [d1, d2] = [y1 - slope * x1 - c, y2 - slope * x2 - c];
      return d1 > 0 === d2 > 0 ? [] : [x1 + (d1 / (d1 - d2)) * (x2 - x1)];
    });
    cuts.sort((a, b) => a - b);
    for (let index = 0; index + 1 < cuts.length; index += 2) {
      const span = [cuts[index] ?? 0, cuts[index + 1] ?? 0] as const;
      for (const [from, to] of withoutGaps(span, slope, c, gaps)) {
        path.push(['M', from, slope * from + c], ['L', to, slope * to + c]);
      }
    }
  }
  return path;
}

type Span = readonly [from: number, to: number];

/** Stretches shorter than this would look like dirt. */
const SHORTEST = 0.8;

function withoutGaps(span: Span, slope: 1 | -1, c: number, gaps: readonly Rect[]): readonly Span[] {
  let spans: readonly Span[] = [span];
  for (const gap of gaps) {
    const ys = [gap.y - c, gap.y + gap.height - c].map((each) => each * slope);
    const from = Math.max(gap.x, Math.min(...ys));
    const to = Math.min(gap.x + gap.width, Math.max(...ys));
    if (from >= to) continue;
    spans = spans.flatMap(([a, b]): readonly Span[] => [
      [a, Math.min(b, from)],
      [Math.max(a, to), b],
    ]);
  }
  return spans.filter(([from, to]) => to - from > SHORTEST);
}

/** A staggered grid of dots that lie wholly within the area. */
function dots(area: Area, gaps: readonly Rect[]): PathData {
  const { box } = area;
  const path: PathData[number][] = [];
  const firstRow = Math.ceil(box.y / STEP);
  for (let row = firstRow; row * STEP < box.y + box.height; row += 1) {
    const y = row * STEP;
    const shift = row % 2 === 0 ? 0 : STEP / 2;
    for (
      let x = Math.ceil((box.x - shift) / STEP) * STEP + shift;
      x < box.x + box.width;
      x += STEP
    ) {
      if (fitsDot(area, [x, y], gaps)) path.push(...circlePath([x, y], DOT_RADIUS));
    }
  }
  return path;
}

const fitsDot = (area: Area, [x, y]: XY, gaps: readonly Rect[]): boolean => {
  const dot = { x, y, width: 0, height: 0 } as Rect;
  return (
    isInside(area, x, y) &&
    !gaps.some((gap) => touch(gap, dot, DOT_RADIUS)) &&
    area.edges.every((edge) => distanceToEdge(edge, x, y) > 2 * DOT_RADIUS)
  );
};
