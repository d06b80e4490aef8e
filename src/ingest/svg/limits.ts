import type { FindingParam } from '../../core/finding.js';
import {
  bytesOf,
  INPUT_LIMITS,
  raiseHint,
  USUAL_LIMITS,
  type InputLimitName,
  type InputLimits,
} from '../../core/input-limits.js';

/** What an SVG may cost. */
export interface SvgLimits {
  /** Bytes of the file, and again after unpacking gzip. */
  readonly bytes: number;
  readonly elements: number;
  /** Nesting, also after every `use` is resolved. */
  readonly depth: number;
  /** Characters that entities add. */
  readonly entityCharacters: number;
  /** Entities within entities. */
  readonly entityDepth: number;
  /** Elements after every `use` and marker is copied. */
  readonly expansions: number;
  /** Path segments after normalising. */
  readonly segments: number;
  /** Primitives of one filter, and blur as a share of the picture: resvg aborts on filter bombs. */
  readonly filterPrimitives: number;
  readonly blurShare: number;
  /** SVG inside an SVG inside an SVG. */
  readonly nestedImages: number;
  /** Pixels of one embedded or rasterised picture (1,200 ppi at 80 × 80 mm). */
  readonly pixels: number;
  /** Pixels of all effects of a picture together: each takes a third of a microsecond. */
  readonly effectPixels: number;
  /** Dashes of one stroke. */
  readonly dashes: number;
  /** Tiles of one pattern within the picture. */
  readonly tiles: number;
}

/** The limits of a project; what is a plain number here is no matter of size and cannot be raised. */
export const svgLimitsOf = (limits: InputLimits = USUAL_LIMITS): SvgLimits => ({
  bytes: bytesOf(limits['svg-size']),
  elements: limits['svg-elements'],
  depth: limits['svg-depth'],
  entityCharacters: limits['svg-entities'],
  entityDepth: 8,
  expansions: limits['svg-copies'],
  segments: limits['svg-segments'],
  filterPrimitives: 40,
  blurShare: 0.5,
  nestedImages: 3,
  pixels: 16_000_000,
  effectPixels: 16_000_000,
  dashes: limits['svg-dashes'],
  tiles: limits['svg-tiles'],
});

export const SVG_LIMITS = svgLimitsOf();

/** Name of the limit that a file breaks. */
export type SvgLimit = keyof SvgLimits;

/** A limit was broken: becomes the finding `svg-too-complex`. */
export class SvgLimitError extends Error {
  override readonly name = 'SvgLimitError';
  readonly limit: SvgLimit;
  readonly allowed: number;
  constructor(limits: SvgLimits, limit: SvgLimit) {
    super(`more than ${limits[limit]} ${limit}`);
    this.limit = limit;
    this.allowed = limits[limit];
  }
}

/** Throws when `count` is beyond the limit. */
export function keepWithin(limits: SvgLimits, limit: SvgLimit, count: number): void {
  if (!(count <= limits[limit])) throw new SvgLimitError(limits, limit);
}

/** Under which name data/print.yaml raises it. */
const RAISED_BY: Readonly<Partial<Record<SvgLimit, InputLimitName>>> = {
  bytes: 'svg-size',
  elements: 'svg-elements',
  depth: 'svg-depth',
  entityCharacters: 'svg-entities',
  expansions: 'svg-copies',
  segments: 'svg-segments',
  dashes: 'svg-dashes',
  tiles: 'svg-tiles',
};

const FIXED: FindingParam = {
  de: 'Effekte, Bilder oder Entitäten, die ineinander stecken',
  en: 'effects, pictures or entities within each other',
};

/** The slots of `svg-too-complex`. */
export function paramsOf({ limit, allowed }: SvgLimitError): {
  readonly counts: FindingParam;
  readonly allowed: number;
  readonly raise: FindingParam;
} {
  const name = RAISED_BY[limit];
  if (name === undefined) return { counts: FIXED, allowed, raise: '' };
  return { counts: INPUT_LIMITS[name].counts, allowed, raise: raiseHint(name) };
}
