import { ptFromMm } from '../../core/units.js';
import { bleedHits } from '../edges.js';
import { defineRule } from '../rule.js';

export const bleedPainted = defineRule({
  id: 'bleed-painted',
  requires: 'Whatever comes within 0.1 mm of the trim goes on to the bleed edge.',
  source: 'house rule: data/print.yaml, bleed; German printers, 3 mm [S]',
  check: (pdf, { bleed }) => bleedHits(pdf, ptFromMm(bleed), bleed),
});
