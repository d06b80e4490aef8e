import { hitsOnPages } from '../queries.js';
import { defineRule } from '../rule.js';

export const boxesTrimPresent = defineRule({
  id: 'boxes-trim-present',
  requires: 'Every page states either a TrimBox or an ArtBox itself.',
  source: 'ISO 15930-7, page boxes; CGATS application notes v4, 2.10 [S, quoted]',
  check: (pdf) =>
    hitsOnPages(pdf, ({ boxes }) => ((boxes.trim === null) === (boxes.art === null) ? {} : null)),
});
