import { inDocument, printIntent } from '../queries.js';
import { defineRule } from '../rule.js';

export const intentIdentifier = defineRule({
  id: 'intent-identifier',
  requires:
    'The output intent has OutputConditionIdentifier and Info, and RegistryName for registered conditions.',
  source: 'ISO 15930-7, 6.2.2; ISO 32000-1, table 365 [I, S]',
  check: (pdf) => {
    const intent = printIntent(pdf);
    if (!intent) return [];
    const missing = [
      ...(intent.identifier?.trim() ? [] : ['OutputConditionIdentifier']),
      ...(intent.info?.trim() ? [] : ['Info']),
      ...(intent.registry === null && !intent.profile ? ['RegistryName'] : []),
    ];
    return missing.length > 0 ? inDocument({ missing: missing.join(', ') }) : [];
  },
});
