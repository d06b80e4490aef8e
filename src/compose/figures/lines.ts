import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { PathData } from '../../core/drawing.js';
import type { LinesFigure, Series } from '../../core/figure.js';
import { checked, type Checked } from '../../core/finding.js';
import type { Rect } from '../../core/geometry.js';
import type { PageItem } from '../../core/page.js';
import { pt, type Pt } from '../../core/units.js';
import type { ComposedFigure } from './composed-figure.js';
import { cutLines } from './cut-lines.js';
import { circlePath, filled, linePath, stroked, type XY } from './draw-shape.js';
import { capHeight, textItem, textWidth } from './draw-text.js';
import { HAIRLINE, type FigureLook } from './figure-look.js';
import { formatNumber } from './format-value.js';
import { DOT, lineColor, peakLabels, type DrawnLine } from './peak-labels.js';

const PLOT_SHARE = 0.4;
const PLOT_MIN = 110;
const PLOT_MAX = 190;
const GAP = 4;
const LINE_WIDTH = 1.6;
/** Wanted distance of grid lines, points. */
const GRID_STEP = 30;

/** Lines over a quiet grid, each named at its end or its highest point instead of a legend. */
export function composeLines(
  figure: LinesFigure,
  width: Pt,
  look: FigureLook,
): Checked<ComposedFigure> {
  const { plain, strong } = look.text;
  const plot = Math.min(PLOT_MAX, Math.max(PLOT_MIN, width * PLOT_SHARE));
  // Peak labels take two lines above the highest point.
  const top = plain.leading + (figure.peaks ? strong.leading : GAP);
  const bottom = top + plot;
  const y = scaleLinear([...extentOf(figure.series)], [bottom, top]).nice(
    Math.max(2, Math.round(plot / GRID_STEP)),
  );
  const ticks = y.ticks(Math.max(2, Math.round(plot / GRID_STEP)));
  const decimals = Math.max(figure.decimals, decimalsNeeded(ticks));
  const tickWidth = Math.max(
    ...ticks.map((tick) => textWidth(look, plain, formatNumber(tick, decimals))),
  );
  const namesWidth = figure.peaks
    ? overhangOf(figure, look)
    : GAP + DOT + Math.max(...figure.series.map(({ name }) => textWidth(look, strong, name)));
  const left = tickWidth + 2 * GAP;
  const right = width - namesWidth;
  const x = xScale(figure, left + DOT, right);

  const lines = figure.series.map((series, index): DrawnLine => ({
    series,
    index,
    points: series.values.map((value, at) => (value === null ? null : [x[at] ?? left, y(value)])),
  }));
  const peaks = figure.peaks ? peakLabels(figure, look, lines, width) : [];
  const items: PageItem[] = [
    ...grid(figure, look, {
      ticks,
      decimals,
      y,
      left,
      right: width,
      tickWidth,
      gaps: peaks.map(({ box }) => box),
    }),
    ...xLabels(figure, look, x, { bottom: y(y.domain()[0] ?? 0), right: width }),
    ...lines.map((drawn) => strokeOf(look, drawn)),
    ...(figure.peaks ? peaks.flatMap(({ items: drawn }) => drawn) : endNames(look, lines, right)),
  ];
  return checked({ width, height: pt(bottom + GAP + plain.leading), items });
}

/** How far the last x label reaches beyond its tick. */
function overhangOf({ x }: LinesFigure, look: FigureLook): number {
  const { plain } = look.text;
  const unit = x.unit === '' ? 0 : textWidth(look, plain, `\u00a0${x.unit}`);
  return Math.max(DOT, textWidth(look, plain, x.labels.at(-1) ?? '') / 2 + unit);
}

/** Zero belongs to the picture unless all values are far from it. */
function extentOf(series: readonly Series[]): readonly [number, number] {
  const values = series.flatMap((each) => each.values).filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  const low = least >= 0 && least < most * 0.6 ? 0 : Math.min(least, most);
  return low === most ? [low - 1, most + 1] : [low, Math.max(most, low)];
}

const decimalsNeeded = (ticks: readonly number[]): number =>
  Math.max(
    ...ticks.map((tick) => (String(Number(tick.toPrecision(6))).split('.')[1] ?? '').length),
  );

function xScale({ x }: LinesFigure, from: number, to: number): readonly number[] {
  if (x.numbers) {
    const scale = scaleLinear([x.numbers[0] ?? 0, x.numbers.at(-1) ?? 1], [from, to]);
    return x.numbers.map((value) => scale(value));
  }
  const indexes = x.labels.map((_, index) => index);
  const scale = scalePoint(indexes, [from, to]);
  return indexes.map((index) => scale(index) ?? from);
}

function grid(
  { unit }: LinesFigure,
  look: FigureLook,
  axis: {
    readonly ticks: readonly number[];
    readonly decimals: number;
    readonly y: (value: number) => number;
    readonly left: number;
    readonly right: number;
    readonly tickWidth: number;
    readonly gaps: readonly Rect[];
  },
): readonly PageItem[] {
  const { plain } = look.text;
  const lowest = Math.min(...axis.ticks);
  const items = axis.ticks.flatMap((tick): readonly PageItem[] => {
    const y = axis.y(tick);
    const base = tick === 0 || tick === lowest;
    const pen = base
      ? { color: look.colors.text, width: 0.75 }
      : { color: look.colors.line, width: Math.max(HAIRLINE, 0.5) };
    const words = formatNumber(tick, axis.decimals);
    const at = { x: axis.tickWidth, y: y + capHeight(look, plain) / 2, anchor: 'end' } as const;
    return [
      stroked(look.role, cutLines(linePath([axis.left, y], [axis.right, y]), axis.gaps), pen),
      textItem(look, plain, words, at),
    ];
  });
  if (unit === '') return items;
  return [textItem(look, plain, unit, { x: 0, y: plain.size }), ...items];
}

/** As many labels as fit without touching; the first and the last are kept. */
function xLabels(
  { x: axis }: LinesFigure,
  look: FigureLook,
  x: readonly number[],
  { bottom, right }: { readonly bottom: number; readonly right: number },
): readonly PageItem[] {
  const { plain } = look.text;
  const last = axis.labels.length - 1;
  const words = axis.labels.map((label, index) =>
    index === last && axis.unit !== '' ? `${label}\u00a0${axis.unit}` : label,
  );
  const widest = Math.max(...words.map((each) => textWidth(look, plain, each)));
  const tick = { color: look.colors.text, width: 0.5 };
  const every = thinning(x, widest + 2 * GAP);
  return words.flatMap((text, index): readonly PageItem[] => {
    const at = x[index] ?? 0;
    if ((last - index) % every !== 0) return [];
    // The number stands under its tick, the unit hangs over.
    const number = textWidth(look, plain, axis.labels[index] ?? '');
    const start = Math.min(at - number / 2, right - textWidth(look, plain, text));
    const baseline = bottom + GAP + plain.size;
    return [
      stroked(look.role, linePath([at, bottom], [at, bottom + 3]), tick),
      textItem(look, plain, text, { x: Math.max(0, start), y: baseline }),
    ];
  });
}

/** Smallest step in which neighbouring labels are `distance` apart. */
function thinning(x: readonly number[], distance: number): number {
  for (let every = 1; every < x.length; every += 1) {
    const kept = x.filter((_, index) => (x.length - 1 - index) % every === 0);
    if (kept.every((at, index) => index === 0 || at - (kept[index - 1] ?? 0) >= distance))
      return every;
  }
  return Math.max(1, x.length);
}

/** Lines differ by dashes too, for those who do not see the colours. */
const DASHES: readonly (readonly number[])[] = [[], [5, 2], [1.6, 2], [8, 2, 1.6, 2]];

function strokeOf(look: FigureLook, { points, index }: DrawnLine): PageItem {
  const path: PathData[number][] = [];
  const context = {
    moveTo: (x: number, y: number) => void path.push(['M', x, y]),
    lineTo: (x: number, y: number) => void path.push(['L', x, y]),
    closePath: () => void path.push(['Z']),
  };
  // Straight from point to point: a smoothed line would claim values nobody measured.
  line<XY | null>()
    .defined((point) => point !== null)
    .x((point) => point?.[0] ?? 0)
    .y((point) => point?.[1] ?? 0)
    .context(context as unknown as CanvasRenderingContext2D)(points);
  const dash = DASHES[index % DASHES.length] ?? [];
  return stroked(look.role, path, { color: lineColor(look, index), width: LINE_WIDTH, dash });
}

/** Names at the right ends, moved apart where lines end close together. */
function endNames(
  look: FigureLook,
  lines: readonly DrawnLine[],
  right: number,
): readonly PageItem[] {
  const { strong } = look.text;
  const ends = lines
    .flatMap((drawn) => {
      const point = drawn.points.findLast((each) => each !== null);
      return point ? [{ drawn, point, y: point[1] }] : [];
    })
    .sort((a, b) => a.y - b.y);
  const half = capHeight(look, strong) / 2;
  return spread(
    ends.map((end) => end.y),
    strong.leading,
  ).flatMap((y, index): readonly PageItem[] => {
    const end = ends[index];
    if (!end) return [];
    const { drawn, point } = end;
    return [
      filled(look.role, circlePath(point, DOT), lineColor(look, drawn.index)),
      textItem(look, strong, drawn.series.name, { x: right + DOT + GAP, y: y + half }),
    ];
  });
}

/** Ascending places at least `distance` apart, moved as little as a simple pass allows. */
function spread(places: readonly number[], distance: number): readonly number[] {
  const result = [...places];
  for (let round = 0; round < 20; round += 1) {
    for (let index = 1; index < result.length; index += 1) {
      const above = result[index - 1] ?? 0;
      const here = result[index] ?? 0;
      const lack = distance - (here - above);
      if (lack <= 0) continue;
      result[index - 1] = above - lack / 2;
      result[index] = here + lack / 2;
    }
  }
  return result;
}
