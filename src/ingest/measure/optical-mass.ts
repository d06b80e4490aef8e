import type { OpticalMeasure } from '../../core/artwork.js';
import { closedFigure, paddedMask } from './figure.js';
import { squaredDistanceTo } from './distance-transform.js';
import type { ReducedInk } from './reduce-ink.js';

/** Gaps up to twice this radius are seen as grey, not as paper (house definition), mm. */
const CLOSING_RADIUS_MM = 0.7;

/** Placed sizes that are sampled: √(width · height) of the visible box in mm. */
const SAMPLED_SIZES_MM = [8, 14, 25, 50] as const;

/** Size whose centre of mass stands for all: the usual logo in a grid. It hardly moves. */
const CENTER_SIZE_MM = 14;

/** A cell is ink from this coverage on: keeps hairlines that are thinner than a cell. */
const LEAST_COVERAGE = 0.12;

/**
 * Optical area over placed widths, optical centre and mean contrast.
 * Each part of the figure weighs 0.5 + 0.5 · contrast: a pale logo is lighter than a black one,
 * and paper inside a shield still belongs to the shield.
 */
export function opticalMass(ink: ReducedInk): Omit<OpticalMeasure, 'baseline'> {
  const { width, height, coverage } = ink;
  const size = Math.sqrt(width * height);
  const radii = SAMPLED_SIZES_MM.map((mm) => (CLOSING_RADIUS_MM / mm) * size);
  const margin = Math.ceil(Math.max(...radii)) + 2;
  const inked = paddedMask(width, height, margin, (cell) => coverage[cell]! > LEAST_COVERAGE);
  const toInk = squaredDistanceTo(inked.mask, inked.width, inked.height);

  const massAt = (sizeMm: number): SizedMass => {
    const figure = closedFigure(inked, toInk, (CLOSING_RADIUS_MM / sizeMm) * size);
    return { sizeMm, ...massOf(ink, figure, margin) };
  };
  const masses = refined(SAMPLED_SIZES_MM.map(massAt), massAt);
  const usual = masses.find(({ sizeMm }) => sizeMm === CENTER_SIZE_MM)!;
  return {
    coverage: masses.map(({ sizeMm, share }) => ({
      widthMm: sizeMm * Math.sqrt(width / height),
      share,
    })),
    center: { x: usual.x, y: usual.y },
    contrast: meanContrast(ink),
  };
}

/** Between samples whose shares differ more than this factor there is another one … */
const STEEP = 1.1;
/** … until their sizes differ by some hundredths. */
const MOST_HALVINGS = 4;

/**
 * A line drawing is a full figure at the size at which its last gap closes, and lines on paper at
 * the next larger one: such a step is narrowed down, since interpolating over it would be wrong
 * for every size between.
 */
function refined(
  masses: readonly SizedMass[],
  massAt: (sizeMm: number) => SizedMass,
  halvings = MOST_HALVINGS,
): readonly SizedMass[] {
  if (halvings === 0) return masses;
  return masses.flatMap((mass, i) => {
    const next = masses[i + 1];
    const isSteep = next && Math.abs(Math.log(mass.share / next.share)) > Math.log(STEEP);
    if (!isSteep) return [mass];
    const middle = massAt(Math.sqrt(mass.sizeMm * next.sizeMm));
    return refined([mass, middle, next], massAt, halvings - 1).slice(0, -1);
  });
}

interface Mass {
  /** Optical area over the area of the box. */
  readonly share: number;
  /** Centre of mass within the box, 0…1. */
  readonly x: number;
  readonly y: number;
}

interface SizedMass extends Mass {
  readonly sizeMm: number;
}

function massOf(ink: ReducedInk, figure: Uint8Array, margin: number): Mass {
  const { width, height } = ink;
  const wide = width + 2 * margin;
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = 0, cell = 0; y < height; y++) {
    for (let x = 0, at = (y + margin) * wide + margin; x < width; x++, cell++, at++) {
      if (!figure[at]) continue;
      const inner = figure[at - 1]! & figure[at + 1]! & figure[at - wide]! & figure[at + wide]!;
      // On the rim of the figure a cell counts as far as it is covered: hairlines stay thin.
      const field = inner ? 1 : Math.max(ink.coverage[cell]!, LEAST_COVERAGE);
      const mass = 0.5 * field + 0.5 * ink.contrast[cell]!;
      total += mass;
      sumX += mass * (x + 0.5);
      sumY += mass * (y + 0.5);
    }
  }
  if (total === 0) return { share: 1 / (width * height), x: 0.5, y: 0.5 };
  return {
    share: total / (width * height),
    x: sumX / total / width,
    y: sumY / total / height,
  };
}

function meanContrast(ink: ReducedInk): number {
  let covered = 0;
  let contrast = 0;
  for (let i = 0; i < ink.coverage.length; i++) {
    covered += ink.coverage[i]!;
    contrast += ink.contrast[i]!;
  }
  return covered === 0 ? 0 : contrast / covered;
}
