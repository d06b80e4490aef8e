import { hitsOfObjects, printsWhite, textPaint } from '../queries.js';
import { defineRule } from '../rule.js';

export const overprintWhiteText = defineRule({
  id: 'overprint-white-text',
  requires: 'White text never overprints.',
  source: 'GWG 2022, R0007 [P]',
  check: (pdf) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const paint = textPaint(object);
        return paint && printsWhite(paint) && paint.overprint ? 0 : null;
      },
      () => ({}),
    ),
});
