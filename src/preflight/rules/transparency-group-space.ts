import { spaceHits } from '../used-spaces.js';
import { defineRule } from '../rule.js';

export const transparencyGroupSpace = defineRule({
  id: 'transparency-group-space',
  requires: 'Group colour spaces are DeviceCMYK; those of luminosity masks may be DeviceGray.',
  source: 'GWG 2022, R0030 [P]',
  check: (pdf) =>
    spaceHits(pdf, ({ space, role }) => {
      if (role === 'group') return space.family !== 'DeviceCMYK';
      return role === 'soft-mask' && !['DeviceCMYK', 'DeviceGray'].includes(space.family);
    }).map((hit) => ({ ...hit, params: { family: hit.params.family } })),
});
