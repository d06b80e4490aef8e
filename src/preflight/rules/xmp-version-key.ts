import { inDocument, property } from '../queries.js';
import { defineRule } from '../rule.js';

export const xmpVersionKey = defineRule({
  id: 'xmp-version-key',
  requires: 'XMP has pdfxid:GTS_PDFXVersion = PDF/X-4.',
  source: 'ISO 15930-7, 6.4 [I]',
  check: (pdf) => {
    const value = property(pdf, 'pdfxid', 'GTS_PDFXVersion');
    return value === 'PDF/X-4' ? [] : inDocument({ value: value ?? '–' });
  },
});
