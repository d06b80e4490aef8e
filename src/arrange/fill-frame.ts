import type { Artwork } from '../core/artwork.js';
import { rectPath } from '../core/drawing.js';
import { bottom, rect, right, type Matrix, type Rect } from '../core/geometry.js';
import type { Arrangement, GridPanel, GridSpec, Placement, TierHeading } from '../core/grid.js';
import type { ArtworkItem, ItemRole, PageItem, ShapeItem } from '../core/page.js';
import { pt } from '../core/units.js';
import { setLine } from '../fonts/set-line.js';
import type { FontBook } from '../fonts/font-book.js';
import { captionItems } from './caption-items.js';
import { missingLogo } from './missing-logo.js';

/** What the grid is filled with. */
export interface GridContent {
  /** By participant id. */
  readonly artworks: ReadonlyMap<string, Artwork>;
  readonly book: FontBook;
  /** Meaning of a participant's logo. */
  readonly roleOf: (participant: string) => ItemRole;
  /** Meaning of a tier's heading where the tier begins. */
  readonly tierRoleOf: (tier: string) => ItemRole;
  /** BCP 47; the placeholder for a missing logo speaks this language. */
  readonly lang: string;
}

/**
 * Turns the arrangement into items of each of its pages, in reading order: rule and heading of a
 * tier, then its logos with their names. Decides nothing: all boxes come from the arrangement.
 */
export function gridItems(
  arrangement: Arrangement,
  spec: GridSpec,
  content: GridContent,
): readonly (readonly PageItem[])[] {
  return Array.from({ length: arrangement.pageCount }, (_, page) => {
    const headings = arrangement.headings.filter((heading) => heading.page === page);
    const placements = arrangement.placements.filter((placement) => placement.page === page);
    const tiers = [...new Set(placements.map(({ tier }) => tier))];
    const panels = arrangement.panels.filter((panel) => panel.page === page);
    const logos = tiers.flatMap((tier) => [
      ...headings
        .filter((heading) => heading.tier === tier)
        .flatMap((heading) => headingItems(heading, spec, content)),
      ...placements
        .filter((placement) => placement.tier === tier)
        .flatMap((placement) => logoItems(placement, spec, content)),
    ]);
    return [...panels.map(panelItem), ...logos];
  });
}

const panelItem = ({ box, color }: GridPanel): ShapeItem => ({
  kind: 'shape',
  role: { kind: 'artifact', type: 'Background' },
  path: rectPath(box),
  fill: color,
  rule: 'nonzero',
  stroke: null,
  opacity: 1,
});

/** A heading that is repeated overleaf is smaller: it reminds, it does not announce. */
const CONTINUED_SIZE = 0.82;

function headingItems(
  heading: TierHeading,
  spec: GridSpec,
  { book, tierRoleOf }: GridContent,
): readonly PageItem[] {
  const { font, size, color } = spec.heading;
  const scale = heading.continued ? CONTINUED_SIZE : 1;
  const { runs } = setLine(book, { font, size: pt(size * scale), color }, heading.title);
  return [
    ...ruleItems(heading, spec),
    {
      kind: 'text',
      role: heading.continued ? { kind: 'artifact', type: 'Pagination' } : tierRoleOf(heading.tier),
      x: heading.x,
      y: heading.y,
      rotate: 0,
      runs,
      end: 'stop',
    },
  ];
}

function ruleItems({ x, ruleY, width }: TierHeading, { rule }: GridSpec): readonly ShapeItem[] {
  if (ruleY === null || rule === null) return [];
  return [
    {
      kind: 'shape',
      role: { kind: 'artifact', type: 'Layout' },
      path: [
        ['M', x, ruleY],
        ['L', x + width, ruleY],
      ],
      fill: null,
      rule: 'nonzero',
      stroke: { ...HAIRLINE, width: rule.width, color: rule.color },
      opacity: 1,
    },
  ];
}

const HAIRLINE = { cap: 'butt', join: 'miter', miterLimit: 10, dash: [], dashOffset: 0 } as const;

function logoItems(
  placement: Placement,
  spec: GridSpec,
  content: GridContent,
): readonly PageItem[] {
  const { artworks, book, roleOf, lang } = content;
  const role = roleOf(placement.participant);
  const artwork = artworks.get(placement.participant);
  const names = captionItems(placement, spec.caption, book, role);
  if (!placement.drawn || !artwork) {
    return [...missingLogo(placement, spec.caption, { book, role, lang }), ...names];
  }
  return [artworkItem(placement, artwork, role), ...names];
}

function artworkItem(
  { participant, visible, cell }: Placement,
  artwork: Artwork,
  role: ItemRole,
): ArtworkItem {
  const scale = visible.width / artwork.visible.width;
  return {
    kind: 'artwork',
    role,
    drawing: artwork.drawing,
    transform: [
      scale,
      0,
      0,
      scale,
      visible.x - scale * artwork.visible.x,
      visible.y - scale * artwork.visible.y,
    ] satisfies Matrix,
    clip: cutToCell(artwork, scale, visible, cell),
    visible,
    subject: participant,
  };
}

/**
 * The page around the artwork may be wider than the cell, and a white sheet drawn on it would cover
 * the neighbours. Null where all of it stays inside.
 */
function cutToCell(
  { viewBox, visible: drawn }: Artwork,
  scale: number,
  visible: Rect,
  cell: Rect,
): Rect | null {
  const [left, top] = [
    visible.x + scale * (viewBox.x - drawn.x),
    visible.y + scale * (viewBox.y - drawn.y),
  ];
  const isInside =
    left >= cell.x &&
    top >= cell.y &&
    left + scale * viewBox.width <= right(cell) &&
    top + scale * viewBox.height <= bottom(cell);
  if (isInside) return null;
  // A nudge may move the artwork itself over the edge: what is seen is never cut.
  const [x, y] = [Math.min(cell.x, visible.x), Math.min(cell.y, visible.y)];
  return rect(
    x,
    y,
    Math.max(right(cell), right(visible)) - x,
    Math.max(bottom(cell), bottom(visible)) - y,
  );
}
