import { PAGES_AT_ONCE, type Binding } from '../../core/binding.js';
import type { Localized } from '../../core/finding.js';
import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const pageCount = defineRule({
  id: 'page-count',
  requires:
    'The number of pages is divisible by four for saddle stitching, by two for perfect binding.',
  source: 'house rule: data/print.yaml, binding',
  check: (pdf, { binding }) => {
    const step = PAGES_AT_ONCE[binding];
    const count = pdf.pages.length;
    if (count % step === 0) return [];
    return inDocument({ count, step, binding: NAMES[binding], missing: step - (count % step) });
  },
});

const NAMES: Readonly<Record<Binding, Localized>> = {
  'saddle-stitch': { de: 'die Rückstichheftung', en: 'saddle stitching' },
  perfect: { de: 'die Klebebindung', en: 'perfect binding' },
  none: { de: 'lose Blätter', en: 'loose leaves' },
};
