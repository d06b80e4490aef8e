import { spaceHits } from '../used-spaces.js';
import { defineRule } from '../rule.js';

export const colorUncalibrated = defineRule({
  id: 'color-uncalibrated',
  requires:
    'No DeviceRGB behind a Default space, CalGray, CalRGB, ICCBased or Lab (early binding).',
  source: 'GWG 2022, R0027 [P]',
  check: (pdf) =>
    spaceHits(
      pdf,
      ({ space, role }) =>
        role !== 'soft-mask' &&
        (['CalGray', 'CalRGB', 'ICCBased', 'Lab'].includes(space.family) ||
          (space.family === 'DeviceRGB' && space.remapped)),
    ),
});
