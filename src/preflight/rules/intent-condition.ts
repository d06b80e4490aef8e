import { inDocument, printIntent } from '../queries.js';
import { defineRule } from '../rule.js';

export const intentCondition = defineRule({
  id: 'intent-condition',
  requires: 'The output intent names the condition of the print run.',
  source: 'house rule: data/print.yaml, condition',
  check: (pdf, { condition }) => {
    const met = printIntent(pdf)?.identifier;
    return !met || met === condition.identifier
      ? []
      : inDocument({ met, expected: condition.identifier });
  },
});
