import type { InkColor } from '../core/color.js';
import type { TextItem } from '../core/page.js';
import { pt, type Pt } from '../core/units.js';
import type { FontBook } from '../fonts/font-book.js';
import { setLine } from '../fonts/set-line.js';

/** Look of a short text on a sheet. */
export interface BlockStyle {
  readonly font: string;
  readonly size: Pt;
  readonly leading: Pt;
  readonly color: InkColor;
}

/** Left edge, top of the first line, measure. */
export interface BlockPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Lines of a text, and where the next thing may begin. */
export interface SetBlock {
  readonly items: readonly TextItem[];
  readonly bottom: number;
}

/** Baseline of a line below its top, as share of the leading. */
const RISE = 0.76;

/** Sets a short text ragged right, as many lines as it needs; none for an empty text. */
export function setBlock(
  book: FontBook,
  style: BlockStyle,
  text: string,
  { x, y, width }: BlockPlace,
): SetBlock {
  const { leading, ...look } = style;
  const lines = text === '' ? [] : linesOf(text, width, (line) => setLine(book, look, line).width);
  const items = lines.map((line, i): TextItem => ({
    kind: 'text',
    role: { kind: 'artifact', type: 'Layout' },
    x: pt(x),
    y: pt(y + (i + RISE) * leading),
    rotate: 0,
    runs: setLine(book, look, line).runs,
    end: i < lines.length - 1 ? 'space' : 'stop',
  }));
  return { items, bottom: y + lines.length * leading };
}

/** Fills lines from the left; names of files may break after their own joints. */
function linesOf(
  text: string,
  width: number,
  widthOf: (line: string) => number,
): readonly string[] {
  const lines: string[] = [''];
  for (const piece of text.split(/(?<=[ /_-])/u)) {
    const last = lines.at(-1) ?? '';
    if (last === '' || widthOf((last + piece).trimEnd()) <= width) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}
