import type { Artwork } from '../core/artwork.js';
import { finding, type Finding, type Where } from '../core/finding.js';
import { bottom, right, transformPoint, type Matrix, type Rect } from '../core/geometry.js';
import type { ArtworkItem, PagedDocument } from '../core/page.js';
import type { Participant } from '../core/participant.js';
import type { PdfFacts, PlacedForm } from '../core/pdf-facts.js';
import type { Project } from '../core/project.js';
import type { Store } from '../core/project-files.js';
import { compareArtworks } from '../proof/compare-artworks.js';
import { documentFacts } from './document-facts.js';
import { placedArtworks } from './placed-artworks.js';

/** A finished file and what the preflight saw in it. */
interface FinishedFile {
  readonly bytes: Uint8Array;
  readonly facts: PdfFacts;
}

/** What the file was painted from. */
interface Intent {
  readonly document: PagedDocument;
  readonly project: Project;
  readonly artworks: ReadonlyMap<string, Artwork>;
}

/**
 * Holds the finished bytes against the list of participants and their files: each is on a page,
 * exactly once, and looks like its source. Those without usable artwork have their error already.
 */
export async function proveLogos(
  finished: FinishedFile,
  intent: Intent,
  store: Store,
): Promise<readonly Finding[]> {
  const { document, project, artworks } = intent;
  return [
    ...countedLogos(finished.facts, document, project, artworks),
    ...(await proveArtworks(finished, intent, store)),
  ];
}

/** Holds every logo and figure of the finished bytes against the picture of its file. */
export async function proveArtworks(
  { bytes, facts }: FinishedFile,
  { document, project, artworks }: Intent,
  store: Store,
): Promise<readonly Finding[]> {
  const shown = documentFacts(facts).pages.map((page) => page.shown);
  const placed = placedArtworks(document, project, artworks);
  const different = await compareArtworks({ bytes, shown }, placed, store);
  const byId = new Map(project.participants.map((participant) => [participant.id, participant]));
  return different.map(({ subject, page, box, share }) => {
    const params = { share: Math.max(1, Math.min(100, Math.round(100 * share))) };
    const participant = byId.get(subject);
    return participant
      ? finding('logo-differs-from-source', { ...whereOf(participant), page, box }, params)
      : finding('figure-differs-from-source', { file: subject, page, box }, params);
  });
}

interface PlacedLogo extends ArtworkItem {
  readonly page: number;
}

/** Each participant with artwork exactly once, by the forms that the pages paint. */
export function countedLogos(
  facts: PdfFacts,
  document: PagedDocument,
  { participants }: Project,
  artworks: ReadonlyMap<string, Artwork>,
): readonly Finding[] {
  const ids = new Set(participants.map(({ id }) => id));
  const intended = document.pages.flatMap(({ number, items }) =>
    items.flatMap((item): readonly PlacedLogo[] =>
      item.kind === 'artwork' && ids.has(item.subject) ? [{ ...item, page: number }] : [],
    ),
  );
  const painted = facts.pages.flatMap(({ number, forms }) =>
    forms.filter(({ visible }) => visible).map((form) => ({ ...form, page: number })),
  );
  const isAt = (form: PlacedForm & { readonly page: number }, logo: PlacedLogo): boolean => {
    const artwork = artworks.get(logo.subject);
    return (
      artwork !== undefined &&
      form.page === logo.page &&
      isSamePlace(form.transform, logo.transform, artwork.visible)
    );
  };
  const logosOn = groupedBy(intended, ({ page }) => page);
  const formsOn = groupedBy(painted, ({ page }) => page);
  const logosOf = groupedBy(intended, ({ subject }) => subject);
  // A form where no logo was meant to be; participants may share a file, and with it the form.
  const stray = painted.filter((form) => !logosOn.get(form.page)?.some((logo) => isAt(form, logo)));
  return participants.flatMap((participant): readonly Finding[] => {
    if (!artworks.has(participant.id)) return [];
    const own = logosOf.get(participant.id) ?? [];
    const pages = [...new Set(own.map(({ page }) => page))];
    const found = pages
      .flatMap((page) => formsOn.get(page) ?? [])
      .filter((form) => own.some((logo) => isAt(form, logo)));
    const again = stray.filter(
      ({ object }) => object !== null && found.some((form) => form.object === object),
    );
    const count = found.length + again.length;
    if (count === 1) return [];
    const where = whereOf(participant);
    if (count === 0) return [finding('participant-not-on-page', where, {})];
    const page = again[0]?.page ?? found[1]?.page;
    return [
      finding(
        'participant-twice-on-page',
        { ...where, ...(page === undefined ? {} : { page }) },
        { count },
      ),
    ];
  });
}

function groupedBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** What coordinates with four decimals and their products may be off, pt. */
const SAME_PLACE = 0.05;

/** True when both maps lay the box in the same place and the same way round. */
const isSamePlace = (found: Matrix, meant: Matrix, box: Rect): boolean =>
  (
    [
      [box.x, box.y],
      [right(box), box.y],
      [box.x, bottom(box)],
    ] as const
  ).every(([x, y]) => {
    const [fx, fy] = transformPoint(found, x, y);
    const [mx, my] = transformPoint(meant, x, y);
    return Math.hypot(fx - mx, fy - my) <= SAME_PLACE;
  });

function whereOf(participant: Participant): Where {
  const { name, logo, source } = participant;
  return {
    participant: name,
    ...(logo ? { file: logo.file, source: logo.source } : { source }),
  };
}
