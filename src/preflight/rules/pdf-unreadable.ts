import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const pdfUnreadable = defineRule({
  id: 'pdf-unreadable',
  requires: 'The file opens and has at least one page.',
  source: 'ISO 32000-1, 7.5 (file structure)',
  check: (pdf) =>
    pdf.file.readable && pdf.pages.length === 0
      ? inDocument({ problem: pdf.problems[0]?.detail ?? { de: 'keine Seiten', en: 'no pages' } })
      : [],
});
