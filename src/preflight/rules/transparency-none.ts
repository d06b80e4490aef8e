import { transparencyOf } from '../ink-queries.js';
import { hitsOfFeatures, hitsOfObjects, hitsOnPages } from '../queries.js';
import { defineRule } from '../rule.js';

export const transparencyNone = defineRule({
  id: 'transparency-none',
  requires: 'No opacity below 1, blend modes, soft masks or transparency groups.',
  source: 'ISO 15930-4:2003, 6.9 [S: Kodak]',
  check: (pdf) => [
    ...hitsOnPages(pdf, ({ group }) => (group?.transparency ? { value: 'Group' } : null)),
    ...hitsOfFeatures(pdf, ['transparency-group']),
    ...hitsOfObjects(
      pdf,
      (object) => (transparencyOf(object) === '' ? null : 0),
      (_, object) => ({ value: transparencyOf(object) }),
    ),
  ],
});
