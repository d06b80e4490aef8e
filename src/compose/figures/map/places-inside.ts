import { around, grown, isFree, rowsOf, type Site } from './label-site.js';
import type { Candidate, LabelRequest, LabelRoom, LabelShape } from './label-request.js';
import { crossesBox, edgeMeetsBox, isInside, meetsBox, type Area } from './polygon.js';
import { rect, type Rect } from '../../../core/geometry.js';

/** Distance of the places tried inside an area, points; in large areas as many as here. */
interface Grid {
  readonly step: number;
  readonly tries: number;
}
const FINE: Grid = { step: 1.2, tries: 28 };
const COARSE: Grid = { step: 2, tries: 20 };

/** Free space between a name and the border of its area: least, and where it looks at ease. */
const FROM_BORDER = 1;
const AT_EASE = [3, 5] as const;
const COST_OF_TIGHTNESS = 2;

/** Places in the area itself; a name that hardly fits is offered places across its border too. */
export function placesInside(
  request: LabelRequest,
  shape: number,
  site: Site,
  room: LabelRoom,
): readonly Candidate[] {
  const size = request.shapes[shape];
  if (!size) return [];
  const places = (boxes: readonly Rect[], costOf: CostOf): readonly Candidate[] =>
    boxes.flatMap((box): readonly Candidate[] => {
      if (!isFree(box, room)) return [];
      const rows = rowsOf(box, size, 'middle');
      const cost = size.cost + costOfOffset(site, box) + costOf(rows, site, room);
      return cost < Infinity
        ? [{ request, shape, box, rows, leader: null, align: 'middle', cost }]
        : [];
    });
  const clear = places(boxesIn(site.area, size, FINE), costOfTightness);
  if (clear.length >= ROOMY) return clear;
  const across = places(boxesIn(site.area, size, COARSE), costOfCrossing);
  const best = [...across].sort((a, b) => a.cost - b.cost).slice(0, REFINED);
  return [
    ...clear,
    ...across,
    ...places(
      best.flatMap(({ box }) => boxesAbout(box)),
      costOfCrossing,
    ),
  ];
}

/** So many places clear of the border are enough to give way to others. */
const ROOMY = 100;

/** Best places across a border, and how they are moved to find a better one close by. */
const REFINED = 6;
const NUDGES = [-1.4, -0.7, 0, 0.7, 1.4];

const boxesAbout = ({ x, y, width, height }: Rect): readonly Rect[] =>
  NUDGES.flatMap((dx) => NUDGES.map((dy) => rect(x + dx, y + dy, width, height)));

/** What a name's place says of the border; infinite where it cannot stand. */
type CostOf = (rows: readonly Rect[], site: Site, room: LabelRoom) => number;

/** Whether a name of this size stands wholly within the area. */
export const fitsInside = (area: Area, size: LabelShape): boolean =>
  boxesIn(area, size, FINE).some((box) =>
    rowsOf(box, size, 'middle').every((row) => !isCrossed(area, row)),
  );

const isCrossed = (area: Area, row: Rect, space: number = FROM_BORDER): boolean =>
  crossesBox(area, grown(row, space));

function boxesIn(area: Area, size: LabelShape, grid: Grid): readonly Rect[] {
  const { x: left, y: top, width, height } = area.box;
  const step = Math.max(grid.step, Math.min(width, height) / grid.tries);
  const boxes: Rect[] = [];
  for (let y: number = top; y <= top + height; y += step) {
    for (let x: number = left; x <= left + width; x += step) {
      if (isInside(area, x, y)) boxes.push(around(x, y, size));
    }
  }
  return boxes;
}

function costOfOffset({ middle, radius }: Site, box: Rect): number {
  const dx = box.x + box.width / 2 - middle[0];
  const dy = box.y + box.height / 2 - middle[1];
  return (2 * Math.hypot(dx, dy)) / Math.max(4, radius);
}

/** Largest share of a name that may lie on the neighbours. */
const MOST_OUTSIDE = 0.5;

const COST_OF_CROSSING = 12;
const COST_OF_OUTSIDE = 90;
/** Where a coloured area ends under a name, the eye reads the colour's edge as a letter's. */
const COST_OF_OWN_COLOUR = 20;
/** On somebody else's colour a name would be read as theirs, the more the more of it. */
const COST_OF_FOREIGN = 20;
const COST_OF_FOREIGN_SHARE = 600;
/** Heavy lines strike a name out, and press it when it stands clear of them but close, in points. */
const COST_OF_HEAVY = 400;
const COST_OF_HEAVY_NEAR = 8;
const FROM_HEAVY = 1.4;

function costOfTightness(rows: readonly Rect[], site: Site): number {
  if (rows.some((row) => isCrossed(site.area, row))) return Infinity;
  const tight = AT_EASE.filter((space) => rows.some((row) => isCrossed(site.area, row, space)));
  if (tight.length === 0) return 0;
  return tight.length * COST_OF_TIGHTNESS + (isStruck(site, rows) ? COST_OF_HEAVY_NEAR : 0);
}

const isStruck = ({ heavyLines }: Site, rows: readonly Rect[]): boolean =>
  rows.some((row) => {
    const clear = grown(row, FROM_HEAVY);
    return heavyLines.some((line) => edgeMeetsBox(line, clear));
  });

function costOfCrossing(rows: readonly Rect[], site: Site, { busy }: LabelRoom): number {
  const { area, colours } = site;
  const outside = 1 - shareIn([area], rows);
  if (outside > MOST_OUTSIDE) return Infinity;
  const margins = rows.map((row) => grown(row, FROM_BORDER));
  const disturbed = colours.filter((other) => margins.some((row) => meetsBox(other, row)));
  return (
    COST_OF_CROSSING +
    COST_OF_OUTSIDE * outside +
    (busy.has(area.id) ? COST_OF_OWN_COLOUR : 0) +
    (disturbed.length > 0
      ? COST_OF_FOREIGN + COST_OF_FOREIGN_SHARE * shareIn(disturbed, rows)
      : 0) +
    (isStruck(site, rows) ? COST_OF_HEAVY : 0)
  );
}

/** Points of a line that are looked at: as many columns, from its first to its last letter. */
const COLUMNS = 16;
const LEVELS = [0.1, 0.5, 0.9];

function shareIn(areas: readonly Area[], rows: readonly Rect[]): number {
  let [count, all] = [0, 0];
  for (const { x, y, width, height } of rows) {
    for (let column = 0; column <= COLUMNS; column += 1) {
      for (const level of LEVELS) {
        const [atX, atY] = [x + (column / COLUMNS) * width, y + level * height];
        // A longer line counts for more.
        all += width;
        if (areas.some((area) => isInside(area, atX, atY))) count += width;
      }
    }
  }
  return count / all;
}
