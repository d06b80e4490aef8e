import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const pdfEncrypted = defineRule({
  id: 'pdf-encrypted',
  requires: 'The file is not encrypted.',
  source: 'ISO 15930-7, 6.1; ISO 15930-4, 6.2 [S]',
  check: (pdf) => (pdf.file.encrypted ? inDocument({}) : []),
});
