import { conditionSpace } from '../queries.js';
import { spaceHits } from '../used-spaces.js';
import { defineRule } from '../rule.js';

export const colorDeviceRgb = defineRule({
  id: 'color-device-rgb',
  requires:
    'Device colour spaces match the output intent, or a Default space stands in; also in bases, alternates, shadings, masks and groups.',
  source: 'ISO 15930-7, 6.2.3 [S: PDFlib manual, tables 10.2 and 10.3]',
  check: (pdf) => {
    const condition = conditionSpace(pdf);
    return spaceHits(pdf, ({ space }) => {
      if (space.remapped) return false;
      if (space.family === 'DeviceRGB') return condition !== 'RGB';
      if (space.family === 'DeviceCMYK') return condition !== 'CMYK';
      return space.family === 'DeviceGray' && condition !== 'GRAY' && condition !== 'CMYK';
    });
  },
});
