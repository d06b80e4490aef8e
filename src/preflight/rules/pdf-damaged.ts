import { defineRule } from '../rule.js';

export const pdfDamaged = defineRule({
  id: 'pdf-damaged',
  requires: 'Every object and every content stream can be read as it stands.',
  source: 'ISO 32000-1, 7.3 and 7.8; ISO 15930-7, 6.1',
  check: (pdf) => {
    // Why a file has no pages is said by the rule for unreadable files.
    const told = pdf.pages.length === 0 ? pdf.problems[0]?.detail : null;
    return pdf.problems
      .filter(({ detail }) => detail !== told)
      .map(({ page, object, detail, kind }) => ({
        where: { ...(page === null ? {} : { page }), ...(object === null ? {} : { object }) },
        params: { problem: detail },
        severity: kind === 'missing-object' ? ('warning' as const) : ('error' as const),
      }));
  },
});
