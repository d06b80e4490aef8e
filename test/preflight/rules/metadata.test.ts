import { describe, expect, test } from '@jest/globals';
import type { InfoEntry, XmpFacts } from '../../../src/core/pdf-facts.js';
import { XMP } from '../../../src/preflight/inspect/xmp.js';
import { infoTrapped } from '../../../src/preflight/rules/info-trapped.js';
import { infoX1a } from '../../../src/preflight/rules/info-x1a.js';
import { infoXmpAgree } from '../../../src/preflight/rules/info-xmp-agree.js';
import { xmpPacket } from '../../../src/preflight/rules/xmp-packet.js';
import { xmpProperties } from '../../../src/preflight/rules/xmp-properties.js';
import { xmpVersionKey } from '../../../src/preflight/rules/xmp-version-key.js';
import { judge, pdfFacts, xmpFacts } from './facts.js';

/** One finding about the document as a whole. */
const about = (params: object) => [{ where: {}, params }];

const string = (text: string): InfoEntry => ({ kind: 'string', text });
const name = (text: string): InfoEntry => ({ kind: 'name', text });

/** XMP with these properties, named as `dc:title`. */
const stating = (properties: Readonly<Record<string, string>>, changes: Partial<XmpFacts> = {}) =>
  xmpFacts({
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => {
        const [prefix = '', local = ''] = key.split(':');
        return [`${XMP[prefix as keyof typeof XMP]} ${local}`, value];
      }),
    ),
    ...changes,
  });

describe('the metadata', () => {
  const said = (xmp: XmpFacts | null) => judge(xmpPacket, pdfFacts({ xmp }));

  test('are a packet of plain XML', () => {
    expect(said(xmpFacts())).toEqual([]);
  });

  test.each<readonly [XmpFacts | null, { de: string; en: string }]>([
    [null, { de: 'keine Metadaten vorhanden', en: 'no metadata present' }],
    [
      xmpFacts({ error: 'line 3', filtered: true }),
      { de: 'kein gültiges XML (line 3)', en: 'no valid XML (line 3)' },
    ],
    [
      xmpFacts({ filtered: true, typed: false }),
      { de: 'gepackt gespeichert', en: 'stored compressed' },
    ],
    [
      xmpFacts({ typed: false, packetWrapper: false }),
      { de: 'nicht als Metadaten gekennzeichnet', en: 'not marked as metadata' },
    ],
    [xmpFacts({ packetWrapper: false }), { de: 'ohne Paketrahmen', en: 'without packet wrapper' }],
  ])('are told their first fault, case %#', (xmp, problem) => {
    expect(said(xmp)).toEqual(about({ problem }));
  });
});

describe('the properties of the metadata', () => {
  const COMPLETE = {
    'dc:title': 'Strategie',
    'xmp:CreateDate': '2026-04-01',
    'xmp:ModifyDate': '2026-04-01',
    'xmp:MetadataDate': '2026-04-01',
    'xmpMM:DocumentID': 'uuid:1',
    'xmpMM:VersionID': '1',
    'xmpMM:RenditionClass': 'default',
    'pdf:Trapped': 'False',
  };
  const said = (xmp: XmpFacts | null) => judge(xmpProperties, pdfFacts({ xmp }));

  test('are complete', () => {
    expect(said(stating(COMPLETE))).toEqual([]);
    expect(said(stating({ ...COMPLETE, 'pdf:Trapped': 'True' }))).toEqual([]);
  });

  test('that are missing or blank are listed', () => {
    expect(said(stating({}))).toEqual(
      about({
        missing:
          'dc:title, xmp:CreateDate, xmp:ModifyDate, xmp:MetadataDate, xmpMM:DocumentID, xmpMM:VersionID, xmpMM:RenditionClass, pdf:Trapped (True/False)',
      }),
    );
    expect(said(stating({ ...COMPLETE, 'dc:title': ' ' }))).toEqual(about({ missing: 'dc:title' }));
    expect(said(stating({ ...COMPLETE, 'pdf:Trapped': 'Unknown' }))).toEqual(
      about({ missing: 'pdf:Trapped (True/False)' }),
    );
  });

  test('are not looked for in metadata that are absent or cannot be read', () => {
    expect(said(null)).toEqual([]);
    expect(said(xmpFacts({ error: 'line 3' }))).toEqual([]);
  });

  test('name the standard', () => {
    const version = (xmp: XmpFacts | null) => judge(xmpVersionKey, pdfFacts({ xmp }));
    expect(version(stating({ 'pdfxid:GTS_PDFXVersion': 'PDF/X-4' }))).toEqual([]);
    expect(version(stating({ 'pdfxid:GTS_PDFXVersion': 'PDF/X-3' }))).toEqual(
      about({ value: 'PDF/X-3' }),
    );
    expect(version(null)).toEqual(about({ value: '–' }));
  });
});

describe('the Info dictionary', () => {
  type Info = Readonly<Record<string, InfoEntry>> | null;

  test('says as a name whether the file is trapped', () => {
    const said = (info: Info) => judge(infoTrapped, pdfFacts({ info }));
    expect(said({ Trapped: name('True') })).toEqual([]);
    expect(said({ Trapped: name('False') })).toEqual([]);
    expect(said({ Trapped: name('Unknown') })).toEqual(about({ value: 'Unknown (name)' }));
    expect(said({ Trapped: string('False') })).toEqual(about({ value: 'False (string)' }));
    expect(said({})).toEqual(about({ value: '–' }));
    expect(said(null)).toEqual(about({ value: '–' }));
  });

  describe('of PDF/X-1a', () => {
    const COMPLETE = {
      Title: string('Strategie'),
      CreationDate: string('D:2026'),
      ModDate: string('D:2026'),
      GTS_PDFXVersion: string('PDF/X-1a:2003'),
    };
    const VERSION = 'GTS_PDFXVersion (PDF/X-1a:2003)';
    const said = (info: Info) => judge(infoX1a, pdfFacts({ info }));

    test('has title, dates and the standard', () => {
      expect(said(COMPLETE)).toEqual([]);
    });

    test('is told what it lacks', () => {
      const all = about({ missing: `Title, CreationDate, ModDate, ${VERSION}` });
      expect(said(null)).toEqual(all);
      expect(said({})).toEqual(all);
      expect(said({ ...COMPLETE, Title: string(' ') })).toEqual(about({ missing: 'Title' }));
      expect(said({ ...COMPLETE, ModDate: name('D:2026') })).toEqual(about({ missing: 'ModDate' }));
    });

    test('names the standard as a string', () => {
      const GTS_PDFXVersion = [string('PDF/X-3:2003'), name('PDF/X-1a:2003')];
      for (const wrong of GTS_PDFXVersion)
        expect(said({ ...COMPLETE, GTS_PDFXVersion: wrong })).toEqual(about({ missing: VERSION }));
    });
  });

  describe('agrees with the metadata', () => {
    const said = (info: Info, xmp: XmpFacts | null) => judge(infoXmpAgree, pdfFacts({ info, xmp }));

    test.each([
      ['Title', 'dc:title'],
      ['Author', 'dc:creator'],
      ['Subject', 'dc:description'],
      ['Keywords', 'pdf:Keywords'],
      ['Creator', 'xmp:CreatorTool'],
      ['Producer', 'pdf:Producer'],
      ['Trapped', 'pdf:Trapped'],
    ])('in %s, but for blanks around it', (key, property) => {
      expect(said({ [key]: string(' so ') }, stating({ [property]: 'so' }))).toEqual([]);
      expect(said({ [key]: string('so') }, stating({ [property]: ' so ' }))).toEqual([]);
      expect(said({ [key]: string('so') }, stating({ [property]: 'or so' }))).toEqual(
        about({ key, info: 'so', xmp: 'or so' }),
      );
    });

    test.each([
      ['CreationDate', 'xmp:CreateDate'],
      ['ModDate', 'xmp:ModifyDate'],
    ])('in %s by the moment it means', (key, property) => {
      const info = "D:20260401120000+02'00'";
      const date = (xmp: string) => said({ [key]: string(info) }, stating({ [property]: xmp }));
      expect(date('2026-04-01T12:00:00+02:00')).toEqual([]);
      const other = '2026-04-01T12:00:01+02:00';
      expect(date(other)).toEqual(about({ key, info, xmp: other }));
    });

    test('as far as both say something that can be read', () => {
      const title = { 'dc:title': 'Strategie' };
      expect(said({}, stating(title))).toEqual([]);
      expect(said(null, stating(title))).toEqual([]);
      expect(said({ Title: string('Wege') }, stating({}))).toEqual([]);
      expect(said({ Title: string('Wege') }, null)).toEqual([]);
      expect(said({ Title: string('Wege') }, stating(title, { error: 'line 3' }))).toEqual([]);
    });
  });
});
