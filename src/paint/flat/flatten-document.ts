import { cmyk, type InkColor } from '../../core/color.js';
import { checked, finding, type Checked, type Finding } from '../../core/finding.js';
import { bottom, inset, rect, right, type Rect } from '../../core/geometry.js';
import type { ArtworkItem, Page, PagedDocument, PageItem, ShapeItem } from '../../core/page.js';
import { pt } from '../../core/units.js';
import { groundColor, groundOf, isPlainArea } from './ground.js';
import { itemBox } from './item-box.js';

/**
 * The document without transparency, for standards that have none (ISO 15930-4, 6.3).
 * In: the layout, and the drawings that were mixed with paper white (`Artwork.needsPaper`).
 * Out: the same look, transparent areas mixed with what they lie on where that is one colour.
 * Findings: where it is not, and where a drawing made for paper stands on something else; both are
 * errors, so that no file claims what it does not keep.
 */
export function flattenDocument(
  document: PagedDocument,
  needPaper: ReadonlySet<string>,
): Checked<PagedDocument> {
  const findings: Finding[] = [];
  const pages = document.pages.map((page) => {
    const flat = flattenPage(page, needPaper);
    findings.push(...flat.findings);
    return flat.value;
  });
  return checked({ ...document, pages }, findings);
}

function flattenPage(page: Page, needPaper: ReadonlySet<string>): Checked<Page> {
  const findings: Finding[] = [];
  const items: PageItem[] = [];
  for (const item of page.items) {
    if (item.kind === 'shape' && item.opacity < 1) {
      const flat = flattenShape(item, items);
      if (flat) items.push(...flat);
      else {
        findings.push(finding('shape-transparent', { page: page.number, box: itemBox(item) }, {}));
        items.push(item);
      }
      continue;
    }
    if (item.kind === 'artwork' && needPaper.has(item.drawing)) {
      const ground = groundOf(item.visible, items);
      if (ground.some((each) => !isPaperWhite(each))) {
        const where = { page: page.number, box: item.visible, file: item.subject };
        findings.push(finding('artwork-needs-paper', where, { subject: item.subject }));
      }
      items.push(cutToVisible(item));
      continue;
    }
    items.push(item);
  }
  return checked({ ...page, items }, findings);
}

/** Around what is visible, for edges that fade out. */
const SLACK = pt(0.25);

/** Pixels that were transparent are white now; they must not cover the neighbours. */
function cutToVisible(item: ArtworkItem): ArtworkItem {
  const shown = inset(item.visible, pt(-SLACK));
  return { ...item, clip: item.clip ? intersection(item.clip, shown) : shown };
}

function intersection(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [endX, endY] = [Math.min(right(a), right(b)), Math.min(bottom(a), bottom(b))];
  return rect(x, y, Math.max(0, endX - x), Math.max(0, endY - y));
}

/** Opaque shapes that look the same; none when nothing shows; null where no colour does. */
function flattenShape(shape: ShapeItem, below: readonly PageItem[]): readonly ShapeItem[] | null {
  if (shape.opacity <= 0) return [];
  // The stroke would show through onto the fill along half its width.
  if (shape.fill && shape.stroke) return null;
  const color = groundColor(itemBox(shape), below);
  if (color === undefined) return null;
  const mix = (top: InkColor): InkColor | null => mixed(top, shape.opacity, color);
  const fill = shape.fill && mix(shape.fill);
  const ink = shape.stroke && mix(shape.stroke.color);
  if ((shape.fill && !fill) || (shape.stroke && !ink)) return null;
  return [
    {
      ...shape,
      opacity: 1,
      fill,
      stroke: shape.stroke && ink ? { ...shape.stroke, color: ink } : null,
    },
  ];
}

const isPaperWhite = (item: PageItem): boolean =>
  item.kind === 'shape' &&
  isPlainArea(item) &&
  item.fill?.kind === 'cmyk' &&
  item.fill.c + item.fill.m + item.fill.y + item.fill.k === 0;

/** Blend mode Normal in the inks of the press. Null where plates of two inks would have to mix. */
function mixed(top: InkColor, opacity: number, ground: InkColor | null): InkColor | null {
  const rest = 1 - opacity;
  if (top.kind === 'spot') {
    if (ground === null) return { ...top, tint: top.tint * opacity };
    if (ground.kind !== 'spot' || ground.ink !== top.ink) return null;
    return { ...top, tint: top.tint * opacity + ground.tint * rest };
  }
  if (ground?.kind === 'spot') return null;
  const { c, m, y, k } = ground ?? cmyk(0, 0, 0, 0);
  return cmyk(
    top.c * opacity + c * rest,
    top.m * opacity + m * rest,
    top.y * opacity + y * rest,
    top.k * opacity + k * rest,
  );
}
