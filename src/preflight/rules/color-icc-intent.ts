import { printIntent } from '../queries.js';
import { spaceHits } from '../used-spaces.js';
import { defineRule } from '../rule.js';

export const colorIccIntent = defineRule({
  id: 'color-icc-intent',
  requires: 'No ICCBased CMYK uses the profile of the output intent.',
  source: 'ISO 15930-7, 6.2.3 [K]',
  check: (pdf) => {
    const intent = printIntent(pdf)?.profile;
    return spaceHits(
      pdf,
      ({ space: { family, icc } }) =>
        family === 'ICCBased' && icc?.space === 'CMYK' && icc.checksum === intent?.checksum,
    ).map((hit) => ({ ...hit, params: {} }));
  },
});
