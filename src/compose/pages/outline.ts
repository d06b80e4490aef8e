import type { OutlineEntry } from '../../core/page.js';
import { plainText, type HeadingBlock } from '../blocks/block.js';
import type { FoundPlace } from '../blocks/labels.js';
import { chapterKey, sectionsOf } from './contents.js';
import type { DocumentPlan } from './press.js';

/** Bookmarks: chapters, and their headings by level. */
export function outlineOf(
  plan: DocumentPlan,
  places: ReadonlyMap<string, FoundPlace>,
): readonly OutlineEntry[] {
  return plan.chapters.flatMap((chapter): readonly OutlineEntry[] => {
    const place = places.get(chapterKey(chapter));
    if (!place) return [];
    const children = nested(sectionsOf(chapter, 3), plan, places);
    return [{ title: chapter.title, page: place.page, y: place.y, children }];
  });
}

/** Headings one after the other → a tree by their levels. */
function nested(
  headings: readonly HeadingBlock[],
  plan: DocumentPlan,
  places: ReadonlyMap<string, FoundPlace>,
): readonly OutlineEntry[] {
  const [first, ...rest] = headings;
  if (!first) return [];
  const end = rest.findIndex((heading) => heading.level <= first.level);
  const inside = end < 0 ? rest : rest.slice(0, end);
  const behind = end < 0 ? [] : rest.slice(end);
  const place = places.get(plan.labels.keys.get(first) ?? '');
  const children = nested(inside, plan, places);
  const own: readonly OutlineEntry[] = place
    ? [{ title: plainText(first.spans), page: place.page, y: place.y, children }]
    : children;
  return [...own, ...nested(behind, plan, places)];
}
