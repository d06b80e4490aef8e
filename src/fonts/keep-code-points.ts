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
  const views = new Map<string, Glyph>();
  font.getGlyph = (id, codePoints = []): Glyph | null => {
    if (codePoints.length === 0) return cached(id, codePoints);
    const use = `${id} ${codePoints.join(' ')}`;
    const known = views.get(use);
    if (known) return known;
    const glyph = cached(id, codePoints);
    if (glyph === null) return null;
    const view = Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph;
    views.set(use, view);
    return view;
  };
}
