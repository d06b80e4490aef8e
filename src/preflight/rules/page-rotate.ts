import { hitsOnPages } from '../queries.js';
import { defineRule } from '../rule.js';

export const pageRotate = defineRule({
  id: 'page-rotate',
  requires: 'No page has a Rotate other than 0.',
  source: 'GWG 2022, R0004 [P]',
  check: (pdf) => hitsOnPages(pdf, ({ rotate }) => (rotate === 0 ? null : { value: rotate })),
});
