import { hitsOfObjects, lineOf, plateCount, round } from '../queries.js';
import { defineRule } from '../rule.js';

export const lineThin = defineRule({
  id: 'line-thin',
  requires: 'Lines in one ink are at least 0.25 pt.',
  source: 'house rule: data/print.yaml, limits; German printers, 0.25 pt [S]',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const line = lineOf(object);
        return line && plateCount(line.paint) === 1 && line.width < limits.minLine - 0.005
          ? line.width
          : null;
      },
      (width) => ({ value: round(width), limit: limits.minLine }),
    ),
});
