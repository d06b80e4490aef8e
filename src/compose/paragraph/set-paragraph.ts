import { invariant } from '../../core/assert.js';
import type { Pt } from '../../core/units.js';
import { breakLines, wayOf, type BreakNode, type Judge } from './break-lines.js';
import { findBreakpoints, type Breakpoint } from './breakpoints.js';
import { emitLine, type LineFrame } from './emit-line.js';
import type { Inline } from './inline.js';
import {
  judgeBalanced,
  judgeJustified,
  judgeRagged,
  naturalWidth,
  type Room,
  type Tolerance,
} from './judge-line.js';
import { shareGap } from './line-give.js';
import type { ParagraphStyle } from './paragraph-style.js';
import { cutPieces, type Piece } from './pieces.js';
import type { SetLine } from './set-line.js';
import type { Typesetter } from './typesetter.js';

/** Width of the column, the same for all lines or by line counted from 0. */
export type Measure = Pt | ((line: number) => Pt);

/** One way to set a paragraph. */
export interface ParagraphVariant {
  readonly lineCount: number;
  /** Sum of the lines' demerits: comparable between variants of one paragraph. */
  readonly demerits: number;
  /** The lines; computed at the first call. */
  set(): readonly SetLine[];
  /** The same number of lines, of which line `line`, from 0, ends in a whole word; null when no such lines please. */
  untorn(line: number): readonly SetLine[] | null;
}

/**
 * Sets a paragraph: in come inlines with resolved looks, out go lines with final glyph places.
 * Guaranteed: all text appears once and in order (but for spaces at line ends, marked by the
 * line's `end`); justified lines fill the measure exactly; a line too long for its measure is
 * `overfull`, never cut. Left to others: where the lines stand on the page.
 * Empty when the inlines hold no text.
 */
export function setParagraph(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  measure: Measure,
  typesetter: Typesetter,
): readonly SetLine[] {
  return paragraphVariants(inlines, style, measure, typesetter)[0]?.set() ?? [];
}

/**
 * The best setting first, then, when they are possible with decent lines, the best with one line
 * less and with one line more. For the page layout, which may need a line.
 */
export function paragraphVariants(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  measure: Measure,
  typesetter: Typesetter,
): readonly ParagraphVariant[] {
  const pieces = cutPieces(inlines, typesetter);
  if (!pieces.some((piece) => piece.kind === 'text')) return [];
  const indentOf = (line: number): number => (line === 0 ? style.firstIndent : 0);
  const roomOf: Room =
    typeof measure === 'function'
      ? (line) => measure(line) - indentOf(line)
      : (line) => measure - indentOf(line);
  const { points, nodes, untorn } = chooseBreaks(pieces, style, roomOf, typesetter);
  const frame = (line: number, last: boolean): LineFrame => ({
    indent: indentOf(line),
    room: roomOf(line),
    fill: style.align === 'justified' && !last,
  });
  const linesOf = (node: BreakNode): readonly SetLine[] =>
    setLines(node, points, pieces, style, frame, typesetter);
  return nodes.map((node) => {
    let lines: readonly SetLine[] | null = null;
    return {
      lineCount: node.line,
      demerits: node.demerits,
      set: () => (lines ??= linesOf(node)),
      untorn: (line) => {
        const other = untorn(node.line, line);
        return other && linesOf(other);
      },
    };
  });
}

interface Choice {
  readonly points: readonly Breakpoint[];
  /** Best first. */
  readonly nodes: readonly BreakNode[];
  /** The best with so many lines and a whole word at the end of one of them, where it pleases. */
  readonly untorn: (lines: number, line: number) => BreakNode | null;
}

function chooseBreaks(
  pieces: readonly Piece[],
  style: ParagraphStyle,
  room: Room,
  typesetter: Typesetter,
): Choice {
  const points = findBreakpoints(pieces, style, typesetter);
  for (const attempt of ATTEMPTS) {
    const judge = judgeFor(style, points, room, attempt);
    const limits = { ...attempt, hyphensInARow: style.hyphens.inARow };
    const ways = breakLines(points, judge, limits);
    if (ways.size === 0) continue;
    const nodes = rank(ways, style);
    // A word wider than the measure: better hyphenated against the style than cut off.
    const sticksOut = (nodes[0]?.demerits ?? 0) >= STICKS_OUT;
    if (sticksOut && !style.hyphenate) {
      return chooseBreaks(pieces, { ...style, hyphenate: true }, room, typesetter);
    }
    const looser = { ...attempt, stretch: Math.max(attempt.stretch, UNTORN_STRETCH) };
    const untorn = (lines: number, line: number): BreakNode | null => {
      const whole = keepingWhole(line, judgeFor(style, points, room, looser));
      return breakLines(points, whole, limits).get(lines) ?? null;
    };
    return { points, nodes, untorn };
  }
  invariant(false, 'the last attempt takes overfull lines and always finds a way');
}

const STICKS_OUT = 1e12;

/** For a whole word at the end of a page the spaces may be a little wider: up to 1.8 times. */
const UNTORN_STRETCH = 1.8;

/**
 * First only lines that please, then what has to be, then anything. Ratio 1.6 lets a word space
 * grow to 1.8 times its width; 4 is what narrow columns need. A third hyphen in a row, or a word
 * part alone on the last line, comes only before a line that sticks out.
 */
const ATTEMPTS: readonly (Tolerance & { readonly overfull: boolean })[] = [
  { stretch: 1.6, breach: Infinity, overfull: false },
  { stretch: 4, breach: Infinity, overfull: false },
  { stretch: 10, breach: Infinity, overfull: false },
  { stretch: Infinity, breach: Infinity, overfull: false },
  { stretch: Infinity, breach: 1e8, overfull: true },
];

function judgeFor(
  style: ParagraphStyle,
  points: readonly Breakpoint[],
  room: Room,
  tolerance: Tolerance,
): Judge {
  if (style.align === 'justified') return judgeJustified(style, room, tolerance);
  if (style.align !== 'balanced') return judgeRagged(style, room, tolerance);
  const total = points.at(-1)?.before.width ?? 0;
  return judgeBalanced(style, total / greedyCount(points, room), emOf(points), room);
}

/** Lets line `whole` not end in a hyphen. */
const keepingWhole =
  (whole: number, judge: Judge): Judge =>
  (from, to, line) => {
    const verdict = judge(from, to, line);
    const isTorn = line === whole && to.kind === 'hyphen';
    return isTorn && verdict !== 'too-long' ? { ...verdict, demerits: Infinity } : verdict;
  };

/** Fewest lines: each takes what fits. */
function greedyCount(points: readonly Breakpoint[], room: Room): number {
  let line = 0;
  let from = points[0] as Breakpoint;
  let fitting: Breakpoint | null = null;
  for (const to of points.slice(1)) {
    if (fitting !== null && naturalWidth(from, to) > room(line)) {
      from = fitting;
      line += 1;
    }
    fitting = to;
    if (to.kind === 'forced') {
      from = to;
      fitting = null;
      line += 1;
    }
  }
  return line + 1;
}

/** Rough size of the text, for weighing unevenness: a space of Source Sans is a fifth of an em. */
function emOf(points: readonly Breakpoint[]): number {
  const { width, spaces, glyphs } = (points.at(-1) as Breakpoint).before;
  return spaces > 0 ? ((width - glyphs) / spaces) * 5 : Math.max(width / 10, 1);
}

function rank(ways: ReadonlyMap<number, BreakNode>, style: ParagraphStyle): readonly BreakNode[] {
  const counts = [...ways.keys()];
  const fewest = Math.min(...counts);
  const best =
    style.align === 'balanced'
      ? fewest
      : counts.reduce((a, b) => (demeritsAt(ways, b) < demeritsAt(ways, a) ? b : a));
  return [best, best - 1, best + 1].flatMap((count) => ways.get(count) ?? []);
}

const demeritsAt = (ways: ReadonlyMap<number, BreakNode>, lines: number): number =>
  ways.get(lines)?.demerits ?? Infinity;

function setLines(
  node: BreakNode,
  points: readonly Breakpoint[],
  pieces: readonly Piece[],
  style: ParagraphStyle,
  frame: (line: number, last: boolean) => LineFrame,
  { book }: Typesetter,
): readonly SetLine[] {
  return wayOf(node)
    .slice(1)
    .map(({ at, previous }, line) => {
      const from = points[previous?.at ?? 0] as Breakpoint;
      const to = points[at] as Breakpoint;
      const last = to.kind === 'end' || to.kind === 'forced';
      const box = frame(line, last);
      const fill = box.fill || (style.align === 'justified' && isNearlyFull(from, to, box, style));
      return emitLine(book, pieces, [from, to], { ...box, fill }, style);
    });
}

/** A last line that misses the edge by less than a word space looks like an error: it is filled. */
function isNearlyFull(
  from: Breakpoint,
  to: Breakpoint,
  { room }: LineFrame,
  style: ParagraphStyle,
): boolean {
  const gap = room - naturalWidth(from, to);
  return gap > 0 && gap < 10 && shareGap(gap, from, to, style.expansion).spaces <= NEARLY_FULL;
}

const NEARLY_FULL = 0.7;
