import { within } from '../page-boxes.js';
import { hitsOnPages } from '../queries.js';
import { defineRule } from '../rule.js';

export const boxesNested = defineRule({
  id: 'boxes-nested',
  requires: 'MediaBox contains BleedBox, BleedBox contains TrimBox or ArtBox, within 0.001 mm.',
  source: 'ISO 15930-7, page boxes; ISO 15930-4 [S]',
  check: (pdf) =>
    hitsOnPages(pdf, ({ boxes: { media, bleed, trim, art } }) => {
      if (!media) return { problem: 'MediaBox –' };
      const inner = trim ?? art;
      const name = trim ? 'TrimBox' : 'ArtBox';
      if (bleed && !within(media, bleed)) return { problem: 'BleedBox > MediaBox' };
      if (inner && bleed && !within(bleed, inner)) return { problem: `${name} > BleedBox` };
      return inner && !within(media, inner) ? { problem: `${name} > MediaBox` } : null;
    }),
});
