import { ptFromMm } from '../../core/units.js';
import { sameSize, sizeText } from '../page-boxes.js';
import { hitsOnPages, trimSize } from '../queries.js';
import { defineRule } from '../rule.js';

export const boxesTrimSize = defineRule({
  id: 'boxes-trim-size',
  requires: 'Every page has the trim size of the print run.',
  source: 'house rule: data/print.yaml, trim',
  check: (pdf, { trim }) => {
    const expected = { width: ptFromMm(trim.width), height: ptFromMm(trim.height) };
    return hitsOnPages(pdf, (page) => {
      const met = trimSize(page);
      return met && !sameSize(met, expected)
        ? { met: sizeText(met), expected: sizeText(expected) }
        : null;
    });
  },
});
