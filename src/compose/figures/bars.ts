import { scaleBand, scaleLinear } from 'd3-scale';
import { rectPath } from '../../core/drawing.js';
import type { Bar, BarsFigure } from '../../core/figure.js';
import { checked, finding, type Checked, type Finding } from '../../core/finding.js';
import { rect } from '../../core/geometry.js';
import type { PageItem } from '../../core/page.js';
import { pt, type Pt } from '../../core/units.js';
import type { ComposedFigure } from './composed-figure.js';
import { filled, linePath, stroked } from './draw-shape.js';
import { capHeight, textItem, textLines, textWidth, widestPiece, wrapText } from './draw-text.js';
import { tint, type FigureLook } from './figure-look.js';
import { formatNumber } from './format-value.js';

/** Bars from zero with their values on them: no axis, no grid, since every value can be read. */
export function composeBars(
  figure: BarsFigure,
  width: Pt,
  look: FigureLook,
): Checked<ComposedFigure> {
  return figure.direction === 'vertical'
    ? verticalBars(figure, width, look)
    : horizontalBars(figure, width, look);
}

/** Height of the plot: bars in a landscape format, wide figures lower. */
const PLOT_SHARE = 0.36;
const PLOT_MIN = 96;
const PLOT_MAX = 170;

/** Widest bar, points: wider ones look like areas. */
const BAR_MAX = 46;

/** Space between a bar and its words. */
const GAP = 4;

/** Where the figures' zero stands out from thin grid lines. */
const BASELINE_WIDTH = 0.75;

const domainOf = (bars: readonly Bar[]): readonly [number, number] => {
  const values = bars.map((bar) => bar.value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return least === most ? [0, 1] : [least, most];
};

const colorOf = ({ colors }: FigureLook, bars: readonly Bar[], bar: Bar) =>
  bars.some((each) => each.highlight) && !bar.highlight
    ? tint(colors.primary, 0.55)
    : colors.primary;

function verticalBars(figure: BarsFigure, width: Pt, look: FigureLook): Checked<ComposedFigure> {
  const { plain, strong } = look.text;
  const { bars } = figure;
  const indexes = bars.map((_, index) => index);
  const band = scaleBand(indexes, [0, width]).paddingInner(0.36).paddingOuter(0.1);
  const top = (figure.unit === '' ? 0 : plain.leading + GAP) + strong.leading;
  const plot = Math.min(PLOT_MAX, Math.max(PLOT_MIN, width * PLOT_SHARE));
  const value = scaleLinear([...domainOf(bars)], [top + plot, top]);
  const zero = value(0);
  const lowest = Math.max(zero, ...bars.map((bar) => value(bar.value)));
  // A value below a negative bar needs its line.
  const labelsTop = lowest + (lowest > zero ? strong.leading : 0) + GAP;

  const items: PageItem[] = [];
  const findings: Finding[] = [];
  let labelLines = 1;
  if (figure.unit !== '') items.push(textItem(look, plain, figure.unit, { x: 0, y: plain.size }));
  bars.forEach((bar, index) => {
    const middle = (band(index) ?? 0) + band.bandwidth() / 2;
    const thick = Math.min(BAR_MAX, band.bandwidth());
    const end = value(bar.value);
    const box = rect(middle - thick / 2, Math.min(zero, end), thick, Math.abs(end - zero));
    if (box.height > 0) items.push(filled(look.role, rectPath(box), colorOf(look, bars, bar)));
    const words = formatNumber(bar.value, figure.decimals);
    const y = bar.value < 0 ? end + GAP + capHeight(look, strong) : end - GAP;
    items.push(textItem(look, strong, words, { x: middle, y, anchor: 'middle' }));

    const measure = band.step() - GAP;
    const lines = wrapText(look, plain, bar.label, measure);
    labelLines = Math.max(labelLines, lines.length);
    const at = { x: middle, y: labelsTop + plain.size, anchor: 'middle' } as const;
    items.push(...textLines(look, plain, lines, at));
    findings.push(...tooNarrow(figure, look, bar.label, measure));
  });
  const pen = { color: look.colors.text, width: BASELINE_WIDTH };
  items.push(stroked(look.role, linePath([0, zero], [width, zero]), pen));
  const height = labelsTop + labelLines * plain.leading;
  return checked({ width, height: pt(height), items }, findings);
}

/** Thickness of a horizontal bar and its distance to the next, points. */
const ROW_BAR = 12;
const ROW_STEP = 20;

/** Most of the width that labels may take. */
const LABEL_SHARE = 0.42;

function horizontalBars(figure: BarsFigure, width: Pt, look: FigureLook): Checked<ComposedFigure> {
  const { plain, strong } = look.text;
  const { bars } = figure;
  const numbers = bars.map((bar) => formatNumber(bar.value, figure.decimals));
  const widestLabel = Math.max(...bars.map((bar) => textWidth(look, plain, bar.label)));
  const measure = Math.min(widestLabel, width * LABEL_SHARE);
  const widestNumber = Math.max(...numbers.map((each) => textWidth(look, strong, each)));
  const negative = bars.some((bar) => bar.value < 0);
  const left = measure + 2 * GAP + (negative ? widestNumber + GAP : 0);
  const value = scaleLinear([...domainOf(bars)], [left, width - widestNumber - GAP]);
  const zero = value(0);

  const items: PageItem[] = [];
  const findings: Finding[] = [];
  let y = 0;
  if (figure.unit !== '') {
    items.push(textItem(look, plain, figure.unit, { x: zero, y: plain.size }));
    y += plain.leading + GAP;
  }
  const first = y;
  bars.forEach((bar, index) => {
    const lines = wrapText(look, plain, bar.label, measure);
    const row = Math.max(ROW_STEP, lines.length * plain.leading + GAP);
    const middle = y + row / 2;
    const end = value(bar.value);
    const box = rect(Math.min(zero, end), middle - ROW_BAR / 2, Math.abs(end - zero), ROW_BAR);
    if (box.width > 0) items.push(filled(look.role, rectPath(box), colorOf(look, bars, bar)));
    const baseline = middle + capHeight(look, plain) / 2;
    const textTop = baseline - ((lines.length - 1) * plain.leading) / 2;
    items.push(...textLines(look, plain, lines, { x: measure, y: textTop, anchor: 'end' }));
    const beside =
      bar.value < 0
        ? ({ x: end - GAP, y: baseline, anchor: 'end' } as const)
        : ({ x: end + GAP, y: baseline, anchor: 'start' } as const);
    items.push(textItem(look, strong, numbers[index] ?? '', beside));
    findings.push(...tooNarrow(figure, look, bar.label, measure));
    y += row;
  });
  const pen = { color: look.colors.text, width: BASELINE_WIDTH };
  items.push(stroked(look.role, linePath([zero, first], [zero, y]), pen));
  return checked({ width, height: pt(y), items }, findings);
}

/** `figure-too-narrow` for a word that no line of `measure` holds. */
function tooNarrow(
  figure: BarsFigure,
  look: FigureLook,
  label: string,
  measure: number,
): readonly Finding[] {
  const widest = widestPiece(look, look.text.plain, label);
  if (widest.width <= measure + 0.01) return [];
  return [finding('figure-too-narrow', { source: figure.source }, { text: widest.text })];
}
