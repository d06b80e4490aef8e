import {
  layOutPage,
  type BrokenPage,
  type PageRooms,
  type PageStart,
  type PageStep,
} from './lay-out-page.js';
import { layoutsFrom } from './page-candidates.js';
import { prepareChapter } from './prepare-chapter.js';
import type { Slab } from './slab.js';

/** The pages of a chapter, what they cost, and the decisions that made them. */
export interface BrokenChapter {
  readonly pages: readonly BrokenPage[];
  readonly cost: number;
  readonly steps: readonly PageStep[];
}

const NOTHING: BrokenChapter = { pages: [], cost: 0, steps: [] };

/** The cheapest way to a state that is known so far. */
interface Way extends PageStart {
  readonly cost: number;
  readonly previous: Way | null;
  /** The page that led here; null at the start. */
  readonly last: (() => BrokenPage) | null;
}

const START: Way = { slab: 0, float: 0, notes: [], page: 0, cost: 0, previous: null, last: null };

/**
 * Distributes the slabs of a chapter over pages so that the sum of all costs is least: holes at
 * the foot, breaks that hurt, figures far from their call, footnotes that go on overleaf, a last
 * page with a few lonely lines. Dynamic programming over (first slab, first figure not yet placed,
 * footnotes left over); pages before that state do not matter for those after it, since every page
 * but the first has the same room.
 * Method: M. F. Plass, "Optimal Pagination Techniques", Stanford 1981.
 */
export function breakPages(slabs: readonly Slab[], rooms: PageRooms): BrokenChapter {
  const chapter = prepareChapter(slabs);
  if (chapter.slabs.length === 0 && chapter.floats.length === 0) return NOTHING;
  const best = new Map<string, Way>([[keyOf(START), START]]);
  const queue: Way[] = [START];
  let end: Way | null = null;
  while (queue.length > 0) {
    const way = takeNext(queue);
    if (best.get(keyOf(way)) !== way) continue;
    const isAll = way.slab === chapter.slabs.length && way.float === chapter.floats.length;
    if (isAll && way.notes.length === 0) {
      if (!end || way.cost < end.cost) end = way;
      continue;
    }
    for (const { slabEnd, floatEnd, notes, page, cost } of layoutsFrom(way, chapter, rooms)) {
      const next: Way = {
        slab: slabEnd,
        float: floatEnd,
        notes: notes.rest,
        page: way.page + 1,
        cost: way.cost + cost,
        previous: way,
        last: page,
      };
      const key = keyOf(next);
      const known = best.get(key);
      if (known && known.cost <= next.cost) continue;
      best.set(key, next);
      queue.push(next);
    }
  }
  return end ? { pages: pagesOf(end), cost: end.cost, steps: stepsOf(end) } : NOTHING;
}

/** Pages by decisions taken before: the rounds of a document differ in their numbers only. */
export function repeatBreaks(
  slabs: readonly Slab[],
  rooms: PageRooms,
  steps: readonly PageStep[],
): readonly BrokenPage[] {
  const chapter = prepareChapter(slabs);
  let start: PageStart = START;
  return steps.map((step) => {
    const { page, notes } = layOutPage(start, step, chapter, rooms);
    start = { slab: step.slabEnd, float: step.floatEnd, notes: notes.rest, page: start.page + 1 };
    return page();
  });
}

/** First pages differ in room, so the first page is a state of its own; all others are alike. */
const keyOf = ({ slab, float, notes, page }: PageStart): string =>
  `${page === 0} ${slab} ${float} ${notes.map(({ key, from }) => `${from} ${key}`).join()}`;

/** States are worked off in reading order: no way leads back. */
function takeNext(queue: Way[]): Way {
  let least = 0;
  for (let i = 1; i < queue.length; i += 1) {
    if (isBefore(queue[i] as Way, queue[least] as Way)) least = i;
  }
  return queue.splice(least, 1)[0] as Way;
}

/** A page may hold nothing but the ends of footnotes: the more lines are left, the earlier. */
const isBefore = (a: PageStart, b: PageStart): boolean =>
  a.slab !== b.slab
    ? a.slab < b.slab
    : a.float !== b.float
      ? a.float < b.float
      : linesLeft(a) > linesLeft(b);

const linesLeft = ({ notes }: PageStart): number =>
  notes.reduce((lines, { from, to }) => lines + to - from, 0);

/** The ways that lead to `end`, the start left out. */
function waysTo(end: Way): readonly Way[] {
  const ways: Way[] = [];
  for (let way: Way | null = end; way?.last; way = way.previous) ways.unshift(way);
  return ways;
}

const stepsOf = (end: Way): readonly PageStep[] =>
  waysTo(end).map(({ slab, float }) => ({ slabEnd: slab, floatEnd: float }));

const pagesOf = (end: Way): readonly BrokenPage[] =>
  waysTo(end).flatMap(({ last }) => last?.() ?? []);
