import { describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { BLACK } from '../../src/core/color.js';
import type { Finding } from '../../src/core/finding.js';
import type { LineEnd, PagedDocument, TextItem } from '../../src/core/page.js';
import { pt } from '../../src/core/units.js';
import { setLine } from '../../src/fonts/set-line.js';
import { paintJob } from '../../src/join/paint-job.js';
import { proveText } from '../../src/join/prove-text.js';
import { paintPdf } from '../../src/paint/paint-pdf.js';
import { inspectPdf } from '../../src/preflight/inspect/inspect-pdf.js';
import { projectFonts } from '../fonts/project-fonts.js';
import { memoryStore } from '../support/memory-store.js';
import { printSpec } from '../support/print-spec.js';
import { documentOf } from './text-document.js';

const book = projectFonts();

const REGULAR = 'SourceSans3-Regular';

function line(
  text: string,
  y: number,
  { end = 'space', features = [], x = 30 }: LineOptions = {},
): TextItem {
  const { runs } = setLine(book, { font: REGULAR, size: pt(10), color: BLACK, features }, text);
  return {
    kind: 'text',
    role: { kind: 'content', node: 0 },
    x: pt(x),
    y: pt(y),
    rotate: 0,
    runs,
    end,
  };
}
interface LineOptions {
  readonly end?: LineEnd;
  readonly features?: readonly string[];
  readonly x?: number;
}

/** With the hyphen that hyphenation adds. */
function hyphenated(text: string, y: number): TextItem {
  const item = line(`${text}-`, y, { end: 'hyphen' });
  const runs = item.runs.map((run) => ({
    ...run,
    glyphs: run.glyphs.map((glyph) =>
      glyph.text === '-' ? { ...glyph, softHyphen: true as const } : glyph,
    ),
  }));
  return { ...item, runs };
}

/** Every way in which text is set: ligatures, small capitals, hyphens of both kinds, a turned label. */
const SAMPLE = documentOf(
  [
    line('Treffen auf\u200cfällig 1/2 fi ffi', 30),
    line('Ministerium NRW 2021', 50, { features: ['c2sc', 'smcp', 'onum'] }),
    hyphenated('Straßen', 70),
    line('bahn Rhein-', 90, { end: 'join' }),
    line('Ruhr\u00a0& Łódź', 110, { end: 'stop' }),
    { ...line('Beschriftung', 190), rotate: 90 },
  ],
  [line('Zweite Seite', 30)],
);

async function paint(document: PagedDocument): Promise<Uint8Array> {
  // With marks, whose line names document and page outside of the bleed.
  const print = printSpec({ marks: ['crop', 'page-info'] });
  const job = paintJob(print, book, new Map(), memoryStore(), new Date(0));
  return (await paintPdf(document, job)).bytes;
}

const painted = paint(SAMPLE);

const said = async (bytes: Uint8Array, meant = SAMPLE): Promise<readonly Finding[]> =>
  proveText(await inspectPdf(bytes), meant);

/** What the first finding quotes. */
const quoted = ([first]: readonly Finding[]): unknown => first?.params;

const words = (meant: string, shown: string): unknown => ({
  meant: { de: meant ? `„${meant}“` : 'nichts', en: expect.any(String) as unknown },
  shown: { de: shown ? `„${shown}“` : 'nichts', en: expect.any(String) as unknown },
});

/** The file with every stream that `change` answers for rewritten. */
async function tampered(
  bytes: Uint8Array,
  change: (content: string) => string | null,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  let changed = 0;
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.has(PDFName.of('Length1'))) continue;
    if (object.dict.has(PDFName.of('N'))) continue;
    const content = Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
    const other = change(content);
    if (other === null || other === content) continue;
    document.context.assign(ref, document.context.flateStream(Buffer.from(other, 'latin1')));
    changed += 1;
  }
  expect(changed).toBeGreaterThan(0);
  return document.save({ useObjectStreams: false });
}

describe('proveText', () => {
  it('finds every character of every page', async () => {
    expect(await said(await painted)).toEqual([]);
  });

  it('names the page and the words that read differently', async () => {
    const [first, second] = SAMPLE.pages.map(({ items }) => items as readonly TextItem[]);
    const other = documentOf(first ?? [], [line('Zweite Seide', 30)]);
    const findings = await said(await paint(other));
    expect(findings).toMatchObject([
      { code: 'text-differs-from-source', severity: 'error', where: { page: 2 } },
    ]);
    expect(quoted(findings)).toEqual(words('Seite', 'Seide'));
    expect(second).toHaveLength(1);
  });

  it('names words that are missing, and words that nobody has set', async () => {
    const [first = []] = SAMPLE.pages.map(({ items }) => items as readonly TextItem[]);
    const without = documentOf(first.slice(1), [line('Zweite Seite', 30)]);
    expect(quoted(await said(await paint(without)))).toEqual(
      words('Treffen auf\u200cfällig 1/2 fi ffi'.replace('\u200c', ''), ''),
    );
    const more = documentOf(first, [line('Zweite Seite', 30), line('und mehr', 50)]);
    expect(quoted(await said(await paint(more)))).toEqual(words('Seite', 'Seiteundmehr'));
  });

  it('counts no text that nobody sees: out of the sheet, or neither filled nor stroked', async () => {
    const gone = documentOf(SAMPLE.pages[0]!.items as readonly TextItem[], [
      line('Zweite', 30),
      line('Seite', 30, { x: 900 }),
    ]);
    expect(quoted(await said(await paint(gone)))).toEqual(words('Seite', ''));
    const invisible = await tampered(await painted, (content) =>
      content.includes(' Tf') ? content.replace('BT\n', 'BT 3 Tr\n') : null,
    );
    expect((await said(invisible)).map(({ where }) => where.page)).toEqual([1, 2]);
  });

  it('counts no character whose glyph is blank', async () => {
    const item = line('Zweite Seite', 30);
    const blank = item.runs[0]?.glyphs.find(({ text }) => text === ' ')?.id ?? 0;
    const runs = item.runs.map((run) => ({
      ...run,
      glyphs: run.glyphs.map((glyph) => (glyph.text === 'Z' ? { ...glyph, id: blank } : glyph)),
    }));
    const [first] = SAMPLE.pages;
    const other = documentOf(first!.items as readonly TextItem[], [{ ...item, runs }]);
    expect(quoted(await said(await paint(other)))).toEqual(words('Zweite', 'weite'));
  });

  it('sees a text stream with one glyph less', async () => {
    const shorter = await tampered(await painted, (content) =>
      content.includes(' Tf') ? content.replace(/<[\dA-F]{4}/u, '<') : null,
    );
    expect((await said(shorter)).map(({ code }) => code)).toEqual([
      'text-differs-from-source',
      'text-differs-from-source',
    ]);
  });

  it('sees a character map that reads one glyph as another', async () => {
    const misread = await tampered(await painted, (content) =>
      content.includes('beginbfchar') ? content.replace(/> <005A>/u, '> <0058>') : null,
    );
    expect(quoted(await said(misread))).toEqual(words('Zweite', 'Xweite'));
  });
});
