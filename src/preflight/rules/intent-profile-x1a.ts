import type { Localized } from '../../core/finding.js';
import { inDocument, printIntent } from '../queries.js';
import { defineRule } from '../rule.js';

export const intentProfileX1a = defineRule({
  id: 'intent-profile-x1a',
  requires: 'The profile, when embedded, is a CMYK or grey printer profile of ICC version 2.',
  source: 'ISO 15930-4:2003, 6.3 [S: Kodak]',
  check: (pdf) => {
    const profile = printIntent(pdf)?.profile;
    if (!profile) return [];
    const problem = ((): Localized | null => {
      if (!profile.valid || profile.deviceClass !== 'prtr')
        return { de: 'kein gültiges Druckprofil', en: 'no valid printer profile' };
      if (profile.version >= 3)
        return { de: `ICC-Version ${profile.version}`, en: `ICC version ${profile.version}` };
      return ['CMYK', 'GRAY'].includes(profile.space)
        ? null
        : { de: profile.space, en: profile.space };
    })();
    return problem ? inDocument({ problem }) : [];
  },
});
