import type { Artwork } from '../core/artwork.js';
import { cmyk, type Cmyk, type InkColor } from '../core/color.js';
import { overlaps } from '../core/geometry.js';
import { invariant } from '../core/assert.js';
import type { PagedDocument } from '../core/page.js';
import type { SpotInk } from '../core/participant.js';
import type { Project } from '../core/project.js';
import { groundColor } from '../paint/flat/ground.js';
import { itemBox } from '../paint/flat/item-box.js';
import type { PlacedArtwork } from '../proof/compare-artworks.js';

/**
 * Every logo and figure of the pages with what it stands on and how it must look. Nothing may lie
 * over a logo; a figure may bear a title.
 */
export function placedArtworks(
  { pages }: PagedDocument,
  { participants, print }: Project,
  artworks: ReadonlyMap<string, Artwork>,
): readonly PlacedArtwork[] {
  const logos = new Set(participants.map(({ id }) => id));
  const references = new Map(
    [...artworks.values()].map(({ drawing, reference }) => [drawing, reference] as const),
  );
  return pages.flatMap(({ number, items }) =>
    items.flatMap((item, index): readonly PlacedArtwork[] => {
      if (item.kind !== 'artwork') return [];
      const { subject, drawing, transform, clip, visible } = item;
      const reference = references.get(drawing);
      invariant(reference, `drawing ${drawing} belongs to no artwork`);
      return [
        {
          subject,
          page: number,
          transform,
          clip,
          ground: groundFor(groundColor(visible, items.slice(0, index)), print.inks),
          covered: logos.has(subject)
            ? []
            : items
                .slice(index + 1)
                .map(itemBox)
                .filter((box) => overlaps(box, visible)),
          reference,
        },
      ];
    }),
  );
}

function groundFor(
  color: InkColor | null | undefined,
  inks: readonly SpotInk[],
): Cmyk | null | 'several' {
  if (color === undefined) return 'several';
  if (color?.kind !== 'spot') return color;
  const { ink, tint } = color;
  const alternate = inks.find(({ name }) => name === ink)?.alternate;
  invariant(alternate, `spot ink "${ink}" is not declared`);
  const { c, m, y, k } = alternate;
  return cmyk(c * tint, m * tint, y * tint, k * tint);
}
