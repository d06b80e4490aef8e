import { ptFromMm } from '../../core/units.js';
import { marginHits } from '../edges.js';
import { defineRule } from '../rule.js';

export const marginSafe = defineRule({
  id: 'margin-safe',
  requires: 'Text and artwork keep the safe margin, unless artwork runs into the bleed.',
  source: 'house rule: data/print.yaml, safe margin; German printers [S]',
  check: (pdf, { safeMargin }) => marginHits(pdf, ptFromMm(safeMargin), safeMargin),
});
