import { overlaps } from '../../core/geometry.js';
import { trimRect } from '../page-boxes.js';
import { hitsOfObjects, totalInkOf } from '../queries.js';
import { defineRule } from '../rule.js';

export const colorRegistration = defineRule({
  id: 'color-registration',
  requires: 'Separation All is used outside the trim only.',
  source: 'GWG 2022, R0024 [P]',
  check: (pdf) =>
    hitsOfObjects(
      pdf,
      (object, page) => {
        const trim = trimRect(page);
        const isAll = [object.fill, object.stroke].some(
          (paint) => paint?.space.colorants.includes('All') && totalInkOf(paint) > 0,
        );
        return isAll && object.box && (trim === null || overlaps(object.box, trim)) ? 0 : null;
      },
      () => ({}),
    ),
});
