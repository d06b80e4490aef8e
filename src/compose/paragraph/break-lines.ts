import type { Breakpoint } from './breakpoints.js';

/** What a line from one breakpoint to another would be like. */
export interface Verdict {
  /** Demerits of the line itself, ≥ 0; Infinity when the line is too loose to be considered. */
  readonly demerits: number;
  readonly ratio: number;
  /** 0 tight · 1 decent · 2 loose · 3 very loose; far jumps between neighbours are seen. */
  readonly fitness: number;
}

/** Judges a line. `null`: too long, and so is every longer line from the same start. */
export type Judge = (from: Breakpoint, to: Breakpoint, line: number) => Verdict | 'too-long';

export interface BreakLimits {
  /** Lines in a row that may end in a hyphen. */
  readonly hyphensInARow: number;
  /** Demerits for what is otherwise forbidden; Infinity keeps it forbidden. */
  readonly breach: number;
  /** Whether a line may stick out when nothing else is possible. */
  readonly overfull: boolean;
}

/** The last breakpoint of a way through the paragraph; the way leads back over `previous`. */
export interface BreakNode {
  readonly at: number;
  /** Lines up to here. */
  readonly line: number;
  readonly demerits: number;
  readonly ratio: number;
  readonly previous: BreakNode | null;
  readonly hyphens: number;
  readonly fitness: number;
}

/** Demerits when neighbours differ by more than one class. Source: TeX, plain `\adjdemerits`. */
const UNEVEN = 10_000;
/** For each further hyphen in a row. Source: TeX, plain `\doublehyphendemerits`. */
const HYPHEN_STACK = 10_000;
/** For the same word at the start or the end of two lines, one above the other. */
const SAME_WORD = 5_000;
/** For a hyphen on the line before the last. Source: TeX, plain `\finalhyphendemerits`. */
const HYPHEN_BEFORE_LAST = 5_000;

/**
 * Breaks a paragraph as a whole: the ways with the least sum of demerits, one for each number of
 * lines that is possible, by number of lines; empty when the limits admit none.
 *
 * Method: D. E. Knuth, M. F. Plass, "Breaking Paragraphs into Lines", Software – Practice and
 * Experience 11 (1981), pp. 1119–1184. Here the state of a way also holds the number of lines
 * (for longer and shorter variants and varying measures) and of hyphens in a row (a limit
 * instead of a penalty).
 */
export function breakLines(
  points: readonly Breakpoint[],
  judge: Judge,
  limits: BreakLimits,
): ReadonlyMap<number, BreakNode> {
  let active: BreakNode[] = [ORIGIN];
  for (let at = 1; at < points.length; at++) {
    const to = points[at] as Breakpoint;
    const found = new Map<number, BreakNode>();
    const staying: BreakNode[] = [];
    let verdict: Verdict | 'too-long' = 'too-long';
    let judged: BreakNode | null = null;
    let shortest: BreakNode | null = null;
    for (const node of active) {
      // Neighbours in `active` that differ only in hyphens or fitness share their verdict.
      if (judged?.at !== node.at || judged.line !== node.line) {
        verdict = judge(points[node.at] as Breakpoint, to, node.line);
        judged = node;
      }
      shortest = node;
      if (verdict === 'too-long') {
        if (!isHopeless(to)) staying.push(node);
        continue;
      }
      staying.push(node);
      if (verdict.demerits !== Infinity) extend(found, node, { points, at }, verdict, limits);
    }
    const mustKeep = found.size === 0 && (to.kind === 'end' || to.kind === 'forced');
    if (limits.overfull && shortest !== null && (staying.length === 0 || mustKeep)) {
      // TeX's artificial demerits: the line that sticks out least is taken and reported.
      extend(found, shortest, { points, at }, STICKS_OUT, { ...limits, breach: OVERFULL });
    }
    active = to.kind === 'forced' ? [...found.values()] : [...staying, ...found.values()];
    if (active.length === 0) return new Map();
  }
  return bestByLines(active.filter((node) => node.at === points.length - 1));
}

/** Breakpoint indices of a way, from the first line's start to the last line's end. */
export function wayOf(node: BreakNode): readonly BreakNode[] {
  const way: BreakNode[] = [];
  for (let at: BreakNode | null = node; at !== null; at = at.previous) way.unshift(at);
  return way;
}

const DECENT = 1;

const ORIGIN: BreakNode = {
  at: 0,
  line: 0,
  demerits: 0,
  ratio: 0,
  previous: null,
  hyphens: 0,
  fitness: DECENT,
};

/** Larger than any sum of honest demerits, small enough to add up. */
const OVERFULL = 1e12;

const STICKS_OUT: Verdict = { demerits: OVERFULL, ratio: -1, fitness: DECENT };

/**
 * Within a word the next break may need less room, as it adds no hyphen or hangs out further;
 * from word to word the room needed only grows.
 */
const isHopeless = (to: Breakpoint): boolean =>
  to.kind === 'space' || to.kind === 'end' || to.kind === 'forced';

interface LineGoal {
  readonly points: readonly Breakpoint[];
  readonly at: number;
}

function extend(
  found: Map<number, BreakNode>,
  node: BreakNode,
  { points, at }: LineGoal,
  verdict: Verdict,
  limits: BreakLimits,
): void {
  const to = points[at] as Breakpoint;
  const hyphenated = to.kind === 'hyphen' || to.kind === 'own-hyphen';
  const hyphens = hyphenated ? node.hyphens + 1 : 0;
  let demerits = node.demerits + verdict.demerits;
  if (hyphens > limits.hyphensInARow) demerits += limits.breach;
  else if (hyphens > 1) demerits += HYPHEN_STACK;
  if (to.kind === 'end' && node.hyphens > 0) demerits += HYPHEN_BEFORE_LAST;
  if (Math.abs(verdict.fitness - node.fitness) > 1) demerits += UNEVEN;
  if (demerits === Infinity) return;
  if (node.previous !== null) demerits += SAME_WORD * sameWords(points, node, at);

  const key = (node.line * MAX_HYPHENS + Math.min(hyphens, MAX_HYPHENS - 1)) * 4 + verdict.fitness;
  const known = found.get(key);
  if (known !== undefined && known.demerits <= demerits) return;
  found.set(key, {
    at,
    line: node.line + 1,
    demerits,
    ratio: verdict.ratio,
    previous: node,
    hyphens,
    fitness: verdict.fitness,
  });
}

/** How often the line and the one above begin or end with the same word: 0, 1 or 2. */
function sameWords(points: readonly Breakpoint[], node: BreakNode, at: number): number {
  const [above, between, below] = [points[node.previous?.at ?? 0], points[node.at], points[at]];
  const startAbove = points[(node.previous?.at ?? 0) + 1]?.wordBefore;
  const start = points[node.at + 1]?.wordBefore;
  const wholeStarts = isWordStart(above) && isWordStart(between);
  const wholeEnds = between?.kind === 'space' && below?.kind === 'space';
  return (
    Number(wholeStarts && start === startAbove) +
    Number(wholeEnds && between.wordBefore === below.wordBefore)
  );
}

const isWordStart = (point: Breakpoint | undefined): boolean =>
  point?.kind === 'space' || point?.kind === 'start';

/** Longer stacks of hyphens are all equally bad. */
const MAX_HYPHENS = 8;

function bestByLines(nodes: readonly BreakNode[]): ReadonlyMap<number, BreakNode> {
  const best = new Map<number, BreakNode>();
  for (const node of nodes) {
    const known = best.get(node.line);
    if (known === undefined || node.demerits < known.demerits) best.set(node.line, node);
  }
  return best;
}
