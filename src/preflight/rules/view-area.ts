import { hitsOfFeatures } from '../queries.js';
import { defineRule } from '../rule.js';

export const viewArea = defineRule({
  id: 'view-area',
  requires: 'ViewArea, ViewClip, PrintArea and PrintClip are absent, MediaBox or BleedBox.',
  source: 'ISO 15930-7, viewer preferences [S, K]',
  check: (pdf) => hitsOfFeatures(pdf, ['view-area']),
});
