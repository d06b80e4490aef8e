import { gapBetween } from './balance-columns.js';
import { MOST_GIVE } from './give-gaps.js';
import { layOutPage, roomOn, type Layout, type PageRooms, type PageStart } from './lay-out-page.js';
import type { PreparedChapter } from './prepare-chapter.js';
import { FORBIDDEN, FORCED, type Slab } from './slab.js';

/**
 * All sensible contents of the next page. Breaks that are forbidden, and pages left mostly empty,
 * are looked at only when nothing else is possible.
 */
export function layoutsFrom(
  start: PageStart,
  chapter: PreparedChapter,
  rooms: PageRooms,
): readonly Layout[] {
  const ends = possibleEnds(start, chapter, roomOn(start.page, rooms));
  for (const isStrict of [true, false]) {
    const layouts = layoutsWith(start, ends, isStrict, chapter, rooms);
    if (layouts.length > 0) return layouts;
  }
  return [overfull(start, chapter, rooms)];
}

/** Taller than a page: it gets a page of its own and is reported. */
function overfull(start: PageStart, chapter: PreparedChapter, rooms: PageRooms): Layout {
  const { slab, float } = start;
  if (slab < chapter.slabs.length) {
    return layOutPage(start, { slabEnd: slab + 1, floatEnd: float }, chapter, rooms);
  }
  const floatEnd = Math.min(float + 1, chapter.floats.length);
  return layOutPage(start, { slabEnd: slab, floatEnd }, chapter, rooms);
}

/** A page with more than this share empty is the last way out. */
const MOST_EMPTY = 0.55;

function layoutsWith(
  start: PageStart,
  ends: readonly PossibleEnd[],
  isStrict: boolean,
  chapter: PreparedChapter,
  rooms: PageRooms,
): readonly Layout[] {
  const { slabs, floats } = chapter;
  const room = roomOn(start.page, rooms);
  const layouts: Layout[] = [];
  for (const { slabEnd, height } of ends) {
    const isEnd = slabEnd === slabs.length;
    const breaks = slabEnd > start.slab && !isEnd ? (slabs[slabEnd - 1]?.breakAfter ?? 0) : 0;
    if (isStrict && breaks >= FORBIDDEN) continue;
    let called = start.float;
    while (called < floats.length && (floats[called]?.anchor ?? 0) <= slabEnd) called += 1;
    let floatHeight = 0;
    for (let floatEnd = start.float; floatEnd <= called; floatEnd += 1) {
      if (floatEnd > start.float) floatHeight += (floats[floatEnd - 1]?.slab.height ?? 0) + 1;
      const isEmpty = slabEnd === start.slab && floatEnd === start.float;
      if (isEmpty && start.notes.length === 0) continue;
      if (height + floatHeight > room + 1 + MOST_GIVE) break;
      const layout = layOutPage(start, { slabEnd, floatEnd }, chapter, rooms);
      const { used, notes, cost } = layout;
      if (used > room || (isEmpty && notes.parts.length === 0)) continue;
      if (isStrict && cost >= FORBIDDEN) continue;
      const isThin = Math.max(height + floatHeight, used) < room * (1 - MOST_EMPTY);
      const isLast = isEnd && notes.rest.length === 0;
      if (isStrict && isThin && !isLast && breaks !== FORCED) continue;
      layouts.push(layout);
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
function possibleEnds(
  start: PageStart,
  { slabs }: PreparedChapter,
  room: number,
): readonly PossibleEnd[] {
  const ends: PossibleEnd[] = [{ slabEnd: start.slab, height: 0 }];
  let height = 0;
  for (let s = start.slab; s < slabs.length; s += 1) {
    const each = slabs[s] as Slab;
    height += each.height + (s === start.slab ? 0 : gapBetween(slabs[s - 1], each));
    if (height > room + MOST_GIVE) break;
    ends.push({ slabEnd: s + 1, height });
    if (each.breakAfter === FORCED) break;
  }
  return ends;
}
