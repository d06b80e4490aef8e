import { invariant } from '../core/assert.js';
import type { OutlineEntry } from '../core/page.js';
import { text, type PdfRef, type PdfValue } from './pdf-value.js';
import type { PdfObjects } from './surface.js';

/** Place of an outline entry in the file. */
export type Destination = (page: number, y: number) => PdfValue;

/**
 * Bookmarks. All levels are written closed, with a negative `Count`, as ISO 32000-1, 12.3.3 asks.
 * Null when there are none: an empty outline is not written.
 */
export function outlineTree(
  objects: PdfObjects,
  entries: readonly OutlineEntry[],
  destination: Destination,
): PdfRef | null {
  if (entries.length === 0) return null;
  const root = objects.reserve();
  const { first, last } = level(objects, root, entries, destination);
  objects.define(root, { Type: 'Outlines', First: first, Last: last, Count: entries.length });
  return root;
}

function level(
  objects: PdfObjects,
  parent: PdfRef,
  entries: readonly OutlineEntry[],
  destination: Destination,
): { readonly first: PdfRef; readonly last: PdfRef } {
  const refs = entries.map(() => objects.reserve());
  for (const [index, entry] of entries.entries()) {
    const ref = refs[index];
    invariant(ref, 'one object an entry');
    const children =
      entry.children.length > 0 ? level(objects, ref, entry.children, destination) : null;
    const previous = refs[index - 1];
    const next = refs[index + 1];
    objects.define(ref, {
      Title: text(entry.title),
      Parent: parent,
      Dest: destination(entry.page, entry.y),
      ...(previous ? { Prev: previous } : {}),
      ...(next ? { Next: next } : {}),
      ...(children
        ? { First: children.first, Last: children.last, Count: -entry.children.length }
        : {}),
    });
  }
  const first = refs[0];
  const last = refs.at(-1);
  invariant(first && last, 'a level has entries');
  return { first, last };
}
