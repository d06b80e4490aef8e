import { hitsOfObjects, printsWhite, round, textPaint } from '../queries.js';
import { defineRule } from '../rule.js';

export const textWhiteSmall = defineRule({
  id: 'text-white-small',
  requires: 'White text is at least 8 pt.',
  source: 'GWG 2022, R0016 [P]; house limit: data/print.yaml',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const size = object.text?.size ?? Infinity;
        return printsWhite(textPaint(object)) && size < limits.minTextNegative - 0.01 ? size : null;
      },
      (size) => ({ value: round(size), limit: limits.minTextNegative }),
    ),
});
