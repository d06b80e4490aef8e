import { hitsOfObjects, lineOf, plateCount, round } from '../queries.js';
import { defineRule } from '../rule.js';

export const lineInksThin = defineRule({
  id: 'line-inks-thin',
  requires: 'Lines in several inks are at least 0.25 pt.',
  source: 'GWG 2022, R0019 [P]',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const line = lineOf(object);
        return line && (plateCount(line.paint) ?? 0) > 1 && line.width < limits.minLine - 0.005
          ? line.width
          : null;
      },
      (width) => ({ value: round(width), limit: limits.minLine }),
    ),
});
