import { marksPaper } from '../page-boxes.js';
import { hitsOnPages } from '../queries.js';
import { defineRule } from '../rule.js';

export const pageEmpty = defineRule({
  id: 'page-empty',
  requires: 'Every page bears ink within its trim.',
  source: 'GWG 2022, R0005 [P]',
  check: (pdf) =>
    hitsOnPages(pdf, (page) =>
      page.objects.some((object) => marksPaper(object, page)) ? null : {},
    ),
});
