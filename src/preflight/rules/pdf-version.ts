import { effectiveVersion, inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const pdfVersion = defineRule({
  id: 'pdf-version',
  requires: 'Header and catalogue state a version of at most 1.6.',
  source: 'ISO 15930-7:2010, 6.1 [I: pdfx, Scribus, ConTeXt, WeasyPrint write 1.6]',
  check: (pdf) => {
    const version = effectiveVersion(pdf);
    return version === null || Number(version) > 1.6
      ? inDocument({ version: version ?? { de: 'nicht angegeben', en: 'not stated' } })
      : [];
  },
});
