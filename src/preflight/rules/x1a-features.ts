import { hitsOfFeatures } from '../queries.js';
import { defineRule } from '../rule.js';

export const x1aFeatures = defineRule({
  id: 'x1a-features',
  requires:
    'No object or cross-reference streams, JPX, JBIG2, LZW, 16-bit images, OpenType files or attachments.',
  source: 'ISO 15930-4:2003 [S: Kodak]',
  check: (pdf) =>
    hitsOfFeatures(pdf, [
      'object-stream',
      'xref-stream',
      'jpx',
      'jbig2',
      'lzw',
      'bits-16',
      'opentype-font',
      'embedded-file',
    ]),
});
