import type { Font } from 'fontkit';
import type { FontMetrics } from './font-book.js';

const SPACE = 0x20;

/** Weight of fonts without an OS/2 table. Source: OpenType, OS/2, usWeightClass. */
const REGULAR = 400;

export function measureFont(font: Font): FontMetrics {
  const em = font.unitsPerEm;
  return {
    ascent: font.ascent / em,
    descent: font.descent / em,
    capHeight: font.capHeight / em,
    xHeight: font.xHeight / em,
    underlinePosition: font.underlinePosition / em,
    underlineThickness: font.underlineThickness / em,
    space: font.glyphForCodePoint(SPACE).advanceWidth / em,
    italic: font.italicAngle !== 0,
    weight: font['OS/2']?.usWeightClass ?? REGULAR,
  };
}
