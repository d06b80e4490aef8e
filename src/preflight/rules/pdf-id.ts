import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const pdfId = defineRule({
  id: 'pdf-id',
  requires: 'The trailer has an ID of two non-empty strings.',
  source: 'ISO 15930-7, 6.1; ISO 32000-1, 14.4 [I, S]',
  check: (pdf) => (pdf.file.id?.every((part) => part !== '') === true ? [] : inDocument({})),
});
