import type { FontBook } from '../../fonts/font-book.js';
import type { ParagraphStyle } from './paragraph-style.js';
import type { Piece, SpacePiece, TextPiece } from './pieces.js';
import { hangLeft, hangRight } from './protrusion.js';
import type { Typesetter } from './typesetter.js';
import { MASK, type WordBreak } from './word-breaks.js';

/** A place where a line may end and the next begin, with all that judging a line needs. */
export interface Breakpoint {
  readonly kind: WordBreak['kind'] | 'start' | 'space' | 'forced' | 'end';
  /** The line before ends with this many characters of piece `piece`. */
  readonly piece: number;
  readonly offset: number;
  /** The line after begins at this character of this piece. */
  readonly nextPiece: number;
  readonly nextOffset: number;
  /** Sums up to the end of the line before, and up to the start of the line after. */
  readonly before: Sums;
  readonly after: Sums;
  /** Of a hyphen: how much worse than the best one, in TeX's units of penalty. */
  readonly weakness: number;
  /** Width of the hyphen that is added. */
  readonly tail: number;
  /** How far the line before hangs out on the right, the line after on the left. */
  readonly hangRight: number;
  readonly hangLeft: number;
  /** The word before the break, with its punctuation; for the rules on short words. */
  readonly wordBefore: string;
  /** How the word before that ended. */
  readonly endBefore: string;
}

/** Totals from the start of the paragraph, in points. */
export interface Sums {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  /** Part of `width` that is glyphs and may be expanded. */
  readonly glyphs: number;
  readonly spaces: number;
}

/**
 * What a word space may give, as fractions of its width. Source: luaotfload, as TeX has it for
 * fonts without values of their own.
 */
const STRETCH = 0.5;
export const SHRINK = 1 / 3;

/** All breakpoints in order: `start`, …, `end`. */
export function findBreakpoints(
  pieces: readonly Piece[],
  style: ParagraphStyle,
  typesetter: Typesetter,
): readonly Breakpoint[] {
  const { book } = typesetter;
  const points: Breakpoint[] = [];
  let sums: Sums = { width: 0, stretch: 0, shrink: 0, glyphs: 0, spaces: 0 };
  let word = '';
  let lastEnd = '';

  const add = (
    kind: Breakpoint['kind'],
    end: Place,
    next: Place,
    more: Partial<Breakpoint> = {},
  ) => {
    points.push({
      kind,
      piece: end.piece,
      offset: end.offset,
      nextPiece: next.piece,
      nextOffset: next.offset,
      before: sums,
      after: sums,
      weakness: 0,
      tail: 0,
      hangRight: hangAt(book, pieces, end, 'right') * style.protrusion,
      hangLeft: hangAt(book, pieces, next, 'left') * style.protrusion,
      wordBefore: word,
      endBefore: lastEnd,
      ...more,
    });
  };

  add('start', { piece: 0, offset: 0 }, { piece: 0, offset: 0 }, { hangRight: 0 });
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.kind === 'anchor') continue;
    if (piece.kind === 'break') {
      add('forced', { piece: index, offset: 0 }, { piece: index + 1, offset: 0 });
      word = lastEnd = '';
    } else if (piece.kind === 'space') {
      const after = addSpace(sums, piece);
      if (piece.breaks) {
        add('space', { piece: index, offset: 0 }, { piece: index + 1, offset: 0 }, { after });
      }
      sums = after;
      lastEnd = word.at(-1) ?? '';
      word = '';
    } else {
      const last = endOfWord(pieces, index);
      const parts = textParts(pieces, index, last);
      word = parts.map((part) => part.piece.text).join('');
      const breaks =
        authorsBreaks(parts) ??
        typesetter.breaksIn(lettersOf(parts), style.hyphens, style.hyphenate);
      let start = 0;
      for (const part of parts) {
        const widths = breaks.length > 0 ? prefixWidths(part.piece) : [];
        const base = sums;
        for (const found of breaks) {
          const offset = found.at - start;
          if (offset <= 0 || offset > part.piece.text.length) continue;
          if (offset === part.piece.text.length && part === parts.at(-1)) continue;
          if (part.piece.whole && offset < part.piece.text.length) continue;
          sums = addGlyphs(base, widths[offset] ?? 0);
          const place = { piece: part.index, offset };
          const tail = found.kind === 'hyphen' ? hyphenWidth(book, part.piece) : 0;
          add(found.kind, place, place, {
            tail,
            weakness: found.weakness ?? 0,
            ...(found.kind === 'hyphen'
              ? { hangRight: tail * hangRight('-') * style.protrusion }
              : {}),
          });
        }
        sums = addGlyphs(base, part.piece.width);
        start += part.piece.text.length;
      }
      index = last;
    }
  }
  const close = { piece: pieces.length, offset: 0 };
  add('end', close, close, { hangLeft: 0 });
  return points;
}

interface Place {
  readonly piece: number;
  readonly offset: number;
}

interface WordPart {
  readonly piece: TextPiece;
  readonly index: number;
}

const hyphenWidth = (book: FontBook, { style }: TextPiece): number =>
  book.widthOf({ ...style, text: '-' });

function endOfWord(pieces: readonly Piece[], from: number): number {
  let last = from;
  for (let index = from; index < pieces.length; index++) {
    const kind = pieces[index]?.kind;
    if (kind === 'text') last = index;
    else if (kind !== 'anchor') break;
  }
  return last;
}

const textParts = (pieces: readonly Piece[], from: number, to: number): readonly WordPart[] =>
  pieces
    .slice(from, to + 1)
    .flatMap((piece, offset) => (piece.kind === 'text' ? [{ piece, index: from + offset }] : []));

/** The author's soft hyphens hold instead of the patterns; null when the word has none. */
function authorsBreaks(parts: readonly WordPart[]): readonly WordBreak[] | null {
  let start = 0;
  const own: WordBreak[] = [];
  for (const { piece } of parts) {
    const base = start;
    own.push(
      ...(piece.softHyphens ?? []).map((at) => ({ at: base + at, kind: 'hyphen' as const })),
    );
    start += piece.text.length;
  }
  return own.length > 0 ? own : null;
}

/** Raised or lowered figures are no part of the word they hang on. */
const lettersOf = (parts: readonly WordPart[]): string =>
  parts
    .map(({ piece: { text, style } }) =>
      style.rise !== 0 || style.features.includes('sups') ? MASK.repeat(text.length) : text,
    )
    .join('');

/** Width of the first n characters within the unbroken piece, so that kerning counts. */
function prefixWidths(piece: TextPiece): readonly number[] {
  const widths = [0];
  let width = 0;
  for (const glyph of piece.glyphs) {
    const count = glyph.text.length;
    for (let n = 1; n <= count; n++) widths.push(width + (glyph.advance * n) / count);
    width += glyph.advance;
  }
  return widths;
}

function hangAt(
  book: FontBook,
  pieces: readonly Piece[],
  place: Place,
  side: 'left' | 'right',
): number {
  const found = side === 'right' ? characterBefore(pieces, place) : characterAfter(pieces, place);
  if (found === null) return 0;
  const share = side === 'right' ? hangRight(found.character) : hangLeft(found.character);
  return share === 0 ? 0 : share * book.widthOf({ ...found.style, text: found.character });
}

function characterBefore(pieces: readonly Piece[], { piece, offset }: Place) {
  const here = pieces[piece];
  if (here?.kind === 'text' && offset > 0) return at(here, offset - 1);
  for (let index = piece - 1; index >= 0; index--) {
    const before = pieces[index];
    if (before?.kind === 'text') return at(before, before.text.length - 1);
    if (before?.kind !== 'anchor') return null;
  }
  return null;
}

function characterAfter(pieces: readonly Piece[], { piece, offset }: Place) {
  for (let index = piece; index < pieces.length; index++) {
    const here = pieces[index];
    if (here?.kind === 'text') {
      const from = index === piece ? offset : 0;
      if (from < here.text.length) return at(here, from);
    } else if (here?.kind !== 'anchor') return null;
  }
  return null;
}

const at = ({ text, style }: TextPiece, offset: number) => ({
  character: text[offset] ?? '',
  style,
});

const addGlyphs = (sums: Sums, width: number): Sums => ({
  ...sums,
  width: sums.width + width,
  glyphs: sums.glyphs + width,
});

const addSpace = (sums: Sums, { stretches, width }: SpacePiece): Sums => ({
  width: sums.width + width,
  stretch: sums.stretch + (stretches ? width * STRETCH : 0),
  shrink: sums.shrink + (stretches ? width * SHRINK : 0),
  glyphs: sums.glyphs,
  spaces: sums.spaces + (stretches ? 1 : 0),
});
