import type { SetGlyph } from '../../core/page.js';
import type { FontBook } from '../../fonts/font-book.js';
import { NON_JOINER } from '../../fonts/shape.js';
import type { Hyphenator } from './hyphenate.js';
import type { CharStyle, Inline, LinkRef, TextInline } from './inline.js';

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
}

/** Space between words. U+0020 and U+00A0 stretch; U+202F, U+2009 and their like do not. */
export interface SpacePiece {
  readonly kind: 'space';
  readonly text: string;
  readonly style: CharStyle;
  readonly link: LinkRef | null;
  readonly breaks: boolean;
  readonly stretches: boolean;
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
export function cutPieces(inlines: readonly Inline[], hyphenator: Hyphenator): readonly Piece[] {
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
      const piece = SPACES.test(part) ? cutSpace(part, inline) : cutText(part, inline, hyphenator);
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
  { text, style, seams }: TextPiece,
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
  return book.shape({ ...style, text: part + text.slice(start, to) + tail });
}

/** One space of a fixed kind, or any run of plain white space. */
const SPACES = /([ \t\n\r]+|[\u00a0\u2000-\u200a\u202f\u205f])/u;

function cutSpace(text: string, { style, link, noBreak }: TextInline): SpacePiece {
  const plain = /^[ \t\n\r]/u.test(text);
  return {
    kind: 'space',
    text: plain ? ' ' : text,
    style,
    link: link ?? null,
    breaks: plain && !noBreak,
    stretches: plain || text === '\u00a0',
  };
}

function cutText(raw: string, inline: TextInline, hyphenator: Hyphenator): TextPiece {
  let text = '';
  const seams: number[] = [];
  const softHyphens: number[] = [];
  for (const character of raw) {
    if (character === NON_JOINER) seams.push(text.length);
    else if (character === '\u00ad') softHyphens.push(text.length);
    else text += character;
  }
  if (text.includes('f')) {
    for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
      seams.push(...hyphenator.seams(word).map((at) => index + at));
    }
  }
  return {
    kind: 'text',
    text,
    style: inline.style,
    link: inline.link ?? null,
    seams: [...new Set(seams)].sort((a, b) => a - b),
    softHyphens: softHyphens.length > 0 ? softHyphens : null,
    whole: inline.noBreak === true || inline.lang !== undefined,
  };
}

function endsInSpace(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast((piece) => piece.kind !== 'anchor');
  return last?.kind === 'space' && last.breaks;
}

function dropTrailingSpace(pieces: Piece[]): void {
  const last = pieces.findLastIndex((piece) => piece.kind !== 'anchor');
  const piece = pieces[last];
  if (piece?.kind === 'space' && piece.breaks) pieces.splice(last, 1);
}
