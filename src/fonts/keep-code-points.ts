import type { Font, Glyph } from 'fontkit';

/**
 * Makes `font` tell for each glyph the characters it stands for in *this* text.
 *
 * fontkit 2.0.4 caches glyph objects by index together with the code points of the first text
 * that used them: after "A" in small capitals the same glyph for "a" still says "A", and U+00A0
 * says U+0020. A view per use keeps the cached outlines and corrects the code points.
 */
export function keepCodePoints(font: Font): void {
  const cached = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []): Glyph | null => {
    const glyph = cached(id, codePoints);
    if (glyph === null || codePoints.length === 0) return glyph;
    return Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph;
  };
}
