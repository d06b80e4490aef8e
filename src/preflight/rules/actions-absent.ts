import { hitsOfFeatures } from '../queries.js';
import { defineRule } from '../rule.js';

export const actionsAbsent = defineRule({
  id: 'actions-absent',
  requires: 'No actions, JavaScript, form fields, XFA or multimedia.',
  source: 'ISO 15930-7, actions and annotations; ISO 15930-4, 6.11 [S]',
  check: (pdf) => hitsOfFeatures(pdf, ['action', 'javascript', 'xfa', 'form-field', 'multimedia']),
});
