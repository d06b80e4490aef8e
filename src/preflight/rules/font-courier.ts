import { onFont } from '../queries.js';
import { defineRule } from '../rule.js';

export const fontCourier = defineRule({
  id: 'font-courier',
  requires: 'Courier is not used.',
  source: 'GWG 2022, R0014 [P]',
  check: (pdf) =>
    pdf.fonts
      .filter(({ name, usedVisibly }) => usedVisibly && /^courier/iu.test(name))
      .map((font) => ({ where: onFont(font), params: { font: font.name } })),
});
