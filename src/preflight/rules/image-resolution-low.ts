import { contonePpi } from '../image-queries.js';
import { hitsOfObjects } from '../queries.js';
import { defineRule } from '../rule.js';

export const imageResolutionLow = defineRule({
  id: 'image-resolution-low',
  requires: 'Images have the resolution of the house (300 ppi); GWG warns below 224.',
  source: 'house rule: data/print.yaml, image ppi; GWG 2022 (warning at 224 ppi) [P]',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const ppi = contonePpi(pdf, object);
        return ppi >= limits.imagePpiError - 0.5 && ppi < limits.imagePpi - 0.5 ? ppi : null;
      },
      (ppi) => ({ value: Math.round(ppi), limit: limits.imagePpi }),
    ),
});
