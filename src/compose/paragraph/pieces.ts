import type { SetGlyph } from '../../core/page.js';
import type { FontBook } from '../../fonts/font-book.js';
import { NON_JOINER } from '../../fonts/shape.js';
import type { CharStyle, Inline, LinkRef, TextInline } from './inline.js';
import type { Typesetter } from './typesetter.js';

/** Part of a word in one look. */
export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly style: CharStyle;
  readonly link: LinkRef | null;
  /** Offsets where no ligature may stand. */
  readonly seams: readonly number[];
  /** Offsets of the author's soft hyphens; null when there are none. */
  readonly softHyphens: readonly number[] | null;
  /** No line may end within. */
  readonly whole: boolean;
  /** Glyphs of the unbroken piece. */
  readonly glyphs: readonly SetGlyph[];
  readonly width: number;
}

/** Space between words. U+0020 and U+00A0 stretch; U+202F, U+2009 and their like do not. */
export interface SpacePiece {
  readonly kind: 'space';
  readonly text: string;
  readonly style: CharStyle;
  readonly link: LinkRef | null;
  readonly breaks: boolean;
  readonly stretches: boolean;
  readonly glyphs: readonly SetGlyph[];
  /** As the font has it, tracking included. */
  readonly width: number;
}

export type Piece =
  | TextPiece
  | SpacePiece
  | { readonly kind: 'break' }
  | { readonly kind: 'anchor'; readonly id: string };

/**
 * Cuts the inlines into words and spaces. Several spaces count as one, those at the ends of the
 * paragraph and around a forced break as none; U+00AD and U+200C become offsets.
 */
export function cutPieces(inlines: readonly Inline[], typesetter: Typesetter): readonly Piece[] {
  const pieces: Piece[] = [];
  let atStart = true;
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      if (inline.kind === 'break') {
        dropTrailingSpace(pieces);
        atStart = true;
      }
      pieces.push(inline);
      continue;
    }
    for (const part of inline.text.split(SPACES)) {
      if (part === '') continue;
      const piece = SPACES.test(part)
        ? cutSpace(part, inline, typesetter)
        : cutText(part, inline, typesetter);
      if (piece.kind === 'space' && piece.breaks && (atStart || endsInSpace(pieces))) continue;
      pieces.push(piece);
      atStart = false;
    }
  }
  dropTrailingSpace(pieces);
  return pieces;
}

/** Glyphs of a part of a piece, ligatures broken at its seams. Shared: do not change. */
export function shapePart(
  book: FontBook,
  { text, style, seams }: Pick<TextPiece, 'text' | 'style' | 'seams'>,
  from: number,
  to: number,
  tail = '',
): readonly SetGlyph[] {
  let part = '';
  let start = from;
  for (const seam of seams) {
    if (seam <= from || seam >= to) continue;
    part += text.slice(start, seam) + NON_JOINER;
    start = seam;
  }
  return shapeText(book, style, part + text.slice(start, to) + tail);
}

export const shapeText = (
  book: FontBook,
  { font, size, features, tracking }: CharStyle,
  text: string,
): readonly SetGlyph[] => book.shape({ font, size, features, tracking, text });

/** One space of a fixed kind, or any run of plain white space. */
const SPACES = /([ \t\n\r]+|[\u00a0\u2000-\u200a\u202f\u205f])/u;

function cutSpace(
  raw: string,
  { style, link, noBreak }: TextInline,
  { book }: Typesetter,
): SpacePiece {
  const plain = /^[ \t\n\r]/u.test(raw);
  const text = plain ? ' ' : raw;
  const glyphs = shapeText(book, style, text);
  return {
    kind: 'space',
    glyphs,
    width: sumOf(glyphs),
    text,
    style,
    link: link ?? null,
    breaks: plain && !noBreak,
    stretches: plain || text === '\u00a0',
  };
}

function cutText(raw: string, inline: TextInline, { book, hyphenator }: Typesetter): TextPiece {
  let text = '';
  const seams: number[] = [];
  const softHyphens: number[] = [];
  for (const part of raw.split(/([\u00ad\u200c])/u)) {
    if (part === NON_JOINER) seams.push(text.length);
    else if (part === '\u00ad') softHyphens.push(text.length);
    else text += part;
  }
  if (text.includes('f')) {
    for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
      seams.push(...hyphenator.seams(word).map((at) => index + at));
    }
  }
  const unbroken = {
    text,
    style: inline.style,
    seams: seams.length > 1 ? [...new Set(seams)].sort((a, b) => a - b) : seams,
  };
  const glyphs = shapePart(book, unbroken, 0, text.length);
  return {
    kind: 'text',
    ...unbroken,
    glyphs,
    width: sumOf(glyphs),
    link: inline.link ?? null,
    softHyphens: softHyphens.length > 0 ? softHyphens : null,
    whole: inline.noBreak === true || inline.lang !== undefined,
  };
}

/** Sum of the advances. */
export const sumOf = (glyphs: readonly SetGlyph[]): number =>
  glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);

function endsInSpace(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast((piece) => piece.kind !== 'anchor');
  return last?.kind === 'space' && last.breaks;
}

function dropTrailingSpace(pieces: Piece[]): void {
  const last = pieces.findLastIndex((piece) => piece.kind !== 'anchor');
  const piece = pieces[last];
  if (piece?.kind === 'space' && piece.breaks) pieces.splice(last, 1);
}
