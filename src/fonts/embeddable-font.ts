import type { Font } from 'fontkit';
import type { FontProgram as EmbeddableFont } from '../core/font-program.js';
import { invariant } from '../core/assert.js';
import type { FontProgram } from './font-book.js';
import { measureFont } from './measure-font.js';

/** A font of the book as paint embeds it. */
export function embeddableFont(program: FontProgram): EmbeddableFont {
  const font = program as unknown as Font;
  const { weight, italic } = measureFont(font);
  return {
    postscriptName: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    italicAngle: font.italicAngle,
    italic,
    weight,
    bbox: font.bbox,
    outlines: font['CFF '] ? 'cff' : 'truetype',
    advanceOf: (id) => {
      const glyph = font.getGlyph(id);
      invariant(glyph, `font ${font.postscriptName} has no glyph ${id}`);
      return glyph.advanceWidth;
    },
    glyphOf: (codePoint) =>
      font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0,
    createSubset: () => {
      const subset = font.createSubset();
      return {
        include: (id) => subset.includeGlyph(id),
        // fontkit 2.0.4 only adds what is new; a position of its own is needed for a second meaning.
        duplicate: (id) => subset.glyphs.push(id) - 1,
        encode: () => subset.encode(),
      };
    },
  };
}
