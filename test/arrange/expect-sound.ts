import { expect } from '@jest/globals';
import { frameOfPage } from '../../src/arrange/flow-rows.js';
import { contains, overlaps } from '../../src/core/geometry.js';
import type { Arrangement } from '../../src/core/grid.js';
import { FRAME } from './grid-scene.js';

/** No two cells overlap; all stand in their frames; logos stand in their cells. */
export function expectSound({ placements }: Pick<Arrangement, 'placements'>): void {
  for (const place of placements) {
    expect(contains(frameOfPage(FRAME, place.page), place.cell, 0.01)).toBe(true);
    expect(contains(place.cell, place.visible, 0.001)).toBe(true);
  }
  for (const [i, a] of placements.entries()) {
    for (const b of placements.slice(i + 1)) {
      if (b.page === a.page && overlaps(a.cell, b.cell, 0.001))
        throw new Error(`${a.name} lies on ${b.name}`);
    }
  }
}
