import { hitsOfFeatures } from '../queries.js';
import { defineRule } from '../rule.js';

export const xobjectForbidden = defineRule({
  id: 'xobject-forbidden',
  requires: 'No OPI, PostScript, reference XObjects, alternate images or external streams.',
  source: 'ISO 15930-7, XObjects; ISO 15930-4, 6.8 [S]',
  check: (pdf) =>
    hitsOfFeatures(pdf, [
      'opi',
      'postscript-xobject',
      'reference-xobject',
      'alternate-image',
      'external-stream',
      'crypt-filter',
    ]),
});
