import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

/** Pages. Source: print.md, house defaults. */
const MAX_STITCHED = 80;

export const pageCountThick = defineRule({
  id: 'page-count-thick',
  requires: 'A saddle-stitched booklet has at most 80 pages.',
  source: 'house rule: print.md, house defaults',
  check: (pdf, { binding }) =>
    binding === 'saddle-stitch' && pdf.pages.length > MAX_STITCHED
      ? inDocument({ count: pdf.pages.length })
      : [],
});
