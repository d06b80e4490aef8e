import { gapBetween, heightOf } from './balance-columns.js';
import { evenGive, givenGaps, isGiving, mostOf, type GivingGaps } from './give-gaps.js';
import { placeNotes, type NotePart, type NoteSizes, type PlacedNotes } from './place-notes.js';
import type { PreparedChapter, PreparedFloat } from './prepare-chapter.js';
import { FORBIDDEN, FORCED, type Slab } from './slab.js';

/** Room on the pages of one chapter. */
export interface PageRooms {
  /** Lines of the first page and of every further one. */
  readonly firstLines: number;
  readonly nextLines: number;
  readonly notes: NoteSizes;
}

/** What one page holds. */
export interface BrokenPage {
  readonly items: readonly PagePart[];
  readonly notes: readonly NotePart[];
  /** Lines used, footnotes included, and lines there are. */
  readonly used: number;
  readonly room: number;
}

/** A slab and the grid line of the page where it begins. */
export interface PagePart {
  readonly slab: Slab;
  readonly line: number;
}

/** What the pages before left over: all that the next page depends on. */
export interface PageStart {
  /** First slab and first figure not yet placed. */
  readonly slab: number;
  readonly float: number;
  /** Footnotes, or their ends, that found no room where they are called. */
  readonly notes: readonly NotePart[];
  /** Counted from 0. */
  readonly page: number;
}

/** Where a page ends, in slabs and in figures. */
export interface PageStep {
  readonly slabEnd: number;
  readonly floatEnd: number;
}

export interface Layout extends PageStep {
  readonly cost: number;
  /** Lines used, footnotes included. */
  readonly used: number;
  readonly notes: PlacedNotes;
  /** Made for the pages that win: for each of them dozens are weighed. */
  readonly page: () => BrokenPage;
}

export const roomOn = (page: number, rooms: PageRooms): number =>
  page === 0 ? rooms.firstLines : rooms.nextLines;

/** A page more. */
export const PAGE = 60;
/** Cost of one line of hole at the foot, squared from the second on. */
const HOLE = 4;
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
/** A paragraph set anew, so that the page ends in a whole word. */
const MENDED = 15;
/** A footnote that goes on overleaf: rather a hole of some lines. */
const BROKEN_NOTE = 150;

/** A page from where the one before ended up to `step`, and what it costs. */
export function layOutPage(
  start: PageStart,
  step: PageStep,
  chapter: PreparedChapter,
  rooms: PageRooms,
): Layout {
  const { slabEnd, floatEnd } = step;
  const room = roomOn(start.page, rooms);
  const { order, foot } = orderOf(start, step, chapter);
  const { lines, giving, called } = measure(order);
  const notes = notesOf(start, called, rooms, { room, lines, giving: mostOf(giving) });
  const isEnd = slabEnd === chapter.slabs.length && floatEnd === chapter.floats.length;
  const isLast = isEnd && notes.rest.length === 0;
  const forced = chapter.slabs[slabEnd - 1]?.breakAfter === FORCED;
  const hole = room - lines - notes.height;
  const give = evenGive(giving, isLast || forced ? Math.min(0, hole) : hole, holeCost);
  const used = lines + notes.height + Math.min(0, give.lines);
  const end = isLast
    ? lastPageCost(lines, room)
    : forced
      ? 0
      : breakCost(start, slabEnd, chapter) + holeCost(hole - give.lines);
  const overfull = used > room ? FORBIDDEN : 0;
  return {
    slabEnd,
    floatEnd,
    notes,
    used,
    cost: PAGE + figuresCost(start, step, chapter) + notesCost(notes) + end + give.cost + overfull,
    page: () => {
      const footLine = isLast ? 0 : room - notes.height - heightOf(foot);
      const items = stack(
        order,
        order.length - foot.length,
        footLine,
        givenGaps(order, give.lines),
      );
      return { items, notes: notes.parts, used, room };
    },
  };
}

interface PageFill {
  /** Lines there are, and those that the text takes. */
  readonly room: number;
  readonly lines: number;
  /** Gaps that may shrink by a line. */
  readonly giving: number;
}

/** Gaps shrink so that a note stays whole, but not so that more of a broken one finds room. */
function notesOf(
  start: PageStart,
  called: readonly string[],
  { notes }: PageRooms,
  { room, lines, giving }: PageFill,
): PlacedNotes {
  const isWholePage = lines === 0;
  const own = { lines: Math.max(0, room - lines), isWholePage };
  const placed = placeNotes(start.notes, called, own, notes);
  if (placed.rest.length === 0 || giving === 0) return placed;
  const more = { lines: room - lines + giving, isWholePage };
  const whole = placeNotes(start.notes, called, more, notes);
  return whole.rest.length === 0 ? whole : placed;
}

interface Measured {
  readonly lines: number;
  readonly giving: GivingGaps;
  /** Keys of footnotes. */
  readonly called: readonly string[];
}

function measure(order: readonly Slab[]): Measured {
  const called: string[] = [];
  let lines = 0;
  let headings = 0;
  let others = 0;
  for (let i = 0; i < order.length; i += 1) {
    const slab = order[i] as Slab;
    const gap = i === 0 ? 0 : gapBetween(order[i - 1], slab);
    if (isGiving(gap)) {
      if (slab.clings) headings += 1;
      else others += 1;
    }
    if (slab.notes.length > 0) called.push(...slab.notes);
    lines += gap + slab.height;
  }
  return { lines, giving: { headings, others }, called };
}

/** A last page that holds little. */
const lastPageCost = (lines: number, room: number): number =>
  SHORT_LAST * Math.max(0, Math.max(LEAST_LAST_LINES, LEAST_LAST_SHARE * room) - lines) ** 2;

/** The break at the foot, where the page holds any text. */
function breakCost(start: PageStart, slabEnd: number, { slabs }: PreparedChapter): number {
  const last = slabs[slabEnd - 1];
  if (!last || slabEnd <= start.slab || slabEnd === slabs.length) return 0;
  if (last.torn?.mended()) return MENDED;
  return Math.max(0, last.breakAfter);
}

/** Lines that stay empty at the foot. */
const holeCost = (lines: number): number =>
  lines <= 0 ? 0 : HOLE * lines + HOLE * Math.max(0, lines - 1) ** 2;

const notesCost = ({ rest, isLate }: PlacedNotes): number =>
  rest.length === 0 ? 0 : isLate ? FORBIDDEN : BROKEN_NOTE;

/** Called on an earlier page, or right at the break. */
const isLate = ({ anchor }: PreparedFloat, { slab, page }: PageStart): boolean =>
  anchor < slab || (anchor === slab && slab > 0 && page > 0);

/** Figures far from their call, on this page and left for later ones. */
function figuresCost(
  start: PageStart,
  { slabEnd, floatEnd }: PageStep,
  { floats }: PreparedChapter,
): number {
  let cost = 0;
  for (let f = start.float; f < floats.length; f += 1) {
    const { anchor, prefers } = floats[f] as PreparedFloat;
    const wantsHere = prefers === 'here';
    if (f < floatEnd) cost += anchor < start.slab && wantsHere ? MOVED : 0;
    else if (anchor < start.slab) cost += DEFERRED_AGAIN;
    else if (anchor < slabEnd) cost += wantsHere ? DEFERRED : DEFERRED / 3;
  }
  return cost;
}

interface PageOrder {
  /** All that stands on the page, from head to foot. */
  readonly order: readonly Slab[];
  /** The last of them, that stand at the foot. */
  readonly foot: readonly Slab[];
}

/** Text with its figures: at the head, where they are called, at the foot. */
function orderOf(
  start: PageStart,
  { slabEnd, floatEnd }: PageStep,
  { slabs, floats }: PreparedChapter,
): PageOrder {
  const top: Slab[] = [];
  const foot: Slab[] = [];
  const here = new Map<number, Slab[]>();
  for (let f = start.float; f < floatEnd; f += 1) {
    const float = floats[f] as PreparedFloat;
    const { prefers, anchor, slab } = float;
    // Where the anchor is the break itself, the head of the page is as near as can be.
    if (isLate(float, start) && prefers !== 'bottom') top.push(slab);
    else if (prefers === 'here') here.set(anchor, [...(here.get(anchor) ?? []), slab]);
    else if (prefers === 'top' && start.page > 0) top.push(slab);
    else foot.push(slab);
  }
  const flow: Slab[] = [];
  const repeats = slabEnd > start.slab && start.slab > 0 ? slabs[start.slab]?.repeats : null;
  for (let s = start.slab; s <= slabEnd; s += 1) {
    flow.push(...(here.get(s) ?? []));
    if (s === slabEnd) break;
    if (s === start.slab && repeats) flow.push(repeats);
    flow.push(slabs[s] as Slab);
  }
  return { order: [...top, ...flow, ...foot], foot };
}

/** Gives each slab its line, gaps changed by `give`; those from `footStart` on stand no higher than `footLine`. */
function stack(
  order: readonly Slab[],
  footStart: number,
  footLine: number,
  give: ReadonlyMap<number, number>,
): readonly PagePart[] {
  let line = 0;
  return order.map((slab, i) => {
    if (i > 0) line += gapBetween(order[i - 1], slab) + (give.get(i) ?? 0);
    if (i === footStart) line = Math.max(line, footLine);
    const part = { slab, line };
    line += slab.height;
    return part;
  });
}
