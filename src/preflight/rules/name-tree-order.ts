import { hitsOfFeatures } from '../queries.js';
import { defineRule } from '../rule.js';

export const nameTreeOrder = defineRule({
  id: 'name-tree-order',
  requires: 'Name trees ascend by bytes and their roots have no Limits.',
  source: 'ISO 32000-1, 7.9.6',
  check: (pdf) => hitsOfFeatures(pdf, ['name-tree-order']),
});
