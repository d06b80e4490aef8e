import { spaceHits } from '../used-spaces.js';
import { defineRule } from '../rule.js';

export const colorUnknown = defineRule({
  id: 'color-unknown',
  requires: 'Every colour space used can be read.',
  source: 'ISO 32000-1, 8.6',
  check: (pdf) =>
    spaceHits(pdf, ({ space }) => space.family === 'unknown').map((hit) => ({
      ...hit,
      params: { role: hit.params.role },
    })),
});
