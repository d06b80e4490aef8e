import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const infoX1a = defineRule({
  id: 'info-x1a',
  requires: 'Info has Title, CreationDate, ModDate and GTS_PDFXVersion (PDF/X-1a:2003) as strings.',
  source: 'ISO 15930-4:2003, 6.4 [S: Kodak]',
  check: ({ info }) => {
    const missing = ['Title', 'CreationDate', 'ModDate'].filter(
      (key) => info?.[key]?.kind !== 'string' || info[key]?.text.trim() === '',
    );
    const version = info?.GTS_PDFXVersion;
    if (version?.kind !== 'string' || version.text !== 'PDF/X-1a:2003')
      missing.push('GTS_PDFXVersion (PDF/X-1a:2003)');
    return missing.length > 0 ? inDocument({ missing: missing.join(', ') }) : [];
  },
});
