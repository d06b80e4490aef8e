/**
 * All logos of an edition on A4 pages, to be looked at and passed around.
 *
 * In: the participants in their order, each with artwork, placed size, origin and remarks. Out: a
 * document of one row per logo: the logo at print size, what it is, its colours, where it comes from.
 * Guaranteed: no row is divided; a tier's heading stands with its first row and is repeated overleaf.
 * Left to others: what the remarks say, painting, and whether the file keeps its standard.
 */
import type { Localized } from '../core/finding.js';
import type { Size } from '../core/geometry.js';
import type { Page, PagedDocument, PageItem } from '../core/page.js';
import { mm, pt, ptFromMm } from '../core/units.js';
import { GREY, HAIRLINE_GREY, lineItem, TEXT_BLACK } from './contact-shapes.js';
import type { ContactDesign, ContactEntry } from './contact-entry.js';
import { contactRow, type RowColumns } from './contact-row.js';
import { CONTACT_WORDS } from './contact-words.js';
import { setLine } from '../fonts/set-line.js';
import { setBlock } from './set-block.js';

const length = (millimetres: number): number => ptFromMm(mm(millimetres));

/** A4, ISO 216. */
const PAGE: Size = { width: ptFromMm(mm(210)), height: ptFromMm(mm(297)) };

const LEFT = length(18);
const RIGHT = length(17);
const TOP = length(18);
const FOOT = length(281);
const MEASURE = PAGE.width - LEFT - RIGHT;

/** Foot of the rows; the legend and the folio stand below. */
const ROWS_END = length(268);

export function contactSheet(
  entries: readonly ContactEntry[],
  design: ContactDesign,
): PagedDocument {
  const pages = fillPages(entries, design);
  return {
    trim: PAGE,
    bleed: pt(0),
    outline: [],
    structure: { id: 0, type: 'Document', children: [] },
    meta: {
      title: `${CONTACT_WORDS.title[design.lang]} · ${design.title}`,
      author: '',
      subject: '',
      keywords: [],
      lang: design.lang,
    },
    pages: pages.map((items, i): Page => ({
      number: i + 1,
      folio: String(i + 1),
      side: i % 2 === 0 ? 'right' : 'left',
      template: 'contact-sheet',
      items: [...items, ...foot(i + 1, pages.length, design)],
    })),
  };
}

/** Rows one below the other; a page ends where the next one would reach below its foot. */
function fillPages(
  entries: readonly ContactEntry[],
  design: ContactDesign,
): readonly (readonly PageItem[])[] {
  const columns = columnsFor(entries);
  const pages: PageItem[][] = [];
  let items: PageItem[] = [];
  let y = 0;
  let tier: string | null = null;
  const newPage = (): void => {
    items = [];
    pages.push(items);
    const head = pages.length === 1 ? titleHead(design) : runningHead(design);
    items.push(...head.items);
    y = head.bottom;
    tier = null;
  };
  newPage();
  const seen = new Set<string>();
  for (const entry of entries) {
    const between = tier === null ? 0 : TIER_GAP;
    const headed = entry.tier === tier ? 0 : between + TIER_HEIGHT;
    const { height } = contactRow(entry, { x: LEFT, y: 0, ...columns }, design);
    if (y + headed + height > ROWS_END) newPage();
    if (entry.tier !== tier) {
      if (tier !== null) y += TIER_GAP;
      const heading = tierHeading(entry.tier, seen.has(entry.tier), y, design);
      items.push(...heading.items);
      y = heading.bottom;
      tier = entry.tier;
      seen.add(entry.tier);
    }
    const row = contactRow(entry, { x: LEFT, y, ...columns }, design);
    items.push(...row.items);
    y += row.height;
  }
  return pages;
}

/** Widest and narrowest share of the measure that the logos' own column takes. */
const FIELD_MOST = length(92);
const FIELD_LEAST = length(44);
const FIELD_RIM = length(8);
const GAP = length(4);

/** The logos take what the widest needs; what is left is shared out by what the texts need. */
function columnsFor(entries: readonly ContactEntry[]): RowColumns {
  const widest = Math.max(0, ...entries.map(({ placed }) => placed?.size.width ?? 0));
  const field = Math.min(FIELD_MOST, Math.max(FIELD_LEAST, widest + FIELD_RIM));
  const rest = MEASURE - field - 3 * GAP;
  return { measure: MEASURE, gap: GAP, field, texts: [0.29 * rest, 0.32 * rest, 0.39 * rest] };
}

interface Part {
  readonly items: readonly PageItem[];
  readonly bottom: number;
}

function titleHead({ book, regular, bold, accent, lang, title, subtitle }: ContactDesign): Part {
  const place = (y: number): { x: number; y: number; width: number } => ({
    x: LEFT,
    y,
    width: MEASURE,
  });
  const look = (font: string, size: number, leading: number) => ({
    font,
    size: pt(size),
    leading: pt(leading),
  });
  const head = setBlock(
    book,
    { ...look(bold, 24, 28), color: accent },
    CONTACT_WORDS.title[lang],
    place(TOP - length(2)),
  );
  const name = setBlock(
    book,
    { ...look(regular, 12, 16), color: TEXT_BLACK },
    title,
    place(head.bottom + length(1)),
  );
  const facts = setBlock(
    book,
    { ...look(regular, 8.5, 12), color: GREY },
    subtitle,
    place(name.bottom + length(1)),
  );
  return {
    items: [...head.items, ...name.items, ...facts.items],
    bottom: facts.bottom + length(8),
  };
}

function runningHead({ book, regular, lang, title }: ContactDesign): Part {
  const { items, bottom } = setBlock(
    book,
    { font: regular, size: pt(8), leading: pt(11), color: GREY },
    `${CONTACT_WORDS.title[lang]} · ${title}`,
    { x: LEFT, y: length(12), width: MEASURE },
  );
  return { items, bottom: bottom + length(5) };
}

const TIER_HEIGHT = length(9);
const TIER_GAP = length(6);

function tierHeading(
  tier: string,
  continued: boolean,
  y: number,
  { book, bold, regular, accent, lang }: ContactDesign,
): Part {
  const text = continued ? `${tier} (${CONTACT_WORDS.continued[lang]})` : tier;
  const { items } = setBlock(
    book,
    continued
      ? { font: regular, size: pt(8.5), leading: pt(12), color: GREY }
      : { font: bold, size: pt(11), leading: pt(13), color: accent },
    text,
    { x: LEFT, y: y + length(1.4), width: MEASURE },
  );
  return { items, bottom: y + TIER_HEIGHT };
}

/** Legend and folio. */
function foot(page: number, count: number, design: ContactDesign): readonly PageItem[] {
  const { book, regular, lang } = design;
  const style = { font: regular, size: pt(7), leading: pt(9), color: GREY };
  const word = (each: Localized): string => each[lang];
  const { page: pageWord, of, legend } = CONTACT_WORDS;
  const folio = `${word(pageWord)} ${page} ${word(of)} ${count}`;
  const { width: folioWidth } = setLine(book, style, folio);
  const y = FOOT - length(7.5);
  return [
    lineItem(LEFT, LEFT + MEASURE, FOOT - length(9), HAIRLINE_GREY),
    ...setBlock(book, style, word(legend), {
      x: LEFT,
      y,
      width: MEASURE - folioWidth - length(8),
    }).items,
    ...setBlock(book, style, folio, {
      x: LEFT + MEASURE - folioWidth,
      y,
      width: folioWidth + 1,
    }).items,
  ];
}
