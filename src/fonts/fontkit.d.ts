/** The part of fontkit 2.0.4 that is used here; the package ships no types. */
declare module 'fontkit' {
  interface Glyph {
    readonly id: number;
    readonly name: string;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  }
  interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[];
  }
  interface Font {
    readonly postscriptName: string;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    readonly 'CFF ': unknown;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly underlinePosition: number;
    readonly underlineThickness: number;
    readonly italicAngle: number;
    readonly availableFeatures: readonly string[];
    readonly 'OS/2': { readonly usWeightClass: number } | undefined;
    layout(text: string, features: Record<string, boolean>): GlyphRun;
    getGlyph(id: number, codePoints?: readonly number[]): Glyph | null;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    createSubset(): Subset;
  }
  interface Subset {
    /** Glyph ids by position; may be appended to. */
    readonly glyphs: number[];
    includeGlyph(glyph: number | Glyph): number;
    encode(): Uint8Array;
  }
  /** Throws for what is no font; a collection (.ttc) has no `layout`. */
  export function create(bytes: Uint8Array): Font;
  export type { Font, Glyph };
}
