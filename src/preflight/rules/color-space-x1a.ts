import { spaceHits } from '../used-spaces.js';
import { defineRule } from '../rule.js';

export const colorSpaceX1a = defineRule({
  id: 'color-space-x1a',
  requires:
    'Only DeviceCMYK, DeviceGray, Separation, DeviceN, Indexed and Pattern over these; no Default spaces.',
  source: 'ISO 15930-4:2003, 6.6 [S: Kodak; Padam87/pdfbox-preflight issue 1]',
  check: (pdf) =>
    spaceHits(
      pdf,
      ({ space }) =>
        space.remapped ||
        ['DeviceRGB', 'CalGray', 'CalRGB', 'ICCBased', 'Lab'].includes(space.family),
    ),
});
