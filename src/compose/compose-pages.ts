import type { Artwork } from '../core/artwork.js';
import type { DataTable } from '../core/data-table.js';
import type { GeneratedFigure } from '../core/figure.js';
import { BuildError, checked, type Checked, type Finding } from '../core/finding.js';
import type { GridFrame } from '../core/grid.js';
import type { ItemRole, PagedDocument } from '../core/page.js';
import type { Participant, Tier } from '../core/participant.js';
import type { PrintSpec } from '../core/print-spec.js';
import type { ManuscriptFile, StrategyMeta } from '../core/project.js';
import type { TemplateSet } from '../core/template.js';
import type { FontBook } from '../fonts/font-book.js';
import { placeMissingGlyphs } from './markdown/place-missing-glyphs.js';
import { labelBlocks } from './blocks/labels.js';
import { wordsFor } from './blocks/words.js';
import { readChapter } from './markdown/read-chapter.js';
import { createTypesetter } from './paragraph/typesetter.js';
import { layOutDocument } from './pages/lay-out-document.js';
import type { DocumentPlan } from './pages/press.js';
import type { BreakMemo } from './pages/break-chapter.js';
import type { ParagraphMemo } from './pages/paragraph-memo.js';
import { openPictures, type DrawnMemo } from './pages/pictures.js';
import { checkFonts } from './pages/check-fonts.js';
import { findWrongNumbers, isSettled, NOWHERE } from './pages/settle.js';
import { namesOf } from './typography/names.js';
import { phrasesIn } from './typography/polish.js';

/** Everything that decides where something stands. */
export interface ComposeInput {
  readonly manuscript: readonly ManuscriptFile[];
  readonly meta: StrategyMeta;
  readonly templates: TemplateSet;
  readonly book: FontBook;
  /** Exceptions of hyphenation, and phrases that keep together. */
  readonly hyphenation: readonly string[];
  /** Figure files by path, ingested: what `figuresOf` asked for. */
  readonly figures: ReadonlyMap<string, Artwork>;
  /** Figures from data by path. */
  readonly generated: ReadonlyMap<string, GeneratedFigure>;
  /** Tables from CSV files by path. */
  readonly tables: ReadonlyMap<string, DataTable>;
  readonly participants: readonly Participant[];
  readonly tiers: readonly Tier[];
  readonly print: Pick<PrintSpec, 'trim' | 'bleed' | 'binding'>;
  /** Pages that the grid of logos takes, from 1. */
  readonly gridPages: number;
}

/** The document but for the logos. */
export interface ComposedPages {
  readonly document: PagedDocument;
  /** Room for the logos. */
  readonly gridFrame: GridFrame;
  /** Numbers of the pages that the grid fills, `gridPages` of them. */
  readonly gridPageNumbers: readonly number[];
  /** Figure node of a participant's logo. */
  readonly roleOf: (participant: string) => ItemRole;
  /** Heading node of a tier in the grid. */
  readonly tierRoleOf: (tier: string) => ItemRole;
}

/** Rounds until page numbers must be stable; Typst takes 5, WeasyPrint 8. */
const MOST_ROUNDS = 5;

/**
 * Manuscript and templates → pages: every line, figure and footnote at its final place, contents
 * and references with true page numbers, the structure tree for the tagged edition.
 *
 * Guaranteed: text stands on the baseline grid; all content has a structure node, all else is an
 * artifact; the page count suits the binding. Left to others: the logos (their frame is empty),
 * colours in inks, PDF. Method: the contents need page numbers that need the contents, so the
 * document is laid out until the numbers repeat; set paragraphs are kept between the rounds.
 */
export function composePages(input: ComposeInput): Checked<ComposedPages> {
  const findings: Finding[] = [];
  const { templates, meta, book } = input;
  const fontFindings = checkFonts(templates, book);
  // Without its fonts a design can't be set at all.
  if (fontFindings.length > 0) throw new BuildError(fontFindings);
  const micro = { off: templates.microRulesOff, together: phrasesIn(input.hyphenation) };
  const chapters = input.manuscript.map((file) => {
    const chapter = readChapter(file, micro, input.tables);
    findings.push(...chapter.findings);
    return chapter.value;
  });
  const words = wordsFor(meta.lang);
  const labels = labelBlocks(chapters, words);
  findings.push(...labels.findings);

  const memos = memosOf(input);
  const pictures = openPictures({ ...input, artworks: input.figures }, memos.drawn);
  const plan: DocumentPlan = {
    ...input,
    chapters,
    micro,
    words,
    labels: labels.value,
    pictures,
    typesetter: createTypesetter(book, [...namesOf(input), ...input.hyphenation]),
    memo: memos.memo,
    breaks: memos.breaks,
  };
  let before = NOWHERE;
  for (let tries = 1; ; tries += 1) {
    const round = layOutDocument(plan, before.places, before.mentions);
    const settled = isSettled(round, before);
    if (!settled && tries < MOST_ROUNDS) {
      before = round;
      continue;
    }
    if (!settled) findings.push(...findWrongNumbers(round, before, plan.labels, tries));
    findings.push(...placeMissingGlyphs(round.findings, input.manuscript), ...pictures.findings());
    return checked(round.pages, findings);
  }
}

interface Memos {
  /** What the drawn figures depend on besides the fonts. */
  readonly sources: readonly unknown[];
  readonly drawn: DrawnMemo;
  readonly memo: ParagraphMemo;
  readonly breaks: BreakMemo;
}

/** Paragraphs outlive a call, since a build composes twice when the logos need more pages. */
export const forgetParagraphs = (book: FontBook): boolean => memosByBook.delete(book);

const memosByBook = new WeakMap<FontBook, Memos>();

function memosOf({ book, templates, participants, tiers, generated }: ComposeInput): Memos {
  const sources = [templates, participants, tiers, generated];
  const known = memosByBook.get(book);
  if (known?.sources.every((each, i) => each === sources[i])) return known;
  const { memo, breaks } = known ?? { memo: new Map(), breaks: new Map() };
  const fresh: Memos = { sources, memo, breaks, drawn: new Map() };
  memosByBook.set(book, fresh);
  return fresh;
}
