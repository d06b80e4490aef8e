import type { SetLine } from '../paragraph/set-line.js';
import type { ParagraphVariant } from '../paragraph/set-paragraph.js';
import type { Slab } from '../pages/slab.js';
import { notesOf } from './text-slabs.js';

/** Slabs of a paragraph that know how to do without a torn word where a page ends. */
export function mendable(
  variant: ParagraphVariant,
  slabsOf: (lines: readonly SetLine[]) => readonly Slab[],
): readonly Slab[] {
  const lines = variant.set();
  const slabs = slabsOf(lines);
  if (slabs.length !== lines.length) return slabs;
  return slabs.map((slab, above) => {
    if (lines[above]?.end !== 'hyphen') return slab;
    const mended = once((): readonly Slab[] | null => {
      const others = variant.untorn(above);
      // A note must not change its page.
      const pleases = others && sameNotes(lines.slice(0, above + 1), others.slice(0, above + 1));
      return pleases ? slabsOf(others) : null;
    });
    return { ...slab, torn: { above, mended } };
  });
}

/** Asked for with every page that might end here. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

const sameNotes = (a: readonly SetLine[], b: readonly SetLine[]): boolean =>
  notesOf(a).join() === notesOf(b).join();
