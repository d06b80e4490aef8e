import type { Breakpoint } from './breakpoints.js';
import type { Judge, Verdict } from './break-lines.js';
import { EPSILON, shareGap } from './line-give.js';
import type { ParagraphStyle } from './paragraph-style.js';

/** How strictly lines are judged; looser when nothing else works. */
export interface Tolerance {
  /** Greatest ratio of a justified line, and of what is missing to the rag zone in a ragged one. */
  readonly stretch: number;
  /** Demerits for a word part alone or too little on the last line. */
  readonly breach: number;
}

/** Room of a line, indent taken off; by line, counted from 0. */
export type Room = (line: number) => number;

/** Each line costs something, so that fewer lines win. Source: TeX, plain `\linepenalty`. */
const LINE = 10;

/** Penalties of breaks that add no hyphen, in TeX's units. */
const PENALTIES: Partial<Record<Breakpoint['kind'], number>> = { 'own-hyphen': 40, address: 20 };

function penaltyOf({ kind, weakness }: Breakpoint, { hyphens }: ParagraphStyle): number {
  if (kind === 'hyphen') return hyphens.cost + hyphens.weakness * weakness;
  return PENALTIES[kind] ?? 0;
}

/** Natural width of the line's content, hanging punctuation and an added hyphen counted. */
export const naturalWidth = (from: Breakpoint, to: Breakpoint): number =>
  to.before.width - from.after.width + to.tail - from.hangLeft - to.hangRight;

/** Straight edges: the cost grows with the cube of the stretch. Knuth–Plass 1981. */
export function judgeJustified(style: ParagraphStyle, room: Room, tolerance: Tolerance): Judge {
  return (from, to, line) => {
    const gap = room(line) - naturalWidth(from, to);
    const { glyphs, spaces } = shareGap(gap, from, to, style.expansion);
    if (spaces < -1 && gap < -EPSILON) return 'too-long';
    const isLast = to.kind === 'end' || to.kind === 'forced';
    const ratio = isLast && gap >= 0 ? 0 : spaces + EXPANDED * glyphs;
    if (ratio > tolerance.stretch) return TOO_LOOSE;
    return justifiedVerdict(
      ratio,
      to,
      style,
      isLast ? breaches({ from, to, line }, style, room, tolerance) : 0,
    );
  };
}

/** Fully expanded glyphs cost a little, so that of two good lines the one as designed wins. */
const EXPANDED = 0.2;

/** One edge straight: lines end within the zone, and no short word hangs alone over the next line. */
export function judgeRagged(style: ParagraphStyle, room: Room, tolerance: Tolerance): Judge {
  return (from, to, line) => {
    const gap = room(line) - naturalWidth(from, to);
    if (gap < -EPSILON) return 'too-long';
    if (to.kind === 'end' || to.kind === 'forced') {
      return verdict(LINE ** 2 + breaches({ from, to, line }, style, room, tolerance));
    }
    const share = gap / Math.min(style.ragZone, room(line) * ZONE_MAX);
    if (share > RAG_GIVES * tolerance.stretch) return TOO_LOOSE;
    const penalty = penaltyOf(to, style) + shortWordPenalty(to);
    return verdict((LINE + 50 * Math.min(share, 4) ** 2 + penalty) ** 2);
  };
}

/** A line that ends far before its neighbours still pleases more than half a syllable. */
const RAG_GIVES = 1.5;

/** In narrow columns the zone shrinks with the measure: a fifth of it is what the eye forgives. */
const ZONE_MAX = 0.2;

/**
 * Lines of even length for headings: each line costs the square of its distance from the mean.
 * Breaks after punctuation read well; articles and prepositions belong to what follows.
 */
export function judgeBalanced(style: ParagraphStyle, ideal: number, em: number, room: Room): Judge {
  return (from, to, line) => {
    const width = naturalWidth(from, to);
    if (width > room(line) + EPSILON) return 'too-long';
    const uneven = ((width - ideal) / em) ** 2;
    if (to.kind === 'end' || to.kind === 'forced') return verdict(uneven);
    const sense = /[:;,.!?–]$/u.test(to.wordBefore) ? 0 : SENSE;
    const binds = bindsForward(to.wordBefore) ? BINDS : 0;
    return verdict(uneven + sense + binds + penaltyOf(to, style));
  };
}

/** In squared ems: a break after a comma may cost one em of evenness, an article nearly three more. */
const SENSE = 1;
const BINDS = 8;

/** Words that lean on the next one. */
const bindsForward = (word: string): boolean => word.length <= 2 || FORWARD.has(word.toLowerCase());

const FORWARD = new Set([
  'der',
  'die',
  'das',
  'den',
  'dem',
  'des',
  'ein',
  'eine',
  'einen',
  'einem',
  'einer',
  'eines',
  'und',
  'oder',
  'für',
  'mit',
  'von',
  'vom',
  'zum',
  'zur',
  'bei',
  'auf',
  'aus',
  'als',
  'wie',
  'nach',
  'ohne',
  'über',
  'unter',
  'durch',
  'gegen',
  'nicht',
  'kein',
  'keine',
  'wir',
  'sich',
]);

/**
 * A word of up to three letters that opens a sentence at the end of a line looks lost, and a
 * figure waits for what it counts.
 */
function shortWordPenalty(to: Breakpoint): number {
  if (to.kind !== 'space') return 0;
  if (/^[\d.,–]*\d$/u.test(to.wordBefore)) return COUNT_ALONE;
  if (to.wordBefore.length > 3) return 0;
  if (/[.!?:]/u.test(to.endBefore)) return OPENER_ALONE;
  return bindsForward(to.wordBefore) ? LEANING_WORD : 0;
}

const COUNT_ALONE = 60;
const OPENER_ALONE = 80;
const LEANING_WORD = 15;

/** What a last line must not be: a word part alone, or shorter than the indent that follows. */
function breaches(
  { from, to, line }: LineSpan,
  style: ParagraphStyle,
  room: Room,
  tolerance: Tolerance,
): number {
  if (line === 0 || to.kind !== 'end') return 0;
  const partAlone = from.kind === 'hyphen' && to.before.spaces === from.after.spaces;
  const width = naturalWidth(from, to);
  const breach = partAlone || width < style.lastLineMin ? tolerance.breach : 0;
  return (
    breach +
    (width < Math.min(FEW_LETTERS * style.lastLineMin, FEW_SHARE * room(line)) ? LONELY_WORD : 0)
  );
}

interface LineSpan {
  readonly from: Breakpoint;
  readonly to: Breakpoint;
  readonly line: number;
}

/**
 * A last line of less than about eight letters hangs there like a crumb; in narrow columns of less,
 * as words seldom fit there.
 */
const FEW_LETTERS = 2;
const FEW_SHARE = 0.12;
const LONELY_WORD = 30_000;

/**
 * A space narrowed to its limit looks worse than one widened to it, and below 0.15 em poppler's raw
 * order takes two words for one. From 1.3 on the spaces get more uneven (`bench/typography.ts`).
 */
const TIGHT = 1.25;

/**
 * From this ratio on (spaces 1.45 times as wide) a line is seen as a light stripe; its badness counts
 * more, so that a weak hyphen is still the smaller evil. Chosen by `bench/typography.ts`.
 */
const LOOSE = 0.9;
const VERY_LOOSE = 1.5;

/** Where both edges are straight, the end of a line draws less attention than in a rag. */
const IN_JUSTIFIED = 0.6;

function justifiedVerdict(
  ratio: number,
  to: Breakpoint,
  style: ParagraphStyle,
  extra: number,
): Verdict {
  const weight = ratio > LOOSE ? VERY_LOOSE : 1;
  const badness = 100 * Math.abs(ratio < 0 ? TIGHT * ratio : ratio) ** 3 * weight;
  const shortWord = shortWordPenalty(to) * IN_JUSTIFIED;
  return {
    demerits: (LINE + badness) ** 2 + (penaltyOf(to, style) + shortWord) ** 2 + extra,
    ratio,
    fitness: ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3,
  };
}

const verdict = (demerits: number): Verdict => ({ demerits, ratio: 0, fitness: 1 });

const TOO_LOOSE: Verdict = { demerits: Infinity, ratio: Infinity, fitness: 3 };
