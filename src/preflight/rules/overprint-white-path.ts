import { hitsOfObjects, printsWhite } from '../queries.js';
import { defineRule } from '../rule.js';

export const overprintWhitePath = defineRule({
  id: 'overprint-white-path',
  requires: 'White paths do not overprint.',
  source: 'GWG 2022, R0008 [P]',
  check: (pdf) =>
    hitsOfObjects(
      pdf,
      (object) =>
        object.kind === 'path' &&
        [object.fill, object.stroke].some((paint) => paint?.overprint && printsWhite(paint))
          ? 0
          : null,
      () => ({}),
    ),
});
