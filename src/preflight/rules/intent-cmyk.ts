import { conditionSpace, inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const intentCmyk = defineRule({
  id: 'intent-cmyk',
  requires: 'The output intent is a CMYK condition.',
  source: 'GWG 2022, R0035 [P]',
  check: (pdf) => {
    const space = conditionSpace(pdf);
    return space === null || space === 'CMYK' ? [] : inDocument({ space });
  },
});
