import { inset, rect } from '../core/geometry.js';
import type { GridFrame, GridGround, GridPanel } from '../core/grid.js';
import type { GridLayout } from './choose-layout.js';
import { bottomOf, frameOfPage } from './flow-rows.js';

/** The free boxes less the rim of the area of colour, whose edges keep to the type area. */
export function insideGround(frame: GridFrame, ground: GridGround | null): GridFrame {
  if (!ground) return frame;
  const { first, next, nextMirrored, ...rest } = frame;
  return {
    ...rest,
    first: inset(first, ground.padding),
    next: inset(next, ground.padding),
    ...(nextMirrored ? { nextMirrored: inset(nextMirrored, ground.padding) } : {}),
  };
}

/** One area on each page with logos, from the head of the free box to below the last row. */
export function gridPanels(layout: GridLayout, ground: GridGround | null): readonly GridPanel[] {
  if (!ground) return [];
  const { padding, color } = ground;
  return layout.pages.flatMap((rows, page) => {
    const last = rows.at(-1);
    if (!last) return [];
    const { x, y, width } = frameOfPage(layout.measures.frame, page);
    const height = bottomOf(last) - y;
    const box = rect(x - padding, y - padding, width + 2 * padding, height + 2 * padding);
    return [{ page, box, color }];
  });
}
