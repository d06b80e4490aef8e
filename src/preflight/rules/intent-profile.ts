import type { Localized } from '../../core/finding.js';
import { channelsOf } from '../inspect/icc.js';
import { inDocument, printIntent } from '../queries.js';
import { defineRule } from '../rule.js';

export const intentProfile = defineRule({
  id: 'intent-profile',
  requires: 'DestOutputProfile is embedded, of class prtr, valid, and N matches its channels.',
  source: 'ISO 15930-7, 6.2.2 [I]',
  check: (pdf) => {
    const intent = printIntent(pdf);
    if (!intent) return [];
    const { profile } = intent;
    const problem = ((): Localized | null => {
      if (intent.profileReference)
        return { de: 'nur als Verweis angegeben (PDF/X-4p)', en: 'only referred to (PDF/X-4p)' };
      if (!profile) return { de: 'nicht eingebettet', en: 'not embedded' };
      if (!profile.valid) return { de: 'beschädigt', en: 'damaged' };
      if (profile.deviceClass !== 'prtr')
        return {
          de: `kein Druckprofil (Klasse „${profile.deviceClass}“)`,
          en: `no printer profile (class "${profile.deviceClass}")`,
        };
      return channelsOf(profile.space) === profile.channels
        ? null
        : { de: 'Zahl der Farbkanäle passt nicht', en: 'the number of channels does not match' };
    })();
    return problem ? inDocument({ problem }) : [];
  },
});
