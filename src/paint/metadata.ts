import { createHash } from 'node:crypto';
import type { DocumentMeta } from '../core/page.js';
import type { PdfStandard } from '../core/print-spec.js';
import { text, type PdfValue } from './pdf-value.js';

/** Facts that both the Info dictionary and the XMP packet state; they must agree to the second. */
export interface FileFacts {
  readonly meta: DocumentMeta;
  readonly standard: PdfStandard | null;
  readonly buildDate: Date;
  /** Name and version of this tool. */
  readonly creator: string;
  readonly producer: string;
}

const X_VERSION: Readonly<Record<PdfStandard, string>> = {
  pdfx4: 'PDF/X-4',
  pdfx1a: 'PDF/X-1a:2003',
};

/** Document information. `Trapped` is a name. Source: ISO 32000-1, 14.3.3; ISO 15930-4, 6.9. */
export function infoDictionary(facts: FileFacts): Readonly<Record<string, PdfValue | Date>> {
  const { meta, buildDate } = facts;
  return {
    Title: text(meta.title),
    Author: text(meta.author),
    Subject: text(meta.subject),
    Keywords: text(meta.keywords.join(', ')),
    Creator: text(facts.creator),
    Producer: text(facts.producer),
    CreationDate: wholeSeconds(buildDate),
    ModDate: wholeSeconds(buildDate),
    Trapped: 'False',
    ...(facts.standard === 'pdfx1a' ? { GTS_PDFXVersion: text(X_VERSION.pdfx1a) } : {}),
  };
}

const wholeSeconds = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);

/**
 * XMP packet with what PDF/X-4 asks for (ISO 15930-7, 6.8; XMP specification part 1).
 * The document's ID is derived from title and date, so that the same input gives the same bytes.
 */
export function xmpPacket(facts: FileFacts): string {
  const { meta } = facts;
  const date = wholeSeconds(facts.buildDate).toISOString().replace('.000Z', 'Z');
  const id = uuidOf(`${meta.title}\n${date}\n${facts.creator}`);
  const claim = facts.standard
    ? `\n      <pdfxid:GTS_PDFXVersion>${escapeXml(X_VERSION[facts.standard])}</pdfxid:GTS_PDFXVersion>`
    : '';
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(meta.title)}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${escapeXml(meta.author)}</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(meta.subject)}</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>${escapeXml(meta.lang)}</rdf:li></rdf:Bag></dc:language>
      <xmp:CreatorTool>${escapeXml(facts.creator)}</xmp:CreatorTool>
      <xmp:CreateDate>${date}</xmp:CreateDate>
      <xmp:ModifyDate>${date}</xmp:ModifyDate>
      <xmp:MetadataDate>${date}</xmp:MetadataDate>
      <xmpMM:DocumentID>uuid:${id}</xmpMM:DocumentID>
      <xmpMM:VersionID>1</xmpMM:VersionID>
      <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
      <pdf:Producer>${escapeXml(facts.producer)}</pdf:Producer>
      <pdf:Keywords>${escapeXml(meta.keywords.join(', '))}</pdf:Keywords>
      <pdf:Trapped>False</pdf:Trapped>${claim}
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`;
}

/** XML 1.0 text; characters that XML cannot hold at all are left out. */
export function escapeXml(value: string): string {
  return value
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A name-based UUID (version 5 layout, RFC 9562) of the text. */
function uuidOf(value: string): string {
  const digest = createHash('sha1').update(value).digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hexed = digest.toString('hex');
  return [
    hexed.slice(0, 8),
    hexed.slice(8, 12),
    hexed.slice(12, 16),
    hexed.slice(16, 20),
    hexed.slice(20, 32),
  ].join('-');
}
