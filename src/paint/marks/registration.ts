import type { PathData } from '../../core/drawing.js';
import type { PageItem } from '../../core/page.js';
import { mm, ptFromMm } from '../../core/units.js';
import { MARK_OFFSET, markLine, segment, type MarkSheet } from './mark-sheet.js';

const RADIUS = ptFromMm(mm(1.5));
const ARM = ptFromMm(mm(2.5));

/** Distance of a Bézier control point for a quarter circle of radius 1. */
const KAPPA = 0.5523;

/** A cross with a circle at the middle of each side: plates that fit show one fine cross. */
export function registrationMarks({ trim, bleed, folds }: MarkSheet): readonly PageItem[] {
  const distance = bleed + MARK_OFFSET + ARM;
  // Fold marks stand near the middle: there the crosses make room for them.
  const across = folds.length > 0 ? trim.width / 4 : trim.width / 2;
  const centres = [
    [across, -distance],
    [across, trim.height + distance],
    [-distance, trim.height / 2],
    [trim.width + distance, trim.height / 2],
  ] as const;
  return centres.flatMap(([x, y]) => [
    markLine(segment(x - ARM, y, x + ARM, y)),
    markLine(segment(x, y - ARM, x, y + ARM)),
    markLine(circle(x, y, RADIUS)),
  ]);
}

function circle(x: number, y: number, r: number): PathData {
  const k = r * KAPPA;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
}
