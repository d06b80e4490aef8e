import { property, sameMoment } from '../queries.js';
import { defineRule } from '../rule.js';

/** Info key and its XMP counterpart. */
const PAIRS = [
  ['Title', 'dc', 'title'],
  ['Author', 'dc', 'creator'],
  ['Subject', 'dc', 'description'],
  ['Keywords', 'pdf', 'Keywords'],
  ['Creator', 'xmp', 'CreatorTool'],
  ['Producer', 'pdf', 'Producer'],
  ['Trapped', 'pdf', 'Trapped'],
  ['CreationDate', 'xmp', 'CreateDate'],
  ['ModDate', 'xmp', 'ModifyDate'],
] as const;

export const infoXmpAgree = defineRule({
  id: 'info-xmp-agree',
  requires:
    'Entries of the Info dictionary equal their XMP counterparts, dates to the second and zone.',
  source: 'ISO 15930-7, 6.4 [I, S]',
  check: (pdf) => {
    if (pdf.xmp?.error !== null) return [];
    return PAIRS.flatMap(([key, prefix, name]) => {
      const info = pdf.info?.[key]?.text;
      const xmp = property(pdf, prefix, name);
      if (info === undefined || xmp === null) return [];
      const same = key.endsWith('Date') ? sameMoment(info, xmp) : info.trim() === xmp.trim();
      return same ? [] : [{ where: {}, params: { key, info, xmp } }];
    });
  },
});
