import { VISIBLE_INK } from '../ink-queries.js';
import { hitsOfObjects, isPureBlack, lineOf, round } from '../queries.js';
import { defineRule } from '../rule.js';

export const grayBlackLine = defineRule({
  id: 'gray-black-line',
  requires: 'Black lines below 2 pt over other inks are not in DeviceGray.',
  source: 'GWG 2022, R0012 [P]',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const line = lineOf(object);
        return line?.paint.space.family === 'DeviceGray' &&
          line.width < limits.overprintLine &&
          isPureBlack(line.paint) &&
          (object.backdrop ?? 0) > VISIBLE_INK
          ? line.width
          : null;
      },
      (width) => ({ value: round(width) }),
    ),
});
