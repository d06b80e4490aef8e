import type { Artwork, ArtworkColor } from '../core/artwork.js';
import { cmyk, type InkColor } from '../core/color.js';
import { rect, type Matrix, type Size } from '../core/geometry.js';
import { dateWords } from '../core/loose-date.js';
import type { ArtworkItem, PageItem } from '../core/page.js';
import { mm, mmFromPt, ppiAt, pt, ptFromMm, type Pt } from '../core/units.js';
import { boxItem, GREY, HAIRLINE_GREY, lineItem, TEXT_BLACK } from './contact-shapes.js';
import type { ContactDesign, ContactEntry, ContactRemark } from './contact-entry.js';
import { CONTACT_WORDS, STANDING_WORDS, type RemarkStanding } from './contact-words.js';
import { setBlock, type BlockStyle } from './set-block.js';

/** Widths of a row: the logo's field, then identity, colours, origin with remarks. */
export interface RowColumns {
  readonly measure: number;
  readonly gap: number;
  readonly field: number;
  readonly texts: readonly [number, number, number];
}

interface RowPlace extends RowColumns {
  readonly x: number;
  readonly y: number;
}

const length = (millimetres: number): number => ptFromMm(mm(millimetres));

/** Air above and below what stands in a row. */
const PADDING = length(3.2);
const LEAST_HEIGHT = length(20);

/** A line above, the logo in its field, three columns of text; as high as the highest of them. */
export function contactRow(
  entry: ContactEntry,
  place: RowPlace,
  design: ContactDesign,
): { readonly items: readonly PageItem[]; readonly height: number } {
  const { x, y, field, gap, texts, measure } = place;
  const top = y + PADDING;
  const at = (index: number): { x: number; y: number; width: number } => ({
    x: x + field + gap + texts.slice(0, index).reduce((sum, width) => sum + width + gap, 0),
    y: top,
    width: texts[index] ?? 0,
  });
  const columns = [
    identity(entry, at(0), design),
    colors(entry.artwork?.colors ?? [], at(1), design),
    originAndRemarks(entry, at(2), design),
  ];
  const logoHeight = (entry.placed?.size.height ?? 0) + (design.ground ? length(6) : 0);
  const content = Math.max(logoHeight, ...columns.map(({ bottom }) => bottom - top));
  const height = Math.max(LEAST_HEIGHT, content + 2 * PADDING);
  return {
    items: [
      lineItem(x, x + measure, y, HAIRLINE_GREY),
      ...logo(entry, { x, y, width: field, height }, design),
      ...columns.flatMap(({ items }) => items),
    ],
    height,
  };
}

interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Filled {
  readonly items: readonly PageItem[];
  readonly bottom: number;
}

/** At print size, its visible box in the middle of the field; on the ground it has in the document. */
function logo(
  { artwork, placed }: ContactEntry,
  field: Column & { readonly height: number },
  design: ContactDesign,
): readonly PageItem[] {
  const box = rect(field.x, field.y + length(1), field.width, field.height - length(2));
  const ground = design.ground ? [boxItem(box, design.ground, null)] : [];
  if (!artwork || !placed) {
    const style = styleOf(design.regular, 7.5, 9.5, ALARM);
    const label = CONTACT_WORDS[artwork ? 'notPlaced' : 'missing'][design.lang];
    const outline = rect(field.x, field.y + PADDING, field.width * 0.8, length(13));
    return [
      boxItem(outline, null, ALARM),
      ...setBlock(design.book, style, label, {
        x: outline.x + length(2.5),
        y: outline.y + length(4.6),
        width: outline.width,
      }).items,
    ];
  }
  const { width, height } = fitted(placed.size, box);
  const left = design.ground ? box.x + (box.width - width) / 2 : box.x;
  return [...ground, placedArtwork(artwork, left, box.y + (box.height - height) / 2, width)];
}

/** Only a logo wider than the column for logos is made smaller. */
function fitted(size: Size, box: Size): Size {
  const scale = Math.min(1, box.width / size.width);
  return { width: pt(size.width * scale), height: pt(size.height * scale) };
}

function placedArtwork(artwork: Artwork, x: number, y: number, width: number): ArtworkItem {
  const { visible, drawing, id } = artwork;
  const scale = width / visible.width;
  const transform: Matrix = [scale, 0, 0, scale, x - scale * visible.x, y - scale * visible.y];
  return {
    kind: 'artwork',
    role: { kind: 'artifact', type: 'Layout' },
    drawing,
    transform,
    clip: null,
    visible: rect(x, y, width, visible.height * scale),
    subject: id,
  };
}

/** Magenta is no colour of the design: nobody takes the box for a logo. */
const ALARM: InkColor = cmyk(0, 1, 0.3, 0);

const styleOf = (font: string, size: number, leading: number, color: InkColor): BlockStyle => ({
  font,
  size: pt(size),
  leading: pt(leading),
  color,
});

/** Texts one below the other; the empty ones leave nothing. */
function stacked(
  texts: readonly (readonly [BlockStyle, string])[],
  { x, y, width }: Column,
  { book }: ContactDesign,
): Filled {
  let bottom = y;
  const items = texts.flatMap(([style, text]) => {
    const block = setBlock(book, style, text, { x, y: bottom, width });
    bottom = block.bottom;
    return block.items;
  });
  return { items, bottom };
}

function identity(entry: ContactEntry, column: Column, design: ContactDesign): Filled {
  const { bold, regular, lang } = design;
  const { artwork, placed, name, official } = entry;
  const quiet = styleOf(regular, 7.5, 10, GREY);
  const plain = styleOf(regular, 7.5, 10, TEXT_BLACK);
  const size = placed && `${sizeWords(placed.size, lang)} mm`;
  const page = placed && `${CONTACT_WORDS.page[lang]} ${placed.page}`;
  return stacked(
    [
      [styleOf(bold, 9.5, 12, TEXT_BLACK), name],
      [quiet, official === name ? '' : official],
      [plain, [size, page].filter((each) => each !== null).join(' · ')],
      [plain, artwork ? kindWords(artwork, placed?.size.width ?? null, lang) : ''],
      [quiet, artwork ? (artwork.file.split('/').at(-1) ?? '') : ''],
    ],
    column,
    design,
  );
}

/** "31,4 × 12,0" */
const sizeWords = ({ width, height }: Size, lang: 'de' | 'en'): string =>
  [width, height].map((each) => decimal(mmFromPt(each), lang)).join(' × ');

const decimal = (value: number, lang: 'de' | 'en'): string =>
  lang === 'de' ? value.toFixed(1).replace('.', ',') : value.toFixed(1);

/** "SVG, Vektor" or "JPEG, 412 ppi" */
function kindWords(
  { format, vector, pixelsPerUnit, visible }: Artwork,
  width: Pt | null,
  lang: 'de' | 'en',
): string {
  const ppi =
    pixelsPerUnit === null || width === null
      ? null
      : `${Math.round(ppiAt(pixelsPerUnit * visible.width, width))} ppi`;
  const kind = vector ? CONTACT_WORDS.vector[lang] : (ppi ?? CONTACT_WORDS.raster[lang]);
  const inside = vector && ppi !== null ? `, ${ppi}` : '';
  return `${format === 'webp' ? 'WebP' : format.toUpperCase()}, ${kind}${inside}`;
}

/** Most colours of a logo that are shown; gradients name dozens. */
const MOST_COLORS = 6;
const COLOR_LEADING = 10;

/** Below this nobody sees a difference side by side. */
const LEAST_DELTA_E = 1;

function colors(
  all: readonly ArtworkColor[],
  { x, y, width }: Column,
  design: ContactDesign,
): Filled {
  const { book, regular, lang } = design;
  const style = styleOf(regular, 7.5, COLOR_LEADING, TEXT_BLACK);
  const shown = all.length > MOST_COLORS ? all.slice(0, MOST_COLORS - 1) : all;
  const swatch = length(2.6);
  const items = shown.flatMap(({ printed, deltaE }, i) => {
    const top = y + i * COLOR_LEADING;
    const { c, m, y: yellow, k } = printed;
    const inks = [c, m, yellow, k].map((ink) => Math.round(ink * 100)).join(' / ');
    const shift =
      deltaE !== null && deltaE >= LEAST_DELTA_E ? `   ΔE ${decimal(deltaE, lang)}` : '';
    return [
      boxItem(rect(x, top + 1.4, swatch, swatch), printed, HAIRLINE_GREY),
      ...setBlock(book, style, inks + shift, {
        x: x + swatch + length(1.6),
        y: top,
        width: width * 2,
      }).items,
    ];
  });
  const left = all.length - shown.length;
  const more =
    left === 0
      ? { items: [], bottom: y + shown.length * COLOR_LEADING }
      : setBlock(book, { ...style, color: GREY }, `+ ${left} ${CONTACT_WORDS.more[lang]}`, {
          x: x + swatch + length(1.6),
          y: y + shown.length * COLOR_LEADING,
          width,
        });
  return { items: [...items, ...more.items], bottom: more.bottom };
}

function originAndRemarks(
  { source, remarks }: ContactEntry,
  column: Column,
  design: ContactDesign,
): Filled {
  const quiet = styleOf(design.regular, 7.5, 10, GREY);
  const origin = stacked([[quiet, sourceWords(source, design.lang)]], column, design);
  let bottom = origin.bottom;
  const items = remarks.flatMap((remark) => {
    const set = remarkItems(remark, { ...column, y: bottom + length(1) }, design);
    bottom = set.bottom;
    return set.items;
  });
  return { items: [...origin.items, ...items], bottom };
}

/** "von Pressestelle, erhalten 16. August 2021, gezeichnet von …, CC0-1.0. Erlaubnis." */
function sourceWords(source: ContactEntry['source'], lang: 'de' | 'en'): string {
  const { noSource, from, received, drawnBy } = CONTACT_WORDS;
  if (!source) return noSource[lang];
  const facts = [
    source.from === undefined ? null : `${from[lang]} ${source.from}`,
    source.received === undefined ? null : `${received[lang]} ${dateWords(source.received)[lang]}`,
    source.drawnBy === undefined ? null : `${drawnBy[lang]} ${source.drawnBy}`,
    source.licence ?? null,
    source.permission ?? null,
  ];
  const known = facts.filter((each) => each !== null);
  const text = known.join(', ');
  return text === '' ? noSource[lang] : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Bars beside the remarks; the word says the same to who sees no colour. */
const STANDING_COLORS: Readonly<Record<RemarkStanding, InkColor>> = {
  error: cmyk(0, 0.95, 0.85, 0.1),
  signoff: cmyk(0, 0.5, 1, 0),
  warning: cmyk(0, 0.5, 1, 0),
  accepted: cmyk(0.75, 0, 0.8, 0.2),
  info: cmyk(0, 0, 0, 0.35),
};

function remarkItems(
  { standing, text }: ContactRemark,
  { x, y, width }: Column,
  design: ContactDesign,
): Filled {
  const { book, regular, lang } = design;
  const indent = length(2.2);
  const block = setBlock(
    book,
    styleOf(regular, 7.5, 9.5, TEXT_BLACK),
    `${STANDING_WORDS[standing][lang]}: ${text}`,
    { x: x + indent, y, width: width - indent },
  );
  const bar = rect(x, y + 1.2, length(0.8), block.bottom - y - 1.6);
  return {
    items: [boxItem(bar, STANDING_COLORS[standing], null), ...block.items],
    bottom: block.bottom,
  };
}
