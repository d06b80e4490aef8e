import { gapBetween } from './balance-columns.js';
import { FORBIDDEN, FORCED, type FloatSlab, type Slab } from './slab.js';

/** Room on the pages of one chapter. */
export interface PageRooms {
  /** Lines of the first page and of every further one. */
  readonly firstLines: number;
  readonly nextLines: number;
  /** Lines that the footnotes with these keys take, rule and gap included. */
  readonly noteLines: (keys: readonly string[]) => number;
}

/** What one page holds. */
export interface BrokenPage {
  readonly items: readonly PagePart[];
  readonly notes: readonly string[];
  /** Lines used, footnotes included, and lines there are. */
  readonly used: number;
  readonly room: number;
}

/** A slab and the grid line of the page where it begins. */
export interface PagePart {
  readonly slab: Slab;
  readonly line: number;
}

/**
 * Distributes the slabs of a chapter over pages so that the sum of all costs is least: holes at
 * the foot, breaks that hurt, figures far from their call, a last page with a few lonely lines.
 * Dynamic programming over (first slab, first figure not yet placed); pages before that state do
 * not matter for those after it, since every page but the first has the same room.
 * Method: M. F. Plass, "Optimal Pagination Techniques", Stanford 1981.
 */
export function breakPages(slabs: readonly Slab[], rooms: PageRooms): BrokenChapter {
  const chapter = prepare(slabs);
  if (chapter.slabs.length === 0 && chapter.floats.length === 0) return NOTHING;
  const best = new Map<number, Way>();
  const start: Way = { slab: 0, float: 0, page: 0, cost: 0, previous: null, layout: null };
  const queue: Way[] = [start];
  best.set(keyOf(start, chapter), start);
  let end: Way | null = null;
  while (queue.length > 0) {
    const way = takeNext(queue);
    if (best.get(keyOf(way, chapter)) !== way) continue;
    if (way.slab === chapter.slabs.length && way.float === chapter.floats.length) {
      if (!end || way.cost < end.cost) end = way;
      continue;
    }
    for (const layout of layoutsFrom(way, chapter, rooms)) {
      const next: Way = {
        slab: layout.slabEnd,
        float: layout.floatEnd,
        page: way.page + 1,
        cost: way.cost + layout.cost,
        previous: way,
        layout,
      };
      const key = keyOf(next, chapter);
      const known = best.get(key);
      if (known && known.cost <= next.cost) continue;
      best.set(key, next);
      queue.push(next);
    }
  }
  return end ? { pages: pagesOf(end), cost: end.cost, steps: stepsOf(end) } : NOTHING;
}

/** The pages of a chapter, what they cost, and the decisions that made them. */
export interface BrokenChapter {
  readonly pages: readonly BrokenPage[];
  readonly cost: number;
  readonly steps: readonly PageStep[];
}

/** Where a page ends, in slabs and in figures. */
export interface PageStep {
  readonly slabEnd: number;
  readonly floatEnd: number;
}

const NOTHING: BrokenChapter = { pages: [], cost: 0, steps: [] };

/** Pages by decisions taken before: the rounds of a document differ in their numbers only. */
export function repeatBreaks(
  slabs: readonly Slab[],
  rooms: PageRooms,
  steps: readonly PageStep[],
): readonly BrokenPage[] {
  const chapter = prepare(slabs);
  let way: Way = { slab: 0, float: 0, page: 0, cost: 0, previous: null, layout: null };
  return steps.map(({ slabEnd, floatEnd }) => {
    const room = way.page === 0 ? rooms.firstLines : rooms.nextLines;
    const { page } = layOut(way, slabEnd, floatEnd, chapter, rooms, room);
    way = { ...way, slab: slabEnd, float: floatEnd, page: way.page + 1 };
    return page;
  });
}

interface PreparedFloat extends FloatSlab {
  /** The figure is called before this slab. */
  readonly anchor: number;
}

interface PreparedChapter {
  readonly slabs: readonly Slab[];
  readonly floats: readonly PreparedFloat[];
}

/** Takes the figures out of the flow. A slab without height only carried them. */
function prepare(all: readonly Slab[]): PreparedChapter {
  const slabs: Slab[] = [];
  const floats: PreparedFloat[] = [];
  for (const each of all) {
    if (each.height > 0) slabs.push(each);
    for (const float of each.floats) floats.push({ ...float, anchor: slabs.length });
  }
  return { slabs, floats };
}

interface Way {
  readonly slab: number;
  readonly float: number;
  readonly page: number;
  readonly cost: number;
  readonly previous: Way | null;
  readonly layout: Layout | null;
}

interface Layout {
  readonly slabEnd: number;
  readonly floatEnd: number;
  readonly cost: number;
  readonly page: BrokenPage;
}

/** First pages differ in room, so the first page is a state of its own; all others are alike. */
const keyOf = (way: Way, { floats }: PreparedChapter): number =>
  (way.slab * (floats.length + 1) + way.float) * 2 + (way.page === 0 ? 0 : 1);

/** States are worked off in reading order: no way leads back. */
function takeNext(queue: Way[]): Way {
  let least = 0;
  for (let i = 1; i < queue.length; i += 1) {
    const a = queue[i] as Way;
    const b = queue[least] as Way;
    if (a.slab < b.slab || (a.slab === b.slab && a.float < b.float)) least = i;
  }
  return queue.splice(least, 1)[0] as Way;
}

/**
 * All sensible contents of the next page. Breaks that are forbidden, and pages left mostly empty,
 * are looked at only when nothing else is possible.
 */
function layoutsFrom(way: Way, chapter: PreparedChapter, rooms: PageRooms): readonly Layout[] {
  const room = way.page === 0 ? rooms.firstLines : rooms.nextLines;
  const ends = possibleEnds(way, chapter, room);
  for (const isStrict of [true, false]) {
    const layouts = layoutsWith(way, ends, isStrict, chapter, rooms, room);
    if (layouts.length > 0) return layouts;
  }
  // Taller than a page: it gets a page of its own and is reported.
  const next = way.slab < chapter.slabs.length ? way.slab + 1 : way.slab;
  const float = next === way.slab ? way.float + 1 : way.float;
  return [layOut(way, next, float, chapter, rooms, room)];
}

/** A page with more than this share empty is the last way out. */
const MOST_EMPTY = 0.55;

function layoutsWith(
  way: Way,
  ends: readonly PossibleEnd[],
  isStrict: boolean,
  chapter: PreparedChapter,
  rooms: PageRooms,
  room: number,
): readonly Layout[] {
  const { slabs, floats } = chapter;
  const layouts: Layout[] = [];
  for (const { slabEnd, height } of ends) {
    const behind = slabs[slabEnd - 1];
    const isEnd = slabEnd === slabs.length;
    const breaks = slabEnd > way.slab && !isEnd ? (behind?.breakAfter ?? 0) : 0;
    if (isStrict && breaks >= FORBIDDEN) continue;
    let called = way.float;
    while (called < floats.length && (floats[called]?.anchor ?? 0) <= slabEnd) called += 1;
    let floatHeight = 0;
    for (let floatEnd = way.float; floatEnd <= called; floatEnd += 1) {
      if (floatEnd > way.float) floatHeight += (floats[floatEnd - 1]?.slab.height ?? 0) + 1;
      if (slabEnd === way.slab && floatEnd === way.float) continue;
      if (height + floatHeight > room + 1) break;
      const isThin = height + floatHeight < room * (1 - MOST_EMPTY);
      if (isStrict && isThin && !isEnd && breaks !== FORCED) continue;
      const layout = layOut(way, slabEnd, floatEnd, chapter, rooms, room);
      if (layout.page.used <= room) layouts.push(layout);
    }
  }
  return layouts;
}

interface PossibleEnd {
  readonly slabEnd: number;
  /** Lines of the slabs alone. */
  readonly height: number;
}

/** How far the slabs of a page could reach, were there nothing else on it. */
function possibleEnds(way: Way, { slabs }: PreparedChapter, room: number): readonly PossibleEnd[] {
  const ends: PossibleEnd[] = [{ slabEnd: way.slab, height: 0 }];
  let height = 0;
  for (let s = way.slab; s < slabs.length; s += 1) {
    const each = slabs[s] as Slab;
    height += each.height + (s === way.slab ? 0 : gapBetween(slabs[s - 1], each));
    if (height > room) break;
    ends.push({ slabEnd: s + 1, height });
    if (each.breakAfter === FORCED) break;
  }
  return ends;
}

/** Cost of one line of hole at the foot, squared from the second on. */
const HOLE = 4;
/** A page more. */
export const PAGE = 60;
/**
 * A last page with less than this share of its lines, or than so many lines, looks forgotten; the
 * cost grows with the square of what lacks.
 */
const LEAST_LAST_SHARE = 0.28;
const LEAST_LAST_LINES = 10;
const SHORT_LAST = 12;
/** A figure that its author wanted here, elsewhere on the page or one page on. */
const MOVED = 12;
const DEFERRED = 40;
/** Two pages on nobody looks for it any more. */
const DEFERRED_AGAIN = 400;
/** So many gaps on a page may grow by a line each, if they are wide anyway (above headings). */
const MOST_STRETCH = 2;
const LEAST_STRETCHING = 2;
const STRETCH = 5;

function layOut(
  way: Way,
  slabEnd: number,
  floatEnd: number,
  { slabs, floats }: PreparedChapter,
  rooms: PageRooms,
  room: number,
): Layout {
  const top: Slab[] = [];
  const foot: Slab[] = [];
  const here = new Map<number, Slab[]>();
  let cost = PAGE;
  for (let f = way.float; f < floatEnd; f += 1) {
    const float = floats[f] as PreparedFloat;
    const late =
      float.anchor < way.slab || (float.anchor === way.slab && way.slab > 0 && way.page > 0);
    if (late && float.prefers !== 'bottom') {
      top.push(float.slab);
      // The anchor is the break itself: the head of the page is as near as can be.
      if (float.anchor < way.slab) cost += float.prefers === 'here' ? MOVED : 0;
    } else if (float.prefers === 'here') {
      here.set(float.anchor, [...(here.get(float.anchor) ?? []), float.slab]);
    } else if (float.prefers === 'top' && way.page > 0) top.push(float.slab);
    else foot.push(float.slab);
  }
  for (let f = floatEnd; f < floats.length; f += 1) {
    const float = floats[f] as PreparedFloat;
    if (float.anchor < way.slab) cost += DEFERRED_AGAIN;
    else if (float.anchor < slabEnd) cost += float.prefers === 'here' ? DEFERRED : DEFERRED / 3;
  }

  const flow: Slab[] = [];
  const first = slabs[way.slab];
  const repeats = slabEnd > way.slab && way.slab > 0 ? first?.repeats : null;
  for (let s = way.slab; s <= slabEnd; s += 1) {
    flow.push(...(here.get(s) ?? []));
    if (s < slabEnd) {
      if (s === way.slab && repeats) flow.push(repeats);
      flow.push(slabs[s] as Slab);
    }
  }
  const order = [...top, ...flow, ...foot];
  const notes = order.flatMap((each) => each.notes);
  const noteLines = notes.length === 0 ? 0 : rooms.noteLines(notes);
  const natural = order.reduce(
    (lines, each, i) => lines + each.height + (i === 0 ? 0 : gapBetween(order[i - 1], each)),
    0,
  );
  const isLast = slabEnd === slabs.length && floatEnd === floats.length;
  const behind = slabs[slabEnd - 1];
  const forced = behind?.breakAfter === FORCED;
  if (!isLast && slabEnd > way.slab && !forced) cost += Math.max(0, behind?.breakAfter ?? 0);
  const hole = room - natural - noteLines;

  const gaps = order.flatMap((each, i) =>
    i > 0 && gapBetween(order[i - 1], each) >= LEAST_STRETCHING ? [i] : [],
  );
  const stretched = isLast || forced ? 0 : Math.max(0, Math.min(hole, MOST_STRETCH, gaps.length));
  const leastLast = Math.max(LEAST_LAST_LINES, LEAST_LAST_SHARE * room);
  if (isLast) cost += SHORT_LAST * Math.max(0, leastLast - natural) ** 2;
  else if (!forced && hole > 0) {
    const left = hole - stretched;
    cost += stretched * STRETCH + HOLE * left + HOLE * Math.max(0, left - 1) ** 2;
  }
  if (hole < 0) cost += FORBIDDEN;

  const grown = new Set(gaps.slice(-stretched || gaps.length));
  const items: PagePart[] = [];
  let line = 0;
  const footStart = order.length - foot.length;
  order.forEach((each, i) => {
    if (i > 0) line += gapBetween(order[i - 1], each) + (stretched > 0 && grown.has(i) ? 1 : 0);
    // Figures for the foot stand on the last lines above the footnotes.
    if (i === footStart && foot.length > 0 && !isLast) {
      line = Math.max(line, room - noteLines - heightFrom(order, footStart));
    }
    items.push({ slab: each, line });
    line += each.height;
  });
  return {
    slabEnd,
    floatEnd,
    cost,
    page: { items, notes, used: natural + noteLines, room },
  };
}

const heightFrom = (order: readonly Slab[], from: number): number =>
  order
    .slice(from)
    .reduce(
      (sum, each, i) => sum + each.height + (i === 0 ? 0 : gapBetween(order[from + i - 1], each)),
      0,
    );

function stepsOf(end: Way): readonly PageStep[] {
  const steps: PageStep[] = [];
  for (let way: Way | null = end; way?.layout; way = way.previous) {
    steps.unshift({ slabEnd: way.slab, floatEnd: way.float });
  }
  return steps;
}

function pagesOf(end: Way): readonly BrokenPage[] {
  const pages: BrokenPage[] = [];
  for (let way: Way | null = end; way?.layout; way = way.previous) pages.unshift(way.layout.page);
  return pages;
}
