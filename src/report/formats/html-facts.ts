import type {
  DocumentFacts,
  FontOutline,
  ImageOutline,
  InkOutline,
  Margins,
  PageOutline,
} from '../../core/document-facts.js';
import type { Size } from '../../core/geometry.js';
import { mmFromPt, type Pt } from '../../core/units.js';
import { ownEntry } from '../../core/own-entry.js';
import { bindingWords } from '../binding-words.js';
import type { Lang } from '../lang.js';
import { numberIn } from '../sentences.js';
import type { FileView } from './format.js';
import { markup, NOTHING, trusted, type Markup, type Slot } from './html-markup.js';
import type { HtmlWords } from './html-words.js';

/** What the file consists of: formats, inks, fonts, pictures. */
export function factsSection(view: FileView, lang: Lang, words: HtmlWords): Markup {
  const { document } = view;
  return markup`
<section>
<h2>${words.titles.file}</h2>
${factList(view, lang, words)}
${formatTable(document.pages, lang, words)}
${inkTable(document, lang, words)}
${fontTable(document.fonts, words)}
${imageTable(document.images, lang, words)}
</section>`;
}

function factList({ file, document, facts }: FileView, lang: Lang, words: HtmlWords): Markup {
  const { labels } = words;
  const { pages, claim, version, condition, inkMaximum } = document;
  const rows: readonly (readonly [string, string | null])[] = [
    [labels.file, file],
    [labels.pages, String(pages.length)],
    [labels.standard, claim ?? words.none],
    [labels.version, version],
    [labels.condition, conditionWords(condition?.identifier ?? null, facts?.condition ?? null)],
    [labels.profile, condition?.profile ?? words.none],
    [
      labels.inkMaximum,
      inkMaximum &&
        `${Math.round(inkMaximum.amount * 100)} % (${words.onPages(String(inkMaximum.page), false)})`,
    ],
    [labels.binding, facts && bindingWords(facts, lang)],
    [
      labels.logos,
      facts && words.logos(facts.logos.vector, facts.logos.raster, facts.logos.missing),
    ],
  ];
  return markup`<dl class="facts">${rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}

const conditionWords = (identifier: string | null, readable: string | null): string | null =>
  [identifier, readable].filter((each) => each !== null && each !== '').join(' · ') || null;

/** Pages of the same geometry in one row. */
function formatTable(pages: readonly PageOutline[], lang: Lang, words: HtmlWords): Markup {
  if (pages.length === 0) return NOTHING;
  const groups = new Map<string, { readonly cells: readonly string[]; readonly pages: number[] }>();
  for (const page of pages) {
    const cells = [
      sizeWords(page.trim, lang) + (page.trimStated ? '' : ` (${words.guessed})`),
      page.bleed ? marginWords(page.bleed, lang, words) : words.none,
      sizeWords(page.media, lang),
    ];
    const key = cells.join('|');
    const group = groups.get(key);
    if (group) group.pages.push(page.number);
    else groups.set(key, { cells, pages: [page.number] });
  }
  const { labels, titles } = words;
  return table(
    titles.formats,
    [labels.pages, labels.trim, labels.bleed, labels.media],
    [...groups.values()].map((group) => [rangesOf(group.pages), ...group.cells]),
  );
}

function inkTable({ inks }: DocumentFacts, lang: Lang, words: HtmlWords): Markup {
  if (inks.length === 0) return NOTHING;
  const most = Math.max(...inks.map(({ share }) => share), 0.001);
  return table(
    `${words.titles.inks} (${inks.length})`,
    [words.labels.ink, words.labels.share, ''],
    inks.map((ink) => [
      ownEntry(words.inks, ink.name) ?? ink.name,
      right(`${numberIn(Math.round(ink.share * 1000) / 10, lang)} %`),
      barOf(ink, most),
    ]),
  );
}

/** The colours of the process inks on screen; a spot ink has none that we could know. */
const PLATE_COLORS: Readonly<Record<string, string>> = {
  Cyan: '#00a0e3',
  Magenta: '#e5007d',
  Yellow: '#ffed00',
  Black: '#1d1d1b',
};

function barOf({ name, share }: InkOutline, most: number): Markup {
  const color = ownEntry(PLATE_COLORS, name);
  const plate = color === undefined ? '' : `;--plate:${color}`;
  const style = trusted(`width:${Math.round((share / most) * 100)}%${plate}`);
  return markup`<span class="bar"><i style="${style}"></i></span>`;
}

function fontTable(fonts: readonly FontOutline[], words: HtmlWords): Markup {
  if (fonts.length === 0) return NOTHING;
  const { labels, titles } = words;
  const rows = fonts.map(({ name, kind, embedded, subset, pages }) => [
    name,
    kind,
    embedded ? (subset ? words.subset : words.embedded) : words.notEmbedded,
    rangesOf(pages),
  ]);
  return table(
    `${titles.fonts} (${fonts.length})`,
    [labels.font, labels.kind, labels.embedding, labels.pages],
    rows,
  );
}

function imageTable(images: readonly ImageOutline[], lang: Lang, words: HtmlWords): Markup {
  if (images.length === 0) return NOTHING;
  const { labels, titles } = words;
  // The coarsest first: those are the ones to look at.
  const sorted = images.toSorted(
    (a, b) => (a.placed?.ppi ?? Infinity) - (b.placed?.ppi ?? Infinity) || 0,
  );
  const rows = sorted.map(({ pixels, color, profiled, placed, pages }): readonly Cell[] => [
    rangesOf(pages),
    right(`${pixels.width} × ${pixels.height}`),
    placed ? right(sizeWords(placed.size, lang)) : words.notPlaced,
    right(placed ? `${Math.round(placed.ppi)} ppi` : '–'),
    `${words.colors[color]}${profiled ? ', ICC' : ''}`,
  ]);
  return table(
    `${titles.images} (${images.length})`,
    [
      labels.pages,
      right(labels.pixels),
      right(labels.placed),
      right(labels.resolution),
      labels.color,
    ],
    rows,
  );
}

/** A cell whose figures stand under each other. */
const right = (text: string): RightCell => ({ alignedRight: text });

interface RightCell {
  readonly alignedRight: string;
}

type Cell = Slot | RightCell;

const isRight = (cell: Cell): cell is RightCell =>
  typeof cell === 'object' && cell !== null && 'alignedRight' in cell;

function table(title: string, head: readonly Cell[], rows: readonly (readonly Cell[])[]): Markup {
  const cell = (tag: 'th' | 'td', content: Cell): Markup => {
    const open = trusted(isRight(content) ? `<${tag} class="right">` : `<${tag}>`);
    return markup`${open}${isRight(content) ? content.alignedRight : content}${trusted(`</${tag}>`)}`;
  };
  return markup`
<h3>${title}</h3>
<table><thead><tr>${head.map((each) => cell('th', each))}</tr></thead><tbody>${rows.map(
    (row) => markup`
<tr>${row.map((each) => cell('td', each))}</tr>`,
  )}
</tbody></table>`;
}

/** "210 × 297 mm" */
export const sizeWords = ({ width, height }: Size, lang: Lang): string =>
  `${length(width, lang)} × ${length(height, lang)} mm`;

/** A tenth of a millimetre is what a guillotine can keep. */
const length = (value: Pt, lang: Lang): string =>
  numberIn(Math.round(mmFromPt(value) * 10) / 10, lang);

function marginWords(margins: Margins, lang: Lang, words: HtmlWords): string {
  const sides = [margins.top, margins.right, margins.bottom, margins.left].map((side) =>
    length(side, lang),
  );
  const [first] = sides;
  return sides.every((side) => side === first)
    ? `${first} mm ${words.around}`
    : `${sides.join(' / ')} mm`;
}

/** 1, 2, 3, 7 → "1–3, 7". */
export function rangesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && page <= last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
