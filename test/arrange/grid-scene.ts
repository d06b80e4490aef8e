import { arrangeLogos } from '../../src/arrange/arrange-logos.js';
import type { Artwork } from '../../src/core/artwork.js';
import { BLACK } from '../../src/core/color.js';
import { rect } from '../../src/core/geometry.js';
import type { Arrangement, GridEntry, GridFrame, GridSpec, GridTier } from '../../src/core/grid.js';
import type { LogoSpec, Participant, TierSize } from '../../src/core/participant.js';
import { mm, pt, ptFromMm } from '../../src/core/units.js';

/** Shape and weight of an invented logo. */
export interface LogoShape {
  readonly aspect: number;
  readonly share: number;
  readonly centerX: number;
  readonly centerY: number;
  readonly baseline?: number | null;
  readonly thinnestStroke?: number | null;
  readonly pixels?: number;
  /** Of the ink to what it stands on, 0…1. */
  readonly contrast?: number;
}

export const USUAL: LogoShape = { aspect: 2.5, share: 0.45, centerX: 0.48, centerY: 0.52 };

/** 100 units high; `pixels` is the width of a raster logo. */
export function artworkOf(id: string, shape: LogoShape): Artwork {
  const width = 100 * shape.aspect;
  return {
    id,
    file: `logos/${id}.${shape.pixels === undefined ? 'svg' : 'png'}`,
    format: shape.pixels === undefined ? 'svg' : 'png',
    drawing: `drawing-${id}`,
    reference: `reference-${id}`,
    vector: shape.pixels === undefined,
    viewBox: rect(0, 0, width + 20, 120),
    visible: rect(10, 10, width, 100),
    pixelsPerUnit: shape.pixels === undefined ? null : shape.pixels / width,
    measure: {
      coverage: [
        { widthMm: 8 * Math.sqrt(shape.aspect), share: Math.min(1, shape.share * 1.2) },
        { widthMm: 25 * Math.sqrt(shape.aspect), share: shape.share },
        { widthMm: 50 * Math.sqrt(shape.aspect), share: shape.share * 0.9 },
      ],
      center: { x: shape.centerX, y: shape.centerY },
      baseline: shape.baseline ?? null,
      contrast: shape.contrast ?? 0.8,
    },
    colors: [],
    spots: [],
    maxInk: 2,
    thinnestStroke: shape.thinnestStroke ?? null,
  };
}

const source = { file: 'data/participants.yaml', line: 1, column: 1 };

export function participantOf(
  name: string,
  logo: Partial<LogoSpec> = {},
  id = name.toLowerCase(),
): Participant {
  return {
    id,
    name,
    official: `Stadt ${name}`,
    kind: 'stadt',
    tier: 'tier',
    logo: { file: `logos/${id}.svg`, scale: 1, background: 'auto', colors: {}, source, ...logo },
    signOff: [],
    source,
  };
}

export const entryOf = (
  name: string,
  shape: LogoShape | null = USUAL,
  logo: Partial<LogoSpec> = {},
): GridEntry => {
  const participant = participantOf(name, logo);
  return { participant, artwork: shape && artworkOf(participant.id, shape) };
};

/** The same entry of somebody who says nothing about the logo. */
export const withoutRules = ({ participant, artwork }: GridEntry): GridEntry => {
  const facts = Object.entries(participant).filter(([key]) => key !== 'logo');
  return { participant: Object.fromEntries(facts) as unknown as Participant, artwork };
};

/** Entries named Ort 001, Ort 002 … */
export const entriesOf = (shapes: readonly (LogoShape | null)[]): readonly GridEntry[] =>
  shapes.map((shape, i) => entryOf(`Ort ${String(i + 1).padStart(3, '0')}`, shape));

export const tierOf = (
  entries: readonly GridEntry[],
  size: TierSize = 'medium',
  id: string = size,
): GridTier => ({ tier: { id, title: `Gruppe ${id}`, size, source }, entries });

const length = (millimetres: number) => ptFromMm(mm(millimetres));

export const SPEC: GridSpec = {
  sizes: {
    large: { columns: 5, height: length(26), fill: 0.3, minWidth: length(10) },
    medium: { columns: 5, height: length(21), fill: 0.3, minWidth: length(8) },
    small: { columns: 6, height: length(17), fill: 0.3, minWidth: length(7) },
  },
  gutter: length(4),
  rowGap: length(3),
  tierGap: length(7),
  heading: {
    font: 'SourceSans3-Semibold',
    size: pt(10),
    leading: pt(14),
    color: BLACK,
    spaceAfter: length(2),
  },
  caption: {
    font: 'SourceSans3-Regular',
    size: pt(7),
    leading: pt(9),
    color: BLACK,
    spaceAfter: length(1),
  },
  captions: false,
  clearSpace: 0.1,
  rule: { color: BLACK, width: pt(0.5) },
  ground: null,
};

/** A4 with the lower 160 mm free on the page of the declaration. */
export const FRAME: GridFrame = {
  first: rect(length(20), length(110), length(170), length(160)),
  next: rect(length(20), length(25), length(170), length(245)),
  baseline: pt(14),
  gridOrigin: length(25),
};

export const LIMITS = {
  imagePpi: 300,
  imagePpiError: 150,
  minLine: pt(0.25),
  minLineNegative: pt(0.4),
} as const;

export const usual = (count: number): readonly LogoShape[] =>
  Array.from({ length: count }, () => USUAL);

export const arranged = (tiers: readonly GridTier[], spec: GridSpec = SPEC): Arrangement =>
  arrangeLogos(FRAME, tiers, spec, LIMITS).value;
