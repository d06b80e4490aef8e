import { inDocument, property } from '../queries.js';
import { defineRule } from '../rule.js';

const REQUIRED = [
  ['dc', 'title'],
  ['xmp', 'CreateDate'],
  ['xmp', 'ModifyDate'],
  ['xmp', 'MetadataDate'],
  ['xmpMM', 'DocumentID'],
  ['xmpMM', 'VersionID'],
  ['xmpMM', 'RenditionClass'],
] as const;

export const xmpProperties = defineRule({
  id: 'xmp-properties',
  requires:
    'XMP has dc:title, the three dates, DocumentID, VersionID, RenditionClass and pdf:Trapped.',
  source: 'ISO 15930-7, 6.4 and 6.5 [I]',
  check: (pdf) => {
    if (!pdf.xmp || pdf.xmp.error !== null) return [];
    const missing = REQUIRED.filter(([prefix, name]) => !property(pdf, prefix, name)?.trim());
    const trapped = property(pdf, 'pdf', 'Trapped');
    const names = missing.map(([prefix, name]) => `${prefix}:${name}`);
    if (trapped !== 'True' && trapped !== 'False') names.push('pdf:Trapped (True/False)');
    return names.length > 0 ? inDocument({ missing: names.join(', ') }) : [];
  },
});
