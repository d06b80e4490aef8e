import { expect, test } from '@jest/globals';
import { deltaE2000 } from '../../src/color/delta-e.js';

/** Rows of table 1 in Sharma, Wu, Dalal (2005): two colours and their difference. */
const TABLE = [
  [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
  [50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0],
  [50, 0, 0, 50, -1, 2, 2.3669],
  [50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792],
  [50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195],
  [50, -0.001, 2.49, 50, 0.0011, -2.49, 4.7461],
  [50, 2.5, 0, 73, 25, -18, 27.1492],
  [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
  [22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373],
  [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
] as const;

test('gives the published differences', () => {
  for (const [L1, a1, b1, L2, a2, b2, difference] of TABLE) {
    const first = { L: L1, a: a1, b: b1 };
    const second = { L: L2, a: a2, b: b2 };
    expect(deltaE2000(first, second)).toBeCloseTo(difference, 3);
    expect(deltaE2000(second, first)).toBeCloseTo(difference, 3);
  }
});
