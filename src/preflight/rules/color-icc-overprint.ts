import { spaceHits } from '../used-spaces.js';
import { defineRule } from '../rule.js';

export const colorIccOverprint = defineRule({
  id: 'color-icc-overprint',
  requires: 'No overprinting with OPM 1 in ICCBased CMYK.',
  source: 'ISO 15930-7, 6.2.6 [K]',
  check: (pdf) =>
    spaceHits(
      pdf,
      ({ space: { family, icc }, overprint, overprintMode }) =>
        family === 'ICCBased' && icc?.channels === 4 && overprint && overprintMode === 1,
    ).map((hit) => ({ ...hit, params: {} })),
});
