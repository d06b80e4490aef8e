import { within } from '../page-boxes.js';
import { hitsOnPages } from '../queries.js';
import { defineRule } from '../rule.js';

export const boxesCrop = defineRule({
  id: 'boxes-crop',
  requires: 'The CropBox is absent or equal to the MediaBox.',
  source: 'GWG 2022, R0003 [P]',
  check: (pdf) =>
    hitsOnPages(pdf, ({ boxes: { media, crop } }) =>
      media && crop && !(within(media, crop) && within(crop, media)) ? {} : null,
    ),
});
