import { bitmapPpi } from '../image-queries.js';
import { hitsOfObjects } from '../queries.js';
import { defineRule } from '../rule.js';

/** Pixels per inch. Source: GWG 2022, R0032 (error up to 549). */
const BITMAP_ERROR = 550;

export const imageBitmapResolution = defineRule({
  id: 'image-bitmap-resolution',
  requires: '1-bit images have more than 549 ppi.',
  source: 'GWG 2022, R0032 [P]',
  check: (pdf) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const ppi = bitmapPpi(pdf, object);
        return ppi < BITMAP_ERROR - 0.5 ? ppi : null;
      },
      (ppi) => ({ value: Math.round(ppi), limit: BITMAP_ERROR }),
    ),
});
