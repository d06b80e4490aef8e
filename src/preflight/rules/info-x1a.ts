import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const infoX1a = defineRule({
  id: 'info-x1a',
  requires: 'Info has Title, CreationDate, ModDate and GTS_PDFXVersion (PDF/X-1a:2003) as strings.',
  source: 'ISO 15930-4:2003, 6.4 [S: Kodak]',
  check: ({ info }) => {
    const stated = (key: string): string => {
      const entry = info?.[key];
      return entry?.kind === 'string' ? entry.text : '';
    };
    const missing = ['Title', 'CreationDate', 'ModDate'].filter((key) => !stated(key).trim());
    if (stated('GTS_PDFXVersion') !== 'PDF/X-1a:2003')
      missing.push('GTS_PDFXVersion (PDF/X-1a:2003)');
    return missing.length > 0 ? inDocument({ missing: missing.join(', ') }) : [];
  },
});
