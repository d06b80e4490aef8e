import type { Font } from 'fontkit';
import type { FontProgram as EmbeddableFont } from '../core/font-program.js';
import { invariant } from '../core/assert.js';
import type { FontProgram, FontStep } from './font-book.js';
import { measureFont } from './measure-font.js';

/** A font of the book as paint embeds it; each use of its bytes is a step. */
export function embeddableFont(
  program: FontProgram,
  step: FontStep = (work) => work(),
): EmbeddableFont {
  const font = program as unknown as Font;
  const advances = new Map<number, number>();
  const advanceOf = (id: number): number => {
    const glyph = font.getGlyph(id);
    invariant(glyph, `font ${font.postscriptName} has no glyph ${id}`);
    return glyph.advanceWidth;
  };
  return {
    ...step(() => factsOf(font)),
    advanceOf: (id) => {
      const known = advances.get(id) ?? step(() => advanceOf(id));
      advances.set(id, known);
      return known;
    },
    glyphOf: (codePoint) =>
      font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0,
    createSubset: () => {
      const subset = font.createSubset();
      return {
        include: (id) => subset.includeGlyph(id),
        // fontkit 2.0.4 only adds what is new; a position of its own is needed for a second meaning.
        duplicate: (id) => subset.glyphs.push(id) - 1,
        encode: () => step(() => subset.encode()),
      };
    },
  };
}

const factsOf = (font: Font) =>
  ({
    postscriptName: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    italicAngle: font.italicAngle,
    italic: measureFont(font).italic,
    weight: measureFont(font).weight,
    bbox: font.bbox,
    outlines: font['CFF '] ? 'cff' : 'truetype',
  }) as const;
