import { hitsOfObjects } from '../queries.js';
import { defineRule } from '../rule.js';

export const grayOverprint = defineRule({
  id: 'gray-overprint',
  requires: 'DeviceGray does not overprint.',
  source: 'GWG 2022, R0013 [P]',
  check: (pdf) =>
    hitsOfObjects(
      pdf,
      (object) =>
        [object.fill, object.stroke].some(
          (paint) => paint?.overprint && paint.space.family === 'DeviceGray',
        )
          ? 0
          : null,
      () => ({}),
    ),
});
