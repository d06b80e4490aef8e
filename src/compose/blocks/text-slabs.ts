import type { ItemRole } from '../../core/page.js';
import type { TextStyle } from '../../core/template.js';
import { pt, type Pt } from '../../core/units.js';
import type { SetLine } from '../paragraph/set-line.js';
import type { Setting } from '../pages/setting.js';
import { FORBIDDEN, slab, type Slab } from '../pages/slab.js';
import { NOTE_ANCHOR } from './inlines.js';
import { paintLines } from './paint-lines.js';

/** Where a block stands within the text column. */
export interface BlockColumn {
  /** From the text column's left edge. */
  readonly x: Pt;
  readonly width: Pt;
}

/** A word torn over two pages, where the paragraph cannot be set otherwise: rather half an empty page. */
const BREAK_IN_WORD = 400;
/** Any break within a paragraph is a little worse than one between paragraphs. */
const BREAK_IN_PARAGRAPH = 3;

/**
 * Lines of text → slabs. A line to a slab where the leading is a multiple of the grid; else all
 * lines in one, with the last on the grid. Neither a widow nor an orphan is ever welcome: the
 * breaks behind the first line and before the last are forbidden.
 */
export function textSlabs(
  lines: readonly SetLine[],
  style: TextStyle,
  column: BlockColumn,
  role: ItemRole,
  setting: Setting,
): readonly Slab[] {
  const step = setting.template.baseline.step;
  const perLine = Math.round(style.leading / step);
  if (lines.length === 0) return [];
  if (Math.abs(perLine * step - style.leading) > 1e-6) {
    return [solidSlab(lines, style, column, role, setting, 'high')];
  }
  const before = linesOf(style.spaceBefore, step);
  const after = linesOf(style.spaceAfter, step);
  return lines.map((line, i) => {
    const last = i === lines.length - 1;
    const nearEdge = i === 0 || i === lines.length - 2;
    const inside = line.end === 'hyphen' ? BREAK_IN_WORD : BREAK_IN_PARAGRAPH;
    return slab({
      height: perLine,
      before: i === 0 ? before : 0,
      after: last ? after : 0,
      breakAfter: last ? 0 : nearEdge ? FORBIDDEN : inside,
      notes: notesOf([line]),
      paint: ({ x, baseline }) =>
        paintLines(
          [line],
          { x: pt(x + column.x), y: pt(baseline + (perLine - 1) * step), leading: style.leading },
          role,
          setting.places,
        ),
    });
  });
}

/**
 * All lines in one piece (headings, leads, pull quotes): the space behind them is part of the
 * slab, so that half lines of it are possible and the text below is on the grid again. Headings
 * keep to what follows (`low`), leads and quotes begin on the grid (`high`).
 */
export function solidSlab(
  lines: readonly SetLine[],
  style: TextStyle,
  column: BlockColumn,
  role: ItemRole,
  setting: Setting,
  hangs: 'low' | 'high' = 'low',
): Slab {
  const step = setting.template.baseline.step;
  const isLow = hangs === 'low';
  const depth = (lines.length - 1) * style.leading + (isLow ? style.spaceAfter : 0);
  const height = Math.ceil(depth / step - 1e-6) + 1;
  const top = isLow ? (height - 1) * step - depth : 0;
  return slab({
    height,
    before: linesOf(style.spaceBefore, step),
    after: isLow ? 0 : linesOf(style.spaceAfter, step),
    notes: notesOf(lines),
    paint: ({ x, baseline }) =>
      paintLines(
        lines,
        { x: pt(x + column.x), y: pt(baseline + top), leading: style.leading },
        role,
        setting.places,
      ),
  });
}

/** Whole lines of the grid. */
export const linesOf = (space: Pt, step: Pt): number => Math.round(space / step);

/** Keys of the footnotes that are called in these lines. */
export const notesOf = (lines: readonly SetLine[]): readonly string[] =>
  lines
    .flatMap((line) => line.anchors)
    .filter((id) => id.startsWith(NOTE_ANCHOR))
    .map((id) => id.slice(NOTE_ANCHOR.length));
