import { hitsOnPages } from '../queries.js';
import { defineRule } from '../rule.js';

export const objectOffPage = defineRule({
  id: 'object-off-page',
  requires: 'No object lies wholly outside the media box or its clips.',
  source: 'house rule: print.md, 4',
  check: (pdf) =>
    hitsOnPages(pdf, (page) => {
      const count = page.objects.filter(
        ({ box, extent, inMask }) => !inMask && box === null && extent !== null,
      ).length;
      return count > 0 ? { count } : null;
    }),
});
