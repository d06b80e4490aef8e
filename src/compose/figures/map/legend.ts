import { rectPath } from '../../../core/drawing.js';
import { rect } from '../../../core/geometry.js';
import type { PageItem } from '../../../core/page.js';
import { filled, linePath, stroked, type Pen } from '../draw-shape.js';
import { capHeight, textItem, textWidth } from '../draw-text.js';
import type { FigureLook } from '../figure-look.js';
import { drawPattern, type AreaPattern } from './pattern.js';
import { areaOf } from './polygon.js';

/** One line of the legend: an area's look, or a line's. */
export interface LegendEntry {
  readonly label: string;
  readonly sign: { readonly pattern: AreaPattern | null } | { readonly line: Pen };
}

const SWATCH = { width: 18, height: 10 } as const;
const GAP = 6;
const ROW = 15;
const COLUMN_GAP = 16;

export const legendSize = (look: FigureLook, entries: readonly LegendEntry[]) => ({
  width: SWATCH.width + GAP + Math.max(...entries.map(({ label }) => labelWidth(look, label))),
  height: entries.length * ROW - (ROW - SWATCH.height),
});

/** Entries one below the other, from the top-left corner at (x, y). */
export const drawLegend = (
  look: FigureLook,
  entries: readonly LegendEntry[],
  x: number,
  y: number,
): readonly PageItem[] => entries.flatMap((entry, row) => drawEntry(look, entry, x, y + row * ROW));

/** Entries side by side, in as many rows as `width` needs. */
export function drawLegendRows(
  look: FigureLook,
  entries: readonly LegendEntry[],
  y: number,
  width: number,
): { readonly items: readonly PageItem[]; readonly height: number } {
  const items: PageItem[] = [];
  let [x, row] = [0, 0];
  for (const entry of entries) {
    const wide = SWATCH.width + GAP + labelWidth(look, entry.label);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    items.push(...drawEntry(look, entry, x, y + row * ROW));
    x += wide + COLUMN_GAP;
  }
  return { items, height: row * ROW + SWATCH.height };
}

const labelWidth = (look: FigureLook, label: string): number =>
  textWidth(look, look.text.plain, label);

function drawEntry(
  look: FigureLook,
  { label, sign }: LegendEntry,
  x: number,
  y: number,
): readonly PageItem[] {
  const { plain } = look.text;
  const { width, height } = SWATCH;
  const middle = y + height / 2;
  const baseline = middle + capHeight(look, plain) / 2;
  const text = textItem(look, plain, label, { x: x + width + GAP, y: baseline });
  if ('line' in sign) {
    return [stroked(look.role, linePath([x, middle], [x + width, middle]), sign.line), text];
  }
  const box = rect(x, y, width, height);
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  const inside = sign.pattern
    ? drawPattern(look, sign.pattern, [areaOf('', '', [corners])], [])
    : [filled(look.role, rectPath(box), WHITE)];
  const edge = stroked(look.role, rectPath(box), { color: look.colors.quiet, width: 0.5 });
  return [...inside, edge, text];
}

/** Areas without a colour are paper, on tinted grounds too. */
export const WHITE = { kind: 'cmyk', c: 0, m: 0, y: 0, k: 0 } as const;
