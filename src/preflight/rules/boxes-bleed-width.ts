import { ptFromMm } from '../../core/units.js';
import { hitsOnPages, mmText } from '../queries.js';
import { defineRule } from '../rule.js';

export const boxesBleedWidth = defineRule({
  id: 'boxes-bleed-width',
  requires: 'The BleedBox exceeds the trim by the bleed of the print run on all four sides.',
  source: 'house rule: data/print.yaml, bleed; German printers, 3 mm [S]',
  check: (pdf, { bleed }) =>
    hitsOnPages(pdf, ({ boxes, userUnit }) => {
      const inner = boxes.trim ?? boxes.art;
      const outer = boxes.bleed ?? boxes.crop ?? boxes.media;
      if (!inner || !outer) return null;
      const width =
        Math.min(
          inner.left - outer.left,
          inner.bottom - outer.bottom,
          outer.right - inner.right,
          outer.top - inner.top,
        ) * (userUnit ?? 1);
      return width < ptFromMm(bleed) - 0.01 ? { met: mmText(width), expected: bleed } : null;
    }),
});
