import { finding, type Finding } from '../../core/finding.js';
import type { Matrix, Size } from '../../core/geometry.js';
import type { ItemRole, PageItem } from '../../core/page.js';
import type { PageMaster, TextElement } from '../../core/template.js';
import { mm, mmFromPt, pt, ptFromMm, type Pt } from '../../core/units.js';
import type { FontBook } from '../../fonts/font-book.js';
import { moveItem } from '../blocks/move-item.js';
import { paintMaster, type MasterPage, type MasterTools } from '../pages/paint-master.js';

/** Folding and trimming may be off by this much on either side. Source: house rule. */
const FOLD_TOLERANCE = ptFromMm(mm(1));

export interface SpinePlace {
  /** Distance of the spine from the left edge of the cover. */
  readonly x: Pt;
  readonly width: Pt;
  /** Height of the cover. */
  readonly height: Pt;
  /** `down`: from head to foot, as ISO 6357 asks; `up`: as German publishers often do. */
  readonly reads: 'down' | 'up';
}

/**
 * The spine from its page template, which is drawn lying: its left is where reading begins, its
 * height the width of the spine. Texts for which the spine is too narrow are left out, with the
 * finding `spine-text-left-out`.
 */
export function spineItems(
  master: PageMaster,
  page: MasterPage,
  tools: Omit<MasterTools, 'sheet'> & { readonly bleed: Pt; readonly book: FontBook },
  place: SpinePlace,
): readonly PageItem[] {
  const { bleed, book } = tools;
  const trim: Size = { width: place.height, height: place.width };
  const fits = (text: TextElement): boolean => {
    const needed = heightOf(text, book) + 2 * FOLD_TOLERANCE;
    if (needed <= place.width) return true;
    tools.report(tooNarrow(text, needed, place.width));
    return false;
  };
  const elements = master.elements.filter((each) => each.kind !== 'text' || fits(each));
  const items = paintMaster({ ...master, elements }, page, { ...tools, sheet: { trim, bleed } });
  const turn = turnOf(place);
  return items.map((item) => moveItem({ ...item, role: DESIGN }, turn));
}

/** The title stands on the front cover already: here nothing is read aloud. */
const DESIGN: ItemRole = { kind: 'artifact', type: 'Layout' };

/** From the top of the capitals to the foot of the descenders. */
function heightOf({ style }: TextElement, book: FontBook): number {
  const { capHeight, descent } = book.metrics(style.font);
  return (capHeight - descent) * style.size;
}

const tooNarrow = ({ style }: TextElement, needed: number, width: Pt): Finding =>
  finding(
    'spine-text-left-out',
    {},
    { style: style.name, needed: mmFromPt(pt(needed)), width: mmFromPt(width) },
  );

/** Lying spine → standing spine. */
const turnOf = ({ x, width, height, reads }: SpinePlace): Matrix =>
  reads === 'down' ? [0, 1, -1, 0, x + width, 0] : [0, -1, 1, 0, x, height];
