import { hitsOfObjects, plateCount, round, textPaint } from '../queries.js';
import { defineRule } from '../rule.js';

export const textInksSmall = defineRule({
  id: 'text-inks-small',
  requires: 'Text below 8 pt prints in one ink.',
  source: 'GWG 2022, R0017 [P]; house limit: data/print.yaml',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const size = object.text?.size ?? Infinity;
        return (plateCount(textPaint(object)) ?? 0) > 1 && size < limits.minTextNegative - 0.01
          ? size
          : null;
      },
      (size) => ({ value: round(size), limit: limits.minTextNegative }),
    ),
});
