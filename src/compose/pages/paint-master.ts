import type { InkColor } from '../../core/color.js';
import { finding, type Finding } from '../../core/finding.js';
import type { ItemRole, PageItem } from '../../core/page.js';
import type {
  DesignColor,
  MasterElement,
  PageMaster,
  TextElement,
  TextSlot,
} from '../../core/template.js';
import type { Rect } from '../../core/geometry.js';
import { mmFromPt, pt, type Pt } from '../../core/units.js';
import type { FontBook } from '../../fonts/font-book.js';
import { paintLines } from '../blocks/paint-lines.js';
import { area, rule } from '../blocks/shapes.js';
import { textInlines } from '../blocks/inlines.js';
import { placeBox, type Side } from './page-geometry.js';
import type { Pictures } from './pictures.js';
import type { SetParagraph, Sheet } from './setting.js';
import { BACKGROUND, content, PAGINATION, type StructureBuilder } from './structure.js';

/** What a page template needs to know of its page. */
export interface MasterPage {
  readonly side: Side;
  readonly slots: Readonly<Record<TextSlot, string>>;
  readonly accent: InkColor;
  /** Structure node that takes the template's own texts. */
  readonly parent: number;
  /** Structure type of `role: title`. */
  readonly titleType: 'H1' | 'P';
  /** The bleed figure that opens the chapter, on its first page only. */
  readonly figure: { readonly file: string; readonly role: ItemRole } | null;
}

export interface MasterTools {
  readonly sheet: Sheet;
  readonly book: FontBook;
  readonly paragraph: SetParagraph;
  readonly pictures: Pictures;
  readonly structure: StructureBuilder;
  readonly report: (finding: Finding) => void;
}

/**
 * What the page template draws itself, from the back to the front.
 * Findings: `text-too-long-for-frame`, `figure-missing`.
 */
export function paintMaster(
  master: PageMaster,
  page: MasterPage,
  tools: MasterTools,
): readonly PageItem[] {
  return master.elements.flatMap((element): readonly PageItem[] => {
    if (!isShown(element, page)) return [];
    const box = placeBox(element.box, tools.sheet, page.side);
    switch (element.kind) {
      case 'area':
        return [area(box, inkOf(element.color, page), BACKGROUND, element.opacity)];
      case 'rule':
        return [
          rule(box.x, box.y, box.width, {
            color: inkOf(element.color, page),
            thickness: element.thickness,
          }),
        ];
      case 'artwork': {
        const picture = tools.pictures.sized(element.file, box.width, NO_LIMIT);
        if (!picture) {
          tools.report(finding('figure-missing', { file: element.file }, { file: element.file }));
          return [];
        }
        const role =
          element.alt === null
            ? BACKGROUND
            : content(tools.structure.add(page.parent, 'Figure', { alt: element.alt }));
        return picture.paint(box, element.fit, role);
      }
      case 'figure': {
        if (!page.figure) return [];
        const { file, role } = page.figure;
        const picture = tools.pictures.sized(file, box.width, NO_LIMIT);
        return picture?.paint(box, 'cover', role) ?? [];
      }
      case 'text':
        return paintText(element, master, page, tools);
    }
  });
}

const NO_LIMIT = pt(Infinity);

const isShown = ({ when }: MasterElement, { figure }: MasterPage): boolean =>
  when === 'always' || (when === 'figure') === (figure !== null);

const inkOf = (color: DesignColor, { accent }: MasterPage): InkColor =>
  color === 'accent' ? accent : color;

function paintText(
  element: TextElement,
  master: PageMaster,
  page: MasterPage,
  tools: MasterTools,
): readonly PageItem[] {
  const text = fillSlots(element.text, page.slots);
  if (text === null) return [];
  const box = placeBox(element.box, tools.sheet, page.side);
  const { style } = element;
  const color = inkOf(element.color, page);
  // Texts at the outer side of the page look outwards.
  const outwards = element.box.outer !== undefined && element.box.inner === undefined;
  const align = outwards ? (page.side === 'right' ? 'right' : 'left') : style.align;
  const lines = tools.paragraph(
    textInlines(text, { ...style, color }),
    { ...style, align },
    box.width,
  );
  const height = lines.length * style.leading;
  if (height > box.height + style.leading * TOLERANCE) {
    const excess = mmFromPt(pt(height - box.height))
      .toFixed(1)
      .replace('.', ',');
    tools.report(finding('text-too-long-for-frame', {}, { text, excess, template: master.name }));
  }
  const y = firstBaseline(element, box, lines.length, tools.book);
  return paintLines(
    lines,
    { x: box.x, y, leading: style.leading },
    roleOf(element, page, tools),
    new Map(),
  );
}

/** Part of a line that may stick out of its box without harm. */
const TOLERANCE = 0.4;

/** Share of the size from the top of a box to the first baseline: height of capitals. */
const CAP_SHARE = 0.66;

function firstBaseline(
  { style, valign }: TextElement,
  box: Rect,
  lines: number,
  book: FontBook,
): Pt {
  const more = (lines - 1) * style.leading;
  switch (valign) {
    case 'top':
      return pt(box.y + style.size * CAP_SHARE);
    case 'bottom':
      return pt(box.y + box.height - more);
    case 'middle': {
      // The eye takes a line of small letters with few capitals for as high as halfway between.
      const { capHeight, xHeight } = book.metrics(style.font);
      const seen = ((capHeight + xHeight) / 2) * style.size;
      return pt(box.y + (box.height + seen - more) / 2);
    }
  }
}

function roleOf({ role }: TextElement, page: MasterPage, { structure }: MasterTools): ItemRole {
  switch (role) {
    case 'artifact':
      return PAGINATION;
    case 'title':
      return content(structure.add(page.parent, page.titleType));
    case 'text':
      return content(structure.add(page.parent, 'P'));
  }
}

/** Null when a slot is empty: the text would be a torso. */
function fillSlots(text: string, slots: MasterPage['slots']): string | null {
  let isComplete = true;
  const filled = text.replace(/\{([^}]*)\}/gu, (_, slot: string) => {
    const value = slots[slot as TextSlot];
    if (value === '') isComplete = false;
    return value;
  });
  return isComplete ? filled : null;
}
