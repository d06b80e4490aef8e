import type { PageItem } from '../../core/page.js';
import type { Slab, SlabPlace } from '../pages/slab.js';

/** Paints a mark with the first of the slabs: bullet, number, term. Another setting would lose it. */
export function marked(
  slabs: readonly Slab[],
  paintMark: (at: SlabPlace) => readonly PageItem[],
): readonly Slab[] {
  const [first, ...rest] = slabs.map((each) => ({ ...each, variants: [], torn: null }));
  if (!first) return [];
  return [{ ...first, paint: (at) => [...paintMark(at), ...first.paint(at)] }, ...rest];
}

/** One item of several on a page of its own looks left behind. */
const BREAK_BESIDE_LONE_ITEM = 60;

/** Items of a list of three or more, so that neither the first nor the last is parted from all others. */
export function keptTogether(items: readonly (readonly Slab[])[]): readonly (readonly Slab[])[] {
  if (items.length < 3) return items;
  return items.map((item, i) =>
    i === 0 || i === items.length - 2
      ? item.map((each, line) =>
          line === item.length - 1
            ? { ...each, breakAfter: each.breakAfter + BREAK_BESIDE_LONE_ITEM }
            : each,
        )
      : item,
  );
}

/** Empty lines around a group of slabs. */
export function spaced(slabs: readonly Slab[], before: number, after: number): readonly Slab[] {
  return slabs.map((each, i) => ({
    ...each,
    before: i === 0 ? Math.max(before, each.before) : each.before,
    after: i === slabs.length - 1 ? Math.max(after, each.after) : each.after,
  }));
}
