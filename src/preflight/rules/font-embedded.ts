import { onFont } from '../queries.js';
import { defineRule } from '../rule.js';

export const fontEmbedded = defineRule({
  id: 'font-embedded',
  requires: 'Every font of visible text is embedded, also in forms, patterns and annotations.',
  source: 'ISO 15930-7, 6.2.5; ISO 15930-4, 6.5 [S]',
  check: (pdf) =>
    pdf.fonts
      .filter(({ program, usedVisibly }) => program === null && usedVisibly)
      .map((font) => ({ where: onFont(font), params: { font: font.name } })),
});
