import { breakPages, repeatBreaks, type BrokenChapter } from './break-pages.js';
import { PAGE, type BrokenPage, type PageRooms, type PageStep } from './lay-out-page.js';
import type { NoteSizes } from './place-notes.js';
import { prepareChapter } from './prepare-chapter.js';
import type { Slab } from './slab.js';

/** Decisions by what they depend on, kept over the rounds of a document. */
export type BreakMemo = Map<string, Decision>;

interface Decision {
  readonly steps: readonly PageStep[];
  readonly loosened: ReadonlySet<number>;
}

/** Up to this cost above the price of its pages, a chapter is good as it is. */
const GOOD_ENOUGH = 40;
/** So many paragraphs of a chapter may run a line shorter or longer for the sake of its pages. */
const MOST_LOOSENED = 14;

/**
 * Pages of a chapter. When the best breaks leave holes, widows or a short last page, some
 * paragraphs are set a line shorter or longer, those first that suffer least: with every number
 * of them the whole chapter is broken anew, and the cheapest result counts.
 */
export function breakChapter(
  slabs: readonly Slab[],
  rooms: PageRooms,
  memo: BreakMemo,
): readonly BrokenPage[] {
  const key = signature(slabs, rooms);
  const known = memo.get(key);
  if (known) return mend(loosen(slabs, known.loosened), rooms, known.steps);
  let best = { ...breakPages(slabs, rooms), loosened: new Set<number>() };
  if (!isGood(best)) {
    for (const delta of [-1, 1]) {
      const candidates = cheapest(slabs, delta);
      for (let count = 1; count <= candidates.length; count += 1) {
        const chosen = candidates.slice(0, count);
        const loosened = new Set(chosen.map(({ at }) => at * 2 + (delta > 0 ? 1 : 0)));
        const result = breakPages(loosen(slabs, loosened), rooms);
        const cost = result.cost + chosen.reduce((sum, each) => sum + each.cost, 0);
        if (cost < best.cost) best = { ...result, cost, loosened };
      }
    }
  }
  memo.set(key, { steps: best.steps, loosened: best.loosened });
  return mend(loosen(slabs, best.loosened), rooms, best.steps);
}

/**
 * The pages with whole words at their feet: paragraphs that end a page with a torn one are set
 * anew, in as many lines, where that pleases.
 */
function mend(
  slabs: readonly Slab[],
  rooms: PageRooms,
  steps: readonly PageStep[],
): readonly BrokenPage[] {
  const flow = prepareChapter(slabs).slabs;
  let mended = slabs;
  for (const { slabEnd } of steps) {
    const torn = slabEnd < flow.length ? flow[slabEnd - 1]?.torn : null;
    const at = torn ? mended.findIndex((each) => each.torn === torn) : -1;
    const whole = at >= 0 ? torn?.mended() : null;
    if (torn && whole) mended = replaced(mended, at - torn.above, whole.length, whole);
  }
  return repeatBreaks(mended, rooms, steps);
}

/** What was hung on the first and last slab afterwards (space above and below) stays. */
function replaced(
  slabs: readonly Slab[],
  at: number,
  count: number,
  others: readonly Slab[],
): readonly Slab[] {
  const [first, last] = [slabs[at], slabs[at + count - 1]];
  const placed = others.map((own, i) => ({
    ...own,
    before: i === 0 ? (first?.before ?? 0) : own.before,
    after: i === others.length - 1 ? (last?.after ?? 0) : own.after,
  }));
  return [...slabs.slice(0, at), ...placed, ...slabs.slice(at + count)];
}

const isGood = ({ cost, pages }: BrokenChapter): boolean =>
  cost - pages.length * PAGE <= GOOD_ENOUGH;

interface Candidate {
  readonly at: number;
  readonly cost: number;
}

function cheapest(slabs: readonly Slab[], delta: number): readonly Candidate[] {
  return slabs
    .flatMap((each, at) =>
      each.variants.filter((variant) => variant.delta === delta).map(({ cost }) => ({ at, cost })),
    )
    .sort((a, b) => a.cost - b.cost || a.at - b.at)
    .slice(0, MOST_LOOSENED);
}

/** Keys: twice the slab's index, plus one for the longer setting. */
function loosen(slabs: readonly Slab[], loosened: ReadonlySet<number>): readonly Slab[] {
  let result = slabs;
  // From behind, so that the indices in front stay what they are.
  for (const key of [...loosened].sort((a, b) => b - a)) {
    const at = Math.floor(key / 2);
    const delta = key % 2 === 0 ? -1 : 1;
    const variant = slabs[at]?.variants.find((other) => other.delta === delta);
    if (variant) result = replaced(result, at, variant.replaces, variant.slabs);
  }
  return result;
}

/** All that the breaks depend on. */
function signature(slabs: readonly Slab[], rooms: PageRooms): string {
  const parts = slabs.map((each) => [
    each.height,
    each.before,
    each.after,
    each.clings,
    String(each.breakAfter),
    each.notes,
    each.repeats?.height ?? 0,
    each.floats.map(({ prefers, slab }) => [
      prefers,
      slab.height,
      slab.before,
      slab.after,
      slab.notes,
    ]),
    each.variants.map(({ delta, cost }) => [delta, cost]),
  ]);
  const notes = slabs.flatMap((each) => each.notes);
  return JSON.stringify([
    rooms.firstLines,
    rooms.nextLines,
    notes.map((key) => tornLines(key, rooms.notes)),
    parts,
  ]);
}

/** How many lines a note has, and which of them end in a torn word. */
const tornLines = (key: string, { linesOf, tornAfter }: NoteSizes): readonly boolean[] =>
  Array.from({ length: linesOf(key) }, (_, line) => tornAfter(key, line));
