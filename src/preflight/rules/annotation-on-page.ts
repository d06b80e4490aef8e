import { overlaps } from '../../core/geometry.js';
import { bleedRect, trimRect } from '../page-boxes.js';
import { defineRule } from '../rule.js';

export const annotationOnPage = defineRule({
  id: 'annotation-on-page',
  requires: 'Annotations other than TrapNet and PrinterMark lie outside the bleed.',
  source: 'ISO 15930-7, annotations; ISO 15930-4, 6.10 [S]',
  check: (pdf) =>
    pdf.pages.flatMap((page) => {
      const paper = bleedRect(page);
      return page.annotations
        .filter(({ subtype, box }) => {
          if (subtype === 'TrapNet' || subtype === 'Popup') return false;
          const area = subtype === 'PrinterMark' ? trimRect(page) : paper;
          return box === null || area === null || overlaps(box, area);
        })
        .map(({ subtype, box, object }) => ({
          where: {
            page: page.number,
            ...(box ? { box } : {}),
            ...(object === null ? {} : { object }),
          },
          params: { kind: subtype ?? '?' },
        }));
    }),
});
