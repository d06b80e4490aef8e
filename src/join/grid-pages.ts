import { invariant } from '../core/assert.js';
import type { Artwork } from '../core/artwork.js';
import type { Finding } from '../core/finding.js';
import type { Arrangement, GridTier } from '../core/grid.js';
import type { PagedDocument, PageItem } from '../core/page.js';
import type { Project } from '../core/project.js';

/** The tiers in the order of the list, each with its participants and their artwork. */
export const gridTiers = (
  { tiers, participants }: Project,
  artworks: ReadonlyMap<string, Artwork>,
): readonly GridTier[] =>
  tiers.map((tier) => ({
    tier,
    entries: participants
      .filter((participant) => participant.tier === tier.id)
      .map((participant) => ({ participant, artwork: artworks.get(participant.id) ?? null })),
  }));

/** Puts the logos on the pages that were left open for them. */
export function fillGrid(
  document: PagedDocument,
  pageNumbers: readonly number[],
  items: readonly (readonly PageItem[])[],
): PagedDocument {
  invariant(
    items.length <= pageNumbers.length,
    `the logos need ${items.length} pages, ${pageNumbers.length} were left open`,
  );
  const byPage = new Map(pageNumbers.map((number, index) => [number, items[index] ?? []]));
  return {
    ...document,
    pages: document.pages.map((page) => {
      const more = byPage.get(page.number);
      return more ? { ...page, items: [...page.items, ...more] } : page;
    }),
  };
}

/** Says on which page of the document a logo stands, which the grid itself cannot know, and where. */
export function withPages(
  findings: readonly Finding[],
  arrangement: Arrangement,
  pageNumbers: readonly number[],
  { participants }: Project,
): readonly Finding[] {
  const places = new Map(
    arrangement.placements.map(({ participant, page, visible }) => [
      participant,
      { page: pageNumbers[page], box: visible },
    ]),
  );
  const ids = new Map(participants.map(({ id, name }) => [name, id]));
  return findings.map((found) => {
    const place = places.get(ids.get(found.where.participant ?? '') ?? '');
    const { page = found.where.page, box } = place ?? {};
    return page === undefined || found.where.page !== undefined || !box
      ? found
      : { ...found, where: { ...found.where, page, box } };
  });
}
