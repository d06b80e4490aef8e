import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const x1aLayers = defineRule({
  id: 'x1a-layers',
  requires: 'No optional content.',
  source: 'ISO 15930-4:2003 [S]',
  check: ({ layers }) => (layers === null ? [] : inDocument({})),
});
