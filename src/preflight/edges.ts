/** What happens near the cut: bleed that is really painted, and things too close to the edge. */
import type { FindingParam, Localized } from '../core/finding.js';
import { rect, union, type Rect } from '../core/geometry.js';
import type { PageFacts, PaintedObject, PdfFacts } from '../core/pdf-facts.js';
import type { Mm, Pt } from '../core/units.js';
import { trimRect } from './page-boxes.js';
import { mmText, printsWhite, shows, TENTH_MM } from './queries.js';
import type { Hit } from './rule.js';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof SIDES)[number];

const SIDE_NAMES: Readonly<Record<Side, Localized>> = {
  left: { de: 'linken', en: 'left' },
  right: { de: 'rechten', en: 'right' },
  top: { de: 'oberen', en: 'top' },
  bottom: { de: 'unteren', en: 'bottom' },
};

/** Points by which the box goes beyond the trim on that side; negative inside. */
function beyond(box: Rect, trim: Rect, side: Side): number {
  switch (side) {
    case 'left':
      return trim.x - box.x;
    case 'right':
      return box.x + box.width - (trim.x + trim.width);
    case 'top':
      return trim.y - box.y;
    case 'bottom':
      return box.y + box.height - (trim.y + trim.height);
  }
}

/** Stretch of the box along the side, within the trim. */
function span(box: Rect, trim: Rect, side: Side): readonly [number, number] {
  return side === 'left' || side === 'right'
    ? [Math.max(box.y, trim.y), Math.min(box.y + box.height, trim.y + trim.height)]
    : [Math.max(box.x, trim.x), Math.min(box.x + box.width, trim.x + trim.width)];
}

const leavesInk = (object: PaintedObject): boolean => {
  const paints = [object.fill, object.stroke].filter((paint) => paint !== null);
  return shows(object) && (paints.length === 0 || !paints.every(printsWhite));
};

const touches = (box: Rect, trim: Rect): boolean =>
  box.x < trim.x + trim.width &&
  box.x + box.width > trim.x &&
  box.y < trim.y + trim.height &&
  box.y + box.height > trim.y;

/** Objects that reach the cut without going on to the bleed edge, each side once for a page. */
export function bleedHits(
  pdf: PdfFacts,
  bleed: Pt,
  limit: Mm,
): readonly Hit<{ side: FindingParam; value: FindingParam; limit: FindingParam }>[] {
  return pdf.pages.flatMap((page) => {
    const trim = trimRect(page);
    if (!trim || bleed <= 0) return [];
    const inked = page.objects.filter(
      (object): object is PaintedObject & { readonly box: Rect } =>
        object.kind !== 'text' &&
        object.box !== null &&
        leavesInk(object) &&
        touches(object.box, trim),
    );
    return SIDES.flatMap((side) => {
      let worst = Infinity;
      let box: Rect | null = null;
      for (const object of inked) {
        const reach = beyond(object.box, trim, side);
        if (reach < -TENTH_MM || reach >= bleed - TENTH_MM) continue;
        const [from, to] = span(object.box, trim, side);
        const continued = inked.some((other) => {
          const [start, end] = span(other.box, trim, side);
          return (
            beyond(other.box, trim, side) >= bleed - TENTH_MM &&
            start <= from + TENTH_MM &&
            end >= to - TENTH_MM
          );
        });
        if (continued) continue;
        worst = Math.min(worst, reach);
        box = box ? union(box, object.box) : object.box;
      }
      return box
        ? [
            {
              where: { page: page.number, box },
              params: { side: SIDE_NAMES[side], value: mmText(Math.max(0, worst)), limit },
            },
          ]
        : [];
    });
  });
}

/**
 * Text and artwork between the safe margin and the cut. Artwork (all parts of one form together)
 * that runs into the bleed does so on purpose; text never does.
 */
export function marginHits(
  pdf: PdfFacts,
  margin: Pt,
  limit: Mm,
): readonly Hit<{
  what: FindingParam;
  value: FindingParam;
  side: FindingParam;
  limit: FindingParam;
}>[] {
  return pdf.pages.flatMap((page) => {
    const trim = trimRect(page);
    if (!trim || margin <= 0) return [];
    return [...pieces(page, trim)].flatMap(({ what, box }) => {
      if (!touches(box, trim)) return [];
      const near = SIDES.map((side) => ({ side, inside: -beyond(box, trim, side) }))
        .filter(({ inside }) => inside < margin - TENTH_MM)
        .sort((a, b) => a.inside - b.inside)[0];
      if (!near || (what !== TEXT && near.inside <= TENTH_MM)) return [];
      const { side, inside } = near;
      return [
        {
          where: { page: page.number, box },
          params: { what, value: mmText(inside), side: SIDE_NAMES[side], limit },
        },
      ];
    });
  });
}

const TEXT: Localized = { de: 'Text', en: 'Text' };
const PICTURE: Localized = { de: 'Ein Bild', en: 'An image' };
const ARTWORK: Localized = { de: 'Ein Logo oder eine Grafik', en: 'A logo or graphic' };
const SHAPE: Localized = { de: 'Eine Fläche oder Linie', en: 'An area or line' };

interface Piece {
  readonly what: Localized;
  readonly box: Rect;
}

function* pieces(page: PageFacts, trim: Rect): Generator<Piece> {
  const artworks = new Map<number, Rect>();
  for (const object of page.objects) {
    const { box } = object;
    if (!box || !leavesInk(object) || !touches(box, trim)) continue;
    if (object.artwork !== null) {
      const known = artworks.get(object.artwork);
      artworks.set(object.artwork, known ? union(known, box) : box);
    } else if (object.kind === 'text') yield { what: TEXT, box };
    else
      yield {
        what: object.kind === 'image' ? PICTURE : SHAPE,
        box: rect(box.x, box.y, box.width, box.height),
      };
  }
  for (const box of artworks.values()) yield { what: ARTWORK, box };
}
