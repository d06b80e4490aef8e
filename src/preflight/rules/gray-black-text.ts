import { VISIBLE_INK } from '../ink-queries.js';
import { hitsOfObjects, isPureBlack, round, textPaint } from '../queries.js';
import { defineRule } from '../rule.js';

export const grayBlackText = defineRule({
  id: 'gray-black-text',
  requires: 'Black text below 12 pt over other inks is not in DeviceGray.',
  source: 'GWG 2022, R0011 [P]',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const paint = textPaint(object);
        const size = object.text?.size ?? Infinity;
        return paint?.space.family === 'DeviceGray' &&
          size < limits.overprintText &&
          isPureBlack(paint) &&
          (object.backdrop ?? 0) > VISIBLE_INK
          ? size
          : null;
      },
      (size) => ({ value: round(size) }),
    ),
});
