import { VISIBLE_INK } from '../ink-queries.js';
import { hitsOfObjects, lineOf, printsWhite, round } from '../queries.js';
import { defineRule } from '../rule.js';

export const lineWhiteThin = defineRule({
  id: 'line-white-thin',
  requires: 'White lines are at least 0.25 pt (house: 0.4 pt).',
  source: 'GWG 2022, R0018 [P]; house limit: data/print.yaml',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const line = lineOf(object);
        return line &&
          printsWhite(line.paint) &&
          line.width < limits.minLineNegative - 0.005 &&
          (object.backdrop ?? 1) > VISIBLE_INK
          ? line.width
          : null;
      },
      (width) => ({ value: round(width), limit: limits.minLineNegative }),
    ),
});
