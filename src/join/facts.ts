import type { Artwork } from '../core/artwork.js';
import { spineWidth } from '../core/binding.js';
import type { BuildFacts } from '../core/build-facts.js';
import type { LooseDate } from '../core/participant.js';
import type { Project } from '../core/project.js';

/** What the last lines of a report tell. */
export function factsOf(
  { meta, print, participants }: Project,
  artworks: ReadonlyMap<string, Artwork>,
  pages: { readonly count: number; readonly declaration: readonly number[] },
  buildDate: Date,
): BuildFacts {
  const logos = participants.map(({ id }) => artworks.get(id));
  const count = (vector: boolean): number =>
    logos.filter((artwork) => artwork?.vector === vector).length;
  return {
    title: meta.title,
    condition: print.condition.info,
    logos: {
      vector: count(true),
      raster: count(false),
      missing: logos.filter((artwork) => !artwork).length,
    },
    ...(meta.deadline ? { deadline: meta.deadline } : {}),
    buildDate,
    binding: print.binding,
    spine: spineWidth(pages.count, print),
    declarationPages: pages.declaration,
  };
}

/** Noon in Europe/Berlin's winter, so that the day is the same in every time zone of the country. */
const HOUR = 11;

/** The day of the edition as a moment; unknown parts are their first. */
export const momentOf = ({ year, month = 1, day = 1 }: LooseDate): Date =>
  new Date(Date.UTC(year, month - 1, day, HOUR));
