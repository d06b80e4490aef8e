import { hitsOnPages, shows } from '../queries.js';
import { defineRule } from '../rule.js';

export const objectInvisible = defineRule({
  id: 'object-invisible',
  requires: 'No invisible text and no object of opacity 0.',
  source: 'house rule: print.md, 4',
  check: (pdf) =>
    hitsOnPages(pdf, (page) => {
      const count = page.objects.filter(
        (object) =>
          !object.inMask && object.box !== null && !shows(object) && object.text?.renderMode !== 7,
      ).length;
      return count > 0 ? { count } : null;
    }),
});
