/** A font file as paint needs it to embed a subset. Units: font units unless said otherwise. */
export interface FontProgram {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, negative leans right. */
  readonly italicAngle: number;
  readonly italic: boolean;
  /** OS/2 weight class, 100…900. */
  readonly weight: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly outlines: 'truetype' | 'cff';
  advanceOf(glyph: number): number;
  /** Glyph of a character, 0 when the font lacks it. */
  glyphOf(codePoint: number): number;
  createSubset(): FontSubset;
}

/** Glyphs of a font gathered for one file. Positions in the subset count from 0 (.notdef). */
export interface FontSubset {
  /** Adds a glyph and gives its position; the same glyph keeps its position. */
  include(glyph: number): number;
  /** Adds a second copy, for a glyph that stands for other characters elsewhere. */
  duplicate(glyph: number): number;
  /** The font file of the glyphs gathered: TrueType (`glyf`) or bare CFF. */
  encode(): Uint8Array;
}
