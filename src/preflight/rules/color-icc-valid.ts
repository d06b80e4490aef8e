import { channelsOf } from '../inspect/icc.js';
import { spaceHits } from '../used-spaces.js';
import { defineRule } from '../rule.js';

export const colorIccValid = defineRule({
  id: 'color-icc-valid',
  requires: 'ICCBased profiles are valid and N matches their channels.',
  source: 'ISO 15930-7, 6.2.3; ISO 32000-1, 8.6.5.5 [K]',
  check: (pdf) =>
    spaceHits(
      pdf,
      ({ space: { family, icc } }) =>
        family === 'ICCBased' && (!icc?.valid || channelsOf(icc.space) !== icc.channels),
    ).map((hit) => ({ ...hit, params: { profile: hit.params.role } })),
});
