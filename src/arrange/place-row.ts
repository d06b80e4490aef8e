import { aspectOf } from '../core/artwork.js';
import { bottom, rect, right, type Rect } from '../core/geometry.js';
import { pt, ptFromMm, type Pt } from '../core/units.js';
import { clearAt } from './clear-space.js';
import type { SizedLogo } from './solve-sizes.js';

/** Where a logo stands in its cell. */
export interface PlacedLogo {
  readonly visible: Rect;
  /** Cell minus clear space. */
  readonly room: Rect;
}

/**
 * Sets the logos of one row into their cells (equal in height): each with its optical centre on
 * the middle of the cell. A row of nothing but wordmarks stands on one reading line instead,
 * where that moves none of them visibly off its centre. `nudge` comes last and ends at the cell.
 */
export function placeRow(
  logos: readonly (SizedLogo | null)[],
  cells: readonly Rect[],
): readonly (PlacedLogo | null)[] {
  const centred = logos.map((logo, i) => (logo ? centre(logo, cells[i]!) : null));
  const line = readingLine(logos, centred, cells);
  return logos.map((logo, i) => {
    const place = centred[i] ?? null;
    if (!logo || !place) return null;
    const onLine = line === null ? place.visible : moveToLine(logo, place.visible, line);
    return { room: place.room, visible: nudged(logo, onLine, cells[i]!) };
  });
}

/** A reading line may move a logo off its visual centre by this share of the cell's height. */
const MOST_SHIFT = 0.05;

function centre(logo: SizedLogo, cell: Rect): PlacedLogo {
  const { width, artwork } = logo;
  const height = width / aspectOf(artwork);
  const clear = clearAt(logo.clear, height);
  const room = rect(
    cell.x + clear,
    cell.y + clear,
    cell.width - 2 * clear,
    cell.height - 2 * clear,
  );
  const { center } = artwork.measure;
  const x = cell.x + cell.width / 2 - center.x * width;
  const y = cell.y + cell.height / 2 - center.y * height;
  return { room, visible: within(rect(x, y, width, height), room) };
}

/** Common baseline of a row of wordmarks, or null. */
function readingLine(
  logos: readonly (SizedLogo | null)[],
  places: readonly (PlacedLogo | null)[],
  cells: readonly Rect[],
): Pt | null {
  const lines: number[] = [];
  for (const [i, logo] of logos.entries()) {
    const place = places[i];
    if (!logo || !place) continue;
    const baseline = logo.artwork.measure.baseline;
    if (baseline === null) return null;
    lines.push(place.visible.y + baseline * place.visible.height);
  }
  if (lines.length < 2) return null;
  const line = (Math.min(...lines) + Math.max(...lines)) / 2;
  const shift = Math.max(...lines) - line;
  if (shift > MOST_SHIFT * cells[0]!.height) return null;
  const fits = logos.every((logo, i) => {
    const place = places[i];
    if (!logo || !place) return true;
    const moved = moveToLine(logo, place.visible, pt(line));
    return within(moved, place.room).y === moved.y;
  });
  return fits ? pt(line) : null;
}

function moveToLine(logo: SizedLogo, visible: Rect, line: Pt): Rect {
  const baseline = logo.artwork.measure.baseline ?? 0;
  return rect(visible.x, line - baseline * visible.height, visible.width, visible.height);
}

function nudged(logo: SizedLogo, visible: Rect, cell: Rect): Rect {
  const nudge = logo.entry.participant.logo?.nudge;
  if (!nudge) return visible;
  const moved = rect(
    visible.x + ptFromMm(nudge.x),
    visible.y + ptFromMm(nudge.y),
    visible.width,
    visible.height,
  );
  return within(moved, cell);
}

/** The box moved into `outer`, which is large enough for it. */
function within(box: Rect, outer: Rect): Rect {
  return rect(
    Math.max(outer.x, Math.min(box.x, right(outer) - box.width)),
    Math.max(outer.y, Math.min(box.y, bottom(outer) - box.height)),
    box.width,
    box.height,
  );
}
