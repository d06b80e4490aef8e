import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

/** A folded sheet has two leaves. */
const PAGES_OF_A_SHEET = 4;

export const pageCount = defineRule({
  id: 'page-count',
  requires: 'The number of pages is divisible by four for saddle stitching.',
  source: 'house rule: data/print.yaml, binding',
  check: (pdf, { binding }) => {
    const step = binding === 'saddle-stitch' ? PAGES_OF_A_SHEET : 1;
    const count = pdf.pages.length;
    return count > 0 && count % step !== 0
      ? inDocument({ count, missing: step - (count % step) })
      : [];
  },
});
