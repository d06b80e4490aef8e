import type { InkColor } from '../../core/color.js';
import type { LinesFigure, Series } from '../../core/figure.js';
import { overlaps, rect, type Rect } from '../../core/geometry.js';
import type { PageItem } from '../../core/page.js';
import { circlePath, filled, type XY } from './draw-shape.js';
import { textItem, textWidth } from './draw-text.js';
import type { FigureLook } from './figure-look.js';
import { formatValue } from './format-value.js';

/** Radius of the dot on a point, points. */
export const DOT = 2.2;

/** From a dot to its words. */
const GAP = 4;

export interface DrawnLine {
  readonly series: Series;
  readonly index: number;
  /** Null where data are missing. */
  readonly points: readonly (XY | null)[];
}

export const lineColor = ({ colors }: FigureLook, index: number): InkColor =>
  [colors.primary, colors.dark, colors.highlight, colors.quiet][index % 4] ?? colors.primary;

export interface PeakLabel {
  readonly items: readonly PageItem[];
  readonly box: Rect;
}

/** A label above its point: the middle of its lines, and their lower edge. */
interface PeakPlace {
  readonly drawn: DrawnLine;
  readonly point: XY;
  readonly words: string;
  readonly wide: number;
  readonly x: number;
  readonly bottom: number;
}

/** Name, value and place of the highest point above it; one label never covers another. */
export function peakLabels(
  figure: LinesFigure,
  look: FigureLook,
  lines: readonly DrawnLine[],
  width: number,
): readonly PeakLabel[] {
  const { plain, strong } = look.text;
  const tall = plain.leading + strong.size;
  const boxOf = ({ x, bottom, wide }: PeakPlace): Rect =>
    rect(x - wide / 2 - 3, bottom - tall, wide + 6, tall);
  const places: PeakPlace[] = [];
  for (const drawn of lines) {
    const place = abovePeak(figure, look, drawn, width);
    if (!place) continue;
    let { bottom } = place;
    for (const other of places) {
      const box = boxOf(other);
      if (overlaps(boxOf({ ...place, bottom }), box)) bottom = box.y;
    }
    places.push({ ...place, bottom });
  }
  return places.map((place): PeakLabel => {
    const x = place.x + asideOf(place, places, tall, width);
    const y = place.bottom - 2;
    const { drawn, point, words } = place;
    return {
      box: boxOf({ ...place, x }),
      items: [
        filled(look.role, circlePath(point, DOT), lineColor(look, drawn.index)),
        textItem(look, strong, drawn.series.name, { x, y: y - plain.leading, anchor: 'middle' }),
        textItem(look, plain, words, { x, y, anchor: 'middle' }),
      ],
    };
  });
}

function abovePeak(
  figure: LinesFigure,
  look: FigureLook,
  drawn: DrawnLine,
  width: number,
): PeakPlace | null {
  const { plain, strong } = look.text;
  const { series, points } = drawn;
  const highest = Math.max(...series.values.filter((value) => value !== null));
  const at = series.values.indexOf(highest);
  const point = points[at];
  if (!point) return null;
  const unit = figure.x.unit === '' ? '' : `\u00a0${figure.x.unit}`;
  const words = `${formatValue(highest, figure)}, ${figure.x.labels[at] ?? ''}${unit}`;
  const wide = Math.max(textWidth(look, strong, series.name), textWidth(look, plain, words));
  const x = Math.min(Math.max(point[0], wide / 2), width - wide / 2);
  return { drawn, point, words, wide, x, bottom: point[1] - DOT - GAP + 2 };
}

/** Between labels that stand side by side, even at different heights. */
const BETWEEN_PEAKS = 10;

/** How far a label gives way to those beside it, still above its point. */
function asideOf(
  place: PeakPlace,
  places: readonly PeakPlace[],
  tall: number,
  width: number,
): number {
  const { x, wide, bottom } = place;
  const shift = places.reduce((sum, other) => {
    const isBeside = other !== place && Math.abs(other.bottom - bottom) < 2 * tall;
    const lack = (wide + other.wide) / 2 + BETWEEN_PEAKS - Math.abs(other.x - x);
    return isBeside && lack > 0 ? sum + (Math.sign(x - other.x) * lack) / 2 : sum;
  }, 0);
  const most = wide / 4;
  const free = Math.min(most, Math.max(-most, shift));
  return Math.min(width - wide / 2 - x, Math.max(wide / 2 - x, free));
}
