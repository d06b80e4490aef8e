import { hitsOfFeatures } from '../queries.js';
import { defineRule } from '../rule.js';

export const contentOperators = defineRule({
  id: 'content-operators',
  requires: 'Only operators of the PDF Reference, also between BX and EX.',
  source: 'ISO 15930-7, content streams [K]',
  check: (pdf) => hitsOfFeatures(pdf, ['unknown-operator']),
});
