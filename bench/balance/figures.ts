import { opticalArea } from '../../src/arrange/optical-area.js';
import type { Placed } from './methods.js';

/** How even a grid looks; see the goals of the house definition. */
export interface BalanceFigures {
  /** Standard deviation of ln √(optical area). */
  readonly spread: number;
  /** √ of the ratio of the optical areas. */
  readonly largestToSmallest: number;
  /** Root mean square of the way from optical centre to cell centre, over the cell's height. */
  readonly centre: number;
  /** Mean share of the cell that the visible box fills. */
  readonly filled: number;
}

export function balanceFigures(placed: readonly Placed[]): BalanceFigures {
  const sizes = placed.map(({ logo, visible }) =>
    Math.sqrt(opticalArea(logo.artwork, visible.width)),
  );
  const logs = sizes.map(Math.log);
  const mean = average(logs);
  const offCentre = placed.map(({ logo, visible, cell }) => {
    const { center } = logo.artwork.measure;
    const x = visible.x + center.x * visible.width - cell.x - cell.width / 2;
    const y = visible.y + center.y * visible.height - cell.y - cell.height / 2;
    return (x * x + y * y) / (cell.height * cell.height);
  });
  return {
    spread: Math.sqrt(average(logs.map((log) => (log - mean) ** 2))),
    largestToSmallest: Math.max(...sizes) / Math.min(...sizes),
    centre: Math.sqrt(average(offCentre)),
    filled: average(
      placed.map(
        ({ visible, cell }) => (visible.width * visible.height) / (cell.width * cell.height),
      ),
    ),
  };
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
