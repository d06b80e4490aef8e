import { hitsOfFeatures } from '../queries.js';
import { defineRule } from '../rule.js';

export const streamLzw = defineRule({
  id: 'stream-lzw',
  requires: 'LZWDecode is not used.',
  source: 'ISO 15930-7, filters [K: reported as a warning]',
  check: (pdf) => hitsOfFeatures(pdf, ['lzw']).map((hit) => ({ ...hit, params: {} })),
});
