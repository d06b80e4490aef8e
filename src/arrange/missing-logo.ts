import { cmyk } from '../core/color.js';
import { rectPath } from '../core/drawing.js';
import type { Localized } from '../core/finding.js';
import type { Rect } from '../core/geometry.js';
import type { GridTextStyle, Placement } from '../core/grid.js';
import type { ItemRole, PageItem } from '../core/page.js';
import { pt } from '../core/units.js';
import type { FontBook } from '../fonts/font-book.js';
import { setLine } from '../fonts/set-line.js';

/** Said in the place of a logo that is missing or cannot be used; only proofs ever show it. */
const MISSING: Localized = { de: 'Logo fehlt', en: 'Logo missing' };

/** Magenta is no colour of the design: nobody takes the box for a logo. */
const ALARM = cmyk(0, 1, 0.3, 0);

/** An outlined box with two lines in its middle: what is missing, and whose it is. */
export function missingLogo(
  { room, name }: Placement,
  style: GridTextStyle,
  { book, role, lang }: { readonly book: FontBook; readonly role: ItemRole; readonly lang: string },
): readonly PageItem[] {
  const label = lang.startsWith('de') ? MISSING.de : MISSING.en;
  const middle = room.y + room.height / 2;
  return [
    outline(room),
    centred(label, room, middle - 0.15 * style.leading, { style, book, role }),
    centred(name, room, middle + 0.85 * style.leading, { style, book, role }),
  ];
}

function outline(box: Rect): PageItem {
  return {
    kind: 'shape',
    role: { kind: 'artifact', type: 'Layout' },
    path: rectPath(box),
    fill: null,
    rule: 'nonzero',
    stroke: {
      width: 0.75,
      cap: 'butt',
      join: 'miter',
      miterLimit: 10,
      dash: [3, 2],
      dashOffset: 0,
      color: ALARM,
    },
    opacity: 1,
  };
}

function centred(
  text: string,
  box: Rect,
  y: number,
  {
    style,
    book,
    role,
  }: { readonly style: GridTextStyle; readonly book: FontBook; readonly role: ItemRole },
): PageItem {
  const natural = setLine(book, { font: style.font, size: style.size, color: ALARM }, text);
  // A long name is set smaller rather than across its neighbours.
  const size = pt(style.size * Math.min(1, (0.94 * box.width) / natural.width));
  const { runs, width } = setLine(book, { font: style.font, size, color: ALARM }, text);
  return {
    kind: 'text',
    role,
    x: pt(box.x + (box.width - width) / 2),
    y: pt(y),
    rotate: 0,
    runs,
    end: 'stop',
  };
}
