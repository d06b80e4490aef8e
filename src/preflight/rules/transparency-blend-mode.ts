import { hitsOfFeatures } from '../queries.js';
import { defineRule } from '../rule.js';

export const transparencyBlendMode = defineRule({
  id: 'transparency-blend-mode',
  requires: 'Only blend modes of the PDF Reference.',
  source: 'ISO 15930-7, 6.2.4; ISO 32000-1, 11.3.5 [S]',
  check: (pdf) => hitsOfFeatures(pdf, ['blend-mode']),
});
