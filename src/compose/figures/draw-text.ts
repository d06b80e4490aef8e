import type { LineEnd, TextItem } from '../../core/page.js';
import { pt, type Pt } from '../../core/units.js';
import { setLine } from '../../fonts/set-line.js';
import type { FigureLook, FigureText } from './figure-look.js';

/** Which part of the text stands at its x. */
export type Anchor = 'start' | 'middle' | 'end';

/** Share of the width that lies before the anchor. */
export const ANCHOR_SHARE: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };

/** One line of text with its baseline at `y`. */
export function textItem(
  { book, role }: FigureLook,
  style: FigureText,
  text: string,
  at: { readonly x: number; readonly y: number; readonly anchor?: Anchor },
  end: LineEnd = 'stop',
): TextItem {
  const { runs, width } = setLine(book, style, text);
  const x = at.x - width * ANCHOR_SHARE[at.anchor ?? 'start'];
  return { kind: 'text', role, x: pt(x), y: pt(at.y), rotate: 0, runs, end };
}

/** Lines one below the other, the first baseline at `y`. */
export const textLines = (
  look: FigureLook,
  style: FigureText,
  lines: readonly WrappedLine[],
  at: { readonly x: number; readonly y: number; readonly anchor?: Anchor },
): readonly TextItem[] =>
  lines.map(({ text, end }, index) =>
    textItem(look, style, text, { ...at, y: at.y + index * style.leading }, end),
  );

export const textWidth = ({ book }: FigureLook, style: FigureText, text: string): Pt =>
  setLine(book, style, text).width;

/** Height of capitals and figures above the baseline. */
export const capHeight = ({ book }: FigureLook, style: FigureText): Pt =>
  pt(book.metrics(style.font).capHeight * style.size);

export interface WrappedLine {
  readonly text: string;
  readonly end: LineEnd;
  readonly width: Pt;
}

/**
 * Breaks at spaces and after hyphens into as few lines as fill `measure`, all about as long, so
 * that no word stands alone on the last one; a word that is wider than `measure` stands alone and
 * sticks out. A count stays with what it counts. Words are not hyphenated: in a figure they are
 * too few to need it.
 */
export function wrapText(
  look: FigureLook,
  style: FigureText,
  text: string,
  measure: number,
): readonly WrappedLine[] {
  const kept = text.replace(/(?<=(?:^|\s)\d{1,3}) (?=\p{L})/gu, '\u00a0');
  const words = kept.split(/(?<=[ –])|(?<=[\p{L}\p{N}]-)(?=\p{L})/u);
  const filled = fill(look, style, words, measure);
  if (filled.length < 2 || filled.length === words.length) return filled;
  // The narrowest measure that needs no more lines makes them most alike.
  let [narrow, wide] = [0, measure];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (narrow + wide) / 2;
    const lines = fill(look, style, words, middle);
    const fits = lines.length === filled.length && lines.every(({ width }) => width <= measure);
    if (fits) wide = middle;
    else narrow = middle;
  }
  return fill(look, style, words, wide);
}

/** Down to a hundredth of a column. */
const HALVINGS = 7;

/** Lines as full as they get. */
function fill(
  look: FigureLook,
  style: FigureText,
  words: readonly string[],
  measure: number,
): readonly WrappedLine[] {
  const lines: { text: string; end: LineEnd }[] = [];
  let line = '';
  for (const word of words) {
    const longer = line + word;
    if (line !== '' && textWidth(look, style, longer.trimEnd()) > measure) {
      lines.push({ text: line.trimEnd(), end: line.endsWith(' ') ? 'space' : 'join' });
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push({ text: line.trimEnd(), end: 'stop' });
  return lines.map((each) => ({ ...each, width: textWidth(look, style, each.text) }));
}

/** Width of the widest piece that cannot be broken, with that piece. */
export function widestPiece(
  look: FigureLook,
  style: FigureText,
  text: string,
): { readonly text: string; readonly width: number } {
  return wrapText(look, style, text, 0).reduce(
    (widest, line) => (line.width > widest.width ? line : widest),
    { text: '', width: 0 },
  );
}
