import { onFont } from '../queries.js';
import { defineRule } from '../rule.js';

export const fontNotdef = defineRule({
  id: 'font-notdef',
  requires: 'No visible text shows the .notdef glyph.',
  source: 'ISO 15930-7, fonts; ISO 32000-1, 9.7.6.3 [K]',
  check: (pdf) =>
    pdf.fonts
      .filter(({ notdefPages }) => notdefPages.length > 0)
      .map((font) => ({ where: onFont(font, font.notdefPages[0]), params: { font: font.name } })),
});
