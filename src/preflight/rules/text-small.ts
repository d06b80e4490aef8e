import { hitsOfObjects, printsWhite, round, textPaint } from '../queries.js';
import { defineRule } from '../rule.js';

export const textSmall = defineRule({
  id: 'text-small',
  requires: 'Text is at least 6 pt.',
  source: 'house rule: data/print.yaml, limits',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const size = object.text?.size ?? Infinity;
        const paint = textPaint(object);
        return paint && !printsWhite(paint) && size < limits.minText - 0.01 ? size : null;
      },
      (size) => ({ value: round(size), limit: limits.minText }),
    ),
});
