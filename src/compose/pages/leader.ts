import type { TextItem } from '../../core/page.js';
import type { TextStyle } from '../../core/template.js';
import { pt } from '../../core/units.js';
import type { FontBook } from '../../fonts/font-book.js';
import { charStyle } from '../blocks/inlines.js';
import { LAYOUT } from './structure.js';

/** From one sign to the next, and the least room beside the words, in ems. */
const PITCH = 0.5;
const BESIDE = 0.5;

/**
 * A row of signs from the end of a title to `to`. They are counted from the right, so that those
 * of all lines stand one below the other. None where fewer than three fit.
 */
export function leaderItems(
  sign: string,
  style: TextStyle,
  from: { readonly x: number; readonly y: number },
  to: number,
  book: FontBook,
): readonly TextItem[] {
  const { font, size, color, features, tracking } = charStyle(style);
  const pitch = PITCH * size;
  const count = Math.floor((to - from.x - BESIDE * size) / pitch);
  const [glyph] = book.shape({ font, size, features, tracking, text: sign });
  if (!glyph || count < LEAST) return [];
  const glyphs = Array.from({ length: count }, () => ({ ...glyph, advance: pitch }));
  return [
    {
      kind: 'text',
      role: LAYOUT,
      x: pt(to - count * pitch),
      y: pt(from.y),
      rotate: 0,
      runs: [{ font, size, color, rise: pt(0), stretch: 1, glyphs }],
      end: 'space',
    },
  ];
}

const LEAST = 3;
