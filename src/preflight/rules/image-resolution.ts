import { contonePpi } from '../image-queries.js';
import { hitsOfObjects } from '../queries.js';
import { defineRule } from '../rule.js';

export const imageResolution = defineRule({
  id: 'image-resolution',
  requires: 'Images above 16 px have more than 149 ppi; limit of the house.',
  source: 'GWG 2022, R0031 (error at 149 ppi) [P]; house limit: data/print.yaml',
  check: (pdf, { limits }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const ppi = contonePpi(pdf, object);
        return ppi < limits.imagePpiError - 0.5 ? ppi : null;
      },
      (ppi) => ({ value: Math.round(ppi), limit: limits.imagePpiError }),
    ),
});
