import type { PageFacts } from '../../core/pdf-facts.js';
import { hitsOnPages } from '../queries.js';
import { defineRule } from '../rule.js';

export const objectOffPage = defineRule({
  id: 'object-off-page',
  requires: 'No object or artwork lies wholly outside the media box.',
  source: 'house rule: print.md, 4',
  check: (pdf) =>
    hitsOnPages(pdf, (page) => {
      const count = hiddenPieces(page);
      return count > 0 ? { count } : null;
    }),
});

/** Parts that a clip cuts off an artwork belong to its making; the artwork counts as a whole. */
function hiddenPieces({ objects }: PageFacts): number {
  let count = 0;
  const artworks = new Map<number, boolean>();
  for (const { box, extent, inMask, artwork } of objects) {
    if (inMask || extent === null) continue;
    if (artwork === null) count += box === null ? 1 : 0;
    else artworks.set(artwork, (artworks.get(artwork) ?? false) || box !== null);
  }
  for (const seen of artworks.values()) if (!seen) count += 1;
  return count;
}
