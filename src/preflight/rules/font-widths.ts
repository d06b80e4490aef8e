import { onFont, round } from '../queries.js';
import { defineRule } from '../rule.js';

export const fontWidths = defineRule({
  id: 'font-widths',
  requires: 'Stated widths agree with the font program to 1/1000 em for all codes used.',
  source: 'ISO 15930-7, fonts; ISO 32000-1, 9.7.4.3 [S, K]',
  check: (pdf) =>
    pdf.fonts.flatMap((font) => {
      const [first] = font.wrongWidths;
      return first
        ? [
            {
              where: onFont(font, first.page),
              params: { font: font.name, stated: round(first.stated), real: round(first.real) },
            },
          ]
        : [];
    }),
});
