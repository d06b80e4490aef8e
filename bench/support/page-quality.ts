import type { ComposedPages, ComposeInput } from '../../src/compose/compose-pages.js';
import { frameLines } from '../../src/compose/pages/page-geometry.js';
import type { Finding } from '../../src/core/finding.js';
import type { GlyphRun, Page, PagedDocument, StructNode, TextItem } from '../../src/core/page.js';
import type { FontBook } from '../../src/fonts/font-book.js';
import {
  deviation,
  endsInHyphen,
  longestStack,
  percent,
  riversIn,
  rounded,
  widthOf,
  type SeenLine,
} from './line-quality.js';

/** What a typographer looks for on finished pages. */
export interface PageQuality {
  readonly pages: number;
  /** Lines of paragraphs; figures, tables, headings and small print left out. */
  readonly lines: number;
  /** Share of the lines that end in a hyphen, last lines left out. */
  readonly hyphenated: number;
  readonly hyphensInARow: number;
  /** Word spaces of justified lines, as multiples of the font's own. */
  readonly spaceDeviation: number;
  readonly widestSpace: number;
  readonly rivers: number;
  /** Last line alone at the head of a page or column. */
  readonly widows: number;
  /** First line alone at the foot of a page or column. */
  readonly orphans: number;
  /** Last lines shorter than the indent that follows. */
  readonly shortLastLines: number;
  readonly offGrid: number;
  /** Words broken from one page to the next. */
  readonly tornOverPages: number;
  /** Pages within a chapter with a hole at the foot, as the finding `page-hole` counts them. */
  readonly holes: number;
  /** Last pages of chapters with fewer than `SHORT_PAGE` lines. */
  readonly shortLastPages: number;
}

const SHORT_PAGE = 10;

/** Measures what stands on the pages, whatever made them. */
export function pageQuality(
  { document, gridPageNumbers }: ComposedPages,
  findings: readonly Finding[],
  { templates, book }: ComposeInput,
): PageQuality {
  const { size, firstIndent } = templates.blocks.body;
  const paragraphs = paragraphsOf(document, size);
  const broken = paragraphs.map(partsOf).filter((parts) => parts.length > 1);
  const justified = paragraphs.filter((lines) => isJustified(lines, book));
  const spaces = justified.flatMap((lines) =>
    lines.slice(0, -1).flatMap((line) => spaceOf(line, book) ?? []),
  );
  const inner = paragraphs.flatMap((lines) => lines.slice(0, -1));
  const { step, origin } = templates.baseline;
  return {
    pages: document.pages.length,
    lines: paragraphs.flat().length,
    hyphenated: percent(inner.filter(endsInHyphen).length, inner.length),
    hyphensInARow: Math.max(0, ...paragraphs.map(longestStack)),
    spaceDeviation: spaces.length === 0 ? 0 : rounded(deviation(spaces)),
    widestSpace: rounded(Math.max(0, ...spaces)),
    rivers: paragraphs.reduce((sum, lines) => sum + riversIn(lines), 0),
    widows: broken.filter((parts) => parts.at(-1)?.length === 1).length,
    orphans: broken.filter((parts) => parts[0]?.length === 1).length,
    shortLastLines: justified.filter((lines) => {
      const last = lines.at(-1);
      return lines.length > 1 && last !== undefined && widthOf(last) < firstIndent;
    }).length,
    offGrid: paragraphs.flat().filter(({ y }) => !isWhole((y - origin) / step)).length,
    tornOverPages: broken.reduce(
      (sum, parts) => sum + parts.filter((part, i) => isTorn(part, parts[i + 1])).length,
      0,
    ),
    holes: findings.filter(({ code }) => code === 'page-hole').length,
    shortLastPages: lastPages(document)
      .filter((page) => !gridPageNumbers.includes(page.number))
      .filter((page) => {
        const frame = templates.masters[page.template]?.frame;
        if (!frame) return false;
        const { first } = frameLines(frame, templates.baseline, document.trim);
        return (lowest(page, document) - first) / step + 1 < SHORT_PAGE;
      }).length,
  };
}

interface PageLine extends SeenLine {
  readonly page: number;
  readonly y: number;
  readonly runs: readonly GlyphRun[];
}

/** Paragraphs in text size that belong to no figure, table or note, line by line. */
function paragraphsOf(document: PagedDocument, size: number): readonly (readonly PageLine[])[] {
  const lines = new Map<number, PageLine[]>();
  const wanted = new Set(nodesOf(document.structure, ['P'], SET_ASIDE));
  for (const page of document.pages) {
    for (const item of page.items) {
      if (item.kind !== 'text' || item.role.kind !== 'content') continue;
      if (!wanted.has(item.role.node) || item.runs[0]?.size !== size) continue;
      const own = lines.get(item.role.node) ?? [];
      add(own, item, page.number);
      lines.set(item.role.node, own);
    }
  }
  return [...lines.values()];
}

const SET_ASIDE = new Set(['Figure', 'Table', 'Note', 'TOC', 'Index']);

/** A line is cut into items where links begin and end. */
function add(lines: PageLine[], item: TextItem, page: number): void {
  const glyphs = item.runs.flatMap((run) => run.glyphs);
  const last = lines.at(-1);
  const goesOn = last?.page === page && last.y === item.y && item.x > last.x;
  if (!last || !goesOn) {
    lines.push({ page, x: item.x, y: item.y, glyphs, runs: item.runs, end: item.end });
    return;
  }
  const whole = {
    ...last,
    glyphs: [...last.glyphs, ...glyphs],
    runs: [...last.runs, ...item.runs],
  };
  lines[lines.length - 1] = { ...whole, end: item.end };
}

/** Ids of the nodes of these types that have no ancestor of the others. */
function nodesOf(
  node: StructNode,
  types: readonly string[],
  without: ReadonlySet<string>,
): readonly number[] {
  if (without.has(node.type)) return [];
  const own = types.includes(node.type) ? [node.id] : [];
  return [...own, ...node.children.flatMap((child) => nodesOf(child, types, without))];
}

/** A paragraph's lines by page and column. */
function partsOf(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const parts: PageLine[][] = [];
  for (const line of lines) {
    const above = parts.at(-1)?.at(-1);
    if (above?.page === line.page && above.y < line.y) parts.at(-1)?.push(line);
    else parts.push([line]);
  }
  return parts;
}

const isTorn = (part: readonly PageLine[], next: readonly PageLine[] | undefined): boolean =>
  next !== undefined && next[0]?.page !== part.at(-1)?.page && part.at(-1)?.end === 'hyphen';

/** Ragged lines keep the font's own spaces and widths. */
const isJustified = (lines: readonly PageLine[], book: FontBook): boolean =>
  lines.some(
    (line) => line.runs.some((run) => run.stretch !== 1) || !isWhole(spaceOf(line, book) ?? 1),
  );

/** The first stretching space of a line over its font's own; null when it has none. */
function spaceOf(line: PageLine, book: FontBook): number | null {
  for (const { font, size, glyphs } of line.runs) {
    const space = glyphs.find((glyph) => glyph.text === ' ');
    if (space) return space.advance / (book.metrics(font).space * size);
  }
  return null;
}

/** What a number may be off by rounding. */
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

/** The last of several pages of each chapter. */
function lastPages(document: PagedDocument): readonly Page[] {
  return document.structure.children.flatMap((chapter) => {
    const own = new Set(nodesOf(chapter, ALL_TEXT, new Set()));
    const pages = document.pages.filter((page) =>
      page.items.some((item) => item.role.kind === 'content' && own.has(item.role.node)),
    );
    return pages.length > 1 ? pages.slice(-1) : [];
  });
}

const ALL_TEXT = ['P', 'H2', 'H3', 'H4', 'Lbl', 'LBody', 'TD', 'TH', 'Figure', 'Caption'];

/** Foot of the content, footnotes aside. */
function lowest(page: Page, document: PagedDocument): number {
  const counted = new Set(nodesOf(document.structure, ALL_TEXT, new Set(['Note'])));
  return Math.max(
    0,
    ...page.items.flatMap((item) => {
      if (item.role.kind !== 'content' || !counted.has(item.role.node)) return [];
      if (item.kind === 'text') return [item.y];
      return item.kind === 'artwork' ? [item.visible.y + item.visible.height] : [];
    }),
  );
}
