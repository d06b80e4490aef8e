/** A small print file written by hand, that is in order; each test breaks one thing in it. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { printLimits, printSpec } from '../support/print-spec.js';

/** Raw PDF syntax; a stream has data besides its dictionary entries. */
export type RawObject = string | { readonly dict: string; readonly data: string | Uint8Array };

export interface SmallPage {
  /** `MediaBox …` and other entries besides Type, Parent, Contents, Resources. */
  boxes: string;
  extra: string;
  content: string;
}

export interface SmallPdf {
  version: string;
  /** Entries of the catalogue besides Type, Pages, Metadata and OutputIntents. */
  catalog: string;
  info: Record<string, string>;
  xmp: string | null;
  xmpDict: string;
  intents: string;
  pages: SmallPage[];
  /** Resource categories, shared by all pages. */
  resources: Record<string, string>;
  /** Object number from 20 on → object. */
  objects: Record<number, RawObject>;
  trailer: string;
}

const PROFILE = readFileSync('data/icc/ISOcoated_v2_300_bas.icc');
const PACKED_PROFILE = deflateSync(PROFILE);
const FONT = readFileSync('data/fonts/SourceSans3-Regular.ttf');
const PACKED_FONT = deflateSync(FONT);

/** A4 with 3 mm of bleed; the trim begins at 28.35 pt. */
export const BLEED = 8.504;
const LEFT = 28.346;
export const WIDTH = 595.276;
export const HEIGHT = 841.89;
export const box = (name: string, grow: number): string =>
  `/${name} [${LEFT - grow} ${LEFT - grow} ${LEFT + WIDTH + grow} ${LEFT + HEIGHT + grow}]`;

/** x, y in points from the lower left corner of the trim. */
export const at = (x: number, y: number): string => `${LEFT + x} ${LEFT + y}`;

export const DATE = "D:20260401120000+02'00'";

const PAGE: SmallPage = {
  boxes: `${box('MediaBox', 28.346)} ${box('BleedBox', BLEED)} ${box('TrimBox', 0)}`,
  extra: '/Group << /Type /Group /S /Transparency /CS /DeviceCMYK >>',
  content: `q 0.1 0 0.05 0 k ${at(-BLEED, 780)} 612.284 70.395 re f Q
/Over gs BT /F1 10 Tf 0 0 0 1 k 1 0 0 1 ${at(60, 800)} Tm (Gemeinsam) Tj ET`,
};

export const XMP = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Strategie &amp; Wege</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-04-01T12:00:00+02:00</xmp:CreateDate>
<xmp:ModifyDate>2026-04-01T12:00:00+02:00</xmp:ModifyDate>
<xmp:MetadataDate>2026-04-01T12:00:00+02:00</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

/** PDF/X-4 without any finding. */
export const soundX4 = (): SmallPdf => ({
  version: '1.6',
  catalog: '',
  info: {
    Title: '(Strategie & Wege)',
    CreationDate: `(${DATE})`,
    ModDate: `(${DATE})`,
    Trapped: '/False',
  },
  xmp: XMP,
  xmpDict: '/Type /Metadata /Subtype /XML',
  intents: `[<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /RegistryName (http://www.color.org) /Info (ISO Coated v2) /DestOutputProfile 10 0 R >>]`,
  pages: [1, 2, 3, 4].map(() => ({ ...PAGE })),
  resources: {
    Font: '/F1 12 0 R',
    ExtGState:
      '/Over << /Type /ExtGState /OP true /op true /OPM 1 >> /Plain << /OP false /op false >>',
  },
  objects: {},
  trailer: '/ID [<0011> <0011>]',
});

/** PDF/X-1a without any finding. */
export const soundX1a = (): SmallPdf => {
  const file = soundX4();
  return {
    ...file,
    version: '1.4',
    info: { ...file.info, GTS_PDFXVersion: '(PDF/X-1a:2003)' },
    xmp: null,
    pages: file.pages.map((page) => ({ ...page, extra: '' })),
  };
};

/** Widths of WinAnsi 32 … 126 in Source Sans 3 Regular, per 1000 em. */
const WIDTHS = (() => {
  const view = new DataView(FONT.buffer, FONT.byteOffset, FONT.byteLength);
  const table = (name: string): number => {
    for (let i = 0; i < view.getUint16(4); i += 1) {
      const entry = 12 + i * 16;
      if (FONT.toString('latin1', entry, entry + 4) === name) return view.getUint32(entry + 8);
    }
    throw new Error(name);
  };
  const cmap = table('cmap');
  let format4 = 0;
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const entry = cmap + 4 + i * 8;
    const start = cmap + view.getUint32(entry + 4);
    if (view.getUint16(entry) === 3 && view.getUint16(start) === 4) format4 = start;
  }
  const segments = view.getUint16(format4 + 6) / 2;
  const glyphOf = (code: number): number => {
    for (let i = 0; i < segments; i += 1) {
      if (code > view.getUint16(format4 + 14 + i * 2)) continue;
      const first = view.getUint16(format4 + 16 + (segments + i) * 2);
      const delta = view.getUint16(format4 + 16 + (2 * segments + i) * 2);
      const rangeAt = format4 + 16 + (3 * segments + i) * 2;
      const range = view.getUint16(rangeAt);
      if (code < first) return 0;
      return range === 0
        ? (code + delta) & 0xffff
        : view.getUint16(rangeAt + range + (code - first) * 2);
    }
    return 0;
  };
  const hmtx = table('hmtx');
  return Array.from({ length: 95 }, (_, i) => view.getUint16(hmtx + glyphOf(32 + i) * 4));
})();

export const FONT_OBJECT = (widths: readonly number[] = WIDTHS, descriptor = '13 0 R'): string =>
  `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+SourceSans3-Regular /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [${widths.join(' ')}] /FontDescriptor ${descriptor} >>`;

export { WIDTHS };

export function bytesOf(file: SmallPdf): Uint8Array {
  const objects = new Map<number, RawObject>();
  const kids = file.pages.map((_, i) => `${100 + i * 2} 0 R`).join(' ');
  const resources = Object.entries(file.resources)
    .map(([category, entries]) => `/${category} << ${entries} >>`)
    .join(' ');
  objects.set(
    1,
    `<< /Type /Catalog /Pages 2 0 R ${file.xmp === null ? '' : '/Metadata 4 0 R'} ${
      file.intents === '' ? '' : `/OutputIntents ${file.intents}`
    } ${file.catalog} >>`,
  );
  objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${file.pages.length} >>`);
  objects.set(
    3,
    `<< ${Object.entries(file.info)
      .map(([key, value]) => `/${key} ${value}`)
      .join(' ')} >>`,
  );
  if (file.xmp !== null)
    objects.set(4, { dict: file.xmpDict, data: new TextEncoder().encode(file.xmp) });
  objects.set(10, { dict: '/N 4 /Filter /FlateDecode', data: PACKED_PROFILE });
  objects.set(12, FONT_OBJECT());
  objects.set(
    13,
    '<< /Type /FontDescriptor /FontName /ABCDEF+SourceSans3-Regular /Flags 32 /FontBBox [-500 -300 1500 1000] /ItalicAngle 0 /Ascent 750 /Descent -250 /CapHeight 660 /StemV 80 /FontFile2 14 0 R >>',
  );
  objects.set(14, {
    dict: `/Filter /FlateDecode /Length1 ${FONT.length}`,
    data: PACKED_FONT,
  });
  for (const [number, object] of Object.entries(file.objects)) objects.set(Number(number), object);
  file.pages.forEach((page, i) => {
    objects.set(
      100 + i * 2,
      `<< /Type /Page /Parent 2 0 R ${page.boxes} ${page.extra} /Resources << ${resources} >> /Contents ${101 + i * 2} 0 R >>`,
    );
    objects.set(101 + i * 2, { dict: '', data: page.content });
  });
  return serialize(file, objects);
}

function serialize(file: SmallPdf, objects: ReadonlyMap<number, RawObject>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const offsets = new Map<number, number>();
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    chunks.push(bytes);
    length += bytes.length;
  };
  write(`%PDF-${file.version}\n%\xe2\xe3\xcf\xd3\n`);
  for (const [number, object] of objects) {
    offsets.set(number, length);
    write(`${number} 0 obj\n`);
    if (typeof object === 'string') write(object);
    else {
      const data =
        typeof object.data === 'string' ? Buffer.from(object.data, 'latin1') : object.data;
      write(`<< ${object.dict} /Length ${data.length} >>\nstream\n`);
      write(data);
      write('\nendstream');
    }
    write('\nendobj\n');
  }
  const start = length;
  const size = Math.max(...objects.keys()) + 1;
  write(`xref\n0 ${size}\n0000000000 65535 f \n`);
  for (let number = 1; number < size; number += 1) {
    const offset = offsets.get(number);
    write(
      offset === undefined
        ? '0000000000 00000 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`,
    );
  }
  write(
    `trailer\n<< /Size ${size} /Root 1 0 R /Info 3 0 R ${file.trailer} >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(chunks);
}

/** Per 1000 em, in Source Sans 3 Regular. */
const NOTDEF_WIDTH = 653;

/** Adds `/F2`, a font whose codes are the numbers of its glyphs. */
export function addGlyphFont(file: SmallPdf): void {
  file.resources.Font = `${file.resources.Font} /F2 20 0 R`;
  file.objects[20] =
    '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Sans /Encoding /Identity-H /DescendantFonts [21 0 R] >>';
  file.objects[21] = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Sans /CIDToGIDMap /Identity /FontDescriptor 13 0 R /W [0 [${NOTDEF_WIDTH}]] >>`;
}

export const PRINT_SPEC = printSpec({
  condition: { identifier: 'FOGRA39', info: 'ISO Coated v2', profile: new Uint8Array() },
  limits: printLimits({ lineArtPpi: 800 }),
});
