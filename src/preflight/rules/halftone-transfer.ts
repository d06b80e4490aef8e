import { hitsOfFeatures } from '../queries.js';
import { defineRule } from '../rule.js';

export const halftoneTransfer = defineRule({
  id: 'halftone-transfer',
  requires: 'No TR, TR2 only Default, no HTP, halftones of type 1 or 5 without a name.',
  source: 'ISO 15930-7, graphics state; ISO 15930-4, 6.7 [S]',
  check: (pdf) =>
    hitsOfFeatures(pdf, [
      'transfer-function',
      'transfer-function-2',
      'halftone-phase',
      'halftone-name',
      'halftone-type',
    ]),
});
