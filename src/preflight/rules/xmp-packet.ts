import type { Localized } from '../../core/finding.js';
import { inDocument } from '../queries.js';
import { defineRule } from '../rule.js';

export const xmpPacket = defineRule({
  id: 'xmp-packet',
  requires: 'The catalogue names an unfiltered, well-formed XMP packet in UTF-8.',
  source: 'ISO 15930-7, 6.4; ISO 16684-1 [I]',
  check: ({ xmp }) => {
    const problem = ((): Localized | string | null => {
      if (!xmp) return { de: 'keine Metadaten vorhanden', en: 'no metadata present' };
      if (xmp.error !== null)
        return { de: `kein gültiges XML (${xmp.error})`, en: `no valid XML (${xmp.error})` };
      if (xmp.filtered) return { de: 'gepackt gespeichert', en: 'stored compressed' };
      if (!xmp.typed)
        return { de: 'nicht als Metadaten gekennzeichnet', en: 'not marked as metadata' };
      return xmp.packetWrapper ? null : { de: 'ohne Paketrahmen', en: 'without packet wrapper' };
    })();
    return problem === null ? [] : inDocument({ problem });
  },
});
