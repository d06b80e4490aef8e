import { scaleLinear } from 'd3-scale';
import type { TimelineEvent, TimelineFigure } from '../../core/figure.js';
import { checked, finding, type Checked, type Finding } from '../../core/finding.js';
import type { PageItem } from '../../core/page.js';
import { pt, type Pt } from '../../core/units.js';
import type { ComposedFigure } from './composed-figure.js';
import { circlePath, filled, linePath, polyPath, stroked } from './draw-shape.js';
import { capHeight, textItem, textLines, textWidth, widestPiece, wrapText } from './draw-text.js';
import type { FigureLook } from './figure-look.js';
import { formatDate, middleOf } from './format-date.js';
import { polish } from '../typography/polish.js';

/** Events in columns below an axis that is true to time; in rows where columns are too narrow. */
export function composeTimeline(
  figure: TimelineFigure,
  width: Pt,
  look: FigureLook,
): Checked<ComposedFigure> {
  const events = figure.events.map(({ on, title, text }) => ({
    on,
    title: polish(title),
    text: polish(text),
  }));
  const column = (width - (events.length - 1) * COLUMN_GAP) / events.length;
  const fits = events.every((event) => widestWord(look, event).width <= column - GAP);
  return fits
    ? horizontal({ ...figure, events }, width, look, column)
    : vertical({ ...figure, events }, width, look);
}

const COLUMN_GAP = 10;
const GAP = 4;
const DOT = 3.2;
const AXIS_WIDTH = 2;
/** Heights of the leader lines' straight part, above and below the slanted one. */
const DROP = 8;
const SLANT = 20;

function widestWord(look: FigureLook, { title, text, on }: TimelineEvent) {
  const { plain, strong } = look.text;
  const pieces = [
    widestPiece(look, strong, title),
    widestPiece(look, plain, text),
    widestPiece(look, plain, formatDate(on)),
  ];
  return pieces.reduce((widest, piece) => (piece.width > widest.width ? piece : widest));
}

function horizontal(
  { events }: TimelineFigure,
  width: Pt,
  look: FigureLook,
  column: number,
): Checked<ComposedFigure> {
  const { plain, strong } = look.text;
  const axisY = plain.leading + GAP + DOT;
  const { years, toX } = timeAxis(events, width, look);
  const textTop = axisY + DROP + SLANT + DROP;
  const pen = { color: look.colors.dark, width: 0.5 };
  const items: PageItem[] = [...axis(look, years, toX, axisY, width)];
  let height = 0;
  const dots: PageItem[] = [];
  events.forEach((event, index) => {
    const left = index * (column + COLUMN_GAP);
    const dot = toX(middleOf(event.on));
    const path = polyPath(
      [
        [dot, axisY],
        [dot, axisY + DROP],
        [left + 0.25, axisY + DROP + SLANT],
        [left + 0.25, textTop + plain.leading],
      ],
      false,
    );
    items.push(stroked(look.role, path, pen));
    dots.push(
      filled(look.role, circlePath([dot, axisY], DOT), look.colors.dark),
      filled(look.role, circlePath([dot, axisY], DOT - 1.2), look.colors.highlight),
    );
    // The text stands off the leader that runs down its left side.
    const x = left + GAP;
    const measure = column - GAP;
    const lines = wrapText(look, plain, formatDate(event.on), measure);
    const titles = wrapText(look, strong, event.title, measure);
    const words = wrapText(look, plain, event.text, measure);
    let y = textTop + plain.size - 1;
    items.push(...textLines(look, plain, lines, { x, y }));
    y += lines.length * plain.leading;
    items.push(...textLines(look, strong, titles, { x, y }));
    y += titles.length * strong.leading + GAP / 2;
    items.push(...textLines(look, plain, words, { x, y }));
    height = Math.max(height, y + words.length * plain.leading - plain.size);
  });
  return checked({ width, height: pt(height), items: [...items, ...dots] });
}

/** Whole years around all events, and where they lie. */
function timeAxis(events: readonly TimelineEvent[], width: number, look: FigureLook) {
  const from = Math.min(...events.map(({ on }) => on.year));
  const to = Math.max(...events.map(({ on }) => on.year)) + 1;
  const toX = scaleLinear([from, to], [0, width]);
  const needed = textWidth(look, look.text.plain, '2000') + 2 * GAP;
  const every = Math.max(1, Math.ceil(needed / (width / (to - from))));
  const years = Array.from({ length: to - from }, (_, index) => from + index);
  return { years: years.filter((year) => (year - from) % every === 0), toX };
}

/** The axis: a bar with ticks at New Year, the year's number in the middle of the year. */
function axis(
  look: FigureLook,
  years: readonly number[],
  toX: (year: number) => number,
  y: number,
  width: number,
): readonly PageItem[] {
  const { plain } = look.text;
  const tick = { color: look.colors.primary, width: 0.75 };
  return [
    stroked(look.role, linePath([0, y], [width, y]), {
      color: look.colors.primary,
      width: AXIS_WIDTH,
    }),
    ...[...years, NaN].map((year) => {
      const x = Number.isNaN(year) ? width - 0.375 : toX(year) + 0.375;
      return stroked(look.role, linePath([x, y - DOT - 2], [x, y + AXIS_WIDTH / 2]), tick);
    }),
    ...years.map((year) =>
      textItem(look, plain, String(year), { x: toX(year) + 3, y: y - DOT - 2.2 }),
    ),
  ];
}

/** Distance of the events' rows, and of the text from the line. */
const ROW_GAP = 9;

function vertical(figure: TimelineFigure, width: Pt, look: FigureLook): Checked<ComposedFigure> {
  const { plain, strong } = look.text;
  const dates = figure.events.map(({ on }) => formatDate(on));
  const dateWidth = Math.max(...dates.map((date) => textWidth(look, plain, date)));
  const spine = dateWidth + 2 * GAP + DOT;
  const x = spine + DOT + 2 * GAP;
  const measure = width - x;
  const items: PageItem[] = [];
  const dots: PageItem[] = [];
  const findings: Finding[] = [];
  let y = 0;
  let first = 0;
  let last = 0;
  figure.events.forEach((event, index) => {
    const baseline = y + strong.size;
    const middle = baseline - capHeight(look, strong) / 2;
    if (index === 0) first = middle;
    last = middle;
    const titles = wrapText(look, strong, event.title, measure);
    const words = wrapText(look, plain, event.text, measure);
    items.push(
      textItem(look, plain, dates[index] ?? '', { x: dateWidth, y: baseline, anchor: 'end' }),
      ...textLines(look, strong, titles, { x, y: baseline }),
      ...textLines(look, plain, words, { x, y: baseline + titles.length * strong.leading }),
    );
    dots.push(
      filled(look.role, circlePath([spine, middle], DOT), look.colors.dark),
      filled(look.role, circlePath([spine, middle], DOT - 1.2), look.colors.highlight),
    );
    y += titles.length * strong.leading + words.length * plain.leading + ROW_GAP;
    const widest = widestWord(look, event);
    if (widest.width > measure) {
      findings.push(finding('figure-too-narrow', { source: figure.source }, { text: widest.text }));
    }
  });
  const pen = { color: look.colors.primary, width: AXIS_WIDTH };
  const line = stroked(look.role, linePath([spine, first], [spine, last]), pen);
  return checked({ width, height: pt(y - ROW_GAP), items: [line, ...items, ...dots] }, findings);
}
