import type { InkColor } from '../../core/color.js';
import type { ItemRole } from '../../core/page.js';
import type { TemplateSet, TextStyle } from '../../core/template.js';
import { pt, type Pt } from '../../core/units.js';
import type { FontBook } from '../../fonts/font-book.js';
import type { LineStyle } from '../../fonts/set-line.js';

/** Text of a figure: a style of one line with its leading. */
export interface FigureText extends LineStyle {
  readonly leading: Pt;
}

/**
 * What a design looks like in figures. Taken from the roles that every design fills, not from
 * colour names, so that another template recolours all figures by itself.
 */
export interface FigureLook {
  readonly book: FontBook;
  readonly role: ItemRole;
  readonly text: {
    /** Labels of axes and running words. */
    readonly plain: FigureText;
    /** Values, names, titles. */
    readonly strong: FigureText;
    /** Titles of events, names of the first tier. */
    readonly large: FigureText;
    /** Least important words. */
    readonly small: FigureText;
    /** What lies beside the matter: names of districts. */
    readonly aside: FigureText;
  };
  readonly colors: {
    /** Words, baselines: one ink in every sensible design. */
    readonly text: InkColor;
    /** First colour of data. */
    readonly primary: InkColor;
    /** Second colour of data: dark, full areas and lines. */
    readonly dark: InkColor;
    /** What shall be seen first. */
    readonly highlight: InkColor;
    /** Quiet areas. */
    readonly soft: InkColor;
    /** Grid lines. */
    readonly line: InkColor;
    /** Border lines, axis ticks. */
    readonly quiet: InkColor;
  };
}

/** Smallest text of a figure, so that it survives being printed on uncoated paper. */
export const SMALLEST_TEXT = pt(7);

/** Thinnest line of a figure; 0.25 pt is the limit of the press, on paper it looks broken. */
export const HAIRLINE = pt(0.35);

export function figureLook(book: FontBook, templates: TemplateSet, role: ItemRole): FigureLook {
  const { blocks, accents } = templates;
  const caption = blocks.figure.caption;
  const text = caption.color;
  return {
    book,
    role,
    text: {
      plain: textOf(caption, caption.font, caption.size),
      strong: textOf(caption, caption.strong, caption.size),
      large: textOf(caption, caption.strong, pt(caption.size + 1)),
      small: textOf(caption, caption.font, blocks.figure.credit.size),
      aside: textOf(caption, caption.emphasis, caption.size),
    },
    colors: {
      text,
      // Of the design's large colours: those of small type may have been thinned out for the press.
      primary: blocks.pullquote.style.color,
      dark: accents[0] ?? text,
      highlight: blocks.pullquote.bar,
      soft: blocks.box.fill,
      line: blocks.table.rule,
      quiet: blocks.figure.credit.color,
    },
  };
}

/** Old-style figures dance in charts: lining figures whatever the text has. */
const FIGURES = ['lnum', 'pnum'];

function textOf(style: TextStyle, font: string, wanted: Pt): FigureText {
  const size = pt(Math.max(SMALLEST_TEXT, wanted));
  const leading = pt(Math.max(size * 1.2, (style.leading * size) / style.size));
  return { font, size, leading, color: style.color, features: FIGURES };
}

/** The share of a colour that is printed: 1 = as it is. */
export function tint(color: InkColor, share: number): InkColor {
  if (color.kind === 'spot') return { ...color, tint: color.tint * share };
  const { c, m, y, k } = color;
  return { kind: 'cmyk', c: c * share, m: m * share, y: y * share, k: k * share };
}
