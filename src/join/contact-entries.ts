import type { Artwork } from '../core/artwork.js';
import { finding, type Finding } from '../core/finding.js';
import type { Arrangement } from '../core/grid.js';
import type { LogoSource } from '../core/logo-source.js';
import type { Project } from '../core/project.js';
import type { FontBook } from '../fonts/font-book.js';
import { messageOf } from '../report/sentences.js';
import { orderFindings } from '../report/tally.js';
import type { ContactDesign, ContactEntry, ContactRemark } from '../sheets/contact-entry.js';
import { CONTACT_WORDS } from '../sheets/contact-words.js';

/** What the entries of a contact sheet are made of. */
export interface ContactMatter {
  readonly project: Project;
  readonly artworks: ReadonlyMap<string, Artwork>;
  /** By path of the file. */
  readonly sources: ReadonlyMap<string, LogoSource>;
  readonly findings: readonly Finding[];
  readonly lang: 'de' | 'en';
}

/** One entry per participant, in the order of the grid. */
export function contactEntries(
  { project, artworks, sources, findings, lang }: ContactMatter,
  { placements }: Arrangement,
  pageNumbers: readonly number[],
): readonly ContactEntry[] {
  const participants = new Map(project.participants.map((each) => [each.id, each]));
  const tiers = new Map(project.tiers.map(({ id, title }) => [id, title]));
  return placements.flatMap(({ participant: id, tier, visible, page, drawn }) => {
    const participant = participants.get(id);
    if (!participant) return [];
    const { name, official, logo } = participant;
    const artwork = artworks.get(id) ?? null;
    const number = pageNumbers[page];
    return [
      {
        name,
        official,
        tier: tiers.get(tier) ?? tier,
        artwork,
        placed: drawn && number !== undefined ? { size: visible, page: number } : null,
        source: sources.get(artwork?.file ?? logo?.file ?? '') ?? null,
        remarks: remarksOf(name, findings, lang),
      },
    ];
  });
}

/** What is said of the logo itself; how and when somebody joined is another matter. */
function remarksOf(
  name: string,
  findings: readonly Finding[],
  lang: 'de' | 'en',
): readonly ContactRemark[] {
  const own = findings.filter(
    ({ where, code }) =>
      where.participant === name && /^(?:logo|image|svg|pdf|artwork|ai|eps)-/u.test(code),
  );
  return orderFindings(own)
    .filter(({ code }) => code !== 'logo-source-missing')
    .map((each) => ({
      standing: each.waiver ? 'accepted' : each.severity,
      text: messageOf(each, lang),
    }));
}

/** `logo-source-missing`: nobody knows whether the logo may be printed. */
export const sourceFindings = (
  { participants }: Project,
  sources: ReadonlyMap<string, LogoSource>,
): readonly Finding[] =>
  participants.flatMap(({ name, logo }) =>
    logo && !sources.has(logo.file)
      ? [
          finding(
            'logo-source-missing',
            { source: logo.source, participant: name, file: logo.file },
            {},
          ),
        ]
      : [],
  );

/** Type and colours of the grid: the sheet looks like the edition it belongs to. */
export function contactDesign(
  { meta, print, templates, participants }: Project,
  artworks: ReadonlyMap<string, Artwork>,
  book: FontBook,
  lang: 'de' | 'en',
): ContactDesign {
  const logos = participants.flatMap(({ id }) => artworks.get(id) ?? []);
  const vectors = logos.filter(({ vector }) => vector).length;
  const words = CONTACT_WORDS;
  const counts = [
    `${logos.length} ${words.logos[lang]}`,
    `${vectors} ${words.vector[lang]}`,
    `${logos.length - vectors} ${words.raster[lang]}`,
  ];
  const { heading, caption } = templates.grid;
  return {
    lang,
    title: meta.title,
    subtitle: [meta.edition, ...counts, print.condition.info]
      .filter((each) => each !== '')
      .join(' · '),
    book,
    regular: caption.font,
    bold: heading.font,
    accent: heading.color,
    ground: templates.grid.ground?.color ?? null,
  };
}
