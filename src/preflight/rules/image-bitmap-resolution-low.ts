import { bitmapPpi } from '../image-queries.js';
import { hitsOfObjects } from '../queries.js';
import { defineRule } from '../rule.js';

/** Pixels per inch. Source: GWG 2022, R0032 (error up to 549). */
const BITMAP_ERROR = 550;

export const imageBitmapResolutionLow = defineRule({
  id: 'image-bitmap-resolution-low',
  requires: '1-bit images have the resolution of the house; GWG warns below 799 ppi.',
  source: 'GWG 2022, 1-bit images (warning at 799 ppi) [P]; house limit: data/print.yaml',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const ppi = bitmapPpi(pdf, object);
        return ppi >= BITMAP_ERROR - 0.5 && ppi < limits.lineArtPpi - 0.5 ? ppi : null;
      },
      (ppi) => ({ value: Math.round(ppi), limit: limits.lineArtPpi }),
    ),
});
