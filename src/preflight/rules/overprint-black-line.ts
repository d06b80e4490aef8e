import { knocksOut } from '../ink-queries.js';
import { hitsOfObjects, isPureBlack, lineOf, round } from '../queries.js';
import { defineRule } from '../rule.js';

export const overprintBlackLine = defineRule({
  id: 'overprint-black-line',
  requires: '100 K lines below 2 pt over other inks overprint with OPM 1.',
  source: 'GWG 2022, R0010 [P]; house limit: data/print.yaml, overprint line',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const line = lineOf(object);
        if (!line || line.width >= limits.overprintLine || line.paint.space.family === 'DeviceGray')
          return null;
        return isPureBlack(line.paint) && knocksOut(object, line.paint) ? line.width : null;
      },
      (width) => ({ value: round(width) }),
    ),
});
