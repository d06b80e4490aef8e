import { effectiveVersion, inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const pdfVersionX1a = defineRule({
  id: 'pdf-version-x1a',
  requires: 'Header and catalogue state a version of at most 1.4.',
  source: 'ISO 15930-4:2003, 6.1 [S: Kodak, Technical characteristics of PDF/X-1a]',
  check: (pdf) => {
    const version = effectiveVersion(pdf);
    return version === null || Number(version) > 1.4
      ? inDocument({ version: version ?? { de: 'nicht angegeben', en: 'not stated' } })
      : [];
  },
});
