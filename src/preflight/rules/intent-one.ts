import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const intentOne = defineRule({
  id: 'intent-one',
  requires: 'There is exactly one output intent with S = GTS_PDFX.',
  source: 'ISO 15930-7, 6.2.2; ISO 15930-4, 6.3 [I]',
  check: (pdf) => {
    const count = pdf.outputIntents.filter(({ subtype }) => subtype === 'GTS_PDFX').length;
    return count === 1 || !pdf.file.readable ? [] : inDocument({ count });
  },
});
