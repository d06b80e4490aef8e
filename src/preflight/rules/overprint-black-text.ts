import { knocksOut } from '../ink-queries.js';
import { hitsOfObjects, isPureBlack, round, textPaint } from '../queries.js';
import { defineRule } from '../rule.js';

export const overprintBlackText = defineRule({
  id: 'overprint-black-text',
  requires: '100 K text below 12 pt over other inks overprints with OPM 1.',
  source: 'GWG 2022, R0009 [P]; house limit: data/print.yaml, overprint text',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const paint = textPaint(object);
        const size = object.text?.size ?? Infinity;
        if (!paint || size >= limits.overprintText || paint.space.family === 'DeviceGray')
          return null;
        return isPureBlack(paint) && knocksOut(object, paint) ? size : null;
      },
      (size) => ({ value: round(size) }),
    ),
});
