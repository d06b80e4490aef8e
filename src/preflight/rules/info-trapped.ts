import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const infoTrapped = defineRule({
  id: 'info-trapped',
  requires: 'Info Trapped is the name True or False.',
  source: 'ISO 15930-7, 6.5; ISO 15930-4, 6.4 [I, S: Prinect, PDFlib]',
  check: ({ info }) => {
    const trapped = info?.Trapped;
    const sound = trapped?.kind === 'name' && ['True', 'False'].includes(trapped.text);
    return sound ? [] : inDocument({ value: trapped ? `${trapped.text} (${trapped.kind})` : '–' });
  },
});
