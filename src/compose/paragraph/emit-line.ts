import type { GlyphRun, LineEnd, SetGlyph } from '../../core/page.js';
import { pt } from '../../core/units.js';
import type { FontBook } from '../../fonts/font-book.js';
import { SHRINK, type Breakpoint } from './breakpoints.js';
import type { CharStyle, LinkRef } from './inline.js';
import { shareGap } from './line-give.js';
import type { ParagraphStyle } from './paragraph-style.js';
import { shapePart, sumOf, type Piece, type SpacePiece, type TextPiece } from './pieces.js';
import type { LineLink, SetLine } from './set-line.js';

/** Where a line stands and how wide it may be. */
export interface LineFrame {
  /** From the left edge of the measure: the first line's indent. */
  readonly indent: number;
  readonly room: number;
  /** Whether the line is to fill its room. */
  readonly fill: boolean;
}

/** Sets the line between two breakpoints: final advances, place and what it holds. */
export function emitLine(
  book: FontBook,
  pieces: readonly Piece[],
  [from, to]: readonly [Breakpoint, Breakpoint],
  frame: LineFrame,
  style: ParagraphStyle,
): SetLine {
  const parts = lineParts(book, pieces, from, to);
  const natural = parts.reduce((sum, part) => sum + part.width, 0);
  const target = frame.room + from.hangLeft + to.hangRight;
  const gap = target - natural;
  const fitting = fit(parts, gap, frame.fill, [from, to], style.expansion);
  const runs = runsOf(parts, fitting);
  const width = runs.reduce((sum, { run }) => sum + advanceOf(run), 0);
  // Tracking after the last glyph is no ink: right and centred lines are placed without it.
  const inked = width - (parts.at(-1)?.style.tracking ?? 0);
  return {
    runs: runs.map(({ run }) => run),
    x: pt(frame.indent + offsetOf(style, frame.room, inked, from, to)),
    width: pt(width),
    end: lineEnd(to),
    anchors: anchorsIn(pieces, from, to),
    links: linksOf(runs.map(({ link }) => link)),
    ratio: frame.fill ? fitting.ratio : 0,
    space: fitting.space,
    overfull: pt(Math.max(0, width - target - ROUNDING)),
  };
}

/** Rounding of sums of advances; far below what any press can show. */
const ROUNDING = 1e-6;

interface LinePart {
  readonly glyphs: readonly SetGlyph[];
  readonly width: number;
  readonly style: CharStyle;
  readonly link: LinkRef | null;
  /** Null for text. */
  readonly space: SpacePiece | null;
}

function lineParts(
  book: FontBook,
  pieces: readonly Piece[],
  from: Breakpoint,
  to: Breakpoint,
): readonly LinePart[] {
  const parts: LinePart[] = [];
  for (let index = from.nextPiece; index <= Math.min(to.piece, pieces.length - 1); index++) {
    const piece = pieces[index];
    if (piece?.kind === 'text') {
      const start = index === from.nextPiece ? from.nextOffset : 0;
      const end = index === to.piece ? to.offset : piece.text.length;
      if (end <= start) continue;
      const hyphen = to.kind === 'hyphen' && index === to.piece;
      parts.push(textPart(book, piece, start, end, hyphen));
    } else if (piece?.kind === 'space' && index < to.piece) {
      const { glyphs, width, style, link } = piece;
      parts.push({ glyphs, width, style, link, space: piece });
    }
  }
  return parts;
}

function textPart(
  book: FontBook,
  piece: TextPiece,
  start: number,
  end: number,
  hyphen: boolean,
): LinePart {
  const { style, link } = piece;
  const whole = start === 0 && end === piece.text.length && !hyphen;
  if (whole) return { glyphs: piece.glyphs, width: piece.width, style, link, space: null };
  const shaped = shapePart(book, piece, start, end, hyphen ? '-' : '');
  const glyphs = hyphen ? markHyphen(shaped) : shaped;
  return { glyphs, width: sumOf(glyphs), style, link, space: null };
}

function markHyphen(glyphs: readonly SetGlyph[]): readonly SetGlyph[] {
  const last = glyphs.at(-1);
  if (last === undefined) return glyphs;
  return [...glyphs.slice(0, -1), { ...last, text: '\u00ad', softHyphen: true }];
}

interface Fitting {
  readonly ratio: number;
  /** Factor of the glyphs' widths. */
  readonly stretch: number;
  /** Factor of the widths of stretching spaces. */
  readonly space: number;
}

const AS_DESIGNED: Fitting = { ratio: 0, stretch: 1, space: 1 };

/**
 * Glyphs give in proportion to the spaces, up to their limit; the spaces take what is left, so
 * that the line is exact although its parts were shaped anew at the break.
 */
function fit(
  parts: readonly LinePart[],
  gap: number,
  fill: boolean,
  [from, to]: readonly [Breakpoint, Breakpoint],
  expansion: number,
): Fitting {
  const spaces = sumWidths(parts, (part) => part.space?.stretches === true);
  const mayShrink = gap < -ROUNDING;
  if ((!fill && !mayShrink) || Math.abs(gap) <= ROUNDING) return AS_DESIGNED;
  const give = shareGap(gap, from, to, expansion);
  // A ragged line has no give: what is too long there stays too long and is reported.
  if (!fill && give.spaces < -MUCH_TOO_LONG) return AS_DESIGNED;
  const stretch = 1 + give.glyphs * expansion;
  const glyphs = sumWidths(parts, (part) => part.space === null);
  const rest = gap - glyphs * (stretch - 1);
  const space = spaces > 0 ? Math.max(SPACE_MIN, 1 + rest / spaces) : 1;
  return { ratio: give.spaces, stretch, space };
}

const MUCH_TOO_LONG = 1.2;

/**
 * Overfull lines keep their words apart rather than hide the fault. A hair below the limit, since
 * parts shaped anew at a break may be a little wider than they were within the word.
 */
const SPACE_MIN = 1 - SHRINK - 0.03;

interface LinkedRun {
  readonly run: GlyphRun;
  readonly link: LinkRef | null;
}

function runsOf(parts: readonly LinePart[], { stretch, space }: Fitting): readonly LinkedRun[] {
  const runs: LinkedRun[] = [];
  let glyphs: SetGlyph[] = [];
  let last: LinePart | null = null;
  for (const part of parts) {
    if (last === null || last.link !== part.link || !looksLike(last.style, part.style)) {
      const { font, size, color, rise } = part.style;
      glyphs = [];
      runs.push({ run: { font, size, color, rise, stretch, glyphs }, link: part.link });
      last = part;
    }
    const factor = part.space === null ? stretch : part.space.stretches ? space : 1;
    for (const glyph of part.glyphs) {
      glyphs.push(factor === 1 ? glyph : { ...glyph, advance: glyph.advance * factor });
    }
  }
  return runs;
}

const looksLike = (a: CharStyle, b: CharStyle): boolean =>
  a === b || (a.font === b.font && a.size === b.size && a.rise === b.rise && a.color === b.color);

/** Hanging punctuation moves the text, so that the letters stand on the edge. */
function offsetOf(
  { align }: ParagraphStyle,
  room: number,
  width: number,
  from: Breakpoint,
  to: Breakpoint,
): number {
  if (align === 'right') return room - width + to.hangRight;
  if (align === 'center') return (room - width + to.hangRight - from.hangLeft) / 2;
  return -from.hangLeft;
}

function lineEnd({ kind }: Breakpoint): LineEnd {
  if (kind === 'hyphen') return 'hyphen';
  if (kind === 'own-hyphen' || kind === 'address') return 'join';
  return kind === 'end' ? 'stop' : 'space';
}

function anchorsIn(pieces: readonly Piece[], from: Breakpoint, to: Breakpoint): readonly string[] {
  // A line that ends within a piece leaves the anchors behind that piece to the next line.
  const first = from.nextOffset > 0 ? from.nextPiece + 1 : from.nextPiece;
  const end = to.offset > 0 ? to.piece + 1 : to.piece;
  return pieces.slice(first, end).flatMap((piece) => (piece.kind === 'anchor' ? [piece.id] : []));
}

function linksOf(links: readonly (LinkRef | null)[]): readonly LineLink[] {
  const found: { target: LinkRef; from: number; to: number }[] = [];
  links.forEach((target, index) => {
    const last = found.at(-1);
    if (target === null) return;
    if (last?.to === index && last.target === target) last.to = index + 1;
    else found.push({ target, from: index, to: index + 1 });
  });
  return found;
}

const advanceOf = (run: GlyphRun): number => sumOf(run.glyphs);

const sumWidths = (parts: readonly LinePart[], which: (part: LinePart) => boolean): number =>
  parts.reduce((sum, part) => sum + (which(part) ? part.width : 0), 0);
