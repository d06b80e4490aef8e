import type { CaptionPlace, GridTextStyle, Placement } from '../core/grid.js';
import type { ItemRole, TextItem } from '../core/page.js';
import { pt } from '../core/units.js';
import type { FontBook } from '../fonts/font-book.js';
import { setLine } from '../fonts/set-line.js';

/** The name under a logo, centred, in as many lines as there is room for; none without captions. */
export function captionItems(
  { caption, name }: Placement,
  style: GridTextStyle,
  book: FontBook,
  role: ItemRole,
): readonly TextItem[] {
  if (!caption) return [];
  const { lines, scale } = fitLines(name, caption, style, book);
  return lines.map((text, i) => {
    const { font, size, color, leading } = style;
    const { runs, width } = setLine(book, { font, size: pt(size * scale), color }, text);
    return {
      kind: 'text',
      role,
      x: pt(caption.x - width / 2),
      y: pt(caption.y + i * leading),
      rotate: 0,
      runs,
      end: i < lines.length - 1 ? 'space' : 'stop',
    };
  });
}

/** Steps by which a long name becomes smaller until it fits; below the last it is set as it is. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75] as const;
const SMALLEST = 0.75;

interface FittedLines {
  readonly lines: readonly string[];
  readonly scale: number;
}

function fitLines(
  name: string,
  { width, lines: most }: CaptionPlace,
  style: GridTextStyle,
  book: FontBook,
): FittedLines {
  const widthOf = (text: string): number =>
    setLine(book, { font: style.font, size: style.size, color: style.color }, text).width;
  for (const scale of SCALES) {
    const lines = breakAtSpaces(name, width / scale, widthOf);
    const fits = lines.length <= most && lines.every((line) => widthOf(line) * scale <= width);
    if (fits) return { lines, scale };
  }
  return { lines: breakAtSpaces(name, width / SMALLEST, widthOf), scale: SMALLEST };
}

/** Fills lines from the left; a no-break space keeps its neighbours together. */
function breakAtSpaces(
  name: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
