/**
 * The finished pages → the cover as a document of its own, for print shops that print it on other
 * paper and fold it around the block.
 *
 * Out: one page with back, spine and front as they lie outside, and one with the insides when they
 * bear anything. Guaranteed: each of the four covers looks as in the document, but ends where it is
 * folded. Left to others: the document itself keeps its pages.
 * Findings: `spine-unknown` (then there is no value), `spine-text-left-out`.
 */
import { spineWidth, type BoundEdge } from '../core/binding.js';
import { checked, finding, type Checked, type Finding } from '../core/finding.js';
import type { Matrix } from '../core/geometry.js';
import type { Page, PagedDocument, PageItem } from '../core/page.js';
import { mm, pt, ptFromMm, type Pt } from '../core/units.js';
import { moveItem } from './blocks/move-item.js';
import { wordsFor } from './blocks/words.js';
import type { ComposeInput } from './compose-pages.js';
import { cutItem } from './cover/cut-item.js';
import { spineItems } from './cover/spine.js';
import { paragraphSetter } from './pages/paragraph-memo.js';
import { openPictures } from './pages/pictures.js';
import { slotsOf } from './pages/press.js';
import { structureBuilder } from './pages/structure.js';
import { createTypesetter } from './paragraph/typesetter.js';
import { phrasesIn } from './typography/polish.js';

export type CoverInput = ComposeInput & { readonly print: BoundEdge };

/** Beside the spine the block is glued to the insides: ink would keep the glue from holding. */
const GLUE_STRIP = ptFromMm(mm(5));

export function composeCover(
  document: PagedDocument,
  input: CoverInput,
): Checked<PagedDocument | null> {
  const width = spineWidth(document.pages.length, input.print);
  if (width === null) return checked(null, [finding('spine-unknown', {}, {})]);
  const spine = ptFromMm(width);
  const findings: Finding[] = [];
  const [front, insideFront] = document.pages;
  const [insideBack, back] = document.pages.slice(-2);
  const { trim } = document;
  const outside = [
    ...half(document, back, 'left', { spine, strip: pt(0) }),
    ...half(document, front, 'right', { spine, strip: pt(0) }),
    ...paintSpine(document, input, spine, (each) => findings.push(each)),
  ];
  const strip = input.print.binding === 'perfect' ? GLUE_STRIP : pt(0);
  const inside = [
    ...half(document, insideFront, 'left', { spine, strip }),
    ...half(document, insideBack, 'right', { spine, strip }),
  ];
  const pages = [outside, ...(inside.length > 0 ? [inside] : [])].map(sheetOf);
  const words = wordsFor(document.meta.lang);
  const cover: PagedDocument = {
    ...document,
    trim: { width: pt(2 * trim.width + spine), height: trim.height },
    folds: spine > 0 ? [trim.width, pt(trim.width + spine)] : [trim.width],
    pages,
    outline: [],
    meta: { ...document.meta, title: `${document.meta.title} (${words.wholeCover})` },
  };
  return checked(cover, findings);
}

const sheetOf = (items: readonly PageItem[], index: number): Page => ({
  number: index + 1,
  folio: null,
  side: 'right',
  template: index === 0 ? 'cover-outside' : 'cover-inside',
  items,
});

/** One cover at its place, ending at the fold; on the insides, before the glue. */
function half(
  { trim, bleed }: PagedDocument,
  page: Page | undefined,
  side: 'left' | 'right',
  { spine, strip }: { readonly spine: Pt; readonly strip: Pt },
): readonly PageItem[] {
  const band =
    side === 'left'
      ? { from: -bleed, to: trim.width - strip }
      : { from: strip, to: trim.width + bleed };
  const place: Matrix = [1, 0, 0, 1, side === 'left' ? 0 : trim.width + spine, 0];
  return (page?.items ?? []).flatMap((item) => {
    const cut = cutItem(item, band);
    return cut ? [moveItem(cut, place)] : [];
  });
}

function paintSpine(
  { trim, bleed }: PagedDocument,
  input: CoverInput,
  width: Pt,
  report: (finding: Finding) => void,
): readonly PageItem[] {
  const { templates, book, hyphenation, meta } = input;
  const { spine } = templates.sequence;
  const master = spine && templates.masters[spine.template];
  const [accent] = templates.accents;
  if (!master || !accent || width === 0) return [];
  const structure = structureBuilder(meta.lang);
  const micro = { off: templates.microRulesOff, together: phrasesIn(hyphenation) };
  const own = { chapter: null, parent: structure.root, accent: 0, figure: null };
  return spineItems(
    master,
    {
      side: 'right',
      slots: slotsOf({ meta, micro }, own, null),
      accent,
      parent: structure.root,
      titleType: 'P',
      figure: null,
    },
    {
      bleed,
      book,
      paragraph: paragraphSetter(createTypesetter(book, hyphenation), new Map(), report),
      pictures: openPictures({ ...input, artworks: input.figures }, new Map()),
      structure,
      report,
    },
    { x: trim.width, width, height: trim.height, reads: spine.reads },
  );
}
