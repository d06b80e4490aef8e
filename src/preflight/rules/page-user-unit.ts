import { hitsOnPages } from '../queries.js';
import { defineRule } from '../rule.js';

export const pageUserUnit = defineRule({
  id: 'page-user-unit',
  requires: 'No page has a UserUnit.',
  source: 'GWG 2022, R0002 [P]',
  check: (pdf) =>
    hitsOnPages(pdf, ({ userUnit }) => (userUnit === null ? null : { value: userUnit })),
});
