import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const pageCount = defineRule({
  id: 'page-count',
  requires:
    'The number of pages is divisible by four for saddle stitching, by two for perfect binding.',
  source: 'house rule: data/print.yaml, binding',
  check: (pdf, { binding }) => {
    const step = binding === 'saddle-stitch' ? 4 : binding === 'perfect' ? 2 : 1;
    const count = pdf.pages.length;
    return count > 0 && count % step !== 0
      ? inDocument({ count, missing: step - (count % step) })
      : [];
  },
});
