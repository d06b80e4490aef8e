import { sameSize, sizeText } from '../page-boxes.js';
import { hitsOnPages, trimSize } from '../queries.js';
import { defineRule } from '../rule.js';

export const boxesTrimAlike = defineRule({
  id: 'boxes-trim-alike',
  requires: 'All pages have the same trim size.',
  source: 'GWG 2022, R0004 [P]',
  check: (pdf) => {
    const first = pdf.pages[0] ? trimSize(pdf.pages[0]) : null;
    if (!first) return [];
    return hitsOnPages(pdf, (page) => {
      const size = trimSize(page);
      return size && !sameSize(size, first)
        ? { met: sizeText(size), expected: sizeText(first) }
        : null;
    });
  },
});
