import { finding, type Finding } from '../../core/finding.js';
import type { TemplateSet } from '../../core/template.js';
import type { FontBook } from '../../fonts/font-book.js';

/** Every font that a style names must be there. Finding: `template-font-unknown`. */
export function checkFonts(templates: TemplateSet, book: FontBook): readonly Finding[] {
  const where = { file: 'data/fonts' };
  const known = book.keys.join(', ');
  return Object.values(templates.styles).flatMap((style) =>
    [...new Set([style.font, style.emphasis, style.strong])]
      .filter((font) => !book.has(font))
      .map((font) => finding('template-font-unknown', where, { font, style: style.name, known })),
  );
}
