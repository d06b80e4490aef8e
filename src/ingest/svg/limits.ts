/**
 * What an SVG may cost. Real logos stay far below (the largest of 778 real files: 3.1 MB, 14,000
 * elements, depth 31); beyond lie broken exports, maps and files made to hang a program.
 */
export const SVG_LIMITS = {
  /** Bytes of the file, and again after unpacking gzip: a bomb of 20 MB packs into 20 kB. */
  bytes: 20_000_000,
  /** Elements: sharp's and usvg's trees need about 1.5 kB each. */
  elements: 200_000,
  /** Nesting: usvg walks recursively and would overflow its stack (an abort no one can catch). */
  depth: 256,
  /** Characters that entities may add: the "billion laughs" starts with ten lines. */
  entityCharacters: 1_000_000,
  entityDepth: 8,
  /** Elements after every `use` is copied: 100,000 take usvg 0.8 s; nothing in it limits them. */
  expansions: 100_000,
  /** Path segments after normalising: the press' RIP has to fill them all. */
  segments: 1_000_000,
  /** Primitives of one filter, and blur as a share of the picture: resvg aborts on filter bombs. */
  filterPrimitives: 40,
  blurShare: 0.5,
  /** SVG inside an SVG inside an SVG. */
  nestedImages: 3,
  /** Pixels of one embedded or rasterised picture (1,200 ppi at 80 × 80 mm). */
  pixels: 16_000_000,
  /** Dashes of one stroke; a tiny dash on a long path hangs viewers. */
  dashes: 100_000,
  /** Tiles of one pattern within the picture. */
  tiles: 20_000,
} as const;

/** Name of the limit that a file breaks. */
export type SvgLimit = keyof typeof SVG_LIMITS;

/** A limit was broken: becomes the finding `svg-too-complex`. */
export class SvgLimitError extends Error {
  override readonly name = 'SvgLimitError';
  readonly limit: SvgLimit;
  constructor(limit: SvgLimit) {
    super(`more than ${SVG_LIMITS[limit]} ${limit}`);
    this.limit = limit;
  }
}

/** Throws when `count` is beyond the limit. */
export function keepWithin(limit: SvgLimit, count: number): void {
  if (!(count <= SVG_LIMITS[limit])) throw new SvgLimitError(limit);
}
